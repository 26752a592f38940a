"""The predictor of stars in the model's folder. docs/stars.md describes the format.

`stars.json` says what it is and names `stars-VERSION.f32`, little-endian 32-bit floats; they are
replaced in the way of `popcorn.model.file`.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import mmap
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from popcorn.domain.errors import ModelFileError
from popcorn.domain.movies import MovieId
from popcorn.model.file import write_whole
from popcorn.model.stars import StarsModel, StarsSpace

FORMAT = "popcorn-stars"
FORMAT_VERSION = 1
DESCRIPTION = "stars.json"
_VERSION_DIGITS = 12
_BYTES_PER_FLOAT = 4
_MEND = "train a new model with: popcorn train"


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
    digest = hashlib.sha256(numbers).hexdigest()
    version = digest[:_VERSION_DIGITS]
    name = f"stars-{version}.f32"
    description = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "stars_version": version,
        "factors": space.factors,
        "samples": space.samples,
        "longest_history": space.longest_history,
        "half_told_ratings": space.half_told_ratings,
        "centre": space.centre,
        "lowest": space.lowest,
        "highest": space.highest,
        "numbers": {"file": name, "size_bytes": len(numbers), "sha256": digest},
        "dataset": {"name": dataset_name, "fingerprint": dataset_fingerprint},
        "movie_ids": list(space.movie_ids),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / name, numbers)
        write_whole(folder / DESCRIPTION, json.dumps(description, indent=1).encode())
        for former in folder.glob("stars-*.f32"):
            if former.name != name:
                # As in `file.write_model`: where a reader holds it, the next training removes it.
                with contextlib.suppress(OSError):
                    former.unlink()
    except OSError as error:
        raise ModelFileError(str(folder), f"cannot be written ({error.strerror})") from error
    return version


def read_stars_model(folder: Path) -> StarsModel:
    """Read and check a predictor; its numbers are mapped, not copied.

    Raises:
        ModelFileError: missing, damaged, or of another format; the hint names the command.
    """
    for _ in range(2):
        # A training may finish between the two reads: its numbers have a new name.
        description = _read_description(folder)
        with contextlib.suppress(FileNotFoundError):
            return _read_numbers(folder, description)
    raise _damaged(folder, "the numbers of stars.json are missing")


def _read_description(folder: Path) -> Mapping[str, Any]:
    try:
        text = (folder / DESCRIPTION).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise ModelFileError(str(folder), f"cannot predict stars yet; {_MEND}") from None
    except OSError as error:
        raise ModelFileError(str(folder), f"cannot be read ({error.strerror})") from error
    try:
        description = json.loads(text)
    except ValueError as error:
        raise _damaged(folder, "stars.json is not JSON") from error
    if not isinstance(description, dict) or description.get("format") != FORMAT:
        raise _damaged(folder, "stars.json describes no predictor of ours")
    if description.get("format_version") != FORMAT_VERSION:
        raise _damaged(folder, "stars.json is of another format version")
    return description


def _space(folder: Path, description: Mapping[str, Any]) -> StarsSpace:
    try:
        space = StarsSpace(
            movie_ids=tuple(MovieId(movie_id) for movie_id in description["movie_ids"]),
            centre=float(description["centre"]),
            lowest=float(description["lowest"]),
            highest=float(description["highest"]),
            factors=int(description["factors"]),
            samples=int(description["samples"]),
            longest_history=int(description["longest_history"]),
            half_told_ratings=float(description["half_told_ratings"]),
        )
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise _damaged(folder, "stars.json lacks a part") from error
    if not all(isinstance(movie_id, str) for movie_id in space.movie_ids):
        raise _damaged(folder, "stars.json: a movie's id is not a text")
    if len(space.position) != len(space.movie_ids):
        raise _damaged(folder, "stars.json: a movie occurs twice")
    if min(space.factors, space.samples, space.longest_history) < 1:
        raise _damaged(folder, "stars.json: a size is out of range")
    if not 0 < space.half_told_ratings < math.inf:
        raise _damaged(folder, "stars.json: half_told_ratings is out of range")
    if not -math.inf < space.lowest <= space.centre <= space.highest < math.inf:
        raise _damaged(folder, "stars.json: its scale is none")
    return space


def _read_numbers(folder: Path, description: Mapping[str, Any]) -> StarsModel:
    space = _space(folder, description)
    try:
        numbers, version = description["numbers"], str(description["stars_version"])
        name, digest = Path(str(numbers["file"])).name, str(numbers["sha256"])
    except (KeyError, TypeError) as error:
        raise _damaged(folder, "stars.json lacks a part") from error
    with (folder / name).open("rb") as file:
        if os.fstat(file.fileno()).st_size != _BYTES_PER_FLOAT * space.size:
            raise _damaged(folder, f"{name} is not of the size that stars.json says")
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    if hashlib.sha256(mapped).hexdigest() != digest or not digest.startswith(version):
        raise _damaged(folder, f"{name} does not match its checksum")
    try:
        return StarsModel(space, memoryview(mapped).cast("f"), version)
    except ValueError as error:
        raise _damaged(folder, f"{name} holds numbers that cannot be") from error


def _damaged(folder: Path, what: str) -> ModelFileError:
    return ModelFileError(str(folder), f"{what}; {_MEND}")
