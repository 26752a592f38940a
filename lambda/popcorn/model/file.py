"""The model's folder: written in one stroke, read at once. docs/model.md describes the format.

`model.json` says what the model is and names its parameter file; `parameters-VERSION.f32` holds
w0, w and V as little-endian 32-bit floats. A new model's parameters are complete under their own
name before `model.json` points to them, so a training that is killed leaves the old model whole,
and a reader meets either the old model or the new one.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import mmap
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from popcorn.domain.errors import ModelFileError
from popcorn.domain.movies import MovieId
from popcorn.model.features import ENCODING, FeatureSpace
from popcorn.model.machine import FactorizationMachine

FORMAT = "popcorn-fm"
FORMAT_VERSION = 2
_VERSION_DIGITS = 12
_BYTES_PER_FLOAT = 4


@dataclass(frozen=True)
class Model:
    """A trained machine with its feature space.

    `model_version` is the beginning of the parameters' SHA-256: equal versions score equally.
    `training` holds facts for people (epochs, ratings, loss), which nothing depends on.
    """

    space: FeatureSpace
    machine: FactorizationMachine
    model_version: str
    dataset_name: str
    dataset_fingerprint: str
    training: Mapping[str, Any]


class TrainedOn(NamedTuple):
    """Which data a model is of."""

    dataset_name: str
    dataset_fingerprint: str


def write_model(
    folder: Path,
    space: FeatureSpace,
    parameters: bytes,
    *,
    factors: int,
    dataset_name: str,
    dataset_fingerprint: str,
    training: Mapping[str, Any],
) -> str:
    """Put a model in place of the folder's former one.

    Args:
        parameters: w0, w and V as little-endian 32-bit floats.
        training: facts that JSON can hold.
    Returns:
        The model's version.
    Raises:
        ModelFileError: the folder cannot be written.
    """
    digest = hashlib.sha256(parameters).hexdigest()
    version = digest[:_VERSION_DIGITS]
    name = f"parameters-{version}.f32"
    description = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "model_version": version,
        "factors": factors,
        "half_life_ratings": space.half_life_ratings,
        "longest_history": space.longest_history,
        "encoding": ENCODING,
        "parameters": {"file": name, "size_bytes": len(parameters), "sha256": digest},
        "dataset": {"name": dataset_name, "fingerprint": dataset_fingerprint},
        "training": dict(training),
        "movie_ids": list(space.movie_ids),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / name, parameters)
        write_whole(folder / "model.json", json.dumps(description, indent=1).encode())
        for former in folder.glob("parameters-*.f32"):
            if former.name != name:
                # A reader on Windows may still hold it; the next training removes it then.
                with contextlib.suppress(OSError):
                    former.unlink()
    except OSError as error:
        raise ModelFileError(str(folder), f"cannot be written ({error.strerror})") from error
    return version


def read_model(folder: Path) -> Model:
    """Read and check a model; the parameters are mapped, not copied.

    Raises:
        ModelFileError: missing, damaged, or of another format; the hint names the command.
    """
    description = _read_description(folder)
    try:
        return _read_parameters(folder, description)
    except FileNotFoundError:
        # A training may have finished between the two reads: its parameters have a new name.
        description = _read_description(folder)
    try:
        return _read_parameters(folder, description)
    except FileNotFoundError:
        raise _damaged(folder, "its parameters are missing") from None


def read_feature_space(folder: Path) -> FeatureSpace:
    """Only the feature space: all that a caller of a remote endpoint needs.

    Raises:
        ModelFileError: as `read_model`.
    """
    return _feature_space(folder, _read_description(folder))


def trained_on(folder: Path) -> TrainedOn:
    """Which data the folder's model is of, from its description alone.

    Raises:
        ModelFileError: as `read_model`.
    """
    return _trained_on(folder, _read_description(folder))


def read_model_version(folder: Path) -> str:
    """The version alone.

    Raises:
        ModelFileError: as `read_model`.
    """
    try:
        return str(_read_description(folder)["model_version"])
    except KeyError as error:
        raise _damaged(folder, "model.json lacks a part") from error


def _trained_on(folder: Path, description: Mapping[str, Any]) -> TrainedOn:
    try:
        dataset = description["dataset"]
        return TrainedOn(str(dataset["name"]), str(dataset["fingerprint"]))
    except (KeyError, TypeError) as error:
        raise _damaged(folder, "model.json lacks a part") from error


def _read_description(folder: Path) -> dict[str, Any]:
    try:
        text = (folder / "model.json").read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise ModelFileError(str(folder), "holds no model; make one with: popcorn train") from None
    except OSError as error:
        raise ModelFileError(str(folder), f"cannot be read ({error.strerror})") from error
    try:
        description = json.loads(text)
    except ValueError as error:
        raise _damaged(folder, "model.json is not JSON") from error
    if not isinstance(description, dict) or description.get("format") != FORMAT:
        raise _damaged(folder, "model.json describes no Factorization Machine of ours")
    if description.get("format_version") != FORMAT_VERSION:
        raise ModelFileError(
            str(folder), "is of another format version; train a new model with: popcorn train"
        )
    return description


def _feature_space(folder: Path, description: Mapping[str, Any]) -> FeatureSpace:
    try:
        if description["encoding"] != ENCODING:
            raise ModelFileError(
                str(folder),
                "encodes listeners in another way; train a new model with: popcorn train",
            )
        movie_ids = tuple(MovieId(movie_id) for movie_id in description["movie_ids"])
        space = FeatureSpace(
            movie_ids, float(description["half_life_ratings"]), int(description["longest_history"])
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(folder, "model.json lacks a part") from error
    if not all(isinstance(movie_id, str) for movie_id in movie_ids):
        raise _damaged(folder, "a movie's id is not a text")
    if len(space.position) != len(movie_ids):
        raise _damaged(folder, "a movie occurs twice")
    if space.half_life_ratings <= 0 or space.longest_history < 1:
        raise _damaged(folder, "its history settings are out of range")
    return space


def _read_parameters(folder: Path, description: Mapping[str, Any]) -> Model:
    space = _feature_space(folder, description)
    try:
        factors, parameters = int(description["factors"]), description["parameters"]
        name, digest = Path(str(parameters["file"])).name, str(parameters["sha256"])
        training = description["training"]
        version = str(description["model_version"])
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(folder, "model.json lacks a part") from error
    expected_bytes = _BYTES_PER_FLOAT * (1 + space.size * (1 + factors))
    with (folder / name).open("rb") as file:
        if factors < 1 or os.fstat(file.fileno()).st_size != expected_bytes:
            raise _damaged(folder, f"{name} is not of the size that model.json says")
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if hashlib.sha256(mapped).hexdigest() != digest or not digest.startswith(version):
        raise _damaged(folder, f"{name} does not match its checksum")
    floats = memoryview(mapped).cast("f")
    w_end = 1 + space.size
    machine = FactorizationMachine(floats[0], floats[1:w_end], floats[w_end:], factors)
    return Model(space, machine, version, *_trained_on(folder, description), training)


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


def _damaged(folder: Path, what: str) -> ModelFileError:
    return ModelFileError(str(folder), f"{what}; train a new model with: popcorn train")
