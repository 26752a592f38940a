"""Snapshots in S3: sent by `popcorn snapshot --to s3://...`, read by the functions of a stack."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from popcorn.adapters.aws.s3_snapshot import CHECKSUM, UNPACKED_BYTES, place_of
from popcorn.model.file import read_described
from popcorn.settings import Settings
from popcorn_lab.deployment.account import AwsRefusedError, aws_errors, client
from popcorn_lab.deployment.checks import WrongError
from popcorn_lab.packaging.snapshot import snapshot_settings, write_snapshot
from popcorn_lab.packaging.tarball import write_tarball

_MODEL_VERSION = "model-version"
_AGAIN = "popcorn snapshot --to s3://BUCKET/KEY, then popcorn deploy --snapshot s3://BUCKET/KEY"

BytesDone = Callable[[int, int], None]
"""Called often with the bytes that were sent, and all there are."""


@dataclass(frozen=True)
class Sent:
    """A snapshot in S3, as it is sent and as it is once it is unpacked."""

    packed_bytes: int
    unpacked_bytes: int
    model_version: str


def send_snapshot(settings: Settings, address: str, done: BytesDone) -> Sent:
    """Put a home's catalogue and model into S3, as one object.

    Raises:
        SettingsError: no such address, nothing is loaded, or no credentials.
        ModelFileError: no model of what is loaded.
        AwsRefusedError: S3 does not take it.
    """
    place = place_of(address)
    with tempfile.TemporaryDirectory() as temporary:
        folder, packed = Path(temporary) / "snapshot", Path(temporary) / "snapshot.tar.gz"
        write_snapshot(settings, folder)
        files = sorted(file for file in folder.rglob("*") if file.is_file())
        write_tarball(((file, file.relative_to(folder).as_posix()) for file in files), packed)
        sent = Sent(
            packed.stat().st_size,
            sum(file.stat().st_size for file in files),
            read_described(snapshot_settings(folder).model).model_version,
        )
        metadata = {
            CHECKSUM: _sha256(packed),
            UNPACKED_BYTES: str(sent.unpacked_bytes),
            _MODEL_VERSION: sent.model_version,
        }
        gone = 0

        def count(part_bytes: int) -> None:
            nonlocal gone
            gone += part_bytes
            done(gone, sent.packed_bytes)

        with aws_errors(f"write {address}"):
            client("s3").upload_file(
                str(packed),
                place.bucket,
                place.key,
                ExtraArgs={"Metadata": metadata},
                Callback=count,
            )
    return sent


def model_in_snapshot(address: str) -> str:
    """The version of the model in a snapshot that a stack reads.

    Raises:
        WrongError: it is not there, or none of ours.
        SettingsError, AwsRefusedError: it cannot be looked at.
    """
    place = place_of(address)
    try:
        with aws_errors(f"read {address}"):
            head = client("s3").head_object(Bucket=place.bucket, Key=place.key)
    except AwsRefusedError as error:
        if error.code in {"404", "NoSuchKey", "NoSuchBucket"}:
            raise WrongError(
                f"{address} is not there; functions read the snapshot in the zip", _AGAIN
            ) from error
        raise
    metadata = head["Metadata"]
    if not {CHECKSUM, UNPACKED_BYTES, _MODEL_VERSION} <= metadata.keys():
        raise WrongError(f"{address} is no snapshot that `popcorn snapshot` sent", _AGAIN)
    return str(metadata[_MODEL_VERSION])


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
