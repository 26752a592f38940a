"""The loss over some rows of a step, and where it falls.

The loss is the logistic one over every like, and over so many movies for each like that the
listener did not go on to like, as if they were drawn at random. They are weighted, not drawn.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.special import expit

from popcorn_lab.training.adam import Floats

_LEAST_LIKELIHOOD = np.float32(1e-30)


@dataclass(frozen=True)
class Batch:
    """Rows of an epoch: float32[rows, ...] each.

    `known` and `targets` have 1 where there is a rating, in columns of movies.
    """

    contexts: sparse.csr_array
    known: sparse.csr_array
    targets: sparse.csr_array
    weights: Floats

    def part(self, rows: slice) -> Batch:
        return Batch(self.contexts[rows], self.known[rows], self.targets[rows], self.weights[rows])


@dataclass(frozen=True)
class Candidates:
    """What rows are scored against.

    Args:
        factors: float32[movies, factors].
        offsets: float32[movies], what is added to each one's scores.
        drawn: so many of the first ones were drawn at random.
        are_trained: whether their factors have a gradient.
    """

    factors: Floats
    offsets: Floats
    drawn: int
    are_trained: bool


@dataclass(frozen=True)
class Gradient:
    """By the candidates' factors (no rows where they stay), the contexts', and the weights.

    `loss`: of all rows together.
    """

    candidates: Floats
    contexts: Floats
    weights: Floats
    loss: float

    def __add__(self, other: Gradient) -> Gradient:
        return Gradient(
            self.candidates + other.candidates,
            self.contexts + other.contexts,
            self.weights + other.weights,
            self.loss + other.loss,
        )


def gradient_of(
    batch: Batch, candidates: Candidates, context_factors: Floats, negatives_per_like: float
) -> Gradient:
    """The gradient over some rows, whose columns are those of the candidates and factors."""
    queries = batch.contexts @ context_factors
    logits = queries @ candidates.factors.T
    logits += candidates.offsets
    labels = batch.targets.toarray()
    weights = _example_weights(labels, batch.known.toarray(), candidates.drawn, negatives_per_like)
    weights *= batch.weights[:, None]
    probabilities = expit(logits, out=logits)
    loss = _loss(probabilities, labels, weights)
    gradient = np.subtract(probabilities, labels, out=probabilities)
    gradient *= weights
    of_candidates = gradient.T @ queries if candidates.are_trained else queries[:0]
    return Gradient(
        of_candidates,
        batch.contexts.T @ (gradient @ candidates.factors),
        gradient.sum(axis=0),
        loss,
    )


def _example_weights(
    labels: Floats, known: Floats, drawn: int, negatives_per_like: float
) -> Floats:
    """1 for each like, and `negatives_per_like` for each like spread over the others.

    Likes of other rows that were not drawn count for their own rows only: as negatives they
    would be drawn by popularity.
    """
    known += labels
    others = np.subtract(1, known, out=known)  # in place: memory costs more than sums here
    others[:, drawn:] = 0
    likes = labels.sum(axis=1, keepdims=True)
    negatives = negatives_per_like * likes
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
