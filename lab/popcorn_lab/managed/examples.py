"""Training examples for a trainer that takes one vector and one label at a time.

An example is a listener's context, one candidate, and whether the listener went on to like it.
The rows are those that `popcorn train` learns from, of both its phases: some show the features
of known listeners alone, the others those of new ones. What it weighs is drawn here instead,
since the format has no weights: a like is taken as often as its row's weight says, and with each
go `negatives_per_like` movies that the listener neither knew nor went on to like.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from popcorn.model.features import FeatureSpace
from popcorn_lab.training.contexts import context_matrix
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.rows import TrainingRows, sample_rows
from popcorn_lab.training.trainer import OF_KNOWN, OF_NEW

_LISTENERS_AT_ONCE = 512
"""Bounds memory, and how far a shuffle reaches: so many listeners' examples are made at a time."""

_DRAWS = 20
"""How often a movie that is no negative is replaced by another draw, before it is left out."""

Places = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Sampling:
    """How examples are drawn.

    Args:
        likes_per_listener: how many likes are taken of each row, on average.
        new_share: of the rows that show their listener as a new one.
    """

    negatives_per_like: int = 20
    likes_per_listener: float = 5.0
    new_share: float = 0.5


@dataclass(frozen=True)
class Examples:
    """Some examples, in the order to write them.

    Args:
        features: float32[examples, space.size].
        labels: float32[examples], 1 for a like, 0 for another movie.
    """

    features: sparse.csr_array
    labels: npt.NDArray[np.float32]


def draw_examples(
    space: FeatureSpace,
    histories: Interactions,
    sampling: Sampling,
    random: np.random.Generator,
) -> Iterator[Examples]:
    """One row of each history, as examples in random order; memory holds a part at a time."""
    count = histories.listener_count
    parts = -(-count // _LISTENERS_AT_ONCE)
    for chosen in np.array_split(random.permutation(count), parts):
        new_count = int(_rounded(np.array([sampling.new_share * len(chosen)]), random)[0])
        of_new = histories.of_listeners(chosen[:new_count])
        of_known = histories.of_listeners(chosen[new_count:])
        new = examples_of(space, sample_rows(of_new, OF_NEW, random), sampling, random, new=1)
        known = examples_of(space, sample_rows(of_known, OF_KNOWN, random), sampling, random, new=0)
        yield _shuffled(new, known, random)


def validation_examples(
    space: FeatureSpace,
    told: Interactions,
    held_out: Interactions,
    sampling: Sampling,
    random: np.random.Generator,
) -> Iterator[Examples]:
    """What each listener liked after all that training was told, with negatives as in training."""
    count = told.listener_count
    for chosen in np.array_split(np.arange(count), -(-count // _LISTENERS_AT_ONCE)):
        known, later = told.of_listeners(chosen), held_out.of_listeners(chosen)
        weights = np.ones(len(chosen), np.float32)
        rows = TrainingRows(known, known, later.where(later.is_liked), weights)
        yield examples_of(space, rows, sampling, random)


def examples_of(
    space: FeatureSpace,
    rows: TrainingRows,
    sampling: Sampling,
    random: np.random.Generator,
    new: float | None = None,
) -> Examples:
    """The examples of some rows, shuffled.

    Args:
        new: the share of the early features, as in `context_matrix`.
    """
    of_row, movies, labels = _candidates(rows, sampling, random)
    order = random.permutation(len(labels))
    of_row, movies, labels = of_row[order], movies[order], labels[order]
    ones, each = np.ones(len(labels), np.float32), np.arange(len(labels) + 1)
    chosen = sparse.csr_array((ones, movies, each), shape=(len(labels), len(space.movie_ids)))
    contexts = context_matrix(space, rows.inputs, new)
    features = sparse.hstack((chosen, contexts[of_row]), format="csr", dtype=np.float32)
    features.sort_indices()
    return Examples(features, labels)


def _shuffled(one: Examples, other: Examples, random: np.random.Generator) -> Examples:
    order = random.permutation(len(one.labels) + len(other.labels))
    features = sparse.vstack((one.features, other.features), format="csr")[order]
    return Examples(features, np.concatenate((one.labels, other.labels))[order])


def _candidates(
    rows: TrainingRows, sampling: Sampling, random: np.random.Generator
) -> tuple[Places, Places, npt.NDArray[np.float32]]:
    """Row, movie and label of each example: the likes, then their negatives."""
    of_like, liked = rows.targets.listeners, rows.targets.movies.astype(np.int64)
    weights = rows.weights[of_like].astype(np.float64)
    wanted = sampling.likes_per_listener * rows.targets.listener_count
    times = _rounded(weights * wanted / max(weights.sum(), 1e-9), random)
    of_like, liked = np.repeat(of_like, times), np.repeat(liked, times)
    of_negative, negatives = _negatives(rows, of_like, sampling.negatives_per_like, random)
    labels = np.zeros(len(liked) + len(negatives), np.float32)
    labels[: len(liked)] = 1
    return (
        np.concatenate((of_like, of_negative)),
        np.concatenate((liked, negatives)),
        labels,
    )


def _rounded(expected: npt.NDArray[np.float64], random: np.random.Generator) -> Places:
    """Whole numbers with these expected values."""
    return np.floor(expected + random.random(len(expected))).astype(np.int64)


def _negatives(
    rows: TrainingRows, of_like: Places, per_like: int, random: np.random.Generator
) -> tuple[Places, Places]:
    """Rows and movies: for each like, movies that its row neither knows nor goes on to like."""
    count = rows.known.movie_count
    taken = np.concatenate(
        (
            rows.known.listeners * count + rows.known.movies,
            rows.targets.listeners * count + rows.targets.movies,
        )
    )
    of_row = np.repeat(of_like, per_like)
    movies = random.integers(count, size=len(of_row))
    is_taken = np.isin(of_row * count + movies, taken)
    for _ in range(_DRAWS):
        again = np.flatnonzero(is_taken)
        if not len(again):
            break
        movies[again] = random.integers(count, size=len(again))
        is_taken[again] = np.isin(of_row[again] * count + movies[again], taken)
    return of_row[~is_taken], movies[~is_taken]
