"""Lists of recommendations, made and judged.

Every movie of the catalogue that a listener is not known to have rated is a candidate: sampled
candidates would flatter all rankings (Krichene and Rendle, On Sampled Metrics for Item
Recommendation, KDD 2020).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from popcorn.domain.errors import SettingsError
from popcorn_lab.evaluation.metrics import CUTOFFS, MOST_RATED, Lists
from popcorn_lab.evaluation.rankings import Ranking, Scores
from popcorn_lab.evaluation.tasks import Task
from popcorn_lab.training.interactions import Interactions

_SCORES_AT_ONCE = 4_000_000
"""Bounds memory: so many scores are held at a time, and a few arrays of their size."""


def lists_of(ranking: Ranking, task: Task, training: Interactions) -> Lists:
    """Rank all candidates for each listener with something to find.

    Raises:
        SettingsError: no listener has anything to find.
    """
    judged = task.of_judged()
    if not judged.asked.count:
        raise SettingsError(
            "the ratings", "are too few to hold any out; load more with: popcorn load PATH"
        )
    at_once = max(_SCORES_AT_ONCE // training.movie_count, 1)
    is_most_rated = most_rated(training)
    blocks = [
        _lists_at_once(ranking, judged.of(np.arange(start, stop)), is_most_rated)
        for start in range(0, judged.asked.count, at_once)
        for stop in [min(start + at_once, judged.asked.count)]
    ]
    return Lists.joined(blocks)


def _lists_at_once(ranking: Ranking, task: Task, is_most_rated: npt.NDArray[np.bool_]) -> Lists:
    scores = ranking(task.asked)
    scores[task.excluded.listeners, task.excluded.movies] = -np.inf
    best = best_first(scores, max(CUTOFFS))
    relevant = task.held_out.where(task.held_out.is_liked)
    is_relevant = np.zeros(scores.shape, np.bool_)
    is_relevant[relevant.listeners, relevant.movies] = True
    is_there = best >= 0
    places = np.maximum(best, 0)
    is_hit = np.take_along_axis(is_relevant, places, axis=1) & is_there
    return Lists(best, is_hit, is_most_rated[places] & is_there, relevant.lengths)


def best_first(scores: Scores, count: int) -> npt.NDArray[np.int64]:
    """Positions of each row's highest scores, ties in the catalogue's order, then -1.

    A score of -inf is never listed.
    """
    fit = min(count, scores.shape[1])
    threshold = np.partition(scores, -fit, axis=1)[:, -fit]
    best = np.full((len(scores), count), -1, np.int64)
    is_near = (scores >= threshold[:, None]) & (scores > -np.inf)
    rows, near = np.nonzero(is_near)
    order = np.lexsort((near, -scores[rows, near], rows))
    rows, near = rows[order], near[order]
    starts = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=len(scores)))))
    places = np.arange(len(rows)) - starts[rows]
    is_in = places < count
    best[rows[is_in], places[is_in]] = near[is_in]
    return best


def most_rated(training: Interactions) -> npt.NDArray[np.bool_]:
    """bool[movies], whether a movie is one of the `MOST_RATED` of training."""
    counts = np.bincount(training.movies, minlength=training.movie_count)
    chosen = np.zeros(training.movie_count, np.bool_)
    chosen[np.argsort(-counts, kind="stable")[:MOST_RATED]] = True
    return chosen
