"""What a listener wants to watch, is watching, and has watched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from popcorn.domain.episodes import Episode, episode_after
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Movie, MovieId, TitleKind
from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from popcorn.ports import ListenerStore


@dataclass(frozen=True, slots=True)
class Lists:
    """A listener's three lists, each with what was last changed first."""

    watchlist: tuple[Mark, ...] = ()
    watching: tuple[Mark, ...] = ()
    watched: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A title that was put on a list, and where it stood before; None: nowhere."""

    mark: Mark
    before: Mark | None

    @property
    def is_new(self) -> bool:
        """Whether it was not on that list already."""
        return self.before is None or self.before.kind is not self.mark.kind


class Watchlists:
    """Moves titles between a listener's lists; a title is on one of them at most.

    Repeating a call changes nothing but the moment. Of calls from two devices both count; where
    they are about the same title, the later one does.

    Raises, in all methods:
        StoreUnavailableError: it may or may not be done; do not acknowledge it.

    Args, in all methods:
        now_ms: milliseconds since 1970-01-01 UTC.
    """

    def __init__(self, store: ListenerStore) -> None:
        self._store = store

    def of(self, listener_id: ListenerId) -> Lists:
        """All three lists."""
        newest_first = self._store.marks_of(listener_id)[::-1]
        return Lists(
            *(
                tuple(mark for mark in newest_first if mark.kind is kind)
                for kind in (MarkKind.WATCHLIST, MarkKind.WATCHING, MarkKind.WATCHED)
            )
        )

    def add(self, listener_id: ListenerId, movie_id: MovieId, now_ms: int) -> Moved:
        """Put a title on the watchlist, wherever it stood before."""
        return self._move(Mark(listener_id, movie_id, MarkKind.WATCHLIST, now_ms))

    def remove(self, listener_id: ListenerId, movie_id: MovieId) -> Mark | None:
        """Take a title off the watchlist; None where it was not on it."""
        return self._store.take_back_mark(listener_id, movie_id, MarkKind.WATCHLIST)

    def start(self, listener_id: ListenerId, title: Movie, now_ms: int) -> Moved:
        """Begin to watch; a show that is being watched goes on where it was."""
        episode = self._last_finished(listener_id, title)
        return self._move(Mark(listener_id, title.movie_id, MarkKind.WATCHING, now_ms, episode))

    def stop(self, listener_id: ListenerId, movie_id: MovieId) -> Mark | None:
        """No longer watch what was not finished; None where it was not being watched."""
        return self._store.take_back_mark(listener_id, movie_id, MarkKind.WATCHING)

    def finish(self, listener_id: ListenerId, movie_id: MovieId, now_ms: int) -> Moved:
        """A film, or a whole show, has been watched."""
        return self._move(Mark(listener_id, movie_id, MarkKind.WATCHED, now_ms))

    def finish_episode(
        self, listener_id: ListenerId, show: Movie, now_ms: int, episode: Episode | None = None
    ) -> Moved:
        """An episode has been watched; after the last one that is known, the whole show has.

        Args:
            episode: None for the next one.
        """
        last = self._last_finished(listener_id, show)
        finished = episode or episode_after(last, show.season_lengths)
        is_whole = finished is None or (
            bool(show.season_lengths) and episode_after(finished, show.season_lengths) is None
        )
        if is_whole:
            return self.finish(listener_id, show.movie_id, now_ms)
        return self._move(Mark(listener_id, show.movie_id, MarkKind.WATCHING, now_ms, finished))

    def _move(self, mark: Mark) -> Moved:
        return Moved(mark, self._store.put_mark(mark))

    def _last_finished(self, listener_id: ListenerId, title: Movie) -> Episode | None:
        if title.kind is not TitleKind.SHOW:
            return None
        marks: Sequence[Mark] = self._store.marks_of(listener_id)
        return next((mark.episode for mark in marks if mark.movie_id == title.movie_id), None)
