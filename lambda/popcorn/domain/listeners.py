"""A listener: one person, known by their voice, or a household."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.preferences import NO_PREFERENCES, Preferences
from popcorn.domain.ratings import ListenerId, Opinion, Rating


@dataclass(frozen=True)
class Listener:
    """Who is being recommended to: what they have rated and marked (oldest first), and wish."""

    listener_id: ListenerId
    ratings: tuple[Rating, ...] = ()
    also_seen: frozenset[MovieId] = field(default_factory=frozenset)
    marks: tuple[Mark, ...] = ()
    preferences: Preferences = NO_PREFERENCES

    @property
    def seen(self) -> frozenset[MovieId]:
        """All that must not be offered: rated or marked here, or known to the index."""
        return self.also_seen.union(
            (rating.movie_id for rating in self.ratings), (mark.movie_id for mark in self.marks)
        )

    @property
    def planned(self) -> frozenset[MovieId]:
        """What is on the watchlist."""
        return frozenset(mark.movie_id for mark in self.marks if mark.kind is MarkKind.WATCHLIST)

    @property
    def known_of(self) -> frozenset[MovieId]:
        """All that must not be offered to a group: as `seen`, but for what is planned alone."""
        return self.seen - self.planned.difference(rating.movie_id for rating in self.ratings)

    @cached_property
    def opinions(self) -> tuple[Opinion, ...]:
        """What scoring goes by: ratings and "not interested", oldest first, one for each movie.

        The order is that of `in_order`. Stars say more than a mark, so a movie that has both
        counts as it was rated, whichever came last.
        """
        rated = {rating.movie_id for rating in self.ratings}
        dated: list[tuple[int, MovieId, Opinion]] = [
            (rating.rated_at_ms, rating.movie_id, rating) for rating in self.ratings
        ]
        dated += [
            (mark.marked_at_ms, mark.movie_id, mark)
            for mark in self.marks
            if mark.is_opinion and mark.movie_id not in rated
        ]
        dated.sort(key=lambda each: each[:2])
        return tuple(opinion for _, _, opinion in dated)


def in_order(ratings: Iterable[Rating]) -> tuple[Rating, ...]:
    """Ratings oldest first, with ties broken by movie so that equal histories score equally."""
    return tuple(sorted(ratings, key=lambda rating: (rating.rated_at_ms, rating.movie_id)))


def marks_in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks oldest first, with ties broken by movie."""
    return tuple(sorted(marks, key=lambda mark: (mark.marked_at_ms, mark.movie_id)))
