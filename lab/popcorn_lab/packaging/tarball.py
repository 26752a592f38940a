"""Archives that say nothing of the machine they were made on: the same files, the same bytes."""

from __future__ import annotations

import gzip
import tarfile
from collections.abc import Iterable
from pathlib import Path

_LEVEL = 6


def write_tarball(files: Iterable[tuple[Path, str]], target: Path) -> None:
    """Write a tar.gz of files under the names given, in that order.

    Raises:
        OSError: a file cannot be read, or the target not be written.
    """
    with (
        target.open("wb") as opened,
        gzip.GzipFile("", "wb", _LEVEL, opened, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w") as archive,
    ):
        for file, name in files:
            entry = archive.gettarinfo(file, name)
            entry.mode, entry.uid, entry.gid, entry.uname, entry.gname = 0o644, 0, 0, "", ""
            entry.mtime = 0
            with file.open("rb") as content:
                archive.addfile(entry, content)
