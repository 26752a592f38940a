"""Rankings as the skill makes them: candidates are retrieved first, and only they are scored."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from popcorn.domain.recommendation import CANDIDATES
from popcorn_lab.evaluation.rankings import Ranking, Scores
from popcorn_lab.evaluation.tasks import Asked
from popcorn_lab.training.interactions import Interactions

Candidates = Callable[[Asked], npt.NDArray[np.int64]]
"""Positions int64[listeners, limit] of the movies to score for each listener, -1 for none.

They are of movies that the listener has not been told to have rated.
"""


def through(candidates: Candidates, ranking: Ranking) -> Ranking:
    """A ranking that only candidates take part in."""

    def served(asked: Asked) -> Scores:
        scores = ranking(asked)
        found = candidates(asked)
        rows, columns = np.nonzero(found >= 0)
        is_candidate = np.zeros(scores.shape, np.bool_)
        is_candidate[rows, found[rows, columns]] = True
        scores[~is_candidate] = -np.inf
        return scores

    return served


def most_rated_unseen(training: Interactions, limit: int = CANDIDATES) -> Candidates:
    """Each listener's most rated movies that they have not rated."""
    counts = np.bincount(training.movies, minlength=training.movie_count)
    most_rated_first = np.argsort(-counts, kind="stable")

    def candidates(asked: Asked) -> npt.NDArray[np.int64]:
        found = np.full((asked.count, limit), -1, np.int64)
        for row in range(asked.count):
            told = asked.told.movies[asked.told.starts[row] : asked.told.starts[row + 1]]
            nearest = most_rated_first[: limit + len(told)]
            unseen = nearest[~np.isin(nearest, told)][:limit]
            found[row, : len(unseen)] = unseen
        return found

    return candidates
