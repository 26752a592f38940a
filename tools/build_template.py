"""Writes skill-stack.json, which `ask deploy` sends: `make template`.

CloudFormation takes 51,200 bytes as text. People need comments and line ends to read a template;
it does not, so what is sent is the same without them. Needs cfn-lint, which knows what the short
tags stand for.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from cfnlint.decode.decode import decode

FOLDER = Path(__file__).parent.parent / "infrastructure" / "cfn-deployer"
SOURCE, BUILT = FOLDER / "skill-stack.yaml", FOLDER / "skill-stack.json"


def built(source: Path = SOURCE) -> str:
    """The text of the built template.

    Raises:
        ValueError: the source is no template.
    """
    decoded, errors = decode(str(source))
    if errors or decoded is None:
        raise ValueError(f"{source}: {errors}")
    template: dict[str, Any] = json.loads(json.dumps(decoded))
    for resource in template["Resources"].values():
        resource.pop("Metadata", None)  # for cfn-lint and readers
    return json.dumps(template, separators=(",", ":"), ensure_ascii=False) + "\n"


if __name__ == "__main__":
    BUILT.write_text(built(), encoding="utf-8")
