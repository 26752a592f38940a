"""Stochastic descent for one half of the machine's features.

Of movies that the listener did not go on to like, a step looks at the whole catalogue where it is
small, else at a new random part of it, which all rows of the batch share. docs/model.md says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from popcorn.model.features import FeatureSpace
from popcorn_lab.training.adam import Floats, RowAdam
from popcorn_lab.training.contexts import context_matrix
from popcorn_lab.training.gradients import Batch, Candidates, Gradient, gradient_of
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.rows import RowSampling, sample_rows

_SHARD_ROWS = 128
"""Rows of a batch that one thread works on. The sums are put together in the shards' order, so
the result depends on this number, and not on how many threads there are."""


@dataclass(frozen=True)
class Phase:
    """What one run of descent trains.

    Args:
        new: 1 trains the early features, on whom little is known; 0 all the others.
        trains_candidates: whether the candidates' factors move, or stay as they are.
        batch_listeners: rows in a step.
        sampled_movies: the largest catalogue that a step looks at whole.
    """

    new: float
    trains_candidates: bool
    sampling: RowSampling
    epochs: int
    learning_rate: float
    weight_decay: float
    negatives_per_like: float
    batch_listeners: int
    sampled_movies: int


class Descent:
    """Trains one phase, in place, an epoch at a time; between epochs it can be stored.

    Args:
        candidates: float32[movies, factors].
        context_factors: float32[context features, factors]; those of the phase are trained.
        weights: float32[movies, 1], the candidates' weights for this phase's listeners.
    """

    def __init__(
        self,
        phase: Phase,
        space: FeatureSpace,
        histories: Interactions,
        candidates: Floats,
        context_factors: Floats,
        weights: Floats,
        random: np.random.Generator,
        threads: Executor,
    ) -> None:
        self._phase = phase
        self._space = space
        self._histories = histories
        self._candidates = candidates
        self._context_factors = context_factors
        self._weights = weights
        self._bias = np.full((1, 1), -np.log(phase.negatives_per_like), np.float32)
        self._random = random
        self._threads = threads
        decay = phase.weight_decay
        self._adams = {
            "candidates": RowAdam(candidates, weight_decay=decay),
            "contexts": RowAdam(context_factors, weight_decay=decay),
            "weights": RowAdam(weights, weight_decay=decay),
            "bias": RowAdam(self._bias),
        }
        if not phase.trains_candidates:
            del self._adams["candidates"]
        self.epochs_done = 0

    def state(self) -> dict[str, Any]:
        """Everything that the next epochs depend on, besides what was given."""
        moments = {
            f"{name}.{part}": value
            for name, adam in self._adams.items()
            for part, value in adam.state().items()
        }
        return {**moments, "bias": self._bias, "epochs_done": np.array(self.epochs_done)}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on where `state` was taken; the parameters themselves are the caller's to restore."""
        for name, adam in self._adams.items():
            prefix = f"{name}."
            adam.restore(
                {key[len(prefix) :]: state[key] for key in state if key.startswith(prefix)}
            )
        self._bias[:] = state["bias"]
        self.epochs_done = int(state["epochs_done"])

    def epoch(self) -> float:
        """One row of each history; returns the mean loss of a like."""
        phase, count = self._phase, self._histories.listener_count
        batches = batches_of(count, phase.batch_listeners)
        steps, step = phase.epochs * batches, self.epochs_done * batches
        rows = sample_rows(self._histories, phase.sampling, self._random)
        contexts = context_matrix(self._space, rows.inputs, phase.new)
        known, targets = _indicator(rows.known), _indicator(rows.targets)
        loss = 0.0
        for chosen in np.array_split(self._random.permutation(count), batches):
            rate = phase.learning_rate * 0.5 * (1 + np.cos(np.pi * step / steps))
            batch = Batch(contexts[chosen], known[chosen], targets[chosen], rows.weights[chosen])
            loss += self._step(batch, rate)
            step += 1
        self.epochs_done += 1
        return loss / max(float(rows.weights @ rows.targets.lengths), 1.0)

    def _step(self, batch: Batch, learning_rate: float) -> float:
        """One step of descent; returns the batch's summed loss.

        Only what depends on the candidate is trained. What the equation adds for the context
        alone is the same for all candidates of a listener, and has no part in their order.
        """
        movies, drawn = self._movies_of(batch)
        features = np.unique(batch.contexts.indices).astype(np.int64)
        narrow = Batch(
            batch.contexts[:, features],
            batch.known[:, movies],
            batch.targets[:, movies],
            batch.weights,
        )
        phase = self._phase
        context_factors = self._context_factors[features]
        candidates = Candidates(
            self._candidates[movies],
            self._weights[movies, 0] + self._bias[0, 0],
            drawn,
            phase.trains_candidates,
        )

        def gradient(rows: slice) -> Gradient:
            part = narrow.part(rows)
            return gradient_of(part, candidates, context_factors, phase.negatives_per_like)

        total: Gradient | None = None
        for part in self._threads.map(gradient, _shards(narrow.contexts.shape[0])):
            total = part if total is None else total + part
        if total is None:
            return 0.0
        if phase.trains_candidates:
            self._adams["candidates"].step(movies, total.candidates, learning_rate)
        self._adams["contexts"].step(features, total.contexts, learning_rate)
        self._adams["weights"].step(movies, total.weights[:, None], learning_rate)
        self._adams["bias"].step(slice(None), total.weights.sum(keepdims=True)[None], learning_rate)
        return total.loss

    def _movies_of(self, batch: Batch) -> tuple[npt.NDArray[np.int64], int]:
        """Movies that a step looks at; the first so many of them were drawn at random."""
        count, most = len(self._candidates), self._phase.sampled_movies
        if count <= most:
            return np.arange(count), count
        drawn = self._random.choice(count, most, replace=False, shuffle=False)
        return np.concatenate((drawn, np.setdiff1d(batch.targets.indices, drawn))), most


def batches_of(listeners: int, batch_listeners: int) -> int:
    """How many steps an epoch has."""
    return max(-(-listeners // batch_listeners), 1)


def _shards(rows: int) -> Iterator[slice]:
    return (slice(start, start + _SHARD_ROWS) for start in range(0, rows, _SHARD_ROWS))


def _indicator(interactions: Interactions) -> sparse.csr_array:
    ones = np.ones(interactions.rating_count, np.float32)
    return sparse.csr_array(
        (ones, interactions.movies, interactions.starts),
        shape=(interactions.listener_count, interactions.movie_count),
    )
