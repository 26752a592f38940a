"""Comparisons as Markdown and as JSON."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from popcorn_lab.evaluation import evidence
from popcorn_lab.evaluation.claims import Claim, metric_name
from popcorn_lab.evaluation.comparison import Comparison
from popcorn_lab.evaluation.evidence import Interval
from popcorn_lab.evaluation.metrics import CUTOFFS, HIT_RATE, METRICS, NDCG, Metric, Quality
from popcorn_lab.evaluation.protocols import TOLD, TOLD_SHARE

TOLD_SHOWN = ("0", "1", "3", "5", "10", TOLD_SHARE)
_SHOWN: tuple[Metric, ...] = (
    ("precision", 3),
    ("recall", 3),
    HIT_RATE,
    ("precision", 10),
    ("recall", 10),
    NDCG,
)


def tables(comparison: Comparison) -> str:
    """All tasks in one table where they are told more and more, else a table for each."""
    if set(map(str, TOLD)) <= set(comparison.qualities):
        return "\n\n".join(_by_told(comparison, metric) for metric in (NDCG, HIT_RATE))
    return "\n\n".join(
        f"{task[0].upper()}{task[1:]}: {_listeners(qualities)} listeners\n\n"
        + _by_metric(comparison, task)
        for task, qualities in comparison.qualities.items()
    )


def claims_table(claims: Sequence[Claim]) -> str:
    """Each claim: our figure, the one it is held against, and whether it is as wanted."""
    header = ["", "ours", "against", "its figure", "ratio (95 %)", "wanted", "reached"]
    rows = [
        [
            claim.what,
            share(claim.figure),
            claim.against,
            share(claim.other),
            f"{claim.ratio.value:.3f} ({claim.ratio.low:.3f} to {claim.ratio.high:.3f})",
            f"{'more than' if claim.is_strict else 'at least'} {claim.wanted:.2f}",
            "yes" if claim.holds else "no",
        ]
        for claim in claims
    ]
    return markdown(header, rows)


def as_json(comparison: Comparison, claims: Sequence[Claim]) -> dict[str, Any]:
    """Every metric's mean and interval, coverage, leads over the best baseline, and claims."""
    return {
        "tasks": {
            task: {
                name: _quality_as_json(quality, comparison, task)
                for name, quality in qualities.items()
            }
            for task, qualities in comparison.qualities.items()
        },
        "left_out": comparison.left_out,
        "claims": [dataclasses.asdict(claim) | {"holds": claim.holds} for claim in claims],
    }


def _quality_as_json(quality: Quality, comparison: Comparison, task: str) -> dict[str, Any]:
    best = comparison.best_baseline(task)
    result: dict[str, Any] = {
        "listeners": quality.listeners,
        **{metric_name(metric): quality.mean(metric) for metric in METRICS},
        **{f"coverage@{cutoff}": quality.coverage[cutoff] for cutoff in CUTOFFS},
        "interval": {
            metric_name(metric): dataclasses.asdict(evidence.mean(quality, metric))
            for metric in (NDCG, HIT_RATE)
        },
    }
    if best is not None:
        of_best = comparison.qualities[task][best]
        result["over_best_baseline"] = {
            "baseline": best,
            **{
                metric_name(metric): dataclasses.asdict(
                    evidence.difference(quality, of_best, metric)
                )
                for metric in (NDCG, HIT_RATE)
            },
        }
    return result


def _by_metric(comparison: Comparison, task: str) -> str:
    header = [
        "",
        *map(metric_name, _SHOWN),
        *(f"coverage@{cutoff}" for cutoff in CUTOFFS),
        "most rated@3",
        f"{metric_name(NDCG)} over the best baseline",
    ]
    rows = [
        [
            name,
            *(share(quality.mean(metric)) for metric in _SHOWN),
            *(share(quality.coverage[cutoff]) for cutoff in CUTOFFS),
            share(quality.mean(("most rated", 3))),
            _lead(comparison, task, name, NDCG),
        ]
        for name, quality in comparison.qualities[task].items()
    ]
    return markdown(header, rows)


def _by_told(comparison: Comparison, metric: Metric) -> str:
    qualities = {task: comparison.qualities[task] for task in TOLD_SHOWN}
    names = list(qualities["0"])
    rows = [
        [name, *(share(each[name].mean(metric)) for each in qualities.values())] for name in names
    ]
    rows += [
        [f"{name}, over the best baseline"]
        + [_lead(comparison, task, name, metric) for task in qualities]
        for name in comparison.ours
        if comparison.best_baseline("0") is not None
    ]
    return markdown([f"{metric_name(metric)}, told", *qualities], rows)


def _lead(comparison: Comparison, task: str, name: str, metric: Metric) -> str:
    best = comparison.best_baseline(task, metric)
    if best is None or best == name:
        return ""
    qualities = comparison.qualities[task]
    return _signed(evidence.difference(qualities[name], qualities[best], metric))


def _signed(interval: Interval) -> str:
    return f"{interval.value:+.3f} ({interval.low:+.3f} to {interval.high:+.3f})"


def _listeners(qualities: Mapping[str, Quality]) -> int:
    return next(iter(qualities.values())).listeners


def share(value: float) -> str:
    """Three decimals."""
    return f"{value:.3f}"


def markdown(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table that reads well as plain text too."""
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    lines = [header, ["-" * width for width in widths], *rows]
    return "\n".join(
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    )
