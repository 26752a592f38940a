"""The predictor of stars in the model's folder. docs/stars.md describes the format.

`stars.json` says what it is and names `stars-VERSION.f32`, what `StarsModel` takes. They are
replaced as `popcorn.model.described` says.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from popcorn.domain.movies import MovieId
from popcorn.model.described import NumbersFormat
from popcorn.model.stars import StarsModel, StarsSpace

_FORMAT = NumbersFormat(
    description="stars.json",
    name="popcorn-stars",
    version=1,
    prefix="stars",
    version_key="stars_version",
    section="numbers",
    absent="cannot predict stars yet; train a new model with: popcorn train",
    foreign="describes no predictor of ours",
    outdated="stars.json is of another format version",
    missing="the numbers of stars.json are missing",
)


def write_stars_model(
    folder: Path,
    space: StarsSpace,
    numbers: bytes,
    *,
    dataset_name: str,
    dataset_fingerprint: str,
) -> str:
    """Put a predictor in place of the folder's former one.

    Args:
        numbers: what `StarsModel` takes, as little-endian 32-bit floats.
    Returns:
        The predictor's version.
    Raises:
        ModelFileError: the folder cannot be written.
    """
    facts = {
        "factors": space.factors,
        "samples": space.samples,
        "longest_history": space.longest_history,
        "half_told_ratings": space.half_told_ratings,
        "centre": space.centre,
        "lowest": space.lowest,
        "highest": space.highest,
        "dataset": {"name": dataset_name, "fingerprint": dataset_fingerprint},
        "movie_ids": list(space.movie_ids),
    }
    return _FORMAT.write(folder, numbers, facts)


def read_stars_model(folder: Path, *, is_sealed: bool = False) -> StarsModel:
    """Read and check a predictor; its numbers are mapped, not copied.

    Args:
        is_sealed: as in `NumbersFormat.map_numbers`.
    Raises:
        ModelFileError: missing, damaged, or of another format; the hint names the command.
    """
    return _FORMAT.read(folder, lambda parts: _model(folder, parts, is_sealed))


def _space(folder: Path, parts: Mapping[str, Any]) -> StarsSpace:
    with _FORMAT.taking_parts(folder):
        space = StarsSpace(
            movie_ids=tuple(MovieId(movie_id) for movie_id in parts["movie_ids"]),
            centre=float(parts["centre"]),
            lowest=float(parts["lowest"]),
            highest=float(parts["highest"]),
            factors=int(parts["factors"]),
            samples=int(parts["samples"]),
            longest_history=int(parts["longest_history"]),
            half_told_ratings=float(parts["half_told_ratings"]),
        )
    if not all(isinstance(movie_id, str) for movie_id in space.movie_ids):
        raise _FORMAT.damaged(folder, "stars.json: a movie's id is not a text")
    if len(space.position) != len(space.movie_ids):
        raise _FORMAT.damaged(folder, "stars.json: a movie occurs twice")
    if min(space.factors, space.samples, space.longest_history) < 1:
        raise _FORMAT.damaged(folder, "stars.json: a size is out of range")
    if not 0 < space.half_told_ratings < math.inf:
        raise _FORMAT.damaged(folder, "stars.json: half_told_ratings is out of range")
    if not -math.inf < space.lowest <= space.centre <= space.highest < math.inf:
        raise _FORMAT.damaged(folder, "stars.json: its scale is none")
    return space


def _model(folder: Path, parts: Mapping[str, Any], is_sealed: bool) -> StarsModel:
    space = _space(folder, parts)
    file = _FORMAT.numbers_file(folder, parts)
    numbers = _FORMAT.map_numbers(folder, file, space.size, is_sealed=is_sealed)
    try:
        return StarsModel(space, numbers, file.version)
    except ValueError as error:
        raise _FORMAT.damaged(folder, f"{file.name} holds numbers that cannot be") from error
