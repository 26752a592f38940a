"""What every ListenerStore does with what is said of genres: a subclass supplies `store`."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId
from popcorn.ports import ListenerStore

_new_wisher = (ListenerId(f"amzn1.ask.person.wisher{number}") for number in count())
_sayings = st.lists(
    st.tuples(st.booleans(), st.integers(0, 2_000_000_000_000)),
    min_size=1,
    max_size=6,
    unique_by=lambda saying: saying[1],
)


class WishesContract:
    """Every test has listeners of its own, so that one store can serve them all."""

    @pytest.fixture
    def emil(self) -> ListenerId:
        return next(_new_wisher)

    def test_an_unknown_listener_has_no_wishes(
        self, store: ListenerStore, emil: ListenerId
    ) -> None:
        assert list(store.genre_wishes_of(emil)) == []
        assert [list(each) for each in store.marks_and_wishes_of(emil)] == [[], []]

    def test_wishes_read_back_by_genre(self, store: ListenerStore, emil: ListenerId) -> None:
        wishes = [GenreWish(emil, genre, genre < "drama", 1000) for genre in Genre]
        for wish in reversed(wishes):
            assert store.put_genre_wish(wish) is None
        assert list(store.genre_wishes_of(emil)) == sorted(wishes, key=lambda wish: wish.genre)

    def test_the_newest_word_on_a_genre_counts(self, store: ListenerStore) -> None:
        @settings(max_examples=20)
        @given(_sayings)
        def the_newest_counts(sayings: list[tuple[bool, int]]) -> None:
            listener = next(_new_wisher)
            for is_liked, at_ms in sayings:
                store.put_genre_wish(GenreWish(listener, Genre.WAR, is_liked, at_ms))
            newest = max(sayings, key=lambda saying: saying[1])
            assert list(store.genre_wishes_of(listener)) == [
                GenreWish(listener, Genre.WAR, *newest)
            ]

        the_newest_counts()

    def test_a_wish_can_be_taken_back(self, store: ListenerStore, emil: ListenerId) -> None:
        wish = GenreWish(emil, Genre.HORROR, is_liked=False, said_at_ms=5)
        store.put_genre_wish(wish)
        assert store.take_back_genre_wish(emil, Genre.HORROR) == wish
        assert store.take_back_genre_wish(emil, Genre.HORROR) is None
        assert list(store.genre_wishes_of(emil)) == []

    def test_wishes_and_marks_do_not_meet(self, store: ListenerStore, emil: ListenerId) -> None:
        mark = Mark(emil, MovieId("horror"), MarkKind.SEEN, 1000)
        wish = GenreWish(emil, Genre.HORROR, is_liked=True, said_at_ms=2000)
        store.put_mark(mark)
        store.put_genre_wish(wish)
        assert list(store.marks_of(emil)) == [mark]
        assert list(store.genre_wishes_of(emil)) == [wish]
        marks, wishes = store.marks_and_wishes_of(emil)
        assert (list(marks), list(wishes)) == ([mark], [wish])

    def test_forgetting_takes_wishes_that_were_said_until_then(
        self, store: ListenerStore, emil: ListenerId
    ) -> None:
        store.put_genre_wish(GenreWish(emil, Genre.HORROR, is_liked=True, said_at_ms=1000))
        later = GenreWish(emil, Genre.WAR, is_liked=True, said_at_ms=2001)
        store.put_genre_wish(later)
        store.forget(emil, until_ms=2000)
        assert list(store.genre_wishes_of(emil)) == [later]
        store.forget(emil)
        assert list(store.genre_wishes_of(emil)) == []
