"""Adam over the rows of a matrix."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64] | slice

_FIRST_DECAY = 0.9
_SECOND_DECAY = 0.999
_EPSILON = 1e-8


class RowAdam:
    """Adam that visits only the rows that a batch touched, so that a step's cost is the batch's.

    Moments of other rows stand still (as in PyTorch's SparseAdam). Weight decay is decoupled
    from the gradient (AdamW).

    Source: Kingma and Ba, Adam, ICLR 2015; Loshchilov and Hutter, Decoupled Weight Decay
    Regularization, ICLR 2019.
    """

    def __init__(self, parameters: Floats, *, weight_decay: float = 0.0) -> None:
        self._parameters = parameters
        self._weight_decay = weight_decay
        self._first = np.zeros_like(parameters)
        self._second = np.zeros_like(parameters)
        self._steps = 0

    def state(self) -> dict[str, npt.NDArray[Any]]:
        """The moments, and the number of steps behind them."""
        return {"first": self._first, "second": self._second, "steps": np.array(self._steps)}

    def restore(self, state: Mapping[str, npt.NDArray[Any]]) -> None:
        """Go on where `state` was taken."""
        self._first[:] = state["first"]
        self._second[:] = state["second"]
        self._steps = int(state["steps"])

    def step(self, rows: Rows, gradient: Floats, learning_rate: float) -> None:
        """Move the rows against their gradient, in place.

        Args:
            rows: distinct rows of the parameters.
            gradient: one row for each of them.
        """
        self._steps += 1
        first = self._first[rows]
        first += (1 - _FIRST_DECAY) * (gradient - first)
        second = self._second[rows]
        second += (1 - _SECOND_DECAY) * (gradient * gradient - second)
        if not isinstance(rows, slice):  # a slice is a view, already written
            self._first[rows] = first
            self._second[rows] = second
        correction = np.sqrt(1 - _SECOND_DECAY**self._steps) / (1 - _FIRST_DECAY**self._steps)
        step = first / (np.sqrt(second) + _EPSILON)
        step *= np.float32(learning_rate * correction)
        step += np.float32(learning_rate * self._weight_decay) * self._parameters[rows]
        self._parameters[rows] -= step
