"""Our Factorization Machine."""

from __future__ import annotations

import numpy as np

from popcorn_lab.evaluation.rankings import Ranking, Scores
from popcorn_lab.evaluation.tasks import Asked
from popcorn_lab.training.contexts import context_matrix
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.trainer import EpochDone, Hyperparameters, Parameters, train


class Machine:
    """Trains the model of `popcorn train`, and ranks the whole catalogue by its scores."""

    name = "factorization machine"

    def __init__(
        self, hyperparameters: Hyperparameters, epoch_done: EpochDone = lambda _epoch, _loss: None
    ) -> None:
        self._hyperparameters = hyperparameters
        self._epoch_done = epoch_done

    def fit(self, training: Interactions) -> Ranking:
        return by_machine(train(training, self._hyperparameters, self._epoch_done))


def by_machine(parameters: Parameters) -> Ranking:
    """The scores of a trained machine.

    What is the same for all candidates of a listener is left out: it changes no order.
    """
    movies = len(parameters.space.movie_ids)
    weights, factors = parameters.w[:movies], parameters.v[:movies]

    def ranking(asked: Asked) -> Scores:
        queries = context_matrix(parameters.space, asked.told) @ parameters.v[movies:]
        return np.asarray(queries @ factors.T + weights, np.float32)

    return ranking
