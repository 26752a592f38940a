"""The equation of a second-order Factorization Machine, in plain Python.

    score(x) = w0 + sum_j w_j x_j + 1/2 sum_f [(sum_j v_jf x_j)^2 - sum_j (v_jf x_j)^2]

Parameters are stored in single precision; all sums are in double.

Source: Rendle, Factorization Machines, ICDM 2010, equation 1 and lemma 3.1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul
from typing import NamedTuple

from popcorn.model.features import SparseVector


class Folded(NamedTuple):
    """A context, folded: what a candidate adds to is `constant + w_i + <v_i, query>`."""

    query: list[float]
    constant: float


@dataclass(frozen=True)
class FactorizationMachine:
    """The parameters, and the score of an instance.

    Args:
        w0: the global bias.
        w: one weight for each feature.
        v: features x factors, row by row.
    """

    w0: float
    w: Sequence[float]
    v: Sequence[float]
    factors: int

    def score(self, instance: SparseVector) -> float:
        """The equation for one whole instance, candidate included."""
        return self.fold(instance).constant

    def fold(self, context: SparseVector) -> Folded:
        """Sum up what all candidates of one listener share, once.

        With q = sum_j x_j v_j over the context, a candidate i with x_i = 1 changes the equation
        by w_i + <v_i, q> and nothing else: (q + v_i)^2 - v_i^2 = q^2 + 2 q v_i in each factor.
        """
        query = [0.0] * self.factors
        linear = self.w0
        squares = 0.0
        for key, value in zip(context.keys, context.values, strict=True):
            factors = self._factors_of(key)
            query = [total + value * each for total, each in zip(query, factors, strict=True)]
            squares += value * value * sum(map(mul, factors, factors))
            linear += value * self.w[key]
        return Folded(query, linear + 0.5 * (sum(map(mul, query, query)) - squares))

    def score_candidate(self, key: int, context: Folded) -> float:
        """The equation for a folded context and the candidate feature `key` of value 1."""
        product: float = sum(map(mul, self._factors_of(key), context.query))
        return context.constant + self.w[key] + product

    def _factors_of(self, key: int) -> Sequence[float]:
        return self.v[key * self.factors : (key + 1) * self.factors]
