"""What the function needs from the package index, installed for Lambda and not for this machine."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from popcorn.domain.errors import PopcornError
from popcorn_lab.packaging.cache import cached
from popcorn_lab.packaging.places import FUNCTION, REPOSITORY

_REQUIREMENTS = FUNCTION / "requirements.txt"
_API_REQUIREMENTS = REPOSITORY / "requirements" / "api.txt"
_NEVER_IMPORTED = {"docopt"}  # of num2words' command alone
_WHEELS = ["--only-binary=:all:", "--no-deps"]
"""`--no-deps` because the lists are complete."""
# Wheels of any platform only: nothing compiled, so neither this machine nor the function's
# architecture matters.
_PURE = ["--platform=any", "--implementation=py", "--abi=none", *_WHEELS]
_SHOWN_LINES = 5


def dependencies(python_version: str, say: Callable[[str], None]) -> Path:
    """A folder of the packages of all functions, from the cache where the pins are as they were.

    Args:
        python_version: of the function, such as "3.13".
        say: told in one line what takes long.
    Raises:
        PopcornError: pip failed; with what it said.
    """
    wanted = _wanted(_REQUIREMENTS)
    return _installed("python", list(wanted.values()), _PURE, python_version, say)


def api_dependencies(python_version: str, say: Callable[[str], None]) -> Path:
    """The packages that the API's function has besides, as of `dependencies`.

    Some of them are compiled: for Lambda's Linux on its processors by Arm.
    """
    everywhere = _wanted(_REQUIREMENTS)
    wanted = [line for name, line in _wanted(_API_REQUIREMENTS).items() if name not in everywhere]
    abi = f"cp{python_version.replace('.', '')}"
    flags = ["--platform=manylinux2014_aarch64", "--implementation=cp", f"--abi={abi}", *_WHEELS]
    return _installed("api-python", wanted, flags, python_version, say)


def _wanted(requirements: Path) -> dict[str, str]:
    """By name, each requirement in one line with its hashes, less those never imported."""
    text = requirements.read_text(encoding="utf-8").replace("\\\n", " ")
    found = ((re.match(r"[\w.-]+", line), line) for line in text.splitlines())
    return {
        name[0]: " ".join(line.split())
        for name, line in found
        if name and name[0] not in _NEVER_IMPORTED
    }


def _installed(
    what: str,
    wanted: Sequence[str],
    flags: Sequence[str],
    python_version: str,
    say: Callable[[str], None],
) -> Path:
    pins = "\n".join(wanted)

    def install(folder: Path) -> None:
        say(f"Installing the function's packages for Python {python_version}, once ...")
        _install(pins, folder, [*flags, "--python-version", python_version])

    made_by = {"made by": Path(__file__)}
    return cached(f"{what}{python_version}", made_by, install, of=f"{' '.join(flags)}\n{pins}")


def _install(pins: str, folder: Path, flags: Sequence[str]) -> None:
    listed = folder.with_suffix(".txt")
    listed.write_text(pins, encoding="utf-8")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    command += ["--require-hashes", "--no-compile", "--target", str(folder), *flags]
    command += ["-r", str(listed)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    if ended.returncode:
        said = "\n".join(ended.stderr.strip().splitlines()[-_SHOWN_LINES:])
        raise PopcornError(f"pip could not install the function's packages:\n{said}")
