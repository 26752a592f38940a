"""What is compared: popularity, and the Factorization Machine."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from popcorn_lab.training.contexts import context_matrix
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.trainer import Parameters

Scores = npt.NDArray[np.float32]

Ranking = Callable[[Interactions], Scores]
"""Scores float32[listeners, movies] for what is known of them; -inf is never recommended."""


def by_rating_count(training: Interactions) -> Ranking:
    """The popular list: the most rated first."""
    return _alike_for_all(np.bincount(training.movies, minlength=training.movie_count))


def by_like_count(training: Interactions) -> Ranking:
    """The most liked first."""
    liked = training.movies[training.is_liked]
    return _alike_for_all(np.bincount(liked, minlength=training.movie_count))


def by_machine(parameters: Parameters) -> Ranking:
    """The Factorization Machine over the whole catalogue.

    What is the same for all candidates of a listener is left out: it changes no order.
    """
    movies = len(parameters.space.movie_ids)
    weights, factors = parameters.w[:movies], parameters.v[:movies]

    def scores(histories: Interactions) -> Scores:
        queries = context_matrix(parameters.space, histories) @ parameters.v[movies:]
        return (queries @ factors.T + weights).astype(np.float32)

    return scores


def among_most_rated(ranking: Ranking, training: Interactions, candidates: int) -> Ranking:
    """Another ranking's order over each listener's most rated movies, as the skill asks for it."""
    counts = np.bincount(training.movies, minlength=training.movie_count)
    most_rated_first = np.argsort(-counts, kind="stable")

    def scores(histories: Interactions) -> Scores:
        is_unknown = np.ones((histories.listener_count, histories.movie_count), np.bool_)
        is_unknown[histories.listeners, histories.movies] = False
        is_unknown = is_unknown[:, most_rated_first]
        is_candidate = np.empty_like(is_unknown)
        rank = np.cumsum(is_unknown, axis=1)
        is_candidate[:, most_rated_first] = is_unknown & (rank <= candidates)
        return np.where(is_candidate, ranking(histories), np.float32(-np.inf))

    return scores


def _alike_for_all(counts: npt.NDArray[np.int64]) -> Ranking:
    scores = counts.astype(np.float32)
    return lambda histories: np.tile(scores, (histories.listener_count, 1))
