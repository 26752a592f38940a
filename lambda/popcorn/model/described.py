"""Numbers with a description: written in one stroke, read at once.

A description, in JSON, says what the numbers are and names their file, `PREFIX-VERSION.f32`:
little-endian 32-bit floats. New numbers are complete under their own name before the description
points to them, so a training that is killed leaves the old ones whole, and a reader meets either
the old or the new.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import mmap
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from popcorn.domain.errors import ModelFileError

_VERSION_DIGITS = 12
_BYTES_PER_FLOAT = 4

Read = TypeVar("Read")


class NumbersFile(NamedTuple):
    """What a description says of its numbers; `version` is the beginning of their SHA-256."""

    name: str
    sha256: str
    version: str


@dataclass(frozen=True, kw_only=True)
class NumbersFormat:
    """One kind of numbers with a description.

    Args:
        description: the description's file name.
        name, version: the format, as the description says it.
        prefix: how the name of the numbers' file begins.
        version_key, section: the description's keys of the numbers' version, and of their file.
        absent: the hint where there is no description.
        foreign, outdated, missing: what is wrong where the description is of another format, of
            another version of it, or names numbers that are not there.
    """

    description: str
    name: str
    version: int
    prefix: str
    version_key: str
    section: str
    absent: str
    foreign: str
    outdated: str
    missing: str

    def write(self, folder: Path, numbers: bytes, facts: Mapping[str, Any]) -> str:
        """Put numbers in place of the folder's former ones.

        Args:
            facts: what else the description says; JSON can hold it.
        Returns:
            The numbers' version.
        Raises:
            ModelFileError: the folder cannot be written.
        """
        digest = hashlib.sha256(numbers).hexdigest()
        version = digest[:_VERSION_DIGITS]
        name = f"{self.prefix}-{version}.f32"
        description = {
            "format": self.name,
            "format_version": self.version,
            self.version_key: version,
            self.section: {"file": name, "size_bytes": len(numbers), "sha256": digest},
            **facts,
        }
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write_whole(folder / name, numbers)
            write_whole(folder / self.description, json.dumps(description, indent=1).encode())
            for former in folder.glob(f"{self.prefix}-*.f32"):
                if former.name != name:
                    # A reader on Windows may still hold it; the next training removes it then.
                    with contextlib.suppress(OSError):
                        former.unlink()
        except OSError as error:
            raise ModelFileError(str(folder), f"cannot be written ({error.strerror})") from error
        return version

    def read(self, folder: Path, make: Callable[[Mapping[str, Any]], Read]) -> Read:
        """What `make` makes of the description, and of the numbers that it opens.

        Raises:
            ModelFileError: missing, damaged, or of another format; the hint names the command.
        """
        for _ in range(2):
            # A training may finish between the two reads: its numbers have a new name.
            description = self.read_description(folder)
            with contextlib.suppress(FileNotFoundError):
                return make(description)
        raise self.damaged(folder, self.missing)

    def read_description(self, folder: Path) -> Mapping[str, Any]:
        """The description, which is of this format; its parts are not checked.

        Raises:
            ModelFileError: as `read`.
        """
        try:
            text = (folder / self.description).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            raise ModelFileError(str(folder), self.absent) from None
        except OSError as error:
            raise ModelFileError(str(folder), f"cannot be read ({error.strerror})") from error
        try:
            description = json.loads(text)
        except ValueError as error:
            raise self.damaged(folder, f"{self.description} is not JSON") from error
        if not isinstance(description, dict) or description.get("format") != self.name:
            raise self.damaged(folder, f"{self.description} {self.foreign}")
        if description.get("format_version") != self.version:
            raise self.damaged(folder, self.outdated)
        return description

    def numbers_file(self, folder: Path, description: Mapping[str, Any]) -> NumbersFile:
        """Which numbers the description names.

        Raises:
            ModelFileError: it does not.
        """
        with self.taking_parts(folder):
            section = description[self.section]
            return NumbersFile(
                Path(str(section["file"])).name,
                str(section["sha256"]),
                str(description[self.version_key]),
            )

    def map_numbers(
        self, folder: Path, file: NumbersFile, count: int, *, is_sealed: bool = False
    ) -> memoryview[float]:
        """The numbers, mapped and not copied.

        Args:
            count: how many there have to be; fewer than one is refused.
            is_sealed: the folder came as a part of what was checked as a whole, as a function's
                zip is: reading all numbers for their checksum would only delay a cold start.
        Raises:
            FileNotFoundError: they are not there, or no longer.
            ModelFileError: of another size, or damaged.
        """
        with (folder / file.name).open("rb") as opened:
            if count < 1 or os.fstat(opened.fileno()).st_size != _BYTES_PER_FLOAT * count:
                raise self.damaged(
                    folder, f"{file.name} is not of the size that {self.description} says"
                )
            mapped = mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        is_whole = is_sealed or hashlib.sha256(mapped).hexdigest() == file.sha256
        if not is_whole or not file.sha256.startswith(file.version):
            raise self.damaged(folder, f"{file.name} does not match its checksum")
        return memoryview(mapped).cast("f")

    @contextlib.contextmanager
    def taking_parts(self, folder: Path) -> Iterator[None]:
        """While parts of the description are taken: what is not there, or not that, is damage."""
        try:
            yield
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise self.damaged(folder, f"{self.description} lacks a part") from error

    def damaged(self, folder: Path, what: str) -> ModelFileError:
        """The error that says what is wrong, and the command that mends it."""
        return ModelFileError(str(folder), f"{what}; train a new model with: popcorn train")


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is either complete or not there."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)  # mkstemp's 0600 would shut out a service of another user
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
