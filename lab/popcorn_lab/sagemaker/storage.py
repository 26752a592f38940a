"""The bucket: examples under training/, what jobs leave and whole models under models/."""

from __future__ import annotations

import tarfile
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from popcorn.domain.errors import DataFormatError
from popcorn.model.file import read_model
from popcorn_lab.deployment.account import AwsRefusedError, aws_errors, client
from popcorn_lab.packaging.tarball import write_tarball
from popcorn_lab.sagemaker.tags import TAGS

_MODEL_FILES = ("*.json", "*.f32")

BytesDone = Callable[[int, int], None]
"""Called often with the bytes that were sent, and all there are."""


class Bucket:
    """One bucket; all methods raise as `aws_errors`."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._s3 = client("s3")

    def url(self, key: str) -> str:
        return f"s3://{self.name}/{key}"

    def upload(self, files: Iterable[tuple[Path, str]], done: BytesDone = lambda *_: None) -> None:
        """Send files to their keys; one that is there in the same size is not sent again."""
        waiting = [(file, key, file.stat().st_size) for file, key in files]
        total, sent = sum(size for _, _, size in waiting), 0
        for file, key, size in waiting:
            if self._size(key) != size:
                with aws_errors(f"write to the bucket {self.name}"):
                    extra = {"Tagging": urlencode(TAGS)}
                    self._s3.upload_file(str(file), self.name, key, ExtraArgs=extra)
            sent += size
            done(sent, total)

    def download(self, url: str, file: Path) -> None:
        """Fetch an object of any bucket by its s3:// address."""
        bucket, _, key = url.removeprefix("s3://").partition("/")
        with aws_errors(f"read {url}"):
            self._s3.download_file(bucket, key, str(file))

    def keep_model(self, folder: Path) -> str:
        """Keep a whole model for hosting and for going back to it; returns its address."""
        version = read_model(folder).model_version
        key = _model_key(version)
        if self._size(key) is None:
            with tempfile.TemporaryDirectory() as temporary:
                packed = Path(temporary) / "model.tar.gz"
                pack_model(folder, packed)
                self.upload([(packed, key)])
        return self.url(key)

    @contextmanager
    def kept_model(self, version: str) -> Iterator[Path | None]:
        """A model that was kept, unpacked until the block ends; None where it is not there."""
        key = _model_key(version)
        if self._size(key) is None:
            yield None
            return
        with tempfile.TemporaryDirectory() as temporary:
            packed, folder = Path(temporary) / "model.tar.gz", Path(temporary) / "model"
            self.download(self.url(key), packed)
            unpack_model(packed, folder)
            yield folder

    def _size(self, key: str) -> int | None:
        try:
            with aws_errors(f"look into the bucket {self.name}"):
                return int(self._s3.head_object(Bucket=self.name, Key=key)["ContentLength"])
        except AwsRefusedError as error:
            if error.code == "404":
                return None
            raise


def _model_key(version: str) -> str:
    return f"models/kept/{version}/model.tar.gz"


def pack_model(folder: Path, target: Path) -> None:
    """A model's folder as SageMaker wants it: a tar.gz without a folder of its own."""
    files = (file for pattern in _MODEL_FILES for file in sorted(folder.glob(pattern)))
    write_tarball(((file, file.name) for file in files), target)


def unpack_model(packed: Path, folder: Path) -> None:
    """Unpack what a job of ours left, or `pack_model` made.

    Raises:
        DataFormatError: damaged, or not of that kind.
    """
    try:
        with tarfile.open(packed) as archive:
            archive.extractall(folder, filter="data")
    except (OSError, tarfile.TarError, EOFError) as error:
        raise DataFormatError(packed.name, None, f"is no model of a job ({error})") from error
