"""A snapshot from S3: one archive, which is fetched, checked and put in place in one step.

`popcorn snapshot --to s3://...` makes it: a home's catalogue and model as tar.gz, and as the
object's metadata the archive's checksum and how much it unpacks to. Container after container
reads it while it starts, so it is unpacked while it comes.
"""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import tarfile
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.adapters.aws.s3_files import Place
from popcorn.domain.errors import SettingsError, SnapshotUnavailableError

CHECKSUM, UNPACKED_BYTES = "sha256", "unpacked-bytes"
"""Names of the metadata."""
ATTEMPTS = 2

_ADDRESS = re.compile(r"s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/([\w.=/-]+)", re.ASCII)
_READ_AT_ONCE_BYTES = 1 << 18


def place_of(address: str) -> Place:
    """Where `s3://BUCKET/KEY` is.

    Raises:
        SettingsError: it is no such address.
    """
    found = _ADDRESS.fullmatch(address)
    if found is None or found[2].endswith("/"):
        raise SettingsError(address, "is no address such as s3://BUCKET/snapshots/1.tar.gz")
    return Place(found[1], found[2])


def fetch_snapshot(
    client: Any,
    address: str,
    folder: Path,
    *,
    within_s: float,
    clock: Callable[[], float] = time.monotonic,
) -> Path:
    """The folder of a snapshot, in `folder`; one that is there already is not fetched again.

    Args:
        client: of S3, with short timeouts.
        within_s: seconds after which it is given up.
        clock: seconds, of any origin.
    Raises:
        SettingsError: no such address.
        SnapshotUnavailableError: S3 does not answer in time or refuses, the object is damaged or
            none of ours, or there is no room for it.
    """
    place, until_s = place_of(address), clock() + within_s
    folder.mkdir(parents=True, exist_ok=True)
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with _errors():
                return _fetch(client, place, folder, lambda: clock() < until_s)
        except SnapshotUnavailableError:
            if attempt == ATTEMPTS or clock() >= until_s:
                raise
    raise AssertionError  # the last attempt returns or raises


def _fetch(client: Any, place: Place, folder: Path, is_time_left: Callable[[], bool]) -> Path:
    answer = client.get_object(Bucket=place.bucket, Key=place.key)
    with answer["Body"] as body:
        checksum = _told(answer["Metadata"], CHECKSUM)
        target = folder / f"snapshot-{checksum}"
        if target.exists():
            return target
        size_bytes = int(_told(answer["Metadata"], UNPACKED_BYTES))
        free_bytes = shutil.disk_usage(folder).free
        if size_bytes > free_bytes:
            reason = f"it takes {size_bytes / 1e6:.0f} MB, and {free_bytes / 1e6:.0f} MB are free"
            raise SnapshotUnavailableError(reason)
        with tempfile.TemporaryDirectory(dir=folder) as partial:
            unpacked = Path(partial) / "snapshot"
            stream = _Checked(body, is_time_left)
            with tarfile.open(fileobj=stream, mode="r|gz", bufsize=_READ_AT_ONCE_BYTES) as archive:
                archive.extractall(unpacked, filter="data")
            if stream.checksum() != checksum:
                raise SnapshotUnavailableError("its checksum is another one than its maker's")
            unpacked.rename(target)
    return target


def _told(metadata: Mapping[str, str], name: str) -> str:
    if name not in metadata:
        raise SnapshotUnavailableError("it was not made by: popcorn snapshot --to s3://...")
    return metadata[name]


class _Checked(io.BufferedIOBase):
    """A stream, and the checksum of what came of it."""

    def __init__(self, body: Any, is_time_left: Callable[[], bool]) -> None:
        self._body = body
        self._is_time_left = is_time_left
        self._digest = hashlib.sha256()

    def read(self, size: int | None = -1, /) -> bytes:
        if not self._is_time_left():
            raise SnapshotUnavailableError("it did not come in time")
        content = bytes(self._body.read(size))
        self._digest.update(content)
        return content

    def checksum(self) -> str:
        """Of all of it, what nobody has read yet included."""
        while self.read(_READ_AT_ONCE_BYTES):
            pass
        return self._digest.hexdigest()


@contextmanager
def _errors() -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        code = error.response["Error"].get("Code", "unknown")
        raise SnapshotUnavailableError(f"S3 refused: {code}") from error
    except BotoCoreError as error:
        raise SnapshotUnavailableError(f"no answer from S3: {type(error).__name__}") from error
    except (OSError, EOFError, ValueError, tarfile.TarError, zlib.error) as error:
        raise SnapshotUnavailableError(f"it cannot be unpacked: {error}") from error
