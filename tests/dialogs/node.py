"""A run of npm's virtual-alexa."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.npm import packages_or_skip

HERE = Path(__file__).parent / "virtual_alexa"
_PLAYS_WITHIN_S = 300


def installed() -> Path:
    """The folder with virtual-alexa's packages; skips the test where they cannot be had."""
    return packages_or_skip(HERE, "virtual-alexa", 20)


def play(task: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """What `play.js` makes of a task; both are described there.

    Raises:
        AssertionError: virtual-alexa failed; with what it said.
    """
    ended = subprocess.run(
        ["node", str(HERE / "play.js")],
        cwd=installed(),
        input=json.dumps(task),
        capture_output=True,
        text=True,
        check=False,
        timeout=_PLAYS_WITHIN_S,
    )
    assert ended.returncode == 0, ended.stderr
    answers: dict[str, list[dict[str, Any]]] = json.loads(ended.stdout)
    return answers
