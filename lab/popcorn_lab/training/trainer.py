"""Training the Factorization Machine on what listeners went on to like.

Two halves share the candidates' factors: the features of listeners well known are trained first,
with the candidates; then, with the candidates as they are, those of listeners of whom little is
known. docs/model.md says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from threadpoolctl import threadpool_limits

from popcorn.domain.movies import Movie
from popcorn.model.features import FeatureSpace
from popcorn_lab.training.adam import Floats
from popcorn_lab.training.checkpoint import NO_CHECKPOINT, Checkpoint
from popcorn_lab.training.cold import fill_in
from popcorn_lab.training.descent import Descent, Phase, batches_of
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.rows import RowSampling
from popcorn_lab.training.traits import Kinds, genres_and_decades
from popcorn_lab.training.trend import trend_weights
from popcorn_lab.training.validation import EarlyStopping, hold_out

_EPOCHS_OF_ONE_BATCH = 480
_FEWEST_EPOCHS = 6
_EARLY_EPOCHS_SHARE = 0.4

EpochDone = Callable[[int, float], None]
"""Called after each epoch with its number, from 1, and the mean loss of a like."""

OF_KNOWN = RowSampling()
OF_NEW = RowSampling(subset_share=0.15, log_uniform_share=1.0, evenness=1.0, evenness_power=3.0)


@dataclass(frozen=True)
class Hyperparameters:
    """How to train; the defaults were chosen on validation parts (docs/evaluation.md).

    Args:
        epochs: of the first phase, at most; None: the fewer, the more listeners there are.
        decay, early_decay: by how many powers of e each phase in all shrinks what its gradients
            leave alone; spread over the steps, so that it does not grow with the data.
        initial_deviation: standard deviation of the candidates' factors at the start.
        trend_share, early_trend_share: how much of what is going on counts, for listeners well
            known and for new ones: 0 nothing, 1 as much as was measured.
        trend_half_life_days: how fast a like becomes the past.
        validation_share: of listeners whose last likes decide when to stop; 0 never stops early.
        threads: of the processor; the result does not depend on it.
    """

    factors: int = 64
    half_life_ratings: float = 4.0
    longest_history: int = 100
    epochs: int | None = None
    learning_rate: float = 0.01
    decay: float = 2.4
    early_decay: float = 1.0
    negatives_per_like: float = 20.0
    batch_listeners: int = 256
    sampled_movies: int = 4096
    initial_deviation: float = 0.05
    trend_share: float = 1.0
    early_trend_share: float = 0.25
    trend_half_life_days: float = 60.0
    validation_share: float = 0.1
    seed: int = 1
    threads: int = 2

    def epochs_for(self, listener_count: int) -> tuple[int, int]:
        """How many epochs each of the two phases has, if none stops early."""
        batches = batches_of(listener_count, self.batch_listeners)
        first = self.epochs or max(round(_EPOCHS_OF_ONE_BATCH / batches**0.5), _FEWEST_EPOCHS)
        return first, max(round(_EARLY_EPOCHS_SHARE * first), 1)


@dataclass(frozen=True)
class Parameters:
    """The machine: w0, w float32[size], v float32[size, factors], as `FeatureSpace` orders them.

    The last factor is not learned: it carries, from the constant of new listeners, by how much a
    candidate's weight for them differs from its weight for the others.
    """

    space: FeatureSpace
    w0: float
    w: Floats
    v: Floats


def train(
    histories: Interactions,
    hyperparameters: Hyperparameters,
    epoch_done: EpochDone,
    checkpoint: Checkpoint = NO_CHECKPOINT,
    *,
    movies: Iterable[Movie] = (),
) -> Parameters:
    """Train on all histories.

    The same input and seed give the same model on the same machine, whatever the number of
    threads, and whether or not the training was interrupted and went on from its checkpoint.
    Memory is four times the model's, and some hundred bytes for each rating.

    Args:
        movies: for their genres and years, by which unrated movies are known a little.
    """
    # A step's matrices are small: a second BLAS thread mostly waits, and where the processors are
    # busy it makes training many times slower. The sums also differ with the number of threads.
    with (
        threadpool_limits(limits=1, user_api="blas"),
        ThreadPoolExecutor(hyperparameters.threads) as threads,
    ):
        training = _Training(histories, hyperparameters, checkpoint, threads)
        return training.run(epoch_done, genres_and_decades(histories, movies))


class _Training:
    def __init__(
        self,
        histories: Interactions,
        given: Hyperparameters,
        checkpoint: Checkpoint,
        threads: ThreadPoolExecutor,
    ) -> None:
        self._given = given
        self._checkpoint = checkpoint
        self._threads = threads
        self._random = np.random.default_rng(given.seed)
        self._histories, self._held_out = hold_out(histories, given.validation_share, self._random)
        self._all = histories
        self._space = FeatureSpace(
            histories.movie_ids, given.half_life_ratings, given.longest_history
        )
        movies = histories.movie_count
        # A history feature that never occurs keeps its zeros, and so never disturbs anyone.
        self._candidates = np.zeros((movies, given.factors), np.float32)
        rated = np.unique(histories.movies)
        self._candidates[rated] = self._random.normal(
            0, given.initial_deviation, (len(rated), given.factors)
        )
        self._contexts = np.zeros((self._space.size - movies, given.factors), np.float32)
        self._weights = np.zeros((movies, 1), np.float32)
        self._early_weights = np.zeros((movies, 1), np.float32)

    def run(self, epoch_done: EpochDone, kinds: Kinds) -> Parameters:
        known, new = self._phases()
        first = self._descent(known, self._weights)
        second = self._descent(new, self._early_weights)
        arrays = {
            "candidates": self._candidates,
            "contexts": self._contexts,
            "weights": self._weights,
            "early_weights": self._early_weights,
        }
        stopping = EarlyStopping(
            self._space, self._held_out, self._candidates, self._contexts, self._weights
        )
        self._checkpoint.restore(arrays, [first, second], self._random, stopping)
        is_first = not second.epochs_done
        while is_first and first.epochs_done < known.epochs and not stopping.is_over:
            epoch_done(first.epochs_done + 1, first.epoch())
            stopping.after(first.epochs_done, known.epochs)
            self._checkpoint.keep(arrays, [first, second], self._random, stopping)
        stopping.end()
        while second.epochs_done < new.epochs:
            epoch_done(first.epochs_done + second.epochs_done + 1, second.epoch())
            self._checkpoint.keep(arrays, [first, second], self._random, stopping)
        fill_in(self._all, kinds, self._candidates, self._contexts)
        return self._parameters()

    def _phases(self) -> tuple[Phase, Phase]:
        given = self._given
        first, second = given.epochs_for(self._histories.listener_count)
        known = Phase(
            new=0,
            trains_candidates=True,
            sampling=OF_KNOWN,
            epochs=first,
            learning_rate=given.learning_rate,
            weight_decay=self._weight_decay(given.decay, first),
            negatives_per_like=given.negatives_per_like,
            batch_listeners=given.batch_listeners,
            sampled_movies=given.sampled_movies,
        )
        new = replace(
            known,
            new=1,
            trains_candidates=False,
            sampling=OF_NEW,
            epochs=second,
            weight_decay=self._weight_decay(given.early_decay, second),
        )
        return known, new

    def _weight_decay(self, in_all: float, epochs: int) -> float:
        """For each step: the learning rate falls to 0, so half of it is the mean."""
        batches = batches_of(self._histories.listener_count, self._given.batch_listeners)
        return in_all / (epochs * batches * self._given.learning_rate / 2)

    def _descent(self, phase: Phase, weights: Floats) -> Descent:
        return Descent(
            phase,
            self._space,
            self._histories,
            self._candidates,
            self._contexts,
            weights,
            self._random,
            self._threads,
        )

    def _parameters(self) -> Parameters:
        movies, size = self._all.movie_count, self._space.size
        v = np.zeros((size, self._given.factors + 1), np.float32)
        v[:movies, :-1] = self._candidates
        v[movies:, :-1] = self._contexts
        trend = trend_weights(self._all, self._given.trend_half_life_days)
        w = np.zeros(size, np.float32)
        w[:movies] = self._weights[:, 0] + self._given.trend_share * trend
        early = self._early_weights[:, 0] + self._given.early_trend_share * trend
        v[:movies, -1] = early - w[:movies]
        v[self._space.always_on, -1] = 1
        return Parameters(self._space, 0.0, w, v)
