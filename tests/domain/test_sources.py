"""What is read of a listener, and what is asked for only where the store has trouble."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from threading import Event

import pytest

from popcorn.domain.errors import CatalogueUnavailableError, StoreUnavailableError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.domain.sources import Sources

ANN = ListenerId("ann")
RATED = Rating(ANN, MovieId("rated"), Stars(4), 1, "voice")
MARKED = Mark(ANN, MovieId("marked"), MarkKind.SEEN, 1)
WISHED = GenreWish(ANN, Genre.WAR, is_liked=True, said_at_ms=1)
WITHIN_S = 60


class Store:
    """Answers, or fails, once `may_answer` is set."""

    def __init__(self, *, fails: bool = False) -> None:
        self.may_answer = Event()
        self._fails = fails

    def ratings_of(self, listener_id: ListenerId) -> Sequence[Rating]:
        assert self.may_answer.wait(WITHIN_S)
        if self._fails:
            raise StoreUnavailableError
        return [RATED]

    def marks_and_wishes_of(
        self, listener_id: ListenerId
    ) -> tuple[Sequence[Mark], Sequence[GenreWish]]:
        return [MARKED], [WISHED]


class Catalogue:
    """Lets the store answer when it is asked what was seen."""

    def __init__(self, store: Store, *, fails: bool = False) -> None:
        self._store = store
        self._fails = fails
        self.asked = 0

    def seen_by(self, listener_id: ListenerId) -> frozenset[MovieId]:
        self.asked += 1
        self._store.may_answer.set()
        if self._fails:
            raise CatalogueUnavailableError
        return frozenset({MovieId("known")})


@pytest.fixture
def threads() -> Iterator[Executor]:
    with ThreadPoolExecutor(max_workers=6) as threads:
        yield threads


def sources(store: Store, catalogue: Catalogue, threads: Executor) -> Sources:
    return Sources(store, catalogue, threads)  # type: ignore[arg-type]


def test_a_store_that_answers_is_all_that_is_asked(threads: Executor) -> None:
    store = Store()
    store.may_answer.set()
    catalogue = Catalogue(store)
    listener = sources(store, catalogue, threads).listener(ANN, [], [])
    assert (listener.ratings, listener.marks) == ((RATED,), (MARKED,))
    assert listener.preferences.liked == {Genre.WAR}
    assert catalogue.asked == 0


def test_a_store_that_fails_at_once_has_the_catalogue_asked(threads: Executor) -> None:
    store = Store(fails=True)
    store.may_answer.set()
    catalogue = Catalogue(store)
    listener = sources(store, catalogue, threads).listener(ANN, [RATED], [])
    assert listener.seen == {"rated", "marked", "known"}
    assert catalogue.asked == 1


@pytest.mark.parametrize("fails", [True, False])
def test_the_catalogue_is_asked_while_a_store_is_silent(threads: Executor, fails: bool) -> None:
    store = Store(fails=fails)  # it answers when, and only when, the catalogue was asked
    catalogue = Catalogue(store)
    listener = sources(store, catalogue, threads).listener(ANN, [RATED], [])
    assert catalogue.asked == 1
    assert listener.ratings == (RATED,)
    assert listener.also_seen == ({"known"} if fails else frozenset())


def test_without_both_there_is_what_the_session_remembers(threads: Executor) -> None:
    store = Store(fails=True)
    catalogue = Catalogue(store, fails=True)
    listener = sources(store, catalogue, threads).listener(ANN, [RATED], [])
    assert listener.seen == {"rated", "marked"}
    assert listener.ratings == (RATED,)
