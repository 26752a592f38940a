"""Folders from files, and zips from folders: the same files make the same bytes."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say
_READ_BY_ALL = 0o100644 << 16


def stage(files: Mapping[str, Path], folder: Path) -> None:
    """Copy files to their names in a folder."""
    for name, file in files.items():
        copy = folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)


def write_zip(folder: Path, target: Path) -> None:
    """Zip a folder."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), _LONG_AGO)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 3  # Unix, whatever builds it
                entry.external_attr = _READ_BY_ALL
                archive.writestr(entry, file.read_bytes())
