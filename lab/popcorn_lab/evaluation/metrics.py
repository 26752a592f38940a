"""How good lists of recommendations are, listener by listener."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

CUTOFFS = (3, 10)
"""Three are spoken; ten is what is published."""

MOST_RATED = 50
"""The movies whose share of the lists is reported: everybody's favourites."""

Metric = tuple[str, int]
"""Name and cutoff, such as ("ndcg", 10)."""

NAMES = ("precision", "recall", "ndcg", "hit rate", "most rated")
METRICS: tuple[Metric, ...] = tuple((name, cutoff) for cutoff in CUTOFFS for name in NAMES)
NDCG: Metric = ("ndcg", 10)
HIT_RATE: Metric = ("hit rate", 3)


@dataclass(frozen=True)
class Lists:
    """Ranked lists of some listeners, each with something to find.

    Args:
        movies: int64[listeners, 10], positions, best first; -1 where a list is shorter.
        is_hit: bool[listeners, 10], whether the movie there is relevant.
        is_most_rated: bool[listeners, 10], whether it is one of the `MOST_RATED` of training.
        relevant: int64[listeners], how many relevant movies there are, at least one.
    """

    movies: npt.NDArray[np.int64]
    is_hit: npt.NDArray[np.bool_]
    is_most_rated: npt.NDArray[np.bool_]
    relevant: npt.NDArray[np.int64]

    @classmethod
    def joined(cls, parts: Sequence[Lists]) -> Lists:
        """The lists of several blocks or folds of listeners."""
        return cls(
            np.concatenate([part.movies for part in parts]),
            np.concatenate([part.is_hit for part in parts]),
            np.concatenate([part.is_most_rated for part in parts]),
            np.concatenate([part.relevant for part in parts]),
        )


@dataclass(frozen=True)
class Quality:
    """The metrics of one ranking.

    Args:
        by_listener: float64[judged listeners] for each metric. "most rated" is the share of the
            list that is among training's `MOST_RATED`.
        coverage: share of the catalogue in anyone's list, for each cutoff.
    """

    by_listener: dict[Metric, npt.NDArray[np.float64]]
    coverage: dict[int, float]

    @property
    def listeners(self) -> int:
        return len(self.by_listener[NDCG])

    def mean(self, metric: Metric) -> float:
        return float(self.by_listener[metric].mean())


def judge(lists: Lists, movie_count: int) -> Quality:
    """Judge ranked lists.

    NDCG has binary gains and log2 discounts; its ideal puts as many relevant movies first as
    there are, or fit (Järvelin and Kekäläinen, ACM TOIS 20(4), 2002).
    """
    by_listener: dict[Metric, npt.NDArray[np.float64]] = {}
    coverage = {}
    for cutoff in CUTOFFS:
        is_hit = lists.is_hit[:, :cutoff]
        hits = is_hit.sum(axis=1)
        by_listener["precision", cutoff] = hits / cutoff
        by_listener["recall", cutoff] = hits / lists.relevant
        by_listener["ndcg", cutoff] = ndcg(is_hit, lists.relevant)
        by_listener["hit rate", cutoff] = (hits > 0).astype(np.float64)
        by_listener["most rated", cutoff] = lists.is_most_rated[:, :cutoff].mean(axis=1)
        listed = np.unique(lists.movies[:, :cutoff])
        coverage[cutoff] = int((listed >= 0).sum()) / movie_count
    return Quality(by_listener, coverage)


def ndcg(is_hit: npt.NDArray[np.bool_], relevant: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """Normalised discounted cumulative gain of lists bool[listeners, cutoff]."""
    cutoff = is_hit.shape[1]
    discounts = 1 / np.log2(np.arange(2, cutoff + 2))
    ideal = np.cumsum(discounts)[np.minimum(relevant, cutoff) - 1]
    return np.asarray((is_hit * discounts).sum(axis=1) / ideal, np.float64)
