"""How good lists of recommendations are, listener by listener."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

CUTOFFS = (3, 10)
"""Three are spoken; ten is what is published."""

Metric = tuple[str, int]
"""Name and cutoff, such as ("ndcg", 10)."""

NAMES = ("precision", "recall", "ndcg", "hit rate")


@dataclass(frozen=True)
class Quality:
    """The metrics of one ranking.

    Args:
        by_listener: float64[judged listeners] for each metric.
        coverage: share of the catalogue in anyone's list, for each cutoff.
    """

    by_listener: dict[Metric, npt.NDArray[np.float64]]
    coverage: dict[int, float]

    def mean(self, metric: Metric) -> float:
        return float(self.by_listener[metric].mean())

    def lead(self, other: Quality, metric: Metric) -> tuple[float, float]:
        """Mean difference to another ranking, and its standard error, paired by listener."""
        differences = self.by_listener[metric] - other.by_listener[metric]
        error = differences.std(ddof=1) / np.sqrt(len(differences)) if len(differences) > 1 else 0
        return float(differences.mean()), float(error)


@dataclass(frozen=True)
class Lists:
    """Ranked lists of some listeners, each with something to find.

    Args:
        movies: int64[listeners, 10], positions, best first; -1 where a list is shorter.
        is_hit: bool[listeners, 10], whether the movie there is relevant.
        relevant: int64[listeners], how many relevant movies there are, at least one.
    """

    movies: npt.NDArray[np.int64]
    is_hit: npt.NDArray[np.bool_]
    relevant: npt.NDArray[np.int64]


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
        discounts = 1 / np.log2(np.arange(2, cutoff + 2))
        ideal = np.cumsum(discounts)[np.minimum(lists.relevant, cutoff) - 1]
        by_listener["precision", cutoff] = hits / cutoff
        by_listener["recall", cutoff] = hits / lists.relevant
        by_listener["ndcg", cutoff] = (is_hit * discounts).sum(axis=1) / ideal
        by_listener["hit rate", cutoff] = (hits > 0).astype(np.float64)
        listed = np.unique(lists.movies[:, :cutoff])
        coverage[cutoff] = int((listed >= 0).sum()) / movie_count
    return Quality(by_listener, coverage)
