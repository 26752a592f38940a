"""Whom a ranking is asked about, and what they went on to rate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from popcorn_lab.training.interactions import Interactions

STRANGER = -1
"""The number of a listener whom training has not seen."""


@dataclass(frozen=True)
class Asked:
    """Listeners, and what is known of them when they ask.

    Args:
        told: their histories, as far as they are told.
        numbers: int64[listeners], whose history it is in training, or `STRANGER`.
        at_ms: int64[listeners], when they ask: milliseconds since 1970, UTC.
    """

    told: Interactions
    numbers: npt.NDArray[np.int64]
    at_ms: npt.NDArray[np.int64]

    @classmethod
    def strangers(cls, told: Interactions) -> Asked:
        """Listeners whom training has not seen, who ask right after their last rating."""
        at_ms = np.zeros(told.listener_count, np.int64)
        rated = np.flatnonzero(told.lengths)
        at_ms[rated] = told.times[told.starts[1:][rated] - 1]
        return cls(told, np.full(told.listener_count, STRANGER), at_ms)

    @property
    def count(self) -> int:
        return self.told.listener_count

    def of(self, chosen: npt.NDArray[np.int64]) -> Asked:
        """Some of them; `chosen` ascends."""
        return Asked(self.told.of_listeners(chosen), self.numbers[chosen], self.at_ms[chosen])


@dataclass(frozen=True)
class Task:
    """What is told of some listeners, and what they went on to rate.

    Args:
        asked: the listeners, and the histories that a ranking is given.
        excluded: ratings of movies that are no candidates: the told ones at least.
        held_out: the ratings whose liked movies are relevant.
    """

    asked: Asked
    excluded: Interactions
    held_out: Interactions

    def of(self, chosen: npt.NDArray[np.int64]) -> Task:
        """The task of some of the listeners; `chosen` ascends."""
        return Task(
            self.asked.of(chosen),
            self.excluded.of_listeners(chosen),
            self.held_out.of_listeners(chosen),
        )

    def of_judged(self) -> Task:
        """The task of the listeners who liked something that was held out."""
        return self.of(np.flatnonzero(self.held_out.where(self.held_out.is_liked).lengths))


@dataclass(frozen=True)
class Split:
    """What a model is trained on, and the tasks that it is judged by, by what they are called."""

    training: Interactions
    tasks: Mapping[str, Task]
