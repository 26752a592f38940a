"""Data files in S3: what their metadata says, their bytes in ranges, and a report beside them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.domain.errors import PopcornError, StoreUnavailableError

REPORT_SUFFIX = ".report.json"
_CHUNK_BYTES = 1 << 20
_GONE = frozenset({"404", "NoSuchKey", "NotFound"})
_REPLACED = frozenset({"412", "PreconditionFailed"})


class Place(NamedTuple):
    """Where an object is."""

    bucket: str
    key: str


@dataclass(frozen=True)
class DataFile:
    """An object as it is now; `etag` is another one once it is replaced."""

    place: Place
    etag: str
    size_bytes: int
    metadata: Mapping[str, str]


class FileReplacedError(PopcornError):
    """It is gone, or another file now, which has an event of its own."""


class S3Files:
    """Files behind an S3 client.

    Raises, in all methods:
        StoreUnavailableError: S3 does not answer, or refuses.
    """

    def __init__(self, client: Any) -> None:
        self._client = client

    def find(self, place: Place) -> DataFile | None:
        """The file there; None where there is none (any more)."""
        with _s3_errors():
            try:
                head = self._client.head_object(Bucket=place.bucket, Key=place.key)
            except ClientError as error:
                if error.response["Error"]["Code"] in _GONE:
                    return None
                raise
        return DataFile(place, head["ETag"], head["ContentLength"], head["Metadata"])

    def chunks(self, file: DataFile, offset: int = 0) -> Iterator[bytes]:
        """The file's bytes from an offset on, a range at a time.

        Raises:
            FileReplacedError: the rest is another file's.
        """
        while offset < file.size_bytes:
            last = min(offset + _CHUNK_BYTES, file.size_bytes) - 1
            yield self._range(file, offset, last)
            offset = last + 1

    def first_bytes(self, file: DataFile, size_bytes: int) -> bytes:
        """As many as there are. Raises FileReplacedError, too."""
        size_bytes = min(size_bytes, file.size_bytes)
        return self._range(file, 0, size_bytes - 1) if size_bytes else b""

    def report(self, file: DataFile) -> dict[str, Any]:
        """The report beside a file; empty where there is none, or none of ours."""
        place = _report_place(file)
        with _s3_errors():
            try:
                answer = self._client.get_object(Bucket=place.bucket, Key=place.key)
                found = json.loads(answer["Body"].read())
            except ClientError as error:
                if error.response["Error"]["Code"] in _GONE:
                    return {}
                raise
            except ValueError:
                return {}
        return found if isinstance(found, dict) else {}

    def put_report(self, file: DataFile, report: Mapping[str, Any]) -> None:
        """Put a report beside a file, in place of a former one."""
        place = _report_place(file)
        body = json.dumps(report, ensure_ascii=False, indent=1).encode()
        with _s3_errors():
            self._client.put_object(
                Bucket=place.bucket, Key=place.key, Body=body, ContentType="application/json"
            )

    def _range(self, file: DataFile, first: int, last: int) -> bytes:
        with _s3_errors():
            try:
                answer = self._client.get_object(
                    Bucket=file.place.bucket,
                    Key=file.place.key,
                    Range=f"bytes={first}-{last}",
                    IfMatch=file.etag,
                )
                return bytes(answer["Body"].read())
            except ClientError as error:
                if error.response["Error"]["Code"] in _GONE | _REPLACED:
                    raise FileReplacedError(file.place.key) from error
                raise


def _report_place(file: DataFile) -> Place:
    return Place(file.place.bucket, file.place.key + REPORT_SUFFIX)


@contextmanager
def _s3_errors() -> Iterator[None]:
    try:
        yield
    except ClientError as error:
        code = error.response["Error"].get("Code", "unknown")
        raise StoreUnavailableError(f"S3 refused: {code}") from error
    except BotoCoreError as error:
        raise StoreUnavailableError(f"no answer from S3: {type(error).__name__}") from error
