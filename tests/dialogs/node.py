"""npm's virtual-alexa: its packages, kept in the project's cache folder, and a run of it."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "virtual_alexa"
CACHE = Path(__file__).parents[2] / ".cache" / "virtual-alexa"
_PINS = ("package.json", "package-lock.json")
_INSTALLS_WITHIN_S = 600
_PLAYS_WITHIN_S = 300


class NodeMissingError(Exception):
    """There is no Node here, or its packages cannot be had; the message says which."""


def packages() -> Path:
    """A folder with the pinned packages, downloaded where they are not in the cache.

    A folder appears there only when it is complete.

    Raises:
        NodeMissingError: there is no `node` or no `npm`, or npm cannot download.
    """
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            raise NodeMissingError(f"`{program}` is not on the path: install Node 18 or newer")
    pins = b"".join((HERE / name).read_bytes() for name in _PINS)
    folder = CACHE / hashlib.sha256(pins).hexdigest()[:12]
    if folder.is_dir():
        return folder
    CACHE.mkdir(parents=True, exist_ok=True)
    sys.stderr.write("\nDownloading virtual-alexa, about 20 MB, once ...\n")
    with tempfile.TemporaryDirectory(dir=CACHE, prefix="partial-") as partial:
        made = Path(partial) / "packages"
        made.mkdir()
        for name in _PINS:
            shutil.copy(HERE / name, made)
        _install(made)
        if not folder.is_dir():  # another run may have been faster
            made.rename(folder)
    return folder


def play(task: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """What `play.js` makes of a task; both are described there.

    Raises:
        NodeMissingError: see `packages`.
        AssertionError: virtual-alexa failed; with what it said.
    """
    ended = subprocess.run(
        ["node", str(HERE / "play.js")],
        cwd=packages(),
        input=json.dumps(task),
        capture_output=True,
        text=True,
        check=False,
        timeout=_PLAYS_WITHIN_S,
    )
    assert ended.returncode == 0, ended.stderr
    answers: dict[str, list[dict[str, Any]]] = json.loads(ended.stdout)
    return answers


def _install(folder: Path) -> None:
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
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
        raise NodeMissingError(f"`npm` could not download virtual-alexa: {said}") from None
