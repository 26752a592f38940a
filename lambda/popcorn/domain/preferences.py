"""Which genres a listener likes, and which they never want."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from popcorn.domain.movies import Genre, MovieFilter
from popcorn.domain.ratings import ListenerId


@dataclass(frozen=True, slots=True)
class GenreWish:
    """What a listener says of a genre: "I like thrillers", "no horror please".

    There is at most one for a listener and a genre: the newest `said_at_ms` wins, in whatever
    order the writes arrive.

    `said_at_ms`: milliseconds since 1970-01-01 UTC.
    """

    listener_id: ListenerId
    genre: Genre
    is_liked: bool
    said_at_ms: int

    def replaces(self, older: GenreWish | None) -> bool:
        """Whether storing this wish over `older` changes what is stored."""
        return older is None or self.said_at_ms >= older.said_at_ms


@dataclass(frozen=True, slots=True)
class Preferences:
    """All that a listener said of genres; a genre is liked, unwanted, or neither."""

    liked: frozenset[Genre] = frozenset()
    unwanted: frozenset[Genre] = frozenset()

    @classmethod
    def of(cls, wishes: Iterable[GenreWish]) -> Self:
        """From one listener's wishes, at most one for each genre."""
        all_wishes = list(wishes)
        return cls(
            frozenset(wish.genre for wish in all_wishes if wish.is_liked),
            frozenset(wish.genre for wish in all_wishes if not wish.is_liked),
        )

    def refused_in(self, wanted: MovieFilter) -> frozenset[Genre]:
        """The unwanted genres that a request does not ask for all the same."""
        asked = {wanted.genre} if wanted.genre else wanted.any_of_genres
        return self.unwanted - asked

    def less_unwanted(self, wanted: MovieFilter) -> MovieFilter:
        """What is asked for, less what is never wanted."""
        refused = self.refused_in(wanted)
        return replace(wanted, unwanted_genres=wanted.unwanted_genres | refused)

    def of_liked(self, wanted: MovieFilter) -> MovieFilter:
        """What is asked for, of the liked genres only, unless it names genres itself."""
        if wanted.genre is not None or wanted.any_of_genres:
            return wanted
        return replace(wanted, any_of_genres=self.liked - wanted.unwanted_genres)
