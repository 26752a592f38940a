"""Three movies for a listener, and what is still said when a service is away.

The order of fallbacks: no score -> the listener's genres; no genres either -> popularity; no
catalogue -> the popular list this process saw last; no store -> what the session remembers.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from threading import Lock
from typing import TYPE_CHECKING

from popcorn.domain.errors import (
    CatalogueUnavailableError,
    ScorerUnavailableError,
    ServiceUnavailableError,
    StoreUnavailableError,
)
from popcorn.domain.listeners import Listener, in_order, marks_in_order
from popcorn.domain.marks import Mark
from popcorn.domain.movies import EVERYTHING, Movie, MovieFilter, MovieId, most_rated_first
from popcorn.domain.popularity import PopularityOrder, popularity_key
from popcorn.domain.ratings import ListenerId, Rating
from popcorn.domain.taste import by_taste, genre_affinity

if TYPE_CHECKING:
    from popcorn.ports import Catalogue, ListenerStore, Scorer

logger = logging.getLogger(__name__)

OFFER_SIZE = 3
"""As many titles as a listener can keep in mind."""
CANDIDATES = 500
"""The most that one scoring call takes."""
TASTE_RATINGS = 200
"""How many of the newest ratings tell the taste."""


class Basis(StrEnum):
    """What an offer's order rests on."""

    MODEL = "model"
    TASTE = "taste"
    POPULARITY = "popularity"


@dataclass(frozen=True, slots=True)
class Offer:
    """Up to three movies, best first; fewer, or none, where the filter leaves no more."""

    movies: tuple[Movie, ...]
    basis: Basis
    listener: Listener


class Recommender:
    """Recommends from a store, a catalogue and a scorer, whichever of them answer.

    `scorer` is None where no model was trained yet.
    """

    def __init__(self, store: ListenerStore, catalogue: Catalogue, scorer: Scorer | None) -> None:
        self._store = store
        self._catalogue = catalogue
        self._scorer = scorer
        self._last_popular = _LastPopular()
        self._threads = ThreadPoolExecutor(max_workers=4, thread_name_prefix="recommend")

    def close(self) -> None:
        """End the threads that ask services side by side."""
        self._threads.shutdown(wait=False)

    def recommend(
        self,
        listener_id: ListenerId,
        wanted: MovieFilter = EVERYTHING,
        *,
        offered: Collection[MovieId] = (),
        remembered: Sequence[Rating] = (),
        remembered_marks: Sequence[Mark] = (),
    ) -> Offer:
        """The best unseen movies for one listener.

        Args:
            offered: what this session has offered already; not offered again.
            remembered, remembered_marks: this session's, for when the store is away.
        Raises:
            CatalogueUnavailableError: and no popular list was ever seen.
        """
        listener = self._listener(listener_id, remembered, remembered_marks)
        candidates = self._candidates(listener, wanted, offered)
        ordered, basis = self._ordered(listener, candidates)
        return Offer(tuple(ordered[:OFFER_SIZE]), basis, listener)

    def popular(
        self,
        listener_id: ListenerId,
        wanted: MovieFilter = EVERYTHING,
        *,
        order: PopularityOrder = PopularityOrder.RATING_COUNT,
        offered: Collection[MovieId] = (),
        remembered: Sequence[Rating] = (),
        remembered_marks: Sequence[Mark] = (),
    ) -> Offer:
        """The most popular movies that the listener has not seen.

        Args:
            order: what popular means; the other arguments are those of `recommend`.
        Raises:
            CatalogueUnavailableError: and no popular list was ever seen.
        """
        listener = self._listener(listener_id, remembered, remembered_marks)
        candidates = self._candidates(listener, wanted, offered, order)
        return Offer(tuple(candidates[:OFFER_SIZE]), Basis.POPULARITY, listener)

    def _listener(
        self,
        listener_id: ListenerId,
        remembered: Sequence[Rating],
        remembered_marks: Sequence[Mark],
    ) -> Listener:
        seen = self._threads.submit(self._catalogue.seen_by, listener_id)
        marked = self._threads.submit(self._store.marks_of, listener_id)
        try:
            ratings = tuple(self._store.ratings_of(listener_id))
        except StoreUnavailableError as error:
            _falls_back(error)
            ratings = in_order(remembered)
        try:
            marks = tuple(marked.result())
        except StoreUnavailableError as error:
            _falls_back(error)
            marks = marks_in_order(remembered_marks)
        try:
            also_seen = seen.result()
        except CatalogueUnavailableError as error:
            _falls_back(error)
            also_seen = frozenset()
        return Listener(listener_id, ratings, also_seen, marks)

    def _candidates(
        self,
        listener: Listener,
        wanted: MovieFilter,
        offered: Collection[MovieId],
        order: PopularityOrder = PopularityOrder.RATING_COUNT,
    ) -> list[Movie]:
        exclude = listener.seen.union(offered)
        try:
            found = self._catalogue.popular(wanted, order=order, exclude=exclude, limit=CANDIDATES)
        except CatalogueUnavailableError as error:
            _falls_back(error)
            return self._last_popular.recall(wanted, order, exclude, error)
        self._last_popular.keep(found)
        return list(found)

    def _ordered(
        self, listener: Listener, candidates: Sequence[Movie]
    ) -> tuple[Sequence[Movie], Basis]:
        scores = self._scores(listener, candidates)
        if not scores:
            return self._by_taste(listener, candidates)
        scored = [movie for movie in candidates if movie.movie_id in scores]
        scored.sort(key=lambda movie: (-scores[movie.movie_id], movie.movie_id))
        unknown = [movie for movie in candidates if movie.movie_id not in scores]
        return scored + unknown, Basis.MODEL

    def _scores(self, listener: Listener, candidates: Sequence[Movie]) -> Mapping[MovieId, float]:
        if self._scorer is None or not candidates:
            return {}
        try:
            return self._scorer.score(listener, [movie.movie_id for movie in candidates])
        except ScorerUnavailableError as error:
            _falls_back(error)
            return {}

    def _by_taste(
        self, listener: Listener, candidates: Sequence[Movie]
    ) -> tuple[Sequence[Movie], Basis]:
        newest = listener.ratings[-TASTE_RATINGS:]
        if not newest:
            return candidates, Basis.POPULARITY
        try:
            rated = self._catalogue.movies([rating.movie_id for rating in newest])
        except CatalogueUnavailableError as error:
            _falls_back(error)
            return candidates, Basis.POPULARITY
        return by_taste(candidates, genre_affinity(newest, rated)), Basis.TASTE


class _LastPopular:
    """The popular movies that this process has seen, for when the catalogue is away."""

    def __init__(self) -> None:
        self._known: dict[MovieId, Movie] = {}
        self._lock = Lock()

    def keep(self, movies: Sequence[Movie]) -> None:
        with self._lock:
            merged = {**self._known, **{movie.movie_id: movie for movie in movies}}
            most_rated = sorted(merged.values(), key=most_rated_first)
            self._known = {movie.movie_id: movie for movie in most_rated[: 4 * CANDIDATES]}

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


def _falls_back(error: ServiceUnavailableError) -> None:
    logger.warning("fallback", extra={"facts": {"event": "fallback", "service": error.service}})
