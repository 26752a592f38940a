"""How sure a difference is: paired bootstrap over listeners.

Listeners are drawn again with replacement, the same draws for both rankings, and the interval
holds the middle 95 % of what comes out (Efron and Tibshirani, An Introduction to the Bootstrap,
1993, chapter 13). Draws have a fixed seed, so the same lists give the same interval.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from popcorn_lab.evaluation.metrics import Metric, Quality

DRAWS = 2000
_SEED = 7
_DRAWS_AT_ONCE = 100
_MIDDLE = (2.5, 97.5)


@dataclass(frozen=True)
class Interval:
    """An estimate, and the 95 % interval around it."""

    value: float
    low: float
    high: float


def mean(quality: Quality, metric: Metric) -> Interval:
    """A metric's mean over listeners."""
    values = quality.by_listener[metric]
    means = np.concatenate([values[drawn].mean(axis=1) for drawn in _draws(len(values))])
    return _interval(float(values.mean()), means)


def difference(quality: Quality, other: Quality, metric: Metric) -> Interval:
    """How much higher the metric's mean is than the other ranking's."""
    values = quality.by_listener[metric] - other.by_listener[metric]
    means = np.concatenate([values[drawn].mean(axis=1) for drawn in _draws(len(values))])
    return _interval(float(values.mean()), means)


def ratio(quality: Quality, other: Quality, metric: Metric) -> Interval:
    """How many times the other ranking's mean the metric's mean is; infinite over nothing."""
    ours, theirs = quality.by_listener[metric], other.by_listener[metric]
    ratios = np.concatenate(
        [
            _quotient(ours[drawn].mean(axis=1), theirs[drawn].mean(axis=1))
            for drawn in _draws(len(ours))
        ]
    )
    return _interval(float(_quotient(ours.mean(), theirs.mean())), ratios)


def _draws(count: int) -> Iterator[npt.NDArray[np.int64]]:
    """int64[draws, listeners], block by block: memory stays bounded."""
    random = np.random.default_rng(_SEED)
    for _ in range(0, DRAWS, _DRAWS_AT_ONCE):
        yield random.integers(count, size=(_DRAWS_AT_ONCE, count))


def _quotient(
    above: npt.NDArray[np.float64] | np.floating, below: npt.NDArray[np.float64] | np.floating
) -> npt.NDArray[np.float64]:
    below = np.asarray(below, np.float64)
    is_something = below > 0
    return np.where(is_something, above / np.where(is_something, below, 1), np.inf)


def _interval(value: float, drawn: npt.NDArray[np.float64]) -> Interval:
    # "lower" and "higher" do no arithmetic, which infinite ratios would spoil.
    low = np.percentile(drawn, _MIDDLE[0], method="lower")
    high = np.percentile(drawn, _MIDDLE[1], method="higher")
    return Interval(value, float(low), float(high))
