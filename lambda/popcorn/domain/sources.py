"""What recommending reads, and what stands in for it while a service is away.

No store -> what the session remembers; no catalogue -> the popular movies that this process saw
last.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import Executor, Future, wait
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

from popcorn.domain.errors import (
    CatalogueUnavailableError,
    ServiceUnavailableError,
    StoreUnavailableError,
)
from popcorn.domain.listeners import Listener, in_order, marks_in_order
from popcorn.domain.marks import Mark
from popcorn.domain.movies import Movie, MovieFilter, MovieId, most_rated_first
from popcorn.domain.popularity import PopularityOrder, popularity_key
from popcorn.domain.preferences import GenreWish, Preferences
from popcorn.domain.ratings import ListenerId, Rating
from popcorn.domain.trending import trending

if TYPE_CHECKING:
    from popcorn.ports import Catalogue, ListenerStore, Taste

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")
SLOW_S = 0.3
"""What a store takes that is about to fail; it answers in a tenth of that."""

CANDIDATES = 500
"""The most popular movies that are read at once."""
_MOST_KNOWN = 8 * CANDIDATES
"""The popular movies that a process remembers; half of them go at once, as sorting takes time."""
MOST_CHARTED = 150
"""Titles of a chart that are read: more than any has."""


class Sources:
    """Reads listeners and popular movies, with whatever answers.

    Args:
        threads: for what can be asked side by side.
    """

    def __init__(self, store: ListenerStore, catalogue: Catalogue, threads: Executor) -> None:
        self._store = store
        self._catalogue = catalogue
        self._threads = threads
        self._last_popular = _LastPopular()

    def listener(
        self,
        listener_id: ListenerId,
        remembered: Sequence[Rating],
        remembered_marks: Sequence[Mark],
    ) -> Listener:
        """A listener's ratings, and marks and wishes, asked for side by side; cannot fail.

        The store knows all that the catalogue knows to be seen. So the catalogue is asked only
        where the store fails, or is silent for `SLOW_S`, as waiting for both in turn is too long.
        """
        rated = self._threads.submit(self._store.ratings_of, listener_id)
        marked = self._threads.submit(self._store.marks_and_wishes_of, listener_id)
        asked: tuple[Future[Any], ...] = (rated, marked)
        is_slow = bool(wait(asked, SLOW_S).not_done)
        seen = self._threads.submit(self._catalogue.seen_by, listener_id) if is_slow else None
        ratings, lists = _or_none(rated.result), _or_none(marked.result)
        listener = _listener(listener_id, ratings, lists, remembered, remembered_marks)
        if ratings is not None and lists is not None:
            return listener
        seen = seen or self._threads.submit(self._catalogue.seen_by, listener_id)
        try:
            return replace(listener, also_seen=seen.result())
        except CatalogueUnavailableError as error:
            falls_back(error)
            return listener

    def listeners(self, listener_ids: Sequence[ListenerId]) -> list[Listener]:
        """Several listeners, all asked for side by side; cannot fail.

        Of one whom the store does not answer for, nothing is known.
        """
        asked = [
            (
                self._threads.submit(self._store.ratings_of, listener_id),
                self._threads.submit(self._store.marks_and_wishes_of, listener_id),
            )
            for listener_id in listener_ids
        ]
        return [
            _listener(listener_id, _or_none(rated.result), _or_none(marked.result))
            for listener_id, (rated, marked) in zip(listener_ids, asked, strict=True)
        ]

    def ratings(self, listener_id: ListenerId, remembered: Sequence[Rating]) -> tuple[Rating, ...]:
        """A listener's ratings, oldest first."""
        ratings = _or_none(lambda: self._store.ratings_of(listener_id))
        return in_order(remembered) if ratings is None else tuple(ratings)

    def popular(
        self,
        wanted: MovieFilter,
        exclude: Collection[MovieId],
        order: PopularityOrder = PopularityOrder.RATING_COUNT,
        limit: int = CANDIDATES,
    ) -> list[Movie]:
        """The most popular movies.

        Raises:
            CatalogueUnavailableError: and none was ever seen.
        """
        try:
            found = self._catalogue.popular(wanted, order=order, exclude=exclude, limit=limit)
        except CatalogueUnavailableError as error:
            falls_back(error)
            return self._last_popular.recall(wanted, order, exclude, error)[:limit]
        self._last_popular.keep(found)
        return list(found)

    def trending(
        self, wanted: MovieFilter, exclude: Collection[MovieId], now_ms: int
    ) -> list[Movie]:
        """What is talked about now, by both lists of `domain.trending`, asked for side by side.

        Args:
            now_ms: milliseconds since 1970-01-01 UTC.
        Raises:
            CatalogueUnavailableError: as `popular`.
        """
        charted = self._threads.submit(
            self.popular, wanted, exclude, PopularityOrder.CHART, MOST_CHARTED
        )
        ours = self.popular(wanted, exclude, PopularityOrder.NOW)
        return trending(ours, charted.result(), now_ms)

    def popular_of_each(
        self, kinds: Collection[MovieFilter], exclude: Collection[MovieId]
    ) -> list[list[Movie]]:
        """The most popular movies of several kinds, asked for side by side. Raises as `popular`."""
        asked = [self._threads.submit(self.popular, wanted, exclude) for wanted in kinds]
        return [each.result() for each in asked]

    def keep(self, movies: Collection[Movie]) -> None:
        """Movies that may stand in for popular ones while the catalogue is away."""
        self._last_popular.keep(movies)


