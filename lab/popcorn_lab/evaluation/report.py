"""The tables of `popcorn evaluate` as Markdown and as JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from popcorn_lab.evaluation.comparison import BASELINE
from popcorn_lab.evaluation.metrics import CUTOFFS, NAMES, Metric, Quality

_METRICS: tuple[Metric, ...] = tuple((name, cutoff) for cutoff in CUTOFFS for name in NAMES)
_HEADLINE: Metric = ("ndcg", 10)


def known_table(compared: Mapping[str, Quality]) -> str:
    """One row for each ranking, one column for each metric."""
    metrics = [f"{name}@{cutoff}" for name, cutoff in _METRICS]
    coverage = [f"coverage@{cutoff}" for cutoff in CUTOFFS]
    header = ["", *metrics, *coverage, f"{_name(_HEADLINE)} over {BASELINE}"]
    rows = [
        [
            name,
            *(_share(quality.mean(metric)) for metric in _METRICS),
            *(_share(quality.coverage[cutoff]) for cutoff in CUTOFFS),
            _lead(quality, compared),
        ]
        for name, quality in compared.items()
    ]
    return _markdown(header, rows)


def new_table(compared: Mapping[str, Mapping[str, Quality]]) -> str:
    """One row for each ranking, one column for how much is told; then each lead."""
    rankings = list(next(iter(compared.values())))
    rows = [
        [name, *(_share(task[name].mean(_HEADLINE)) for task in compared.values())]
        for name in rankings
    ]
    rows += [
        [f"{name}, over {BASELINE}", *(_lead(task[name], task) for task in compared.values())]
        for name in rankings
        if name != BASELINE
    ]
    return _markdown([f"{_name(_HEADLINE)} after", *compared], rows)


def as_json(compared: Mapping[str, Quality]) -> dict[str, Any]:
    """Every metric's mean, coverage, and the lead over popularity with its standard error."""
    return {
        name: {
            "listeners": len(quality.by_listener[_HEADLINE]),
            **{_name(metric): quality.mean(metric) for metric in _METRICS},
            **{f"coverage@{cutoff}": quality.coverage[cutoff] for cutoff in CUTOFFS},
            "lead": {
                _name(metric): dict(
                    zip(
                        ("mean", "standard_error"),
                        quality.lead(compared[BASELINE], metric),
                        strict=True,
                    )
                )
                for metric in _METRICS
            },
        }
        for name, quality in compared.items()
    }


def _name(metric: Metric) -> str:
    return f"{metric[0]}@{metric[1]}"


def _share(value: float) -> str:
    return f"{value:.3f}"


def _lead(quality: Quality, compared: Mapping[str, Quality]) -> str:
    mean, error = quality.lead(compared[BASELINE], _HEADLINE)
    return f"{mean:+.3f} ± {error:.3f}" if quality is not compared[BASELINE] else ""


def _markdown(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    lines = [header, ["-" * width for width in widths], *rows]
    return "\n".join(
        "| "
        + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        + " |"
        for line in lines
    )
