"""The Factorization Machine's equation over many instances at once, in double precision."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse

from popcorn.domain.errors import PopcornError
from popcorn.model.machine import FactorizationMachine

Keys = npt.NDArray[np.int64]
Values = npt.NDArray[np.float64]
Vector = tuple[Keys, Values]
"""Distinct features and their values."""


class BadRequestError(PopcornError):
    """A request is not of the format that its content type says."""


class Inference:
    """Scores instances, or the candidates of one listener."""

    def __init__(self, machine: FactorizationMachine) -> None:
        self._w0 = machine.w0
        self._w = np.asarray(machine.w)
        self._v = np.asarray(machine.v).reshape(-1, machine.factors)

    @property
    def size(self) -> int:
        """The number of features."""
        return len(self._w)

    def scores(self, vectors: Sequence[Vector]) -> list[float]:
        """One raw score for each vector.

        Raises:
            BadRequestError: a score is too large for a number.
        """
        ends = np.cumsum([len(keys) for keys, _ in vectors])
        features, columns = np.unique(
            np.concatenate([keys for keys, _ in vectors]), return_inverse=True
        )
        x = sparse.csr_array(
            (
                np.concatenate([values for _, values in vectors]),
                columns,
                np.concatenate(([0], ends)),
            ),
            shape=(len(vectors), len(features)),
        )
        w = self._w[features].astype(np.float64)
        v = self._v[features].astype(np.float64)
        with np.errstate(over="ignore", invalid="ignore"):
            squares = x.multiply(x) @ (v * v).sum(axis=1)
            scores = self._w0 + x @ w + 0.5 * (((x @ v) ** 2).sum(axis=1) - squares)
        return _finite(scores)

    def candidate_scores(self, context: Vector, candidates: Keys) -> list[float]:
        """The scores of the context with each candidate's feature, of value 1, added to it.

        Args:
            candidates: features that are not in the context.
        Raises:
            BadRequestError: a score is too large for a number.
        """
        keys, values = context
        v = self._v[keys].astype(np.float64)
        w = self._w[keys].astype(np.float64)
        with np.errstate(over="ignore", invalid="ignore"):
            query = values @ v
            squares = (values * values) @ (v * v).sum(axis=1)
            constant = self._w0 + values @ w + 0.5 * (query @ query - squares)
            scores = constant + self._w[candidates] + self._v[candidates] @ query
        return _finite(scores)


def _finite(scores: npt.NDArray[np.float64]) -> list[float]:
    if not np.isfinite(scores).all():
        raise BadRequestError("the values are too large to be summed up")
    return [float(score) for score in scores]
