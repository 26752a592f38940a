"""A listener: one person, known by their voice, or a household."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is being recommended to, with what they have rated (oldest first)."""

    listener_id: ListenerId
    ratings: tuple[Rating, ...] = ()
    also_seen: frozenset[MovieId] = field(default_factory=frozenset)

    @property
    def seen(self) -> frozenset[MovieId]:
        """All that must not be offered: rated here or known to the index."""
        return self.also_seen.union(rating.movie_id for rating in self.ratings)


def in_order(ratings: Iterable[Rating]) -> tuple[Rating, ...]:
    """Ratings oldest first, with ties broken by movie so that equal histories score equally."""
    return tuple(sorted(ratings, key=lambda rating: (rating.rated_at_ms, rating.movie_id)))
