"""Which genres a listener likes, and which they never want."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from popcorn.domain.movies import Genre, Movie, MovieFilter
from popcorn.domain.ratings import ListenerId

FEW_OPINIONS = 5
"""Below so many, liked genres say more than the model knows."""

_LIKED_SHARE = 1.2
"""What having liked genres alone adds to a score, in logits, before the listener rates anything."""
_HALVED_AFTER = 40
"""Opinions after which it adds half of that: by then, the model knows which of them they mean."""


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

    def less_unwanted_like(self, movie: Movie, wanted: MovieFilter) -> MovieFilter:
        """The same where a movie is asked for, too: its genres are."""
        return replace(self, unwanted=self.unwanted - movie.genres).less_unwanted(wanted)

    def of_liked(self, wanted: MovieFilter) -> MovieFilter:
        """What is asked for, of the liked genres only, unless it names genres itself."""
        if wanted.genre is not None or wanted.any_of_genres:
            return wanted
        return replace(wanted, any_of_genres=self.liked - wanted.unwanted_genres)

    def shape(self, wanted: MovieFilter, opinion_count: int) -> MovieFilter:
        """What to look for where `wanted` is asked for: of liked genres, while little is known."""
        wanted = self.less_unwanted(wanted)
        return self.of_liked(wanted) if opinion_count < FEW_OPINIONS else wanted

    def leaning(self, movie: Movie, opinion_count: int) -> float:
        """What to add to a movie's score, in logits: the liked ones' share of its genres."""
        if not self.liked or not movie.genres:
            return 0.0
        share = len(self.liked & movie.genres) / len(movie.genres)
        return _LIKED_SHARE * share * _HALVED_AFTER / (_HALVED_AFTER + opinion_count)

    def liked_of(self, movie: Movie) -> Genre | None:
        """A liked genre that a movie has; of several always the same."""
        return min(self.liked & movie.genres, default=None)


NO_PREFERENCES = Preferences()
