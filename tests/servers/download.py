"""The servers' jars, copied once from Maven's repository into the project's cache folder."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tests.locks import locked

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".cache" / "servers"
_TIMEOUT_S = 900


class ServerMissingError(Exception):
    """What a server needs is not on this machine; the message says what to install."""


@dataclass(frozen=True)
class Libraries:
    """A folder with the jars of one server; `download_s` is None where it was there already."""

    folder: Path
    download_s: float | None


def libraries(profile: str) -> Libraries:
    """The jars of one of the pom's profiles, downloaded where they are not in the cache.

    The cache is keyed by the pom's contents. A folder appears there only when it is complete, and
    a lock lets a second run wait for the first (Maven's own repository is not made for two).

    Raises:
        ServerMissingError: there is no `java`, or the cache is empty and `mvn` cannot fill it.
    """
    if shutil.which("java") is None:
        raise ServerMissingError("`java` is not on the path: install a JDK, version 17 or newer")
    pom = HERE / "pom.xml"
    key = hashlib.sha256(pom.read_bytes()).hexdigest()[:12]
    folder = CACHE / f"{profile}-{key}"
    if folder.is_dir():
        return Libraries(folder, None)
    if shutil.which("mvn") is None:
        raise ServerMissingError("`mvn` is not on the path: install Maven to download the servers")
    CACHE.mkdir(parents=True, exist_ok=True)
    with locked(CACHE / "lock"):
        if folder.is_dir():
            return Libraries(folder, None)
        started = time.monotonic()
        sys.stderr.write(f"\nDownloading the {profile} server, about 60 MB, once ...\n")
        with tempfile.TemporaryDirectory(dir=CACHE, prefix="partial-") as partial:
            jars = Path(partial) / profile
            _copy_dependencies(pom, profile, jars)
            for plugin in jars.glob("*.zip"):
                _unpack_jars(plugin, jars / "plugins")
            jars.rename(folder)
        return Libraries(folder, time.monotonic() - started)


def _copy_dependencies(pom: Path, profile: str, target: Path) -> None:
    command = ["mvn", "--quiet", "--batch-mode", f"--file={pom}", f"--activate-profiles={profile}"]
    command += ["dependency:copy-dependencies", f"-DoutputDirectory={target}"]
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, timeout=_TIMEOUT_S)
    except subprocess.TimeoutExpired:
        raise ServerMissingError(f"`mvn` did not finish within {_TIMEOUT_S} s") from None
    except subprocess.CalledProcessError as error:
        said = [line for line in error.stdout.splitlines() if "ERROR" in line] or [error.stderr]
        raise ServerMissingError(f"`mvn` could not download the servers: {said[0]}") from None


def _unpack_jars(plugin: Path, target: Path) -> None:
    with zipfile.ZipFile(plugin) as archive:
        for name in archive.namelist():
            if name.endswith(".jar"):
                archive.extract(name, target)
