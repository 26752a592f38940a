"""What a model knows of its movies, as candidates and reasons are made of it.

A movie's score for a listener is `w_i + <v_i, q>` and terms that all movies share, where q adds
up what the listener rated: `q = sum of always_there + sum_j x_j h_j`. docs/retrieval.md.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from popcorn.domain.movies import MovieId

if sys.version_info >= (3, 12):
    from math import sumprod
else:
    from operator import mul

    def sumprod(a: Vector, b: Vector) -> float:
        return sum(map(mul, a, b), 0.0)


Vector = Sequence[float]


@dataclass(frozen=True, slots=True)
class MovieFactors:
    """One movie's part of a model.

    `weight` is w_i and `vector` v_i, its own as a candidate; `history` holds h_j, what it adds to
    the vector of someone who rated it, a vector for each group of the feature space.
    """

    weight: float
    vector: Vector
    history: tuple[Vector, ...]


@dataclass(frozen=True, slots=True)
class SharedFactors:
    """What the vectors of all listeners are made with, besides the movies that they rated.

    `always_there` holds the vectors of the features that follow the history in the feature space,
    in its order: the buckets of the history's length, then the constants.
    """

    model_version: str
    half_life_ratings: float
    longest_history: int
    always_there: tuple[Vector, ...]


class SearchVector(NamedTuple):
    """What movies are searched with: a movie's score is `<vector, v_i> + weight * w_i`."""

    vector: Vector
    weight: float = 1.0


class Candidate(NamedTuple):
    """A movie that was found, and its score: higher is better, within one search only."""

    movie_id: MovieId
    score: float


class HistoryPart(NamedTuple):
    """What one rated movie adds to another's score; below 0 where it speaks against it."""

    movie_id: MovieId
    is_liked: bool
    contribution: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """A movie's score as a sum; what is the same for all of a listener's movies is left out.

    `own_weight` is what the movie has for everybody, `everybody` how it fits what all listeners
    have in common, `history_length` how it fits listeners who rated about as much, and `history`
    what each rated movie adds, oldest first.
    """

    movie_id: MovieId
    own_weight: float
    everybody: float
    history_length: float
    history: tuple[HistoryPart, ...]

    @property
    def crowd(self) -> float:
        """What the movie has without anything that the listener said."""
        return self.own_weight + self.everybody + self.history_length

    @property
    def score(self) -> float:
        """The sum of all parts: the model's score up to what the listener's movies share."""
        return self.crowd + sum(part.contribution for part in self.history)

    def strongest(self, count: int = 1) -> tuple[HistoryPart, ...]:
        """The rated movies that speak most for it, those that speak against it never."""
        speaking_for = (part for part in self.history if part.contribution > 0)
        in_order = sorted(speaking_for, key=lambda part: (-part.contribution, part.movie_id))
        return tuple(in_order[:count])


class Fit(Protocol):
    """How a movie fits a listener; computed when it is asked for, as few are looked at."""

    def crowd(self) -> float:
        """`Explanation.crowd`."""
        ...

    def direction(self) -> Vector:
        """v_i without the direction that all listeners share, of length 1.

        The inner product of two movies' is how far the same listeners go for both. It is empty for
        a movie that only what all share speaks for or against.
        """
        ...

    def explain(self) -> Explanation:
        """The whole history added up."""
        ...


def inner_product(a: Vector, b: Vector) -> float:
    """`<a, b>`, of vectors of one length; 0 where either is empty."""
    return sumprod(a, b) if a and b else 0.0
