"""model.tar.gz: what the managed trainer leaves behind, and what stands in for it.

The archive holds `model_algo-1`, a zip whose `params` is an NDArray file of mxnet with the
machine's parameters. Their names are those that AWS' samples read: `v`, `w1_weight` and
`w0_weight`, or in older artefacts `v` (turned round), `Linear_Plus_Bias_weight` and
`Linear_Plus_Bias_bias`. docs/managed-training.md says what of this was seen, and what was read.
"""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import tarfile
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from popcorn.domain.errors import DataFormatError, SettingsError
from popcorn_lab.managed.ndarrays import Arrays, NDArrayFileError, read_arrays, write_arrays

_MODEL = "model_algo-1"
_PARAMETERS = "params"
_META = "meta.json"
_OF_MODULE = "arg:"
"""What mxnet's Module puts before the name of each parameter."""

_W0 = ("w0_weight", "Linear_Plus_Bias_bias")
_W = ("w1_weight", "Linear_Plus_Bias_weight")
_V = ("v",)
_DAMAGED = (
    tarfile.TarError,
    zipfile.BadZipFile,
    gzip.BadGzipFile,
    zlib.error,
    EOFError,
    RuntimeError,  # a zip that is encrypted, or packed in a way that is not known here
)

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True)
class ManagedParameters:
    """A machine: w0, w float32[features], v float32[features, factors]."""

    w0: float
    w: Floats
    v: Floats


def read_artefact(path: Path, size: int) -> ManagedParameters:
    """The parameters of model.tar.gz, or of the `model_algo-1` or `params` that was in it.

    Args:
        size: the number of features that the machine was trained on.
    Raises:
        DataFormatError: no such file, damaged, of another number of features, or not finite.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DataFormatError(str(path), None, f"cannot be read ({error.strerror})") from error
    try:
        parameters = _machine(read_arrays(_parameters_of(content)), size)
    except (*_DAMAGED, NDArrayFileError, ValueError) as error:
        raise DataFormatError(str(path), None, str(error) or "is damaged") from error
    everything = (np.float32(parameters.w0), parameters.w, parameters.v)
    if not all(np.isfinite(each).all() for each in everything):
        raise DataFormatError(
            str(path), None, "holds parameters that are not finite: the learning rate was too high"
        )
    return parameters


def write_artefact(
    path: Path, parameters: ManagedParameters, hyperparameters: Mapping[str, Any]
) -> None:
    """Write a model.tar.gz of the same kind, without the graph that serving it would need.

    Equal parameters make equal files.

    Raises:
        SettingsError: the file cannot be written.
    """
    arrays = {
        f"{_OF_MODULE}{_V[0]}": parameters.v,
        f"{_OF_MODULE}{_W[0]}": parameters.w[:, None],
        f"{_OF_MODULE}{_W0[0]}": np.asarray([parameters.w0], np.float32),
    }
    model = io.BytesIO()
    with zipfile.ZipFile(model, "w") as archive:
        # An entry made of a name alone would carry the time of day.
        archive.writestr(zipfile.ZipInfo(_PARAMETERS), write_arrays(arrays))
        meta = {"training_parameters": dict(hyperparameters)}
        archive.writestr(zipfile.ZipInfo(_META), json.dumps(meta))
    entry = tarfile.TarInfo(_MODEL)
    entry.size = model.tell()
    model.seek(0)
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with (
            unfinished.open("wb") as file,
            # The time of day and the file's name stay out.
            gzip.GzipFile("", "wb", compresslevel=1, fileobj=file, mtime=0) as packed,
            tarfile.open(fileobj=packed, mode="w") as whole,
        ):
            whole.addfile(entry, model)
        unfinished.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise SettingsError(str(path), f"cannot be written ({error.strerror})") from error


def _parameters_of(content: bytes) -> bytes:
    """Unpack as many layers as there are: the archive, the zip in it, the file in that."""
    if tarfile.is_tarfile(io.BytesIO(content)):
        with tarfile.open(fileobj=io.BytesIO(content)) as archive:
            names = [member for member in archive.getmembers() if Path(member.name).name == _MODEL]
            inside = archive.extractfile(names[0]) if names else None
            if inside is None:
                raise ValueError(f"holds no {_MODEL}; is it the managed algorithm's model.tar.gz?")
            return _parameters_of(inside.read())
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as zipped:
            if _PARAMETERS not in zipped.namelist():
                raise ValueError(f"{_MODEL} holds no {_PARAMETERS}")
            return zipped.read(_PARAMETERS)
    return content


def _machine(arrays: Arrays, size: int) -> ManagedParameters:
    named = {name.removeprefix(_OF_MODULE): array for name, array in arrays.items()}
    w0, w, v = (_of_any_name(named, names) for names in (_W0, _W, _V))
    if w0.size != 1 or w.size != size or v.ndim != 2 or size not in v.shape:
        raise ValueError(
            f"holds parameters of shapes {w0.shape}, {w.shape} and {v.shape}, which are none of "
            f"{size} features: it was trained on another export"
        )
    return ManagedParameters(
        float(w0.ravel()[0]),
        w.ravel().astype(np.float32),
        np.ascontiguousarray(v if v.shape[0] == size else v.T, np.float32),
    )


def _of_any_name(arrays: Arrays, names: tuple[str, ...]) -> npt.NDArray[Any]:
    for name in names:
        if name in arrays:
            return arrays[name]
    found = ", ".join(sorted(arrays)) or "nothing"
    raise ValueError(f"holds no parameter {' or '.join(names)}, but {found}")
