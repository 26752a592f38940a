"""Timing a call: the median of several, as everything else on the machine is noise."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

REPEATS = 15


@dataclass(frozen=True)
class Measured:
    """`ratio` is to the first of the same group, so that it means the same on any machine."""

    group: str
    case: str
    median_ms: float
    ratio: float


def measure(group: str, cases: dict[str, Callable[[], object]]) -> list[Measured]:
    """Time the cases in turn, round after round, so that a slow moment hits all of them."""
    seconds: dict[str, list[float]] = {case: [] for case in cases}
    for round_ in range(REPEATS + 1):
        for case, call in cases.items():
            started_s = time.perf_counter()
            call()
            if round_:  # the first round warms caches up
                seconds[case].append(time.perf_counter() - started_s)
    medians = {case: statistics.median(taken) for case, taken in seconds.items()}
    first = next(iter(medians.values()))
    return [
        Measured(group, case, 1000 * median, median / first) for case, median in medians.items()
    ]