def movies_found(
    catalogue: Catalogue, taste: Taste, movie_ids: Collection[MovieId]
) -> Mapping[MovieId, Movie]:
    """Movies by id; the catalogue is asked only for those that did not come along with the search.

    Raises:
        CatalogueUnavailableError: as `Catalogue.movies`.
    """
    found = taste.described(movie_ids)
    missing = [movie_id for movie_id in movie_ids if movie_id not in found]
    return {**found, **catalogue.movies(missing)} if missing else found


def _listener(
    listener_id: ListenerId,
    ratings: Sequence[Rating] | None,
    lists: tuple[Sequence[Mark], Sequence[GenreWish]] | None,
    remembered: Sequence[Rating] = (),
    remembered_marks: Sequence[Mark] = (),
) -> Listener:
    """What the store answered of a listener; where it is None, what is remembered."""
    marks, wishes = lists or (marks_in_order(remembered_marks), ())
    return Listener(
        listener_id,
        in_order(remembered) if ratings is None else tuple(ratings),
        marks=tuple(marks),
        preferences=Preferences.of(wishes),
    )


def _or_none(ask: Callable[[], Answer]) -> Answer | None:
    """What the store answers; None where it is away."""
    try:
        return ask()
    except StoreUnavailableError as error:
        falls_back(error)
        return None


class _LastPopular:
    """The popular movies that this process has seen, for when the catalogue is away."""

    def __init__(self) -> None:
        self._known: dict[MovieId, Movie] = {}
        self._lock = Lock()

    def keep(self, movies: Collection[Movie]) -> None:
        with self._lock:
            known = {**self._known, **{movie.movie_id: movie for movie in movies}}
            if len(known) > _MOST_KNOWN:
                most_rated = sorted(known.values(), key=most_rated_first)[: _MOST_KNOWN // 2]
                known = {movie.movie_id: movie for movie in most_rated}
            self._known = known

    def recall(
        self,
        wanted: MovieFilter,
        order: PopularityOrder,
        exclude: Collection[MovieId],
        cause: CatalogueUnavailableError,
    ) -> list[Movie]:
        known = self._known
        if not known:
            raise cause
        fitting = [
            movie
            for movie in known.values()
            if movie.movie_id not in exclude and wanted.accepts(movie)
        ]
        return sorted(fitting, key=popularity_key(order))[:CANDIDATES]


def falls_back(error: ServiceUnavailableError) -> None:
    """One line in the log for a service that is away."""
    logger.warning("fallback", extra={"facts": {"event": "fallback", "service": error.service}})
