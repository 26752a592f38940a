"""Predicting stars: the protocol, its baselines and the error."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from popcorn.domain.ratings import HIGHEST_HALF_STEPS, LOWEST_HALF_STEPS
from popcorn_lab.training.interactions import Interactions

Predictions = npt.NDArray[np.float64]

OURS = "the deployed predictor"


@dataclass(frozen=True)
class Pairs:
    """Whose opinion of which movie is asked for.

    Args:
        listeners: int64[pairs], numbers among those who are told.
        movies: int64[pairs], positions in the catalogue.
    """

    listeners: npt.NDArray[np.int64]
    movies: npt.NDArray[np.int64]


Predict = Callable[[Interactions, Pairs], Predictions]
"""Expected stars float64[pairs] for what listeners told, whoever they are."""


class StarsPredictor(Protocol):
    """Something that learns to predict stars."""

    @property
    def name(self) -> str: ...

    def fit(self, training: Interactions) -> Predict:
        """Learn from histories. A prediction depends on the listener's own told ratings only."""
        ...


class MeanStars:
    """Everybody's mean."""

    name = "mean"

    def fit(self, training: Interactions) -> Predict:
        mean = float(training.half_steps.mean()) / 2
        return lambda _told, pairs: np.full(len(pairs.movies), mean)


class BiasStars:
    """The mean, what the movie gets above it, and what the listener gives above it.

    Both are shrunk towards zero and found in turns until they fit each other. A listener's is
    found from what they told (Koren, Bell and Volinsky, IEEE Computer 42(8), 2009, equation 3).
    """

    name = "biases"
    movie_shrinkage = 5.0
    listener_shrinkage = 10.0
    turns = 10

    def fit(self, training: Interactions) -> Predict:
        stars = training.half_steps / 2
        mean = float(stars.mean())
        of_movie = np.zeros(training.movie_count)
        for _ in range(self.turns):
            of_listener = self._of_listeners(training, mean, of_movie)
            above = stars - mean - of_listener[training.listeners]
            of_movie = _shrunk(training.movies, above, training.movie_count, self.movie_shrinkage)

        def predict(told: Interactions, pairs: Pairs) -> Predictions:
            of_told = self._of_listeners(told, mean, of_movie)
            return mean + of_movie[pairs.movies] + of_told[pairs.listeners]

        return predict

    def _of_listeners(self, told: Interactions, mean: float, of_movie: Predictions) -> Predictions:
        above = told.half_steps / 2 - mean - of_movie[told.movies]
        return _shrunk(told.listeners, above, told.listener_count, self.listener_shrinkage)


def rmse(
    predictor: StarsPredictor, histories: Interactions, is_test: npt.NDArray[np.bool_]
) -> float:
    """Root mean squared error of the ratings that `is_test` (bool[ratings]) marks.

    The others are trained on, and told. Predictions are clipped to the range of stars.
    """
    told, tested = histories.where(~is_test), histories.where(is_test)
    pairs = Pairs(tested.listeners, tested.movies.astype(np.int64))
    predicted = predictor.fit(told)(told, pairs)
    predicted = np.clip(predicted, LOWEST_HALF_STEPS / 2, HIGHEST_HALF_STEPS / 2)
    return float(np.sqrt(np.mean((predicted - tested.half_steps / 2) ** 2)))


def compare_stars(
    histories: Interactions,
    folds: Sequence[npt.NDArray[np.bool_]],
    predictors: Sequence[StarsPredictor],
    begun: Callable[[str], None] = lambda _name: None,
) -> dict[str, list[float]]:
    """The error of each predictor, fold by fold."""
    errors: dict[str, list[float]] = {}
    for number, is_test in enumerate(folds, start=1):
        for predictor in predictors:
            begun(f"predicting stars by {predictor.name}, fold {number}")
            errors.setdefault(predictor.name, []).append(rmse(predictor, histories, is_test))
    return errors


def _shrunk(
    groups: npt.NDArray[np.int64] | npt.NDArray[np.int32],
    values: Predictions,
    count: int,
    shrinkage: float,
) -> Predictions:
    sums = np.bincount(groups, weights=values, minlength=count)
    return np.asarray(sums / (np.bincount(groups, minlength=count) + shrinkage))
