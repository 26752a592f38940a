"""Compiles the function's modules ahead of time.

A function's folder cannot be written to, so Python would compile every module anew at each cold
start, which is more than half of it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from popcorn.domain.errors import PopcornError

_INSTALLED_AT = "/var/task"  # where Lambda unpacks the zip
# Without times, and in one process: byte code depends a little on what was compiled before it.
_FLAGS = ["-q", "--invalidation-mode", "unchecked-hash"]
_LONGEST_ANSWER_S = 10


def python_of(version: str) -> str | None:
    """An interpreter of that version on this machine, since byte code is of one version only.

    Args:
        version: such as "3.13".
    """
    if version == f"{sys.version_info.major}.{sys.version_info.minor}":
        return sys.executable
    found = shutil.which(f"python{version}")
    return found if found and version_of(found) == version else None


def compile_all(folder: Path, python: str, installed_at: str = _INSTALLED_AT) -> None:
    """Write byte code beside every module of a folder.

    Args:
        installed_at: where Lambda unpacks it; what tracebacks say.
    Raises:
        PopcornError: a module is no Python of that version.
    """
    command = [python, "-I", "-W", "ignore", "-m", "compileall", *_FLAGS]
    command += ["-s", str(folder), "-p", installed_at, str(folder)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if ended.returncode:
        raise PopcornError(f"the function's modules cannot be compiled:\n{ended.stdout}")


def version_of(python: str) -> str | None:
    """An interpreter's own word for its version; None where it is none, as an empty shim is."""
    program = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        ended = subprocess.run(  # noqa: S603 - what the path has under Python's name
            [python, "-I", "-c", program],
            capture_output=True,
            text=True,
            check=False,
            timeout=_LONGEST_ANSWER_S,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return ended.stdout.strip() if ended.returncode == 0 else None
