"""What the function needs from the package index, installed for Lambda and not for this machine."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from popcorn.domain.errors import PopcornError
from popcorn_lab.packaging.cache import cached
from popcorn_lab.packaging.places import FUNCTION

_REQUIREMENTS = FUNCTION / "requirements.txt"
_NEVER_IMPORTED = {"docopt"}  # of num2words' command alone
# Wheels of any platform only: nothing compiled, so neither this machine nor the function's
# architecture matters. `--no-deps` because the list is complete.
_PURE = ["--platform=any", "--implementation=py", "--abi=none", "--only-binary=:all:", "--no-deps"]
_SHOWN_LINES = 5


def dependencies(python_version: str, say: Callable[[str], None]) -> Path:
    """A folder of the pinned packages, from the cache where the pins are as they were.

    Args:
        python_version: of the function, such as "3.13".
        say: told in one line what takes long.
    Raises:
        PopcornError: pip failed; with what it said.
    """
    wanted = "\n".join(_wanted(_REQUIREMENTS.read_text(encoding="utf-8")))

    def install(folder: Path) -> None:
        say(f"Installing the function's packages for Python {python_version}, once ...")
        _install(wanted, folder, python_version)

    return cached(
        f"python{python_version}",
        [],
        install,
        of=f"{' '.join(_PURE)}\n{wanted}",
    )


def _wanted(requirements: str) -> Iterator[str]:
    """The requirements, each in one line with its hashes, less those that are never imported."""
    for line in requirements.replace("\\\n", " ").splitlines():
        name = re.match(r"[\w.-]+", line)
        if name and name[0] not in _NEVER_IMPORTED:
            yield " ".join(line.split())


def _install(wanted: str, folder: Path, python_version: str) -> None:
    pins = folder.with_suffix(".txt")
    pins.write_text(wanted, encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    command += ["--require-hashes", "--no-compile", "--target", str(folder), *_PURE]
    command += ["--python-version", python_version, "-r", str(pins)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if ended.returncode:
        said = "\n".join(ended.stderr.strip().splitlines()[-_SHOWN_LINES:])
        raise PopcornError(f"pip could not install the function's packages:\n{said}")
