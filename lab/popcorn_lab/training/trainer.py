"""Training the Factorization Machine on what listeners went on to like.

The loss is the logistic one over every like, and over `negatives_per_like` movies for each like
that the listener did not go on to like, as if they were drawn at random. They are weighted, not
drawn: over the whole catalogue where it is small, else over a new random part of it in each
batch, which all rows of the batch share. docs/model.md says why.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.special import expit
from threadpoolctl import threadpool_limits

from popcorn.model.features import FeatureSpace
from popcorn_lab.training.adam import Floats, RowAdam
from popcorn_lab.training.contexts import context_matrix
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.rows import sample_rows

_LEAST_LIKELIHOOD = np.float32(1e-30)

EpochDone = Callable[[int, float], None]
"""Called after each epoch with its number, from 1, and the mean loss of a like."""


@dataclass(frozen=True)
class Hyperparameters:
    """How to train; the defaults were chosen on a validation part (docs/evaluation.md).

    Args:
        batch_listeners: rows in a step.
        sampled_movies: the largest catalogue that a step looks at whole.
        initial_deviation: standard deviation of the candidates' factors at the start.
    """

    factors: int = 64
    half_life_ratings: float = 30.0
    longest_history: int = 300
    epochs: int = 120
    learning_rate: float = 0.01
    weight_decay: float = 0.2
    negatives_per_like: float = 20.0
    batch_listeners: int = 256
    sampled_movies: int = 4096
    initial_deviation: float = 0.05
    seed: int = 1


@dataclass(frozen=True)
class Parameters:
    """The machine: w0, w float32[size], v float32[size, factors], as `FeatureSpace` orders them."""

    space: FeatureSpace
    w0: float
    w: Floats
    v: Floats


def train(
    histories: Interactions, hyperparameters: Hyperparameters, epoch_done: EpochDone
) -> Parameters:
    """Train on all histories.

    The same input and seed give the same model on the same machine. Memory is three times the
    model's, and some hundred bytes for each rating.
    """
    # A step's matrices are small: a second BLAS thread mostly waits, and where the processors are
    # busy it makes training many times slower. The sums also differ with the number of threads.
    with threadpool_limits(limits=1, user_api="blas"):
        return _Training(histories, hyperparameters).run(epoch_done)


@dataclass(frozen=True)
class _Batch:
    """Rows of an epoch: float32[rows, ...] each.

    `known` and `targets` have 1 where there is a rating, in columns of movies.
    """

    contexts: sparse.csr_array
    known: sparse.csr_array
    targets: sparse.csr_array
    weights: Floats


class _Training:
    def __init__(self, histories: Interactions, given: Hyperparameters) -> None:
        self._histories = histories
        self._given = given
        self._random = np.random.default_rng(given.seed)
        self._space = FeatureSpace(
            histories.movie_ids, given.half_life_ratings, given.longest_history
        )
        movies = histories.movie_count
        # A history feature that never occurs keeps its zeros, and so never disturbs anyone.
        self._v = np.zeros((self._space.size, given.factors), np.float32)
        self._v[:movies] = self._random.normal(0, given.initial_deviation, (movies, given.factors))
        self._w = np.zeros((movies, 1), np.float32)
        self._w0 = np.full((1, 1), -np.log(given.negatives_per_like), np.float32)
        self._v_adam = RowAdam(self._v, weight_decay=given.weight_decay)
        self._w_adam = RowAdam(self._w, weight_decay=given.weight_decay)
        self._w0_adam = RowAdam(self._w0)

    def run(self, epoch_done: EpochDone) -> Parameters:
        count = self._histories.listener_count
        batches = -(-count // self._given.batch_listeners)
        steps, step = self._given.epochs * batches, 0
        for epoch in range(1, self._given.epochs + 1):
            rows = sample_rows(self._histories, self._random)
            contexts = context_matrix(self._space, rows.inputs)
            known, targets = _indicator(rows.known), _indicator(rows.targets)
            loss = 0.0
            for chosen in np.array_split(self._random.permutation(count), batches):
                rate = self._given.learning_rate * 0.5 * (1 + np.cos(np.pi * step / steps))
                batch = _Batch(
                    contexts[chosen], known[chosen], targets[chosen], rows.weights[chosen]
                )
                loss += self._step(batch, rate)
                step += 1
            epoch_done(epoch, loss / max(float(rows.weights @ rows.targets.lengths), 1.0))
        w = np.zeros(self._space.size, np.float32)
        w[: self._histories.movie_count] = self._w[:, 0]
        return Parameters(self._space, float(self._w0[0, 0]), w, self._v)

    def _step(self, batch: _Batch, learning_rate: float) -> float:
        """One step of descent; returns the batch's summed loss.

        Only what depends on the candidate is trained. What the equation adds for the context
        alone is the same for all candidates of a listener, and has no part in their order.
        """
        first_context = self._histories.movie_count
        movies, drawn = self._movies_of(batch)
        features = np.unique(batch.contexts.indices)
        contexts = batch.contexts[:, features]
        movie_v = self._v[movies]
        queries = contexts @ self._v[first_context + features]
        logits = queries @ movie_v.T
        logits += self._w[movies, 0] + self._w0[0, 0]

        labels = batch.targets[:, movies].toarray()
        weights = self._weights(labels, batch.known[:, movies].toarray(), drawn)
        weights *= batch.weights[:, None]
        probabilities = expit(logits, out=logits)
        loss = _loss(probabilities, labels, weights)
        gradient = np.subtract(probabilities, labels, out=probabilities)
        gradient *= weights
        self._v_adam.step(
            np.concatenate((movies, first_context + features)),
            np.concatenate((gradient.T @ queries, contexts.T @ (gradient @ movie_v))),
            learning_rate,
        )
        self._w_adam.step(movies, gradient.sum(axis=0)[:, None], learning_rate)
        self._w0_adam.step(slice(None), gradient.sum(keepdims=True), learning_rate)
        return loss

    def _movies_of(self, batch: _Batch) -> tuple[npt.NDArray[np.int64], int]:
        """Movies that a step looks at; the first so many of them were drawn at random."""
        count, most = self._histories.movie_count, self._given.sampled_movies
        if count <= most:
            return np.arange(count), count
        drawn = self._random.choice(count, most, replace=False, shuffle=False)
        return np.concatenate((drawn, np.setdiff1d(batch.targets.indices, drawn))), most

    def _weights(self, labels: Floats, known: Floats, drawn: int) -> Floats:
        """1 for each like, and `negatives_per_like` for each like spread over the others.

        Likes of other rows that were not drawn count for their own rows only: as negatives they
        would be drawn by popularity.
        """
        known += labels
        others = np.subtract(1, known, out=known)  # in place: memory costs more than sums here
        others[:, drawn:] = 0
        likes = labels.sum(axis=1, keepdims=True)
        negatives = self._given.negatives_per_like * likes
        others *= negatives / np.maximum(others.sum(axis=1, keepdims=True), 1)
        others += labels
        return others


def _loss(probabilities: Floats, labels: Floats, weights: Floats) -> float:
    """The logistic loss; it is only reported, so rounding to certainty may cap it."""
    likelihoods = probabilities + labels
    likelihoods -= 1
    np.abs(likelihoods, out=likelihoods)  # p of a like, 1 - p of another movie
    np.maximum(likelihoods, _LEAST_LIKELIHOOD, out=likelihoods)
    np.log(likelihoods, out=likelihoods)
    return -float(np.vdot(weights, likelihoods))


def _indicator(interactions: Interactions) -> sparse.csr_array:
    ones = np.ones(interactions.rating_count, np.float32)
    return sparse.csr_array(
        (ones, interactions.movies, interactions.starts),
        shape=(interactions.listener_count, interactions.movie_count),
    )
