"""The feature space: how a listener's history and a candidate become an FM's input.

Features, in this order (n = number of movies in the model):

==================  =========  ==============================================================
range               size       value
==================  =========  ==============================================================
candidate           n          1 for the movie that is scored
liked               n          weight of each movie the listener gave four stars or more
not liked           n          weight of each movie the listener gave less
history length      buckets    1 for the bucket of the number of ratings
always on           1          1
==================  =========  ==============================================================

A history movie's weight halves with every `half_life_ratings` ratings that came after it, and
all history weights of a listener are scaled to unit Euclidean length, then rounded to
`WEIGHT_DECIMALS`.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import Opinion

LENGTH_BUCKETS_FROM = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144)
"""The smallest history length of each bucket."""

WEIGHT_DECIMALS = 6
"""A request repeats the history for each candidate: full precision would double its size."""


HISTORY_GROUPS = 2
LIKED, NOT_LIKED = range(HISTORY_GROUPS)


class HistoryFeature(NamedTuple):
    """One movie of a history: in which group (`LIKED` or `NOT_LIKED`), and how much it counts."""

    movie_id: MovieId
    group: int
    value: float


class SparseVector(NamedTuple):
    """Feature indices, ascending, and their values."""

    keys: list[int]
    values: list[float]


@dataclass(frozen=True)
class FeatureSpace:
    """Which feature stands where.

    Args:
        movie_ids: the model's movies; a movie's position is its place in each of the ranges.
        half_life_ratings: how many later ratings halve a history movie's weight.
        longest_history: only this many newest ratings are used, which bounds a request's size.
    """

    movie_ids: tuple[MovieId, ...]
    half_life_ratings: float = 30.0
    longest_history: int = 300

    @cached_property
    def position(self) -> dict[MovieId, int]:
        return {movie_id: position for position, movie_id in enumerate(self.movie_ids)}

    @property
    def liked_from(self) -> int:
        return len(self.movie_ids)

    @property
    def not_liked_from(self) -> int:
        return 2 * len(self.movie_ids)

    @property
    def length_from(self) -> int:
        return 3 * len(self.movie_ids)

    @property
    def always_on(self) -> int:
        return self.length_from + len(LENGTH_BUCKETS_FROM)

    @property
    def size(self) -> int:
        """The number of features: an instance's `shape`."""
        return self.always_on + 1

    def history(self, opinions: Sequence[Opinion]) -> list[HistoryFeature]:
        """The features of what the listener thinks of movies, oldest first.

        Opinions on movies that the model does not know are left out before ages are counted.

        Args:
            opinions: oldest first, at most one for each movie.
        """
        known = [opinion for opinion in opinions if opinion.movie_id in self.position]
        known = known[-self.longest_history :]
        weights = history_weights(len(known), self.half_life_ratings)
        return [
            HistoryFeature(opinion.movie_id, LIKED if opinion.is_liked else NOT_LIKED, weight)
            for opinion, weight in zip(known, weights, strict=True)
        ]

    def history_key(self, feature: HistoryFeature) -> int:
        """Where a history feature stands."""
        return (1 + feature.group) * len(self.movie_ids) + self.position[feature.movie_id]

    def always_there(self, history_length: int) -> SparseVector:
        """The features of every listener: how many opinions there are, and the constant.

        Args:
            history_length: the number of history features.
        """
        return SparseVector(
            [self.length_from + length_bucket(history_length), self.always_on], [1.0, 1.0]
        )

    def context(self, opinions: Sequence[Opinion]) -> SparseVector:
        """The listener's features: everything but the candidate. Argument as in `history`."""
        history = self.history(opinions)
        entries = sorted((self.history_key(feature), feature.value) for feature in history)
        keys, values = self.always_there(len(history))
        return SparseVector(
            [key for key, _ in entries] + keys, [value for _, value in entries] + values
        )


def history_weights(length: int, half_life_ratings: float) -> list[float]:
    """Weights of a history of `length` ratings, oldest first, of unit Euclidean length.

    Rounded here, and not where they are sent, so that every scorer adds up the same numbers.
    """
    raw = [2.0 ** (-(length - 1 - place) / half_life_ratings) for place in range(length)]
    norm = math.sqrt(sum(weight * weight for weight in raw))
    return [round(weight / norm, WEIGHT_DECIMALS) for weight in raw]


def length_bucket(length: int) -> int:
    """The bucket of a history of `length` ratings."""
    return bisect_right(LENGTH_BUCKETS_FROM, length) - 1
