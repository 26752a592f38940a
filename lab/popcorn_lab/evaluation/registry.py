"""Which models and predictors `popcorn evaluate` compares: one line each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from popcorn.domain.movies import Movie
from popcorn_lab.evaluation.models.ancestor import AncestorMachine
from popcorn_lab.evaluation.models.deployed_stars import DeployedStars
from popcorn_lab.evaluation.models.implicit_als import implicit_als
from popcorn_lab.evaluation.models.item_weights import ease, item_knn
from popcorn_lab.evaluation.models.machine import Machine
from popcorn_lab.evaluation.models.popularity import BayesianMean, LikeCount, RatingCount, Trend
from popcorn_lab.evaluation.protocols import Protocol
from popcorn_lab.evaluation.rankings import Model
from popcorn_lab.evaluation.stars import BiasStars, MeanStars, StarsPredictor
from popcorn_lab.training.trainer import EpochDone, Hyperparameters


@dataclass(frozen=True)
class Setting:
    """What a model may be made with.

    Args:
        protocol: how it will be judged: what is tuned, is tuned by a split of the same kind.
        hyperparameters: of our machine.
        epoch_done: is told of our machine's epochs.
        movies: the dataset's, for titles and genres; may be empty.
    """

    protocol: Protocol
    seed: int = 1
    hyperparameters: Hyperparameters = field(default_factory=Hyperparameters)
    epoch_done: EpochDone = lambda _epoch, _loss: None
    movies: Sequence[Movie] = ()


OURS = "machine"

MODELS: Mapping[str, Callable[[Setting], Model]] = {
    "count": lambda _: RatingCount(),
    "likes": lambda _: LikeCount(),
    "trend": lambda _: Trend(),
    "mean": lambda _: BayesianMean(),
    "knn": lambda setting: item_knn(setting.protocol),
    "ease": lambda setting: ease(setting.protocol),
    "als": lambda setting: implicit_als(setting.protocol, setting.seed),
    "ancestor": lambda setting: AncestorMachine(seed=setting.seed),
    OURS: lambda setting: Machine(setting.hyperparameters, setting.epoch_done),
}
"""By the name that `--model` takes. All but `OURS` are baselines."""


def stars_predictors(movies: Sequence[Movie], seed: int) -> list[StarsPredictor]:
    """What predicts stars.

    Args:
        movies: the dataset's, for predictors that read genres or years; may be empty.
    """
    return [MeanStars(), BiasStars(), DeployedStars(movies, seed)]
