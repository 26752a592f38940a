"""Expected stars: a listener folded in from their ratings, in plain Python.

A few samples of one model are averaged. In each, a listener is a vector p with the prior

    p ~ N(r (m + sum_j y_j / sqrt(n)) + (1 - r) u, L^-1)   j: the n rated movies, whatever stars
    stars_j ~ N(centre + <p, q_j>, 1 / a)                  r = n / (n + half_told_ratings)

where u is the average listener, so that the expected p solves (L + a sum_j q_j q_j') p
= L (the prior's mean) + a sum_j (stars_j - centre) q_j, and a movie i gets centre + <p, q_i>.
docs/stars.md has more.

Source: Salakhutdinov and Mnih, Bayesian Probabilistic Matrix Factorization, ICML 2008; the y_j
are the implicit feedback of Koren, Factorization Meets the Neighborhood, KDD 2008.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import mul
from typing import Protocol

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import Stars
from popcorn.model.stars_algebra import (
    Lower,
    Vector,
    cholesky,
    solve_lower,
    solve_upper,
    squared_length,
)


class RatedMovie(Protocol):
    """What folding in reads of a rating."""

    @property
    def movie_id(self) -> MovieId: ...
    @property
    def stars(self) -> Stars: ...


@dataclass(frozen=True)
class StarsSpace:
    """Which movies a predictor knows, and its scale in stars.

    Args:
        centre: the mean of all stars that were learned from.
        lowest, highest: the range of those stars; estimates are kept within.
        longest_history: only this many newest ratings are folded in, which bounds the cost.
        half_told_ratings: after how many ratings half is known of whom the listener rates.
    """

    movie_ids: tuple[MovieId, ...]
    centre: float
    lowest: float
    highest: float
    factors: int
    samples: int
    longest_history: int
    half_told_ratings: float

    @cached_property
    def position(self) -> dict[MovieId, int]:
        return {movie_id: position for position, movie_id in enumerate(self.movie_ids)}

    @property
    def head_size(self) -> int:
        """How many numbers of a sample are not about one movie: a, m, L, u, a strange q."""
        return 1 + self.factors + self.factors**2 + 2 * self.factors

    @property
    def movie_size(self) -> int:
        """How many numbers a movie has: q and y of each sample."""
        return self.samples * 2 * self.factors

    @property
    def size(self) -> int:
        """How many numbers a predictor has."""
        return self.samples * self.head_size + len(self.movie_ids) * self.movie_size


@dataclass(frozen=True)
class _Sample:
    """One sample's numbers that are not about one movie; `strange` is an unknown movie's q."""

    noise_precision: float
    mean: Vector
    precision: list[Vector]
    usual: Vector
    strange: Vector


@dataclass(frozen=True)
class _Taste:
    """The listener in one sample: p, and what solves for its covariance."""

    vector: Vector
    lower: Lower
    noise_variance: float


class StarsModel:
    """A trained predictor.

    Args:
        numbers: the samples' heads (a, m, L row by row, u, q of an unknown movie), then movie after
            movie, for each sample its q and its y; `space.size` of them.
        version: the beginning of the numbers' SHA-256: equal versions predict equally.
    Raises:
        ValueError: a number is none, or an a or L is not positive (definite).
    """

    def __init__(self, space: StarsSpace, numbers: Sequence[float], version: str) -> None:
        self.space = space
        self.version = version
        self._numbers = numbers
        if not math.isfinite(sum(numbers)):
            raise ValueError("a number is infinite or none")
        self._samples = [self._head(place) for place in range(space.samples)]

    def fold(self, ratings: Iterable[RatedMovie]) -> ListenerStars:
        """Learn a listener from their ratings.

        Movies that the predictor does not know are left out; so is all before the newest
        `space.longest_history`. Without any ratings the answer is a movie's own expectation.

        Args:
            ratings: oldest first, at most one for each movie.
        """
        known = [rating for rating in ratings if rating.movie_id in self.space.position]
        known = known[-self.space.longest_history :]
        # By columns, since sums over a history's columns are what all the time goes into.
        columns = (
            list(zip(*[self._movie(rating.movie_id) for rating in known], strict=True))
            or [()] * self.space.movie_size
        )
        values = [rating.stars.value - self.space.centre for rating in known]
        width = 2 * self.space.factors
        tastes = [
            _taste(
                sample,
                columns[place * width : (place + 1) * width],
                values,
                self.space.half_told_ratings,
            )
            for place, sample in enumerate(self._samples)
        ]
        return ListenerStars(self, tastes)

    def vectors(self, movie_id: MovieId) -> list[Vector]:
        """A movie's q in each sample; an unknown one is like a movie that nobody has rated."""
        if movie_id not in self.space.position:
            return [sample.strange for sample in self._samples]
        numbers, factors = self._movie(movie_id), self.space.factors
        return [numbers[start : start + factors] for start in range(0, len(numbers), 2 * factors)]

    def _movie(self, movie_id: MovieId) -> Vector:
        size = self.space.movie_size
        start = self.space.samples * self.space.head_size + self.space.position[movie_id] * size
        return list(self._numbers[start : start + size])

    def _head(self, place: int) -> _Sample:
        factors, start = self.space.factors, place * self.space.head_size
        head = list(self._numbers[start : start + self.space.head_size])
        if head[0] <= 0:
            raise ValueError("a precision is not positive")
        square = head[1 + factors : 1 + factors + factors**2]
        rows = [square[row : row + factors] for row in range(0, factors**2, factors)]
        cholesky([row[: place + 1] for place, row in enumerate(rows)])  # so that folding can
        usual, strange = head[-2 * factors : -factors], head[-factors:]
        return _Sample(head[0], head[1 : 1 + factors], rows, usual, strange)


