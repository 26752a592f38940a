"""What every ListenerStore does with marks: a subclass supplies the fixture `store`."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from popcorn.domain.episodes import Episode
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.ports import ListenerStore

ALIEN = MovieId("1214")
BRAZIL = MovieId("1199")
CASABLANCA = MovieId("912")
SEEN, NOT_INTERESTED = MarkKind.SEEN, MarkKind.NOT_INTERESTED

_new_marker = (ListenerId(f"amzn1.ask.person.{number}") for number in count())


def marked(
    listener_id: ListenerId,
    movie_id: MovieId,
    kind: MarkKind = SEEN,
    at_ms: int = 1_700_000_000_000,
) -> Mark:
    return Mark(listener_id, movie_id, kind, at_ms)


@st.composite
def replayed_marks(draw: st.DrawFn) -> list[tuple[MarkKind, int]]:
    """(kind, milliseconds): in any order, each perhaps repeated; one a moment."""
    mark = st.tuples(st.sampled_from(MarkKind), st.integers(0, 2_000_000_000_000))
    marks = draw(st.lists(mark, min_size=1, max_size=6, unique_by=lambda mark: mark[1]))
    repeats = draw(st.lists(st.sampled_from(marks), max_size=4))
    return draw(st.permutations(marks + repeats))


class MarksContract:
    """Every test has listeners of its own, so that one store can serve them all."""

    @pytest.fixture
    def carl(self) -> ListenerId:
        return next(_new_marker)

    @pytest.fixture
    def dora(self) -> ListenerId:
        return next(_new_marker)

    def test_an_unknown_listener_has_no_marks(self, store: ListenerStore, carl: ListenerId) -> None:
        assert list(store.marks_of(carl)) == []

    @pytest.mark.parametrize("kind", MarkKind)
    def test_a_mark_reads_back_as_it_was_written(
        self, store: ListenerStore, carl: ListenerId, kind: MarkKind
    ) -> None:
        mark = marked(carl, ALIEN, kind, 1_712_345_678_901)
        assert store.put_mark(mark) is None
        assert list(store.marks_of(carl)) == [mark]

    def test_marks_come_oldest_first(self, store: ListenerStore, carl: ListenerId) -> None:
        for movie_id, at_ms in ((BRAZIL, 200), (CASABLANCA, 1000), (ALIEN, 90)):
            store.put_mark(marked(carl, movie_id, at_ms=at_ms))
        assert [mark.movie_id for mark in store.marks_of(carl)] == [ALIEN, BRAZIL, CASABLANCA]

    def test_a_newer_mark_replaces_one_of_another_kind(
        self, store: ListenerStore, carl: ListenerId
    ) -> None:
        first, second = marked(carl, ALIEN, SEEN, 1000), marked(carl, ALIEN, NOT_INTERESTED, 2000)
        store.put_mark(first)
        assert store.put_mark(second) == first
        assert list(store.marks_of(carl)) == [second]

    def test_marking_again_changes_nothing(self, store: ListenerStore, carl: ListenerId) -> None:
        mark = marked(carl, ALIEN)
        store.put_mark(mark)
        assert store.put_mark(mark) == mark
        assert list(store.marks_of(carl)) == [mark]

    def test_an_older_mark_that_arrives_late_is_dropped(
        self, store: ListenerStore, carl: ListenerId
    ) -> None:
        newest = marked(carl, ALIEN, SEEN, 2000)
        store.put_mark(newest)
        assert store.put_mark(marked(carl, ALIEN, NOT_INTERESTED, 1999)) == newest
        assert list(store.marks_of(carl)) == [newest]

    def test_of_two_marks_at_the_same_moment_the_later_write_counts(
        self, store: ListenerStore, carl: ListenerId
    ) -> None:
        store.put_mark(marked(carl, ALIEN, SEEN, 2000))
        store.put_mark(marked(carl, ALIEN, NOT_INTERESTED, 2000))
        assert list(store.marks_of(carl)) == [marked(carl, ALIEN, NOT_INTERESTED, 2000)]

    def test_marks_in_any_order_and_replay_end_in_the_newest(self, store: ListenerStore) -> None:
        @settings(max_examples=25)
        @given(replayed_marks())
        def end_in_the_newest(marks: list[tuple[MarkKind, int]]) -> None:
            listener = next(_new_marker)
            for kind, at_ms in marks:
                store.put_mark(marked(listener, ALIEN, kind, at_ms))
            newest = max(marks, key=lambda mark: mark[1])
            assert list(store.marks_of(listener)) == [marked(listener, ALIEN, *newest)]

        end_in_the_newest()

    def test_a_mark_can_be_taken_back_and_made_again(
        self, store: ListenerStore, carl: ListenerId
    ) -> None:
        mark, other = marked(carl, ALIEN, at_ms=5), marked(carl, BRAZIL, at_ms=6)
        store.put_mark(mark)
        store.put_mark(other)
        assert store.take_back_mark(carl, ALIEN) == mark
        assert list(store.marks_of(carl)) == [other]
        assert store.take_back_mark(carl, ALIEN) is None
        assert store.put_mark(mark) is None
        assert list(store.marks_of(carl)) == [mark, other]

    def test_an_episode_reads_back_as_it_was_written(
        self, store: ListenerStore, carl: ListenerId
    ) -> None:
        mark = Mark(carl, ALIEN, MarkKind.WATCHING, 1000, Episode(2, 13))
        store.put_mark(mark)
        assert list(store.marks_of(carl)) == [mark]
        assert store.take_back_mark(carl, ALIEN) == mark

    def test_a_mark_of_another_kind_is_not_taken_back(
        self, store: ListenerStore, carl: ListenerId
    ) -> None:
        mark = marked(carl, ALIEN, MarkKind.WATCHING)
        store.put_mark(mark)
        assert store.take_back_mark(carl, ALIEN, MarkKind.WATCHLIST) is None
        assert list(store.marks_of(carl)) == [mark]
        assert store.take_back_mark(carl, ALIEN, MarkKind.WATCHING) == mark
        assert store.take_back_mark(carl, ALIEN, MarkKind.WATCHING) is None
        assert list(store.marks_of(carl)) == []

    def test_marks_and_ratings_do_not_meet(self, store: ListenerStore, carl: ListenerId) -> None:
        rating = Rating(carl, ALIEN, Stars.of(4), 1000)
        mark = marked(carl, ALIEN, NOT_INTERESTED, 500)
        store.put_rating(rating)
        assert store.put_mark(mark) is None
        assert list(store.ratings_of(carl)) == [rating]
        assert store.take_back_mark(carl, ALIEN) == mark
        store.put_mark(mark)
        assert store.take_back_rating(carl, ALIEN) == rating
        assert list(store.marks_of(carl)) == [mark]

    def test_listeners_marks_do_not_meet(
        self, store: ListenerStore, carl: ListenerId, dora: ListenerId
    ) -> None:
        longer = ListenerId(f"{carl}x")
        for listener in (carl, dora, longer):
            store.put_mark(marked(listener, ALIEN))
        store.take_back_mark(dora, ALIEN)
        assert list(store.marks_of(carl)) == [marked(carl, ALIEN)]
        assert list(store.marks_of(dora)) == []
        assert list(store.marks_of(longer)) == [marked(longer, ALIEN)]

    @pytest.mark.parametrize("name", ["Ünïcødé 映画 🍿", "a'; DROP TABLE lists; --", "with\nlines"])
    def test_ids_of_marks_may_hold_any_text(
        self, store: ListenerStore, carl: ListenerId, name: str
    ) -> None:
        mark = marked(ListenerId(f"{carl}{name}"), MovieId(name))
        store.put_mark(mark)
        assert list(store.marks_of(mark.listener_id)) == [mark]

    def test_many_marks_come_whole(self, store: ListenerStore, carl: ListenerId) -> None:
        """More than the megabyte that DynamoDB answers at once."""
        listener = ListenerId(carl + "x" * 1_500)
        marks = [marked(listener, MovieId(f"m{n}"), at_ms=n) for n in range(800)]
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(store.put_mark, marks))
        assert list(store.marks_of(listener)) == marks

    def test_of_threads_that_mark_at_once_the_newest_wins(
        self, store: ListenerStore, carl: ListenerId
    ) -> None:
        kinds = list(MarkKind)
        marks = [marked(carl, ALIEN, kinds[n % 2], at_ms=n * 7919 % 101) for n in range(64)]
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(store.put_mark, marks))
        assert list(store.marks_of(carl)) == [max(marks, key=lambda mark: mark.marked_at_ms)]
