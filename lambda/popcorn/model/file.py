"""The model's folder: docs/model.md describes the format.

`model.json` says what the model is and names its parameter file; `parameters-VERSION.f32` holds
w0, w and V. They are replaced as `popcorn.model.described` says.
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from popcorn.domain.movies import MovieId
from popcorn.model.described import NumbersFile, NumbersFormat
from popcorn.model.features import ENCODING, FeatureSpace
from popcorn.model.machine import FactorizationMachine

_FORMAT = NumbersFormat(
    description="model.json",
    name="popcorn-fm",
    version=2,
    prefix="parameters",
    version_key="model_version",
    section="parameters",
    absent="holds no model; make one with: popcorn train",
    foreign="describes no Factorization Machine of ours",
    outdated="is of another format version",
    missing="its parameters are missing",
)


@dataclass(frozen=True)
class Described:
    """What a model's description says; all that a caller of a remote endpoint needs."""

    space: FeatureSpace
    factors: int
    dataset_name: str
    dataset_fingerprint: str
    training: Mapping[str, Any]
    parameters: NumbersFile

    @property
    def model_version(self) -> str:
        return self.parameters.version


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
    facts = {
        "factors": factors,
        "half_life_ratings": space.half_life_ratings,
        "longest_history": space.longest_history,
        "encoding": ENCODING,
        "dataset": {"name": dataset_name, "fingerprint": dataset_fingerprint},
        "training": dict(training),
        "movie_ids": list(space.movie_ids),
    }
    return _FORMAT.write(folder, parameters, facts)


def read_described(folder: Path) -> Described:
    """Read and check a model's description; its parameters are not opened.

    Raises:
        ModelFileError: as `read_model`.
    """
    return _described(folder, _FORMAT.read_description(folder))


def read_model(
    folder: Path, described: Described | None = None, *, is_sealed: bool = False
) -> Model:
    """Read and check a model; the parameters are mapped, not copied.

    Args:
        described: the folder's description, where it was read already. If a training has
            finished since, the model is the newer one.
        is_sealed: as in `NumbersFormat.map_numbers`.
    Raises:
        ModelFileError: missing, damaged, or of another format; the hint names the command.
    """
    if described is not None:
        with contextlib.suppress(FileNotFoundError):
            return _model(folder, described, is_sealed)
    return _FORMAT.read(folder, lambda parts: _model(folder, _described(folder, parts), is_sealed))


def _described(folder: Path, parts: Mapping[str, Any]) -> Described:
    space = _feature_space(folder, parts)
    with _FORMAT.taking_parts(folder):
        return Described(
            space=space,
            factors=int(parts["factors"]),
            dataset_name=str(parts["dataset"]["name"]),
            dataset_fingerprint=str(parts["dataset"]["fingerprint"]),
            training=parts["training"],
            parameters=_FORMAT.numbers_file(folder, parts),
        )


def _feature_space(folder: Path, parts: Mapping[str, Any]) -> FeatureSpace:
    with _FORMAT.taking_parts(folder):
        if parts["encoding"] != ENCODING:
            raise _FORMAT.damaged(folder, "encodes listeners in another way")
        movie_ids = tuple(MovieId(movie_id) for movie_id in parts["movie_ids"])
        space = FeatureSpace(
            movie_ids, float(parts["half_life_ratings"]), int(parts["longest_history"])
        )
    if not all(isinstance(movie_id, str) for movie_id in movie_ids):
        raise _FORMAT.damaged(folder, "a movie's id is not a text")
    if len(space.position) != len(movie_ids):
        raise _FORMAT.damaged(folder, "a movie occurs twice")
    if space.half_life_ratings <= 0 or space.longest_history < 1:
        raise _FORMAT.damaged(folder, "its history settings are out of range")
    return space


def _model(folder: Path, described: Described, is_sealed: bool) -> Model:
    space, factors = described.space, described.factors
    count = 1 + space.size * (1 + factors) if factors >= 1 else 0
    floats = _FORMAT.map_numbers(folder, described.parameters, count, is_sealed=is_sealed)
    w_end = 1 + space.size
    return Model(
        space,
        FactorizationMachine(floats[0], floats[1:w_end], floats[w_end:], factors),
        described.model_version,
        described.dataset_name,
        described.dataset_fingerprint,
        described.training,
    )
