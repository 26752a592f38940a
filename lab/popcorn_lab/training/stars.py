"""Training the prediction of stars: a few draws from the posterior of a matrix factorisation.

docs/stars.md describes the model and says what else was tried.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from popcorn.domain.movies import Movie
from popcorn.model.stars import StarsSpace
from popcorn.model.stars_file import write_stars_model
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.stars_sampler import Grouped, Side
from popcorn_lab.training.traits import what_movies_are, whom_listeners_rated

MIDDLE_STARS = 3.0

SweepDone = Callable[[int, int], None]
"""Called after each sweep with the sweeps done and all sweeps."""


@dataclass(frozen=True)
class StarsHyperparameters:
    """How to train; the defaults were chosen on a validation part (docs/stars.md).

    Args:
        samples: how many draws are kept; their predictions are averaged.
        sweeps: how often everything is drawn anew; the last `kept_share` of them is kept from.
        longest_history: only this many newest ratings of a listener are folded in.
        half_told_ratings: see `StarsSpace`; what a listener has rated so far says little at first.
        most_ratings: of larger data only some listeners are learned from, drawn at random.
    """

    factors: int = 12
    samples: int = 8
    sweeps: int = 120
    kept_share: float = 0.6
    longest_history: int = 400
    half_told_ratings: float = 10.0
    most_ratings: int = 3_000_000
    seed: int = 1


@dataclass(frozen=True)
class StarsParameters:
    """What was learned: `popcorn.model.stars` says what the numbers mean.

    `heads` is float32[samples, head size], `movies` float32[movies, samples, 2, factors].
    """

    space: StarsSpace
    heads: npt.NDArray[np.float32]
    movies: npt.NDArray[np.float32]


def train_stars(
    histories: Interactions,
    hyperparameters: StarsHyperparameters,
    sweep_done: SweepDone,
    *,
    movies: Iterable[Movie] = (),
) -> StarsParameters:
    """Learn from all stars. The same input and seed give the same numbers on the same machine.

    Where all stars are equal, or there are none, there is nothing to learn: what comes out
    predicts those stars, or the middle of the scale.

    Args:
        movies: for their genres and years; without them little-rated movies are known less well.
    """
    if not histories.rating_count or np.ptp(histories.half_steps) == 0:
        return _nothing_learned(histories, hyperparameters)
    # As in `trainer.train`: more threads wait for each other, and sum in another order.
    with threadpool_limits(limits=1, user_api="blas"):
        random = np.random.default_rng(hyperparameters.seed)
        chosen = _listeners_to_learn_from(histories, hyperparameters.most_ratings, random)
        return _Sampling(chosen, hyperparameters, movies, random).run(sweep_done)


def write_stars(
    folder: Path, parameters: StarsParameters, *, dataset_name: str, dataset_fingerprint: str
) -> str:
    """Put the predictor into the model's folder, in place of its former one.

    Returns:
        The predictor's version.
    Raises:
        ModelFileError: the folder cannot be written.
    """
    content = parameters.heads.astype("<f4").tobytes() + parameters.movies.astype("<f4").tobytes()
    return write_stars_model(
        folder,
        parameters.space,
        content,
        dataset_name=dataset_name,
        dataset_fingerprint=dataset_fingerprint,
    )


class _Sampling:
    def __init__(
        self,
        histories: Interactions,
        given: StarsHyperparameters,
        movies: Iterable[Movie],
        random: np.random.Generator,
    ) -> None:
        self._histories = histories
        self._given = given
        self._random = random
        self._centre = float(histories.half_steps.mean()) / 2
        self._values = histories.half_steps / 2 - self._centre
        listeners = histories.listeners.astype(np.int32)
        order = np.argsort(histories.movies, kind="stable")
        by_movie = np.bincount(histories.movies, minlength=histories.movie_count)
        self._listeners = Side(
            Grouped(histories.starts, histories.movies, self._values),
            whom_listeners_rated(histories),
            given.factors,
            random,
        )
        self._movies = Side(
            Grouped(
                np.concatenate(([0], np.cumsum(by_movie))), listeners[order], self._values[order]
            ),
            what_movies_are(histories, movies),
            given.factors,
            random,
        )

    def run(self, sweep_done: SweepDone) -> StarsParameters:
        given = self._given
        first = round(given.sweeps * (1 - given.kept_share))
        kept = np.linspace(first, given.sweeps - 1, given.samples).round().astype(int).tolist()
        space = StarsSpace(
            movie_ids=self._histories.movie_ids,
            centre=self._centre,
            lowest=int(self._histories.half_steps.min()) / 2,
            highest=int(self._histories.half_steps.max()) / 2,
            factors=given.factors,
            samples=len(kept),
            longest_history=given.longest_history,
            half_told_ratings=given.half_told_ratings,
        )
        heads = np.empty((len(kept), space.head_size), np.float32)
        movies = np.empty((self._histories.movie_count, len(kept), 2, given.factors), np.float32)
        noise_precision = 1 / max(float(self._values.var()), 1e-3)
        for sweep in range(given.sweeps):
            self._movies.draw_prior()
            means = self._movies.draw_vectors(self._listeners.vectors, noise_precision)
            self._listeners.draw_prior()
            for place in [place for place, at in enumerate(kept) if at == sweep]:
                listeners, links = self._listeners, self._listeners.expected_links()
                heads[place] = np.concatenate(
                    (
                        [noise_precision],
                        listeners.mean,
                        listeners.precision.ravel(),
                        listeners.expected_mean(links),
                        self._movies.mean,
                    )
                )
                movies[:, place, 0] = means
                movies[:, place, 1] = links
            self._listeners.draw_vectors(self._movies.vectors, noise_precision)
            noise_precision = self._draw_noise_precision()
            sweep_done(sweep + 1, given.sweeps)
        return StarsParameters(space, heads, movies)

    def _draw_noise_precision(self) -> float:
        told = np.einsum(
            "nf,nf->n",
            self._listeners.vectors[self._histories.listeners],
            self._movies.vectors[self._histories.movies],
        )
        errors = self._values - told
        return self._random.gamma((1 + len(errors)) / 2) * 2 / (1 + float(errors @ errors))


def _listeners_to_learn_from(
    histories: Interactions, most_ratings: int, random: np.random.Generator
) -> Interactions:
    if histories.rating_count <= most_ratings:
        return histories
    shuffled = random.permutation(histories.listener_count)
    are_few_enough = np.cumsum(histories.lengths[shuffled]) <= most_ratings
    return histories.of_listeners(shuffled[are_few_enough])


def _nothing_learned(histories: Interactions, given: StarsHyperparameters) -> StarsParameters:
    """One sample of one factor that says nothing: the same form, no exception to read."""
    stars = float(histories.half_steps[0]) / 2 if histories.rating_count else MIDDLE_STARS
    space = StarsSpace(
        movie_ids=histories.movie_ids,
        centre=stars,
        lowest=stars,
        highest=stars,
        factors=1,
        samples=1,
        longest_history=given.longest_history,
        half_told_ratings=given.half_told_ratings,
    )
    heads = np.array([[1, 0, 1, 0, 0]], np.float32)
    return StarsParameters(space, heads, np.zeros((histories.movie_count, 1, 2, 1), np.float32))
