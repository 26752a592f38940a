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


def add_to_zip(files: Mapping[str, Path], target: Path) -> None:
    """Write files into a zip under their names, in the names' order; behind what it has already."""
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, file in sorted(files.items()):
            entry = zipfile.ZipInfo(name, _LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, whatever builds it
            entry.external_attr = _READ_BY_ALL
            archive.writestr(entry, file.read_bytes())


def files_in(folder: Path) -> dict[str, Path]:
    """All files of a folder, by their names in a zip of it."""
    found = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file for file in found}
