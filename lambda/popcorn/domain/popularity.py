"""Popularity: what "most rated", "best rated" and "popular now" mean.

docs/popularity.md explains the choices.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Self

from popcorn.domain.movies import Movie, MovieId

HALF_LIFE_DAYS = 30
"""How long it takes until a rating counts half in the trend."""

MS_PER_DAY = 86_400_000
STARS_DECIMALS = 4
_HALF_STEPS_PER_STAR = 2


class PopularityOrder(StrEnum):
    """What a list of popular movies is ordered by."""

    RATING_COUNT = "rating_count"
    BEST_RATED = "best_rated"
    NOW = "now"
    NEWEST = "newest"
    CHART = "chart"


def popularity_key(
    order: PopularityOrder,
) -> Callable[[Movie], tuple[tuple[float, float], int, str]]:
    """The sort key of an order, best first.

    Ties go by the number of ratings, then by id, so that every store has the same order.
    """

    def key(movie: Movie) -> tuple[tuple[float, float], int, str]:
        return (_place(movie, order), -movie.rating_count, movie.movie_id)

    return key


def _place(movie: Movie, order: PopularityOrder) -> tuple[float, float]:
    """Less is better."""
    match order:
        case PopularityOrder.BEST_RATED:
            return (math.inf if movie.bayesian_mean is None else -movie.bayesian_mean, 0)
        case PopularityOrder.NOW:
            return (-movie.trend, 0)
        case PopularityOrder.NEWEST:
            day = movie.released_on
            return (math.inf if day is None else -date.fromisoformat(day).toordinal(), 0)
        case PopularityOrder.CHART:
            return (-movie.chart.at_ms, movie.chart.rank) if movie.chart else (math.inf, 0)
        case PopularityOrder.RATING_COUNT:
            return (-movie.rating_count, 0)


class RatingTotals(NamedTuple):
    """What one movie's ratings add up to; at least one.

    Sums of half steps are whole numbers, and so the same in whatever order they were added up.
    """

    movie_id: MovieId
    rating_count: int
    half_steps: int
    squared_half_steps: int
    trend: float

    @property
    def mean(self) -> float:
        """In stars."""
        return self.half_steps / self.rating_count / _HALF_STEPS_PER_STAR


def trend_day(newest_ms: int, now_ms: int) -> int:
    """The day that ages in the trend are counted to.

    The newest rating's, so that a dataset of any age has a trend; not a day to come, which a
    wrong clock may have written.

    Args:
        newest_ms: when the dataset's newest rating was made. A rating by voice may be decades
            younger than all of them, and would leave nothing of their differences.
        now_ms: milliseconds since 1970-01-01 UTC, as `newest_ms`.
    """
    return min(newest_ms, now_ms) // MS_PER_DAY


def trend(days: Iterable[tuple[int, int]], today: int) -> float:
    """The number of ratings, each halved with every `HALF_LIFE_DAYS` of its age in whole days.

    What is younger than `today` counts as of today. The sum is rounded once, so the order of days
    does not matter.

    Args:
        days: each day, counted from 1970-01-01 UTC, and the number of its ratings.
    """
    return math.fsum(
        rating_count * 2.0 ** (-max(0, today - day) / HALF_LIFE_DAYS) for day, rating_count in days
    )


@dataclass(frozen=True)
class RatingPrior:
    """What is expected of a movie before anybody rates it.

    `mean`: in half steps. `strength`: the number of ratings that it counts as.
    """

    mean: float
    strength: float

    @classmethod
    def of(cls, movies: Iterable[RatingTotals]) -> Self:
        """The prior of a catalogue's rated movies, by the estimators of Bühlmann and Straub.

        The strength is the variance of a movie's ratings over the variance of the movies' true
        means: the less movies differ, the more ratings it takes to tell one from the rest. Where
        the ratings are too few to show either variance, it is the number of ratings that a movie
        has on average.

        Args:
            movies: at least one; read twice, so an iterator will not do.
        Source: Bühlmann, Gisler: A Course in Credibility Theory and its Applications, Springer
            2005, chapter 4 (premium 4.4, structural parameters 4.8).
        """
        sums = _Sums.of(movies)
        within, between = sums.within, sums.between
        can_tell = within > 0 and between > 0
        strength = within / between if can_tell else sums.rating_count / sums.movie_count
        credibility = math.fsum(
            movie.rating_count / (movie.rating_count + strength) for movie in movies
        )
        weighted = math.fsum(movie.half_steps / (movie.rating_count + strength) for movie in movies)
        return cls(weighted / credibility, strength)

    def bayesian_mean(self, movie: RatingTotals) -> float:
        """The movie's mean in stars, drawn towards the prior's; rounded to `STARS_DECIMALS`."""
        total = self.strength * self.mean + movie.half_steps
        half_steps = total / (self.strength + movie.rating_count)
        return round(half_steps / _HALF_STEPS_PER_STAR, STARS_DECIMALS)


class _Sums(NamedTuple):
    """Over all movies; `explained` is the sum of half_steps ** 2 / rating_count."""

    movie_count: int
    rating_count: int
    squared_counts: int
    half_steps: int
    squared_half_steps: int
    explained: float

    @classmethod
    def of(cls, movies: Iterable[RatingTotals]) -> _Sums:
        number = count = squared_counts = half_steps = squared_half_steps = 0
        explained: list[float] = []  # summed at once, so that the movies' order does not matter
        for movie in movies:
            number += 1
            count += movie.rating_count
            squared_counts += movie.rating_count**2
            half_steps += movie.half_steps
            squared_half_steps += movie.squared_half_steps
            explained.append(movie.half_steps**2 / movie.rating_count)
        return cls(
            number, count, squared_counts, half_steps, squared_half_steps, math.fsum(explained)
        )

    @property
    def within(self) -> float:
        """The variance of ratings around their movie's mean; zero where no movie has two."""
        free = self.rating_count - self.movie_count
        return max(0.0, self.squared_half_steps - self.explained) / free if free else 0.0

    @property
    def between(self) -> float:
        """The variance of the movies' true means; zero or less where it does not show."""
        spread = self.explained - self.half_steps**2 / self.rating_count
        weights = self.rating_count - self.squared_counts / self.rating_count
        return (spread - (self.movie_count - 1) * self.within) / weights if weights else 0.0
