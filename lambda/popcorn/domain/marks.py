"""What a listener says of a movie without stars: seen it, or not interested."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId


class MarkKind(StrEnum):
    """The value is what tables hold."""

    SEEN = "seen"
    NOT_INTERESTED = "not-interested"


@dataclass(frozen=True, slots=True)
class Mark:
    """A movie that a listener does not want to be offered.

    "Seen it" only removes the movie. "Not interested" removes it and is an opinion
    (`popcorn.domain.ratings.Opinion`): it counts as a rating that is not liked.

    There is at most one for a listener and a movie, whatever its kind: the newest `marked_at_ms`
    wins, in whatever order the writes arrive.

    `marked_at_ms`: milliseconds since 1970-01-01 UTC.
    """

    listener_id: ListenerId
    movie_id: MovieId
    kind: MarkKind
    marked_at_ms: int

    @property
    def is_opinion(self) -> bool:
        return self.kind is MarkKind.NOT_INTERESTED

    @property
    def is_liked(self) -> bool:
        return False

    def replaces(self, older: Mark | None) -> bool:
        """Whether storing this mark over `older` changes what is stored."""
        return older is None or self.marked_at_ms >= older.marked_at_ms
