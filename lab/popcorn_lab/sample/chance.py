"""Chance that comes out the same on every machine and Python.

Only `Random.random` is used, whose sequence for a seed is promised (unlike that of `choices` or
`gauss`), and only + - * /, which IEEE 754 rounds the same everywhere (unlike `exp` or `**`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from random import Random

_ROOT_OF_THREE = 1.7320508075688772


class WeightedDraw:
    """Draws a place of a list, each as often as its weight says."""

    def __init__(self, weights: Sequence[float]) -> None:
        self._cumulative = list(accumulate(weights))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw: no place has a weight."""
        return not self._cumulative or self._cumulative[-1] <= 0

    def __call__(self, chance: Random) -> int:
        """A place of the list, which must not be empty."""
        point = chance.random() * self._cumulative[-1]
        # Rounding may bring the point up to the total, which lies behind the last place.
        return bisect_right(self._cumulative, point, hi=len(self._cumulative) - 1)


def normal(chance: Random) -> float:
    """Roughly normal, mean 0 and variance 1: the sum of four uniform numbers."""
    total = chance.random() + chance.random() + chance.random() + chance.random()
    return (total - 2.0) * _ROOT_OF_THREE


def whole_number(chance: Random, lowest: int, highest: int) -> int:
    """A whole number from `lowest` to `highest`, both included."""
    return lowest + int(chance.random() * (highest - lowest + 1))
