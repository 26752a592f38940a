"""Stars in half steps, and what rating, re-rating and taking back do."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import total_ordering
from typing import NewType, Protocol, Self

from popcorn.domain.errors import StarsOutOfRangeError
from popcorn.domain.movies import MovieId

ListenerId = NewType("ListenerId", str)
"""`personId` where the voice is recognised, else `userId`; "DATASET:USER" for a dataset's."""

LOWEST_HALF_STEPS = 1
HIGHEST_HALF_STEPS = 10
LIKED_FROM_HALF_STEPS = 8
"""Four stars: from here on a movie counts as liked, as in the published MovieLens evaluations."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Stars:
    """A rating's value: 0.5 to 5 stars in half steps, as MovieLens has them.

    Kept as a whole number of half steps (1 to 10), so that equality is exact in every store.
    """

    half_steps: int

    def __post_init__(self) -> None:
        if not LOWEST_HALF_STEPS <= self.half_steps <= HIGHEST_HALF_STEPS:
            raise StarsOutOfRangeError(f"{self.half_steps / 2:g}")

    @classmethod
    def of(cls, value: float | str) -> Self:
        """Stars from a number such as 4, 4.5 or "3.5".

        Raises:
            StarsOutOfRangeError: not a number, not within 0.5 to 5, or not in half steps.
        """
        try:
            half_steps = float(value) * 2
        except (ValueError, OverflowError):
            raise StarsOutOfRangeError(str(value)) from None
        if not math.isfinite(half_steps) or half_steps != int(half_steps):
            raise StarsOutOfRangeError(str(value))
        if not LOWEST_HALF_STEPS <= half_steps <= HIGHEST_HALF_STEPS:
            raise StarsOutOfRangeError(str(value))
        return cls(int(half_steps))

    @property
    def value(self) -> float:
        return self.half_steps / 2

    @property
    def is_liked(self) -> bool:
        return self.half_steps >= LIKED_FROM_HALF_STEPS

    def __lt__(self, other: Stars) -> bool:
        return self.half_steps < other.half_steps

    def __str__(self) -> str:
        return f"{self.value:g}"


class Opinion(Protocol):
    """What a listener thinks of a movie: a rating, or anything that says as much."""

    @property
    def movie_id(self) -> MovieId: ...
    @property
    def is_liked(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Rating:
    """One listener's stars for one movie.

    There is at most one for a listener and a movie: the newest `rated_at_ms` wins, whatever
    order the writes arrive in, so a write can be repeated safely.

    `rated_at_ms`: milliseconds since 1970-01-01 UTC. `source`: "voice", or a dataset's name.
    """

    listener_id: ListenerId
    movie_id: MovieId
    stars: Stars
    rated_at_ms: int
    source: str = "voice"

    @property
    def is_liked(self) -> bool:
        return self.stars.is_liked

    def replaces(self, older: Rating | None) -> bool:
        """Whether storing this rating over `older` changes what is stored."""
        return older is None or self.rated_at_ms >= older.rated_at_ms
