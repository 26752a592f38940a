"""Rankings as the skill makes them: candidates are found first, and made to differ in the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from popcorn.domain.factors import Vector
from popcorn.domain.first_impression import FEW
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.offers import OFFER_SIZE
from popcorn.domain.ranking import FOUND, LOOKED_AT, worth_hearing
from popcorn.model.likeness import direction
from popcorn_lab.evaluation.judging import best_first
from popcorn_lab.evaluation.models.machine import MachineRanking
from popcorn_lab.evaluation.rankings import Scores
from popcorn_lab.evaluation.tasks import Asked


class _Told(NamedTuple):
    """An opinion, as far as ranking reads it."""

    movie_id: MovieId
    is_liked: bool


class AsServed:
    """A `Ranking`: the machine's best `FOUND` movies, the first three of them made to differ.

    Scores are places, from 0 downwards. The steps are the skill's own functions; its search and
    its endpoint are exact, so they are left out here.

    Args:
        movies: whose titles and genres tell which are of one kind; others are like no other.
    """

    def __init__(self, ranking: MachineRanking, movies: Iterable[Movie]) -> None:
        self._ranking = ranking
        parameters = ranking.parameters
        self._space = parameters.space
        known = {movie.movie_id: movie for movie in movies}
        self._movies = [
            known.get(movie_id, Movie(movie_id, "")) for movie_id in self._space.movie_ids
        ]
        self._direction = lru_cache(maxsize=200_000)(self._uncached_direction)
        self._crowd = lru_cache(maxsize=200)(self._uncached_crowd)

    def __call__(self, asked: Asked) -> Scores:
        scores = self._ranking(asked)
        told = asked.told
        scores[told.listeners, told.movies] = -np.inf
        found = best_first(scores, FOUND)
        served = np.full_like(scores, -np.inf)
        for row in range(asked.count):
            there = found[row][found[row] >= 0].tolist()
            near, rest = there[:LOOKED_AT], there[LOOKED_AT:]
            history = slice(told.starts[row], told.starts[row + 1])
            order = self._order(
                dict(zip(near, scores[row, near].tolist(), strict=True)),
                told.movies[history].tolist(),
                told.is_liked[history].tolist(),
            )
            served[row, [*order, *rest]] = -np.arange(len(there))
        return served

    def _order(self, scores: Mapping[int, float], told: list[int], liked: list[bool]) -> list[int]:
        length = min(len(told), self._space.longest_history)
        is_few = len(told) < FEW
        opinions = [
            _Told(self._movies[at].movie_id, is_liked)
            for at, is_liked in zip(told, liked, strict=True)
        ]
        movies = {
            self._movies[at].movie_id: self._movies[at]
            for at in (*scores, *(told if is_few else ()))
        }
        best = worth_hearing(
            {self._movies[at].movie_id: score for at, score in scores.items()},
            opinions,
            movies,
            lambda movie_id: self._direction(self._space.position[movie_id], length),
            lambda movie_id: self._crowd(length)[self._space.position[movie_id]],
            OFFER_SIZE,
        )
        return [self._space.position[movie.movie_id] for movie in best]

    def _uncached_direction(self, at: int, history_length: int) -> Vector:
        vector = self._ranking.parameters.v[at].astype(float)
        return tuple(direction(vector.tolist(), self._shared(history_length)))

    def _uncached_crowd(self, history_length: int) -> list[float]:
        """`Explanation.crowd` of each movie."""
        parameters, movies = self._ranking.parameters, len(self._space.movie_ids)
        shared = self._in_common(history_length)
        crowd: list[float] = (parameters.v[:movies] @ shared + parameters.w[:movies]).tolist()
        return crowd

    def _in_common(self, history_length: int) -> npt.NDArray[np.float64]:
        keys, values = self._space.always_there(history_length)
        shared = np.asarray(values) @ self._ranking.parameters.v[keys].astype(float)
        return np.asarray(shared, np.float64)

    def _shared(self, history_length: int) -> Vector | None:
        """What all listeners with as long a history have in common, of length 1."""
        shared = self._in_common(history_length)
        length = float(np.linalg.norm(shared))
        return (shared / length).tolist() if length else None
