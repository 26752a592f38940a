"""How every ListenerStore forgets a listener: a subclass supplies the fixture `store`."""

from __future__ import annotations

from itertools import count

import pytest

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.ports import ListenerStore
from tests.contracts.marks_contract import marked
from tests.contracts.store_contract import ALIEN, BRAZIL, CASABLANCA, rated

_new_listener = (ListenerId(f"amzn1.ask.person.FORGETS{number}") for number in count())


class ForgettingContract:
    """Every test has listeners of its own, so that one store can serve them all."""

    @pytest.fixture
    def anna(self) -> ListenerId:
        return next(_new_listener)

    @pytest.fixture
    def ben(self) -> ListenerId:
        return next(_new_listener)

    def test_who_is_forgotten_has_rated_and_marked_nothing(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        store.put_rating(rated(anna, ALIEN))
        store.put_mark(marked(anna, BRAZIL))
        store.forget(anna)
        assert list(store.ratings_of(anna)) == []
        assert list(store.marks_of(anna)) == []
        assert store.rating(anna, ALIEN) is None

    def test_forgetting_again_or_somebody_unknown_changes_nothing(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        for _ in range(2):
            store.forget(anna)
        store.put_rating(rated(anna, ALIEN))
        assert store.rating(anna, ALIEN) is not None

    def test_others_keep_what_they_have(
        self, store: ListenerStore, anna: ListenerId, ben: ListenerId
    ) -> None:
        longer = ListenerId(f"{anna}x")
        for listener in (anna, ben, longer):
            store.put_rating(rated(listener, ALIEN))
            store.put_mark(marked(listener, BRAZIL))
        store.forget(anna)
        for listener in (ben, longer):
            assert list(store.ratings_of(listener)) == [rated(listener, ALIEN)]
            assert list(store.marks_of(listener)) == [marked(listener, BRAZIL)]

    def test_a_long_history_is_forgotten_whole(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        """More than a page of a query and many batches hold."""
        long_id = ListenerId(anna + "x" * 500)
        for number in range(130):
            movie_id = MovieId(f"{number}-{'y' * 500}")
            store.put_rating(rated(long_id, movie_id))
            store.put_mark(marked(long_id, movie_id))
        store.forget(long_id)
        assert list(store.ratings_of(long_id)) == []
        assert list(store.marks_of(long_id)) == []

    def test_what_was_said_after_the_moment_stays(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        for movie_id, at_ms in ((ALIEN, 999), (BRAZIL, 1000), (CASABLANCA, 1001)):
            store.put_rating(rated(anna, movie_id, at_ms=at_ms))
            store.put_mark(marked(anna, movie_id, at_ms=at_ms))
        store.forget(anna, until_ms=1000)
        assert [each.movie_id for each in store.ratings_of(anna)] == [CASABLANCA]
        assert [each.movie_id for each in store.marks_of(anna)] == [CASABLANCA]
