"""The classic design: a Factorization Machine on one-hot listener and movie, retrained to learn.

It learns how probable a like is where there is a rating: P(like | rated). Movies that people
do not watch at all never tell it so.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from scipy import optimize, sparse
from scipy.special import expit

from popcorn_lab.evaluation.models.popularity import need_stars
from popcorn_lab.evaluation.rankings import Ranking, Scores
from popcorn_lab.evaluation.tasks import STRANGER, Asked
from popcorn_lab.training.interactions import Interactions

_RATINGS_AT_ONCE = 200_000
Floats = npt.NDArray[np.float32]


class AncestorMachine:
    """Weights and factors of listeners and movies, by the logistic loss of "four or more".

    With two active features, Rendle's equation 1 is w0 + w_u + w_i + <v_u, v_i>. Minimised by
    L-BFGS. A stranger has no feature: what is left is w0 + w_i.
    """

    name = "the ancestor's machine"

    def __init__(
        self, factors: int = 64, decay: float = 1e-5, iterations: int = 30, seed: int = 1
    ) -> None:
        self._factors = factors
        self._decay = decay
        self._iterations = iterations
        self._seed = seed

    def fit(self, training: Interactions) -> Ranking:
        need_stars(training)
        features = training.listener_count + training.movie_count
        columns = 1 + self._factors
        start = np.random.default_rng(self._seed).normal(0, 0.1, (features, columns))
        start[:, 0] = 0
        share = float(np.clip(training.is_liked.mean(), 0.01, 0.99))
        found = optimize.minimize(
            _loss,
            np.append(start, np.log(share / (1 - share))),
            (training, self._decay, columns),
            method="L-BFGS-B",
            jac=True,
            options={"maxiter": self._iterations},
        )
        parameters = found.x[:-1].reshape(features, columns).astype(np.float32)
        # The last row is the strangers': nothing is known of them.
        listeners = np.zeros((training.listener_count + 1, columns), np.float32)
        listeners[:-1] = parameters[: training.listener_count]
        movies = parameters[training.listener_count :]

        def ranking(asked: Asked) -> Scores:
            rows = np.where(asked.numbers == STRANGER, len(listeners) - 1, asked.numbers)
            return np.asarray(listeners[rows, 1:] @ movies[:, 1:].T + movies[:, 0], np.float32)

        return ranking


def _loss(
    flat: npt.NDArray[np.float64], training: Interactions, decay: float, columns: int
) -> tuple[float, npt.NDArray[np.float64]]:
    """The mean logistic loss with its decay, and its gradient."""
    parameters, bias = flat[:-1].reshape(-1, columns), flat[-1]
    gradient = np.zeros_like(flat)
    by_feature = gradient[:-1].reshape(-1, columns)
    by_feature += 2 * decay * parameters
    loss = decay * float(np.vdot(parameters, parameters))
    for listeners, movies, labels in _blocks(training):
        whose, which = parameters[listeners], parameters[movies]
        logits = bias + whose[:, 0] + which[:, 0] + (whose[:, 1:] * which[:, 1:]).sum(axis=1)
        loss += float(np.logaddexp(0, np.where(labels, -logits, logits)).sum()) / len(
            training.movies
        )
        slope = (expit(logits) - labels) / len(training.movies)
        by_feature += _pulled(listeners, slope, which, len(parameters))
        by_feature += _pulled(movies, slope, whose, len(parameters))
        gradient[-1] += slope.sum()
    return loss, gradient


def _pulled(
    features: npt.NDArray[np.int64],
    slope: npt.NDArray[np.float64],
    others: npt.NDArray[np.float64],
    count: int,
) -> npt.NDArray[np.float64]:
    pulls = others * slope[:, None]
    pulls[:, 0] = slope
    places = np.arange(len(features))
    sums = sparse.csr_array(
        (np.ones(len(features)), (features, places)), shape=(count, len(features))
    )
    return np.asarray(sums @ pulls)


def _blocks(
    training: Interactions,
) -> Iterator[tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.bool_]]]:
    for start in range(0, training.rating_count, _RATINGS_AT_ONCE):
        block = slice(start, start + _RATINGS_AT_ONCE)
        movies = training.listener_count + training.movies[block].astype(np.int64)
        yield training.listeners[block], movies, training.is_liked[block]
