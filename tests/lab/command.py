"""`popcorn` as a child process, for tests of what its commands print."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = [sys.executable, "-c", "from popcorn_lab.cli.main import main; main()"]
WITHIN_S = 120


def environment(home: Path) -> dict[str, str]:
    return {
        "POPCORN_HOME": str(home),
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(sys.path),
    }


def popcorn(home: Path, *arguments: str | Path, said: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command to its end, with something on its standard input."""
    return subprocess.run(
        [*PROGRAM, *arguments],
        input=said,
        env=environment(home),
        capture_output=True,
        timeout=WITHIN_S,
        check=False,
        text=True,
    )
