"""The predictor of stars that is deployed, through its file and its plain Python."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import HIGHEST_HALF_STEPS, Stars
from popcorn.model.stars import StarsModel
from popcorn.model.stars_file import read_stars_model
from popcorn_lab.evaluation.stars import OURS, Pairs, Predict, Predictions
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.stars import StarsHyperparameters, train_stars, write_stars


class _Told(NamedTuple):
    movie_id: MovieId
    stars: Stars


class DeployedStars:
    """Trains, writes the file, reads it as the skill does, and folds each listener in."""

    name = OURS

    def __init__(self, movies: Sequence[Movie], seed: int) -> None:
        self._movies = movies
        self._hyperparameters = StarsHyperparameters(seed=seed)

    def fit(self, training: Interactions) -> Predict:
        parameters = train_stars(
            training, self._hyperparameters, lambda _done, _all: None, movies=self._movies
        )
        with tempfile.TemporaryDirectory() as folder:
            write_stars(Path(folder), parameters, dataset_name="", dataset_fingerprint="")
            model = read_stars_model(Path(folder))
        return lambda told, pairs: _predictions(model, told, pairs)


def _predictions(model: StarsModel, told: Interactions, pairs: Pairs) -> Predictions:
    predicted = np.empty(len(pairs.movies))
    order = np.argsort(pairs.listeners, kind="stable")
    asking = np.unique(pairs.listeners)
    bounds = np.searchsorted(pairs.listeners[order], [*asking, told.listener_count])
    for place, listener in enumerate(asking):
        folded = model.fold(_history(told, int(listener)))
        for pair in order[bounds[place] : bounds[place + 1]]:
            predicted[pair] = folded.expected(told.movie_ids[pairs.movies[pair]])
    return predicted


def _history(told: Interactions, listener: int) -> Iterator[_Told]:
    scale = [Stars(half_steps) for half_steps in range(1, HIGHEST_HALF_STEPS + 1)]
    for place in range(told.starts[listener], told.starts[listener + 1]):
        movie_id = told.movie_ids[told.movies[place]]
        yield _Told(movie_id, scale[told.half_steps[place] - 1])
