"""What is held out, what is known, and what may be recommended.

Every movie of the catalogue that a listener is not known to have rated is a candidate: sampled
candidates would flatter all rankings (Krichene and Rendle, On Sampled Metrics for Item
Recommendation, KDD 2020).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from popcorn.domain.errors import SettingsError
from popcorn_lab.evaluation.metrics import CUTOFFS, Lists, Quality, judge
from popcorn_lab.evaluation.rankings import Ranking
from popcorn_lab.training.interactions import Interactions

FEWEST_KNOWN = 5
"""Ratings that a known listener must have before the held-out part."""

FIRST_RATINGS = 10
"""New listeners are judged on what follows these, however many of them are told."""

NEW_LISTENERS_SHARE = 0.2
_SCORES_AT_ONCE = 4_000_000
"""Bounds memory: so many scores are held at a time, and a few arrays of their size."""


@dataclass(frozen=True)
class Task:
    """What is told of some listeners, and what they went on to rate.

    Args:
        told: the histories that a ranking is given.
        excluded: ratings of movies that are no candidates: the told ones at least.
        held_out: the ratings whose liked movies are relevant.
    """

    told: Interactions
    excluded: Interactions
    held_out: Interactions


def hold_out_last(histories: Interactions, share: float = 0.2) -> tuple[Interactions, Interactions]:
    """Each listener's history, and the last `share` of it."""
    known = np.floor(histories.lengths * (1 - share) + 1e-9).astype(np.int64)
    is_known = histories.places < known[histories.listeners]
    return histories.where(is_known), histories.where(~is_known)


def known_listeners(told: Interactions, held_out: Interactions) -> Task:
    """The task of the listeners who have at least `FEWEST_KNOWN` ratings left."""
    chosen = np.flatnonzero(told.lengths >= FEWEST_KNOWN)
    told = told.of_listeners(chosen)
    return Task(told, told, held_out.of_listeners(chosen))


def hold_out_listeners(
    histories: Interactions, random: np.random.Generator
) -> tuple[Interactions, Interactions]:
    """Most listeners for training, and those that training never sees."""
    order = random.permutation(histories.listener_count)
    new = int(np.ceil(histories.listener_count * NEW_LISTENERS_SHARE))
    return histories.of_listeners(order[new:]), histories.of_listeners(order[:new])


def new_listeners(histories: Interactions, known: int) -> Task:
    """Only the first `known` ratings are told; the same movies are judged whatever `known` is.

    Args:
        histories: of listeners that training has not seen.
        known: 0 to `FIRST_RATINGS`.
    """
    is_first = histories.places < FIRST_RATINGS
    return Task(
        told=histories.where(histories.places < known),
        excluded=histories.where(is_first),
        held_out=histories.where(~is_first),
    )


def evaluate(ranking: Ranking, task: Task) -> Quality:
    """Rank all candidates for each listener with something to find, and judge the lists.

    Raises:
        SettingsError: no listener has anything to find.
    """
    likes = task.held_out.where(task.held_out.is_liked)
    judged = np.flatnonzero(likes.lengths)
    if not len(judged):
        raise SettingsError(
            "the ratings", "are too few to hold any out; load more with: popcorn load PATH"
        )
    at_once = max(_SCORES_AT_ONCE // likes.movie_count, 1)
    movies, hits = [], []
    for start in range(0, len(judged), at_once):
        chosen = judged[start : start + at_once]
        scores = ranking(task.told.of_listeners(chosen))
        excluded = task.excluded.of_listeners(chosen)
        scores[excluded.listeners, excluded.movies] = -np.inf
        relevant = likes.of_listeners(chosen)
        is_relevant = np.zeros(scores.shape, np.bool_)
        is_relevant[relevant.listeners, relevant.movies] = True
        best = np.stack([_best(each, max(CUTOFFS)) for each in scores])
        movies.append(best)
        hits.append(np.take_along_axis(is_relevant, np.maximum(best, 0), axis=1) & (best >= 0))
    lists = Lists(np.concatenate(movies), np.concatenate(hits), likes.lengths[judged])
    return judge(lists, likes.movie_count)


def _best(scores: npt.NDArray[np.float32], count: int) -> npt.NDArray[np.int64]:
    """Positions of the highest scores, ties in the catalogue's order, then -1 for want of more."""
    best = np.full(count, -1, np.int64)
    fit = min(count, len(scores))
    threshold = np.partition(scores, -fit)[-fit]
    near = np.flatnonzero((scores >= threshold) & (scores > -np.inf))
    ordered = near[np.argsort(-scores[near], kind="stable")][:count]
    best[: len(ordered)] = ordered
    return best
