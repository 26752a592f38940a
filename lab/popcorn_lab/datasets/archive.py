"""A dataset's files, in a folder or in a zip: listed, checksummed and streamed, never unpacked."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from popcorn.domain.errors import DataFormatError

_CHUNK_BYTES = 1 << 20
_DEEPEST = 2
"""A dataset's files lie at the top, or in one folder below it."""

# What a damaged, encrypted or oddly compressed zip, or a failing disk, raises while it is read.
READ_ERRORS = (
    OSError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    NotImplementedError,
    RuntimeError,
)


class Archive(Protocol):
    """Named streams of bytes; a name is a path with slashes, as the zip or the folder has it."""

    @property
    def label(self) -> str:
        """What messages call the archive."""
        ...

    @property
    def sizes(self) -> Mapping[str, int]:
        """Each file's size in bytes, unpacked."""
        ...

    def crc32(self, name: str) -> int:
        """The checksum of a file's bytes, the one that a zip's directory holds."""
        ...

    def open(self, name: str) -> BinaryIO:
        """A stream over a file's bytes; raises and reads with `READ_ERRORS`."""
        ...


class FolderArchive:
    """The files of a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.label = str(folder)
        paths = sorted(path for path in (*folder.glob("*"), *folder.glob("*/*")) if path.is_file())
        self.sizes = {path.relative_to(folder).as_posix(): path.stat().st_size for path in paths}

    def crc32(self, name: str) -> int:
        checksum = 0
        with self.open(name) as stream:
            while chunk := stream.read(_CHUNK_BYTES):
                checksum = zlib.crc32(chunk, checksum)
        return checksum

    def open(self, name: str) -> BinaryIO:
        return (self._folder / name).open("rb")


class ZipArchive:
    """The files of a zip; sizes and checksums are its directory's, and reading checks both."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.label = str(path)
        with zipfile.ZipFile(path) as opened:
            self._members = {
                member.filename: member
                for member in opened.infolist()
                if not member.is_dir() and _is_plain(member.filename)
            }
        self.sizes = {name: member.file_size for name, member in self._members.items()}

    def crc32(self, name: str) -> int:
        return self._members[name].CRC

    def open(self, name: str) -> BinaryIO:
        with zipfile.ZipFile(self._path) as opened:
            # A member keeps the file open until it is closed itself. The buffer makes lines fast.
            return io.BufferedReader(opened.open(name), _CHUNK_BYTES)  # type: ignore[type-var]


def _is_plain(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return len(parts) <= _DEEPEST and not {"/", "..", "__MACOSX"} & set(parts)


def open_archive(path: Path) -> Archive:
    """The archive at a path.

    Raises:
        DataFormatError: nothing there, neither a folder nor a zip, or a damaged zip.
    """
    if path.is_dir():
        return FolderArchive(path)
    if not path.is_file():
        raise DataFormatError(str(path), None, "no such file or folder")
    if not zipfile.is_zipfile(path):
        reason = "not a zip file, or cut off; expected a MovieLens dataset as a folder or a zip"
        raise DataFormatError(str(path), None, reason)
    with readable(str(path)):
        return ZipArchive(path)


@contextmanager
def readable(label: str) -> Iterator[None]:
    """Turns `READ_ERRORS` into the one that names the file and what to do."""
    try:
        yield
    except READ_ERRORS as error:
        reason = f"cannot be read to its end ({error}); get the dataset again"
        raise DataFormatError(label, None, reason) from error
