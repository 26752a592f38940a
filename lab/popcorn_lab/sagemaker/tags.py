"""What everything that is made in the account is tagged with, to be found on the bill."""

from __future__ import annotations

import re

TAGS = {"Project": "popcorn-picks"}
_NOT_ALLOWED = re.compile(r"[^\w .:/=+@-]")
_LONGEST = 256


def tags(**more: str) -> list[dict[str, str]]:
    """Tags as SageMaker takes them; characters that a tag cannot have become underscores."""
    return [
        {"Key": name, "Value": _NOT_ALLOWED.sub("_", value)[:_LONGEST]}
        for name, value in {**TAGS, **more}.items()
    ]
