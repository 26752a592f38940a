"""What is evaluated on: ratings, or a sequence of interactions without stars and times."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import numpy as np

from popcorn.domain.errors import DataFormatError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn_lab.datasets.archive import READ_ERRORS, Archive, open_archive
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.sources import TrainingData, from_dataset

_CLOCK_FROM_MS = 864_000_000_000
"""May 1997, before MovieLens began: what is below is a place, no time."""

_SEQUENCE_FILE = "interactions.csv.gz"
_HEADER = "u,i,t"
_LIKED = Stars.of(5)


def read_dataset(path: Path) -> TrainingData:
    """A MovieLens folder or zip, or one whose interactions have an order only (ml-1m-seq).

    Each interaction of a sequence counts as a like, and its place stands for its time.

    Raises:
        DataFormatError: none of the known layouts.
        NoRatingsError: the dataset has too few.
    """
    archive = open_archive(path)
    found = [name for name in archive.sizes if PurePosixPath(name).name == _SEQUENCE_FILE]
    if len(found) != 1:
        return from_dataset(path)
    label = f"{archive.label}/{found[0]}"
    try:
        ratings = list(_interactions(archive, found[0], label))
    except READ_ERRORS as error:
        raise DataFormatError(label, None, f"cannot be read ({error})") from error
    movie_ids = {rating.movie_id for rating in ratings}
    name = PurePosixPath(found[0]).parent.name or path.stem
    checksum = f"{archive.crc32(found[0]):08x}"
    return TrainingData(Interactions.of_ratings(movie_ids, ratings), name, checksum)


def has_stars(histories: Interactions) -> bool:
    """Whether any rating differs from another."""
    return bool(histories.rating_count) and bool(np.ptp(histories.half_steps))


def has_clock(histories: Interactions) -> bool:
    """Whether the ratings have clock times, and not only an order."""
    return bool(histories.rating_count) and int(histories.times.min()) >= _CLOCK_FROM_MS


def _interactions(archive: Archive, name: str, label: str) -> Iterator[Rating]:
    with archive.open(name) as packed, gzip.open(packed) as unpacked:
        lines = io.TextIOWrapper(unpacked, "ascii", errors="replace")
        if next(lines, "").strip() != _HEADER:
            raise DataFormatError(label, 1, f"expected the header {_HEADER!r}")
        for number, line in enumerate(lines, start=2):
            fields = line.strip().split(",")
            if len(fields) != 3 or not all(field.isdigit() for field in fields):
                raise DataFormatError(label, number, "expected three numbers")
            user, movie, place = fields
            yield Rating(ListenerId(user), MovieId(movie), _LIKED, int(place))
