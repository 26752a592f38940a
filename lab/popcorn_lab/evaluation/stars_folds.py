"""Which ratings are tested in which fold: the published ones of ml-100k, else random ones."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import numpy.typing as npt

from popcorn.domain.errors import DataFormatError
from popcorn.domain.movies import MovieId
from popcorn_lab.datasets.archive import open_archive, readable
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.evaluation.protocols import FOLDS, FOLDS_SEED
from popcorn_lab.training.interactions import Interactions

Fold = npt.NDArray[np.bool_]
"""bool[ratings], which of the histories' ratings are tested."""

_PUBLISHED = re.compile(r"(?:^|/)u[1-5]\.test$")


def random_folds(histories: Interactions) -> list[Fold]:
    """Each rating is tested in one of five folds."""
    fold = np.random.default_rng(FOLDS_SEED).permutation(histories.rating_count) % FOLDS
    return [fold == number for number in range(FOLDS)]


def published_folds(path: Path, histories: Interactions) -> list[Fold]:
    """The folds u1.test to u5.test of ml-100k; empty where the dataset has none.

    Args:
        histories: of all ratings of the dataset.
    Raises:
        DataFormatError: a fold's file is not what it should be.
    """
    archive = open_archive(path)
    files = sorted(name for name in archive.sizes if _PUBLISHED.search(name))
    if len(files) != FOLDS:
        return []
    number_of = _numbers(path)
    position = {movie_id: place for place, movie_id in enumerate(histories.movie_ids)}
    keys = histories.listeners * histories.movie_count + histories.movies
    folds = []
    for file in files:
        tested = []
        label = f"{archive.label}/{file}"
        with readable(label), archive.open(file) as stream:
            for line, raw in enumerate(stream, start=1):
                user, _, rest = raw.decode("ascii", "replace").partition("\t")
                movie_id, tab, _ = rest.partition("\t")
                if user not in number_of or not tab:
                    raise DataFormatError(label, line, "expected user, movie, stars and time")
                place = position.get(MovieId(movie_id))
                if place is not None:  # the movie called "unknown" is in no catalogue of ours
                    tested.append(number_of[user] * histories.movie_count + place)
        folds.append(np.isin(keys, np.asarray(tested)))
    return folds


def _numbers(path: Path) -> dict[str, int]:
    """Each user's number in the histories, where listeners stand in the order of their names."""
    ratings = open_movielens(path).ratings(lambda _error: None)
    names = sorted({rating.listener_id for rating in ratings})
    return {name.rpartition(":")[2]: number for number, name in enumerate(names)}
