"""Comparisons as pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from popcorn_lab.evaluation import evidence
from popcorn_lab.evaluation.claims import metric_name
from popcorn_lab.evaluation.comparison import Comparison
from popcorn_lab.evaluation.extra import need
from popcorn_lab.evaluation.metrics import HIT_RATE, NDCG
from popcorn_lab.evaluation.protocols import TOLD

_FORMATS = ("svg", "png")
_SALT = "popcorn"
"""Makes the names inside an SVG the same in each run."""


def write_plots(comparison: Comparison, stem: Path, title: str, made: str) -> list[Path]:
    """Write STEM.svg and STEM.png.

    Args:
        made: when, and by which commit; printed below the picture.
    Raises:
        SettingsError: matplotlib is not installed.
    """
    need("matplotlib").rcParams["svg.hashsalt"] = _SALT
    if set(map(str, TOLD)) <= set(comparison.qualities):
        figure = _curves(comparison)
    else:
        figure = _bars(comparison)
    figure.suptitle(title, fontsize=11)
    figure.supxlabel(made, x=0.995, ha="right", fontsize=7, color="dimgray")
    paths = [stem.with_name(f"{stem.name}.{kind}") for kind in _FORMATS]
    for path in paths:
        metadata = {"Date": None} if path.suffix == ".svg" else {}
        figure.savefig(path, dpi=110, metadata=metadata)
    return paths


def _curves(comparison: Comparison) -> Any:
    """NDCG@10 by the number of ratings that are told."""
    figure = _figure(8, 5)
    axes = figure.add_subplot()
    for name in comparison.qualities["0"]:
        intervals = [evidence.mean(comparison.qualities[str(told)][name], NDCG) for told in TOLD]
        is_ours = name in comparison.ours
        axes.plot(
            TOLD,
            [interval.value for interval in intervals],
            label=name,
            linewidth=2 if is_ours else 1.2,
            linestyle=":" if name in comparison.ours[1:] else "-" if is_ours else "--",
        )
        if name in comparison.ours[:1]:
            lows, highs = zip(*((each.low, each.high) for each in intervals), strict=True)
            axes.fill_between(TOLD, lows, highs, alpha=0.12)
    axes.set_xlabel("ratings told")
    axes.set_ylabel(metric_name(NDCG))
    axes.legend(fontsize=8)
    axes.grid(alpha=0.3)
    return figure


def _bars(comparison: Comparison) -> Any:
    """A row of bars for each task, a panel for each of the headline metrics."""
    tasks = list(comparison.qualities)
    count = len(comparison.qualities[tasks[0]])
    figure = _figure(10, (0.32 * count + 1) * len(tasks) + 0.5)
    panels = figure.subplots(len(tasks), 2, squeeze=False)
    for row, task in zip(panels, tasks, strict=True):
        qualities = comparison.qualities[task]
        names = list(qualities)
        for axes, metric in zip(row, (NDCG, HIT_RATE), strict=True):
            intervals = [evidence.mean(quality, metric) for quality in qualities.values()]
            axes.barh(
                names,
                [each.value for each in intervals],
                xerr=[
                    [each.value - each.low for each in intervals],
                    [each.high - each.value for each in intervals],
                ],
                color=["tab:orange" if name in comparison.ours else "tab:gray" for name in names],
                error_kw={"elinewidth": 0.8},
            )
            axes.invert_yaxis()
            axes.set_xlabel(f"{metric_name(metric)}, {task}", fontsize=8)
            axes.tick_params(labelsize=8)
        row[1].set_yticklabels([])
    return figure


def _figure(width: float, height: float) -> Any:
    return need("matplotlib.figure").Figure(figsize=(width, height), layout="constrained")
