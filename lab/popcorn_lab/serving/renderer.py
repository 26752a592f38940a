"""Amazon's own renderer of APL documents for browsers, fetched once and kept in the cache folder.

npm's apl-viewhost-web (Apache-2.0) is no part of this project. Version 1.4.0 is the last that
carries its code; later ones are an installer that fetches it from elsewhere.
"""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Lock, Thread
from typing import Literal

import platformdirs

from popcorn.domain.errors import PopcornError

PACKAGE, VERSION = "apl-viewhost-web", "1.4.0"
INTEGRITY = (
    "sha512-DbN4YDEqaTZBXgRfGoiEz0vedjVhwjcCoZ32EHmnDixa22C"
    "/053NoZLkoBcohQbBey8G/p3eYPIz2y5kE2RufA=="
)
"""Of the package, as npm writes it into a lock file."""
_KEPT = ("index.js", "LICENSE", "NOTICE")
_FETCHED_WITHIN_S = 120
_NPM = ("npm", "pack", f"{PACKAGE}@{VERSION}", "--ignore-scripts", "--fetch-retries=1", "--silent")

# It names Amazon's fonts on a server of hers. They are not ours to copy, and nothing here may load
# from elsewhere: fonts of this machine that look alike take their place.
_FONT = re.compile(r"url\('https://\w+\.cloudfront\.net/([\w-]+)\.ttf'\)")
_PLAIN = ("Helvetica Neue", "Arial", "Liberation Sans", "Roboto", "Noto Sans", "DejaVu Sans")
_BOLD = tuple(f"{name} Bold" for name in _PLAIN)
_LOOKS_BOLD = re.compile(r"_(Bd|He)$|-Bold")

State = Literal["unasked", "loading", "ready", "missing"]


class RendererMissingError(PopcornError):
    """The renderer is not there and cannot be had; the text says why, and what mends it."""


def cache_folder() -> Path:
    """The user's cache folder on this platform."""
    return Path(platformdirs.user_cache_path("popcorn-picks")) / f"{PACKAGE}-{VERSION}"


class Renderer:
    """The renderer's code, fetched when it is first asked for. Safe for several threads.

    Args:
        folder: where it is kept.
        tell: takes a line about what goes on.
    """

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        self._folder = folder
        self._tell = tell
        self._lock = Lock()
        self._fetching = Thread(target=self._get, daemon=True)
        self._state: State = "unasked"
        self.reason = ""
        """Why it is missing."""

    def state(self) -> State:
        """How far it is; asking has it fetched, without waiting for it."""
        with self._lock:
            if self._state == "unasked":
                self._state = "loading"
                self._fetching.start()
            return self._state

    def wait(self, timeout_s: float) -> None:
        """Until it is there or missing, once its state was asked for."""
        self._fetching.join(timeout_s)

    def code(self) -> str:
        """The script, with fonts of this machine.

        Raises:
            RendererMissingError: it has not been fetched.
        """
        try:
            code = (self._folder / "index.js").read_text("utf-8")
        except OSError as error:
            raise RendererMissingError("the renderer is not there (any more)") from error
        return _FONT.sub(lambda font: _local_fonts(font[1]), code)

    def _get(self) -> None:
        try:
            fetch(self._folder, self._tell)
        except RendererMissingError as error:
            self._tell(f"No screens: {error}")
            state: State = "missing"
            self.reason = str(error)
        else:
            state = "ready"
        with self._lock:
            self._state = state


def fetch(folder: Path, tell: Callable[[str], None]) -> None:
    """Have the renderer in a folder, which appears only when it is complete.

    Raises:
        RendererMissingError: npm is missing or cannot download it, it is not the package that was
            pinned, or the folder cannot be written.
    """
    if (folder / "index.js").is_file():
        return
    if shutil.which("npm") is None:
        raise RendererMissingError(
            f"Amazon's renderer ({PACKAGE}) comes through npm, which is not on the path. "
            "Install Node.js and start `popcorn serve` again."
        )
    tell(f"Fetching Amazon's renderer for screens ({PACKAGE} {VERSION}, 1.5 MB, once) ...")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix="partial-") as partial:
            package = _packed(Path(partial))
            made = Path(partial) / "package"
            _unpack(package, made)
            if not folder.is_dir():  # another server may have been faster
                made.rename(folder)
    except (OSError, tarfile.TarError, KeyError) as error:
        raise RendererMissingError(
            f"{PACKAGE} cannot be kept in {folder.parent} ({error}). Mend that, and start "
            "`popcorn serve` again."
        ) from error
    tell(f"Screens are ready; it is kept in {folder}.")


def _packed(folder: Path) -> Path:
    try:
        ended = subprocess.run(  # noqa: S603
            _NPM, cwd=folder, capture_output=True, text=True, check=False, timeout=_FETCHED_WITHIN_S
        )
        reason = f"status {ended.returncode}" if ended.returncode else ""
    except subprocess.TimeoutExpired:
        reason = f"no answer within {_FETCHED_WITHIN_S} s"
    packages = list(folder.glob("*.tgz"))
    if reason or len(packages) != 1:
        raise RendererMissingError(
            f"npm could not download {PACKAGE} ({reason or 'nothing came'}). Try `npm view "
            f"{PACKAGE}` to see why, then start `popcorn serve` again."
        )
    digest = base64.b64encode(hashlib.sha512(packages[0].read_bytes()).digest()).decode()
    if f"sha512-{digest}" != INTEGRITY:
        raise RendererMissingError(
            f"what npm brought is not {PACKAGE} {VERSION} as it was published: its checksum is "
            "another. It was thrown away; look at npm's registry setting."
        )
    return packages[0]


def _unpack(package: Path, folder: Path) -> None:
    folder.mkdir()
    with tarfile.open(package) as archive:
        for name in _KEPT:
            content = archive.extractfile(f"package/{name}")
            if content is None:
                raise KeyError(name)
            (folder / name).write_bytes(content.read())


def _local_fonts(name: str) -> str:
    names = (*_BOLD, *_PLAIN) if _LOOKS_BOLD.search(name) else _PLAIN
    return ", ".join(f"local('{each}')" for each in names)
