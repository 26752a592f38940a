"""Movies that nobody has rated yet: their factors are what their genres and decade make likely."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from popcorn.model.features import HISTORY_GROUPS
from popcorn_lab.training.adam import Floats
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.traits import Kinds

_RIDGE = 20.0
"""Ratings' worth of doubt that a genre or a decade says anything."""
_FULL_TRUST_RATINGS = 50.0


def fill_in(histories: Interactions, kinds: Kinds, candidates: Floats, contexts: Floats) -> None:
    """Give unrated movies factors, in place: as candidates, and in each group of a history.

    A ridge regression of the rated movies' factors on their genres and decades, in which a movie
    counts by its ratings, up to a limit. Movies of no known genre or decade stay at 0. A movie
    that nobody has rated in one role (never liked, say) has nothing learned there either.

    Args:
        kinds: float64[movies, kinds].
        candidates: float32[movies, factors].
        contexts: float32[context features, factors], history groups first.
    """
    movies = histories.movie_count
    counts = np.bincount(histories.movies, minlength=movies)
    likes = np.bincount(histories.movies[histories.is_liked], minlength=movies)
    _regress(counts, kinds, candidates)
    for group in range(HISTORY_GROUPS):
        in_role = likes if group % 2 == 0 else counts - likes
        _regress(in_role, kinds, contexts[group * movies : (group + 1) * movies])


def _regress(counts: npt.NDArray[np.int64], kinds: Kinds, factors: Floats) -> None:
    is_cold = counts == 0
    if is_cold.all() or not is_cold.any():
        return
    weights = np.minimum(counts, _FULL_TRUST_RATINGS)[:, None]
    square = kinds.T @ (weights * kinds) + _RIDGE * np.eye(kinds.shape[1])
    by_kind = np.linalg.solve(square, kinds.T @ (weights * factors))
    factors[is_cold] = (kinds[is_cold] @ by_kind).astype(np.float32)
