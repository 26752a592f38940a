"""The feature space: how a listener's history and a candidate become an FM's input.

Features, in this order (n = number of movies in the model, N = number of the listener's opinions
on movies that the model knows, at most `longest_history`, new = `newness(N)`):

====================  =========  ============================================================
range                 size       value
====================  =========  ============================================================
candidate             n          1 for the movie that is scored
early liked           n          new / sqrt(N + 4) for each movie that was liked
early not liked       n          the same for each that was not
lasting liked         n          (1 - new) / sqrt(N + 1)
lasting not liked     n          the same
recent liked          n          (1 - new) r_j / sqrt(1 + sum of all r²), r_j = 2^(-age/half life)
recent not liked      n          the same
early length          buckets    new, for the bucket of N
length                buckets    1 - new, for the bucket of N
always on, early      1          new
always on             1          1 - new
====================  =========  ============================================================

Age counts the opinions that came after. What is 0 is left out, and so are movies too old to be
recent. The early features belong to listeners of whom little is known: what one rating says is
another thing than what a hundred say. Values are rounded to `VALUE_DECIMALS`.
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

HISTORY_GROUPS = 6
EARLY, LASTING, RECENT = range(0, HISTORY_GROUPS, 2)
"""The first group of each kind, that of liked movies; the next one is of those not liked."""

LENGTH_BUCKETS_FROM = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144)
"""The smallest history length of each bucket."""

NEW_UP_TO = 10
"""With so many opinions or fewer, only the early features count."""

KNOWN_FROM = 20
"""With so many or more, they no longer count."""

EARLY_PRIOR, LASTING_PRIOR, RECENT_PRIOR = 4.0, 1.0, 1.0
"""Added to a history's squared length: a short history says less than its direction does."""

RECENT_HALF_LIVES = 6
"""A movie as many half-lives old is not recent."""

VALUE_DECIMALS = 6
"""A request repeats the history for each candidate: full precision would double its size."""

ENCODING = {
    "length_buckets_from": list(LENGTH_BUCKETS_FROM),
    "new_up_to": NEW_UP_TO,
    "known_from": KNOWN_FROM,
    "priors": [EARLY_PRIOR, LASTING_PRIOR, RECENT_PRIOR],
    "recent_half_lives": RECENT_HALF_LIVES,
    "value_decimals": VALUE_DECIMALS,
}
"""What a model's file says of all this: parameters of another encoding mean nothing here."""


class HistoryFeature(NamedTuple):
    """One movie of a history: in which group, and how much it counts."""

    movie_id: MovieId
    group: int
    value: float

    @property
    def is_liked(self) -> bool:
        return self.group % 2 == 0


class SparseVector(NamedTuple):
    """Feature indices, ascending, and their values."""

    keys: list[int]
    values: list[float]


@dataclass(frozen=True)
class FeatureSpace:
    """Which feature stands where.

    Args:
        movie_ids: the model's movies; a movie's position is its place in each of the ranges.
        half_life_ratings: how many later ratings halve a recent movie's weight.
        longest_history: only this many newest opinions are used, which bounds a request's size.
    """

    movie_ids: tuple[MovieId, ...]
    half_life_ratings: float = 4.0
    longest_history: int = 100

    @cached_property
    def position(self) -> dict[MovieId, int]:
        return {movie_id: position for position, movie_id in enumerate(self.movie_ids)}

    @property
    def length_from(self) -> int:
        """Where what does not depend on movies begins: two rows of buckets, two constants."""
        return (1 + HISTORY_GROUPS) * len(self.movie_ids)

    @property
    def always_on(self) -> int:
        """The constant of new listeners; that of the others follows."""
        return self.length_from + 2 * len(LENGTH_BUCKETS_FROM)

    @property
    def size(self) -> int:
        """The number of features: an instance's `shape`."""
        return self.always_on + 2

    def group_from(self, group: int) -> int:
        """Where a history group begins."""
        return (1 + group) * len(self.movie_ids)

    def history(self, opinions: Sequence[Opinion]) -> list[HistoryFeature]:
        """The features of what the listener thinks of movies, group by group, oldest first.

        Opinions on movies that the model does not know are left out before ages are counted.

        Args:
            opinions: oldest first, at most one for each movie.
        """
        known = [opinion for opinion in opinions if opinion.movie_id in self.position]
        known = known[-self.longest_history :]
        values = history_values(len(known), self.half_life_ratings)
        return [
            HistoryFeature(opinion.movie_id, kind + (not opinion.is_liked), value)
            for kind, of_kind in values.items()
            for opinion, value in zip(known, of_kind, strict=True)
            if value
        ]

    def history_key(self, feature: HistoryFeature) -> int:
        """Where a history feature stands."""
        return self.group_from(feature.group) + self.position[feature.movie_id]

    def history_length(self, opinions: Sequence[Opinion]) -> int:
        """How many opinions count: those on movies that the model knows, up to the longest."""
        known = sum(opinion.movie_id in self.position for opinion in opinions)
        return min(known, self.longest_history)

    def always_there(self, history_length: int) -> SparseVector:
        """The features that every listener has: the length of the history, and the constants."""
        new = newness(history_length)
        known = _rounded(1 - new)
        buckets, bucket = len(LENGTH_BUCKETS_FROM), length_bucket(history_length)
        entries = [
            (self.length_from + bucket, new),
            (self.length_from + buckets + bucket, known),
            (self.always_on, new),
            (self.always_on + 1, known),
        ]
        present = [(key, value) for key, value in entries if value]
        return SparseVector([key for key, _ in present], [value for _, value in present])

    def context(self, opinions: Sequence[Opinion]) -> SparseVector:
        """The listener's features: everything but the candidate. Argument as in `history`."""
        history = self.history(opinions)
        entries = sorted((self.history_key(feature), feature.value) for feature in history)
        keys, values = self.always_there(self.history_length(opinions))
        return SparseVector(
            [key for key, _ in entries] + keys, [value for _, value in entries] + values
        )


def newness(length: int) -> float:
    """1 for someone of whom little is known, 0 for someone well known."""
    span = math.log1p(KNOWN_FROM) - math.log1p(NEW_UP_TO)
    share = (math.log1p(KNOWN_FROM) - math.log1p(length)) / span
    return round(min(max(share, 0.0), 1.0), VALUE_DECIMALS)


def history_values(
    length: int, half_life_ratings: float, new: float | None = None
) -> dict[int, list[float]]:
    """The values of a history of `length` opinions, oldest first, for each kind of feature.

    Rounded here, and not where they are sent, so that every scorer adds up the same numbers.

    Args:
        new: the share of the early features; `newness(length)` where it is not given.
    """
    new = newness(length) if new is None else new
    ages = range(length - 1, -1, -1)
    oldest_recent = RECENT_HALF_LIVES * half_life_ratings
    recent = [2.0 ** (-age / half_life_ratings) if age < oldest_recent else 0.0 for age in ages]
    recent_length = math.sqrt(sum(each * each for each in recent) + RECENT_PRIOR)
    return {
        EARLY: [_rounded(new / math.sqrt(length + EARLY_PRIOR))] * length,
        LASTING: [_rounded((1 - new) / math.sqrt(length + LASTING_PRIOR))] * length,
        RECENT: [_rounded((1 - new) * each / recent_length) for each in recent],
    }


def _rounded(value: float) -> float:
    return round(value, VALUE_DECIMALS)


def length_bucket(length: int) -> int:
    """The bucket of a history of `length` opinions."""
    return bisect_right(LENGTH_BUCKETS_FROM, length) - 1
