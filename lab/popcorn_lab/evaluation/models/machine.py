"""Our Factorization Machine."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from popcorn_lab.evaluation.rankings import Scores
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

    def fit(self, training: Interactions) -> MachineRanking:
        return by_machine(train(training, self._hyperparameters, self._epoch_done))


@dataclass(frozen=True)
class MachineRanking:
    """A `Ranking` by the scores of a trained machine.

    What is the same for all candidates of a listener is left out: it changes no order.
    """

    parameters: Parameters

    def __call__(self, asked: Asked) -> Scores:
        parameters = self.parameters
        movies = len(parameters.space.movie_ids)
        queries = context_matrix(parameters.space, asked.told) @ parameters.v[movies:]
        return np.asarray(queries @ parameters.v[:movies].T + parameters.w[:movies], np.float32)


def by_machine(parameters: Parameters) -> MachineRanking:
    """The scores of a trained machine."""
    return MachineRanking(parameters)