class ListenerStars:
    """What one listener would give; `StarsModel.fold` makes it."""

    def __init__(self, model: StarsModel, tastes: Sequence[_Taste]) -> None:
        self._model = model
        self._tastes = tastes

    def expected(self, movie_id: MovieId) -> float:
        """The expected stars, within the scale's range and never NaN."""
        space = self._model.space
        stars = space.centre + _mean(self._told(movie_id))
        return min(max(stars, space.lowest), space.highest)

    def deviation(self, movie_id: MovieId) -> float:
        """The standard deviation of the stars around `expected`, before the range is cut off.

        It holds what one listener's stars vary by, what is not known of this listener, and what
        the samples differ by.
        """
        told = self._told(movie_id)
        mean = _mean(told)
        variances = [
            taste.noise_variance + squared_length(solve_lower(taste.lower, vector))
            for taste, vector in zip(self._tastes, self._model.vectors(movie_id), strict=True)
        ]
        return math.sqrt(_mean(variances) + _mean([(each - mean) ** 2 for each in told]))

    def _told(self, movie_id: MovieId) -> Vector:
        vectors = self._model.vectors(movie_id)
        return [
            sum(map(mul, taste.vector, vector))
            for taste, vector in zip(self._tastes, vectors, strict=True)
        ]


def _taste(
    sample: _Sample,
    columns: Sequence[Sequence[float]],
    values: Vector,
    half_told_ratings: float,
) -> _Taste:
    """Fold a history in: its movies' q and y as columns, and its stars less the centre."""
    factors, weight, count = len(sample.mean), sample.noise_precision, len(values)
    q, y = columns[:factors], columns[factors:]
    told = count / (count + half_told_ratings)
    scale = 1 / math.sqrt(max(count, 1))
    prior = [
        told * (mean + scale * sum(column)) + (1 - told) * usual
        for mean, column, usual in zip(sample.mean, y, sample.usual, strict=True)
    ]
    square = [
        [
            sample.precision[row][column] + weight * sum(map(mul, q[row], q[column]))
            for column in range(row + 1)
        ]
        for row in range(factors)
    ]
    right = [
        sum(map(mul, sample.precision[row], prior)) + weight * sum(map(mul, q[row], values))
        for row in range(factors)
    ]
    lower = cholesky(square)
    return _Taste(solve_upper(lower, solve_lower(lower, right)), lower, 1 / weight)


def _mean(numbers: Vector) -> float:
    return sum(numbers) / len(numbers)
