"""What a comparison was meant to reach, and whether it did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from popcorn_lab.evaluation import evidence
from popcorn_lab.evaluation.comparison import Comparison
from popcorn_lab.evaluation.evidence import Interval
from popcorn_lab.evaluation.metrics import HIT_RATE, NDCG, Metric
from popcorn_lab.evaluation.models.popularity import LikeCount
from popcorn_lab.evaluation.protocols import TOLD, TOLD_SHARE, WITH_HISTORY

MILLION = 900_000
"""Ratings from which the figure wanted of a million counts."""


@dataclass(frozen=True)
class Claim:
    """A figure against what it has to be so many times.

    Args:
        against: whose figure `other` is.
        wanted: the least ratio.
        is_strict: it has to be more than that.
    """

    what: str
    figure: float
    against: str
    other: float
    ratio: Interval
    wanted: float
    is_strict: bool = False

    @property
    def holds(self) -> bool:
        value = self.ratio.value
        return value > self.wanted if self.is_strict else value >= self.wanted


UNKNOWN_WANTED: Mapping[int, float] = {0: 1.03, 1: 1.03, 3: 1.07, 5: 1.10, 10: 1.12}
"""How many times the best baseline, by how many ratings are told; with none: likes."""


def claims(
    comparison: Comparison, protocol: str, rating_count: int, *, is_shuffled: bool
) -> list[Claim]:
    """What is wanted of our model by this protocol; nothing where it or a baseline is missing.

    In shuffled histories there is no order of presentation to gain from: as good as the best
    baseline is enough.
    """
    if not comparison.ours:
        return []
    if protocol == "unknown":
        return list(_of_unknown(comparison, is_shuffled=is_shuffled))
    if protocol == "global":
        found = [
            _over_best(comparison, task, metric, 1.0, is_strict=not is_shuffled)
            for task in comparison.qualities
            for metric in (NDCG, HIT_RATE)
        ]
    else:
        wanted = 1.03 if rating_count >= MILLION else 1.06
        found = [
            _over_best(comparison, WITH_HISTORY, NDCG, 1.0 if is_shuffled else wanted),
            _over_best(comparison, WITH_HISTORY, HIT_RATE, 1.0),
        ]
    return [claim for claim in found if claim]


def _of_unknown(comparison: Comparison, *, is_shuffled: bool) -> Iterator[Claim]:
    for told, wanted in UNKNOWN_WANTED.items():
        least = 1.0 if is_shuffled else wanted
        against = LikeCount.name if told == 0 else None
        claim = _over_best(comparison, str(told), NDCG, least, against=against)
        if claim:
            yield claim
    claim = _over_best(comparison, TOLD_SHARE, NDCG, 1.0, is_strict=not is_shuffled)
    if claim:
        yield claim
    yield _never_worse(comparison)


def _over_best(
    comparison: Comparison,
    task: str,
    metric: Metric,
    wanted: float,
    *,
    is_strict: bool = False,
    against: str | None = None,
) -> Claim | None:
    qualities = comparison.qualities[task]
    best = against or comparison.best_baseline(task, metric)
    if best is None or best not in qualities:
        return None
    ours = qualities[comparison.ours[0]]
    return Claim(
        what=f"{metric_name(metric)}, {task_name(task)}",
        figure=ours.mean(metric),
        against=best,
        other=qualities[best].mean(metric),
        ratio=evidence.ratio(ours, qualities[best], metric),
        wanted=wanted,
        is_strict=is_strict,
    )


def _never_worse(comparison: Comparison) -> Claim:
    """The step from one rating to the next that gains least, or loses most."""
    by_told = [comparison.qualities[str(told)][comparison.ours[0]] for told in TOLD]
    worst = min(TOLD[1:], key=lambda told: by_told[told].mean(NDCG) / by_told[told - 1].mean(NDCG))
    return Claim(
        what=f"never worse with more ratings: {metric_name(NDCG)}, told {worst}",
        figure=by_told[worst].mean(NDCG),
        against=f"itself, told {worst - 1}",
        other=by_told[worst - 1].mean(NDCG),
        ratio=evidence.ratio(by_told[worst], by_told[worst - 1], NDCG),
        wanted=1.0,
    )


def task_name(task: str) -> str:
    """ "told 3", "told 80 %", "everybody"."""
    return f"told {task}" if task[0].isdigit() else task


def metric_name(metric: Metric) -> str:
    """ "NDCG@10", "hit rate@3"."""
    name, cutoff = metric
    return f"{name.upper() if name == 'ndcg' else name}@{cutoff}"
