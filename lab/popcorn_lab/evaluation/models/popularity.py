"""Rankings that are the same for everybody: the most rated, the most liked, the best rated."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from popcorn_lab.evaluation.data import has_clock, has_stars
from popcorn_lab.evaluation.rankings import NotApplicableError, Ranking, Scores
from popcorn_lab.evaluation.tasks import Asked
from popcorn_lab.training.interactions import Interactions

_MS_PER_DAY = 86_400_000


class RatingCount:
    """The popular list of the skill: the most rated first."""

    name = "popularity by count"

    def fit(self, training: Interactions) -> Ranking:
        return _alike_for_all(np.bincount(training.movies, minlength=training.movie_count))


class LikeCount:
    """The most liked first."""

    name = "popularity by likes"

    def fit(self, training: Interactions) -> Ranking:
        return _alike_for_all(like_counts(training))


class BayesianMean:
    """The best rated first: a mean that starts from everybody's mean.

    A movie starts with as many ratings of the overall mean as a movie has on average, so that
    one enthusiast does not make a favourite.
    """

    name = "Bayesian mean"

    def fit(self, training: Interactions) -> Ranking:
        need_stars(training)
        counts = np.bincount(training.movies, minlength=training.movie_count)
        sums = np.bincount(
            training.movies, weights=training.half_steps, minlength=training.movie_count
        )
        start = training.rating_count / max(int((counts > 0).sum()), 1)
        mean = training.half_steps.mean()
        return _alike_for_all((sums + start * mean) / (counts + start))


class Trend:
    """The most liked in the 30 days before the listener asks; among equals, the most liked."""

    name = "30-day trend"
    days = 30

    def fit(self, training: Interactions) -> Ranking:
        if not has_clock(training):
            raise NotApplicableError("the ratings have an order, but no clock times")
        liked = np.flatnonzero(training.is_liked)
        in_time = liked[np.argsort(training.times[liked], kind="stable")]
        times, movies = training.times[in_time], training.movies[in_time]
        always = like_counts(training) / (training.rating_count + 1)

        @lru_cache(maxsize=64)
        def on_day(day: int) -> Scores:
            begin, end = np.searchsorted(
                times, [(day - self.days) * _MS_PER_DAY, day * _MS_PER_DAY]
            )
            recent = np.bincount(movies[begin:end], minlength=training.movie_count)
            return (recent + always).astype(np.float32)

        return lambda asked: np.stack([on_day(int(at_ms) // _MS_PER_DAY) for at_ms in asked.at_ms])


def like_counts(training: Interactions) -> npt.NDArray[np.int64]:
    """int64[movies], how many like each."""
    return np.bincount(training.movies[training.is_liked], minlength=training.movie_count)


def need_stars(training: Interactions) -> None:
    """Raises NotApplicableError where no rating differs from another."""
    if not has_stars(training):
        raise NotApplicableError("the ratings have no stars")


def _alike_for_all(values: npt.NDArray[np.int64] | npt.NDArray[np.float64]) -> Ranking:
    scores = values.astype(np.float32)

    def ranking(asked: Asked) -> Scores:
        return np.tile(scores, (asked.count, 1))

    return ranking
