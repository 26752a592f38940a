"""What a process remembers of movies that it has read, so that it need not ask again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from threading import Lock
from typing import Generic, TypeVar

from cachetools import Cache

from popcorn.domain.movies import MovieId

Value = TypeVar("Value")


class Remembered(Generic[Value]):
    """Values by movie, for several threads; how many and for how long is the cache's to say."""

    def __init__(self, cache: Cache[MovieId, Value]) -> None:
        self._cache = cache
        self._lock = Lock()

    def of(self, movie_ids: Collection[MovieId]) -> tuple[dict[MovieId, Value], list[MovieId]]:
        """What is remembered of some movies, and those of which nothing is."""
        known: dict[MovieId, Value] = {}
        missing: list[MovieId] = []
        with self._lock:
            for movie_id in movie_ids:
                try:
                    known[movie_id] = self._cache[movie_id]
                except KeyError:
                    missing.append(movie_id)
        return known, missing

    def keep(self, values: Mapping[MovieId, Value]) -> None:
        with self._lock:
            self._cache.update(values)
