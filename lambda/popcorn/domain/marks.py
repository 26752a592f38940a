"""What a listener says of a title without stars: seen it, not interested, or where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from popcorn.domain.episodes import Episode
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId


class MarkKind(StrEnum):
    """The value is what tables hold. `WATCHED` is `SEEN` of something that was on a list here."""

    SEEN = "seen"
    NOT_INTERESTED = "not-interested"
    WATCHLIST = "watchlist"
    WATCHING = "watching"
    WATCHED = "watched"


@dataclass(frozen=True, slots=True)
class Mark:
    """A title that a listener does not want to be offered: they know of it.

    "Not interested" is an opinion, too (`popcorn.domain.ratings.Opinion`): it counts as a rating
    that is not liked. The others only say where the title stands.

    There is at most one for a listener and a title, whatever its kind: the newest `marked_at_ms`
    wins, in whatever order the writes arrive. So a title that is being watched is no longer on the
    watchlist, and two devices that change two titles at once both have their way.

    `marked_at_ms`: milliseconds since 1970-01-01 UTC. `episode`: the last one that was finished, of
    a show that is being watched; None before the first.
    """

    listener_id: ListenerId
    movie_id: MovieId
    kind: MarkKind
    marked_at_ms: int
    episode: Episode | None = None

    @property
    def is_opinion(self) -> bool:
        return self.kind is MarkKind.NOT_INTERESTED

    @property
    def is_liked(self) -> bool:
        return False

    def replaces(self, older: Mark | None) -> bool:
        """Whether storing this mark over `older` changes what is stored."""
        return older is None or self.marked_at_ms >= older.marked_at_ms
