"""What is compared: a model learns from histories and becomes a ranking of all movies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
import numpy.typing as npt

from popcorn_lab.evaluation.tasks import Asked
from popcorn_lab.training.interactions import Interactions

Scores = npt.NDArray[np.float32]

Ranking = Callable[[Asked], Scores]
"""Scores float32[listeners, movies] of whom it is asked about, a new array in each call.

A listener's scores depend on nobody else who is asked about. -inf is never recommended.
"""


class Model(Protocol):
    """Something to compare: docs/evaluation.md says how to add one."""

    @property
    def name(self) -> str:
        """What the tables call it."""
        ...

    def fit(self, training: Interactions) -> Ranking:
        """Learn from histories. The same histories give the same ranking.

        Raises:
            NotApplicableError: these histories lack what the model needs.
        """
        ...


class NotApplicableError(Exception):
    """A model is left out of a comparison; the text says why."""
