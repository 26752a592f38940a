"""The best movies for many listeners at once: exact, in blocks, in bounded memory.

A movie's score is its part of the machine's logit, w_i + <v_i, q>; what a listener's movies all
share is left out, as it changes no order (`popcorn.model.machine`, docs/model.md).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from scipy import sparse

from popcorn.domain.errors import ModelFileError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating
from popcorn.model.features import VALUE_DECIMALS
from popcorn.model.file import Model
from popcorn_lab.training.contexts import context_matrix
from popcorn_lab.training.interactions import Interactions

SCORE_DECIMALS = 9
"""Scores are rounded to so many: equal movies tie, however a library orders its sums."""

_SCORES_IN_A_BLOCK = 1 << 23
_ALREADY_RATED = -np.inf


class Recommended(NamedTuple):
    """A movie for a listener; `score` compares with the same listener's only."""

    movie_id: MovieId
    score: float


class Histories(NamedTuple):
    """Listeners, and what they rated of a model's movies, in the same order.

    `unknown_count` ratings were of movies that the model does not know, and are not there.
    """

    listener_ids: tuple[ListenerId, ...]
    ratings: Interactions
    unknown_count: int


def histories_of(
    rows: Iterable[tuple[ListenerId, Rating | None]], movie_ids: Iterable[MovieId]
) -> Histories:
    """Rows in any order; listeners as they are first named, None names one without a rating.

    Of several ratings of one movie the newest counts, the later row where they are of one time.
    Needs some 60 bytes a rating, and nothing for one of a movie that is not among `movie_ids`.
    """
    catalogue = tuple(sorted(movie_ids))
    position = {movie_id: place for place, movie_id in enumerate(catalogue)}
    number_of: dict[ListenerId, int] = {}
    listeners, movies, times, half_steps = array("q"), array("i"), array("q"), array("b")
    unknown_count = 0
    for listener_id, rating in rows:
        number = number_of.setdefault(listener_id, len(number_of))
        if rating is None:
            continue
        place = position.get(rating.movie_id)
        if place is None:
            unknown_count += 1
            continue
        listeners.append(number)
        movies.append(place)
        times.append(rating.rated_at_ms)
        half_steps.append(rating.stars.half_steps)
    ratings = Interactions.of_columns(
        catalogue,
        len(number_of),
        np.asarray(listeners),
        np.asarray(movies, np.int32),
        np.asarray(times),
        np.asarray(half_steps, np.int8),
    )
    return Histories(tuple(number_of), ratings, unknown_count)


class BatchRecommender:
    """Scores the whole catalogue for a block of listeners at a time.

    Raises:
        ModelFileError: a parameter is not finite, so there is no order.
    """

    def __init__(self, model: Model) -> None:
        self._space = model.space
        machine = model.machine
        count = len(self._space.movie_ids)
        vectors = np.asarray(machine.v, np.float32).reshape(self._space.size, machine.factors)
        weights = np.asarray(machine.w, np.float32)[:count]
        if not (np.isfinite(vectors).all() and np.isfinite(weights).all()):
            raise ModelFileError(
                f"model {model.model_version}",
                "holds numbers that are not finite; train a new model with: popcorn train",
            )
        self._candidates = vectors[:count].astype(np.float64)
        self._weights = weights.astype(np.float64)
        self._context_factors = vectors[count:]

    def best(self, histories: Interactions, limit: int) -> Iterator[list[Recommended]]:
        """For each listener the movies that they have not rated, best first, ties by movie id.

        Exact in double precision. The order is the model's own: nothing makes the list diverse.

        Args:
            histories: of the model's movies, in ascending order of their ids.
            limit: at most so many for each, 1 or more; fewer where fewer are left.
        """
        block = max(_SCORES_IN_A_BLOCK // max(len(self._candidates), 1), 1)
        for first in range(0, histories.listener_count, block):
            some = histories.between(first, min(first + block, histories.listener_count))
            some = replace(some, movies=self._position_of_sorted[some.movies])
            scores = self._scores(some)
            scores[some.listeners, some.movies] = _ALREADY_RATED
            for row in scores:
                yield self._best_of(row, limit)

    def _scores(self, histories: Interactions) -> npt.NDArray[np.float64]:
        contexts = context_matrix(self._space, histories)
        features = np.unique(contexts.indices)
        # The matrix is in single precision; these are the numbers that requests have.
        values = np.round(contexts.data.astype(np.float64), VALUE_DECIMALS)
        columns = np.searchsorted(features, contexts.indices)
        shape = (histories.listener_count, len(features))
        exact = sparse.csr_array((values, columns, contexts.indptr), shape=shape)
        queries = exact @ self._context_factors[features].astype(np.float64)
        scores: npt.NDArray[np.float64] = queries @ self._candidates.T
        scores += self._weights
        return np.round(scores, SCORE_DECIMALS, out=scores)

    def _best_of(self, scores: npt.NDArray[np.float64], limit: int) -> list[Recommended]:
        """Whatever scores as high as the last place is looked at, so that ties go by id."""
        lowest = scores.min() if limit >= len(scores) else np.partition(scores, -limit)[-limit]
        found = np.flatnonzero((scores >= lowest) & (scores != _ALREADY_RATED))
        order = np.lexsort((self._place_of_id[found], -scores[found]))[:limit]
        ids = self._space.movie_ids
        return [Recommended(ids[at], score) for at, score in _pairs(found[order], scores)]

    @cached_property
    def _position_of_sorted(self) -> npt.NDArray[np.int32]:
        """Where the movies stand in the model, in ascending order of their ids."""
        ids = self._space.movie_ids
        return np.asarray(sorted(range(len(ids)), key=ids.__getitem__), np.int32)

    @cached_property
    def _place_of_id(self) -> npt.NDArray[np.int32]:
        """The place of each movie's id among all in ascending order."""
        places = np.empty(len(self._position_of_sorted), np.int32)
        places[self._position_of_sorted] = np.arange(len(places), dtype=np.int32)
        return places


def _pairs(
    positions: npt.NDArray[np.int64], scores: npt.NDArray[np.float64]
) -> Iterator[tuple[int, float]]:
    return zip(positions.tolist(), scores[positions].tolist(), strict=True)
