"""Programs from npm that tests run: their packages, kept in the project's cache folder."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

CACHE = Path(__file__).parents[1] / ".cache"
_PINS = ("package.json", "package-lock.json")
_INSTALLS_WITHIN_S = 600


class NodeMissingError(Exception):
    """There is no Node here, or its packages cannot be had; the message says which."""


def packages(pins: Path, name: str, size_mb: int) -> Path:
    """A folder with pinned packages, downloaded where they are not in the cache.

    A folder appears there only when it is complete.

    Args:
        pins: a folder with a package.json, and a package-lock.json where every package is pinned.
        name, size_mb: what is downloaded, and how much that is.
    Raises:
        NodeMissingError: there is no `node` or no `npm`, or npm cannot download.
    """
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            raise NodeMissingError(f"`{program}` is not on the path: install Node 18 or newer")
    files = [pins / each for each in _PINS if (pins / each).exists()]
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    cache = CACHE / name
    folder = cache / digest[:12]
    if folder.is_dir():
        return folder
    cache.mkdir(parents=True, exist_ok=True)
    sys.stderr.write(f"\nDownloading {name}, about {size_mb} MB, once ...\n")
    with tempfile.TemporaryDirectory(dir=cache, prefix="partial-") as partial:
        made = Path(partial) / "packages"
        made.mkdir()
        for file in files:
            shutil.copy(file, made)
        _install(made, name, "ci" if len(files) == len(_PINS) else "install")
        if not folder.is_dir():  # another run may have been faster
            made.rename(folder)
    return folder


def packages_or_skip(pins: Path, name: str, size_mb: int) -> Path:
    """As `packages`, for a test: without them it is skipped, with one line.

    Where the environment says CI=true it fails instead.
    """
    try:
        return packages(pins, name, size_mb)
    except NodeMissingError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{name} cannot run: {error}", pytrace=False)
        pytest.skip(f"{name} cannot run: {error}")


def _install(folder: Path, name: str, how: str) -> None:
    command = ["npm", how, "--ignore-scripts", "--no-audit", "--no-fund"]
    try:
        subprocess.run(
            command,
            cwd=folder,
            check=True,
            capture_output=True,
            text=True,
            timeout=_INSTALLS_WITHIN_S,
        )
    except subprocess.TimeoutExpired:
        raise NodeMissingError(f"`npm` did not finish within {_INSTALLS_WITHIN_S} s") from None
    except subprocess.CalledProcessError as error:
        said = (error.stderr.strip().splitlines() or ["no reason given"])[0]
        raise NodeMissingError(f"`npm` could not download {name}: {said}") from None
