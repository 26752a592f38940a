"""What every ListenerStore does: a subclass supplies the fixture `store`."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.ports import ListenerStore

ALIEN = MovieId("1214")
BRAZIL = MovieId("1199")
CASABLANCA = MovieId("912")

_new_listener = (ListenerId(f"amzn1.ask.account.{number}") for number in count())


def rated(
    listener_id: ListenerId,
    movie_id: MovieId,
    stars: float = 4,
    at_ms: int = 1_700_000_000_000,
    source: str = "voice",
) -> Rating:
    return Rating(listener_id, movie_id, Stars.of(stars), at_ms, source)


@st.composite
def replayed_writes(draw: st.DrawFn) -> list[tuple[MovieId, int, int]]:
    """(movie, half steps, milliseconds): in any order, each perhaps repeated; one a moment."""
    write = st.tuples(
        st.sampled_from([ALIEN, BRAZIL]), st.integers(1, 10), st.integers(0, 2_000_000_000_000)
    )
    writes = draw(st.lists(write, min_size=1, max_size=6, unique_by=lambda write: write[2]))
    repeats = draw(st.lists(st.sampled_from(writes), max_size=4))
    return draw(st.permutations(writes + repeats))


class ListenerStoreContract:
    """Every test has listeners of its own, so that one store can serve them all."""

    @pytest.fixture
    def store(self) -> ListenerStore:
        raise NotImplementedError("a subclass supplies it")

    @pytest.fixture
    def anna(self) -> ListenerId:
        return next(_new_listener)

    @pytest.fixture
    def ben(self) -> ListenerId:
        return next(_new_listener)

    def test_an_unknown_listener_has_no_ratings(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        assert list(store.ratings_of(anna)) == []
        assert store.rating(anna, ALIEN) is None

    def test_a_rating_reads_back_as_it_was_written(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        written = rated(anna, ALIEN, 4.5, 1_712_345_678_901, "ml-100k")
        assert store.put_rating(written) is None
        assert store.rating(anna, ALIEN) == written
        assert list(store.ratings_of(anna)) == [written]

    def test_every_half_step_and_moment_is_kept_exactly(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        ratings = [
            rated(anna, MovieId(str(steps)), steps / 2, at_ms=steps - 5) for steps in range(1, 11)
        ]
        for each in ratings:
            store.put_rating(each)
        assert list(store.ratings_of(anna)) == ratings

    def test_ratings_come_oldest_first(self, store: ListenerStore, anna: ListenerId) -> None:
        for movie_id, at_ms in ((BRAZIL, 200), (CASABLANCA, 1000), (ALIEN, 90)):
            store.put_rating(rated(anna, movie_id, at_ms=at_ms))
        assert [rating.movie_id for rating in store.ratings_of(anna)] == [ALIEN, BRAZIL, CASABLANCA]

    def test_re_rating_replaces_and_answers_with_the_older_one(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        first, second = rated(anna, ALIEN, 2, 1000), rated(anna, ALIEN, 5, 2000)
        store.put_rating(first)
        assert store.put_rating(second) == first
        assert list(store.ratings_of(anna)) == [second]

    def test_writing_the_same_rating_again_changes_nothing(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        rating = rated(anna, ALIEN)
        store.put_rating(rating)
        assert store.put_rating(rating) == rating
        assert list(store.ratings_of(anna)) == [rating]

    def test_an_older_write_that_arrives_late_is_dropped(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        newest = rated(anna, ALIEN, 5, 2000)
        store.put_rating(newest)
        assert store.put_rating(rated(anna, ALIEN, 1, 1999)) == newest
        assert store.rating(anna, ALIEN) == newest

    def test_of_two_at_the_same_moment_the_later_write_counts(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        store.put_rating(rated(anna, ALIEN, 1, 2000))
        store.put_rating(rated(anna, ALIEN, 3, 2000))
        assert store.rating(anna, ALIEN) == rated(anna, ALIEN, 3, 2000)

    def test_any_order_and_replay_ends_in_the_newest(self, store: ListenerStore) -> None:
        @settings(max_examples=25)
        @given(replayed_writes())
        def ends_in_the_newest(writes: list[tuple[MovieId, int, int]]) -> None:
            listener = next(_new_listener)
            for movie_id, half_steps, at_ms in writes:
                store.put_rating(rated(listener, movie_id, half_steps / 2, at_ms))
            for movie_id in (ALIEN, BRAZIL):
                of_movie = [write for write in writes if write[0] == movie_id]
                newest = max(of_movie, key=lambda write: write[2], default=None)
                expected = newest and rated(listener, newest[0], newest[1] / 2, newest[2])
                assert store.rating(listener, movie_id) == expected

        ends_in_the_newest()

    def test_a_rating_can_be_taken_back(self, store: ListenerStore, anna: ListenerId) -> None:
        rating, other = rated(anna, ALIEN, at_ms=1), rated(anna, BRAZIL, at_ms=2)
        store.put_rating(rating)
        store.put_rating(other)
        assert store.take_back_rating(anna, ALIEN) == rating
        assert store.rating(anna, ALIEN) is None
        assert list(store.ratings_of(anna)) == [other]

    def test_taking_back_what_is_not_there_changes_nothing(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        other = rated(anna, BRAZIL)
        store.put_rating(other)
        assert store.take_back_rating(anna, ALIEN) is None
        assert store.take_back_rating(anna, ALIEN) is None
        assert list(store.ratings_of(anna)) == [other]

    def test_what_was_taken_back_can_be_rated_again(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        store.put_rating(rated(anna, ALIEN, 1, 1000))
        store.take_back_rating(anna, ALIEN)
        assert store.put_rating(rated(anna, ALIEN, 5, 2000)) is None
        assert store.rating(anna, ALIEN) == rated(anna, ALIEN, 5, 2000)

    def test_listeners_do_not_meet(
        self, store: ListenerStore, anna: ListenerId, ben: ListenerId
    ) -> None:
        longer = ListenerId(f"{anna}x")
        for listener, stars in ((anna, 1), (ben, 2), (longer, 3)):
            store.put_rating(rated(listener, ALIEN, stars))
        store.take_back_rating(ben, ALIEN)
        assert list(store.ratings_of(anna)) == [rated(anna, ALIEN, 1)]
        assert list(store.ratings_of(ben)) == []
        assert list(store.ratings_of(longer)) == [rated(longer, ALIEN, 3)]

    @pytest.mark.parametrize(
        "name",
        ["ml-100k:196", "Ünïcødé 映画 🍿", "a'; DROP TABLE ratings; --", "with\nlines", '"%_*'],
    )
    def test_ids_may_hold_any_text(self, store: ListenerStore, anna: ListenerId, name: str) -> None:
        rating = rated(ListenerId(f"{anna}{name}"), MovieId(name), source=name)
        store.put_rating(rating)
        assert store.rating(rating.listener_id, rating.movie_id) == rating
        assert list(store.ratings_of(rating.listener_id)) == [rating]

    def test_a_long_history_comes_whole(self, store: ListenerStore, anna: ListenerId) -> None:
        """More than the megabyte that DynamoDB answers at once."""
        listener = ListenerId(anna + "x" * 1_500)
        ratings = [rated(listener, MovieId(f"m{n}"), at_ms=n) for n in range(800)]
        with ThreadPoolExecutor(4) as threads:
            list(threads.map(store.put_rating, ratings))
        assert list(store.ratings_of(listener)) == ratings

    def test_of_threads_that_write_at_once_the_newest_wins(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        ratings = [rated(anna, ALIEN, (n % 10 + 1) / 2, at_ms=n * 7919 % 101) for n in range(64)]
        with ThreadPoolExecutor(8) as threads:
            list(threads.map(store.put_rating, ratings))
        newest = max(ratings, key=lambda rating: rating.rated_at_ms)
        assert store.rating(anna, ALIEN) == newest

    def test_each_thread_reads_what_it_was_told_is_stored(
        self, store: ListenerStore, anna: ListenerId
    ) -> None:
        def write_and_read(number: int) -> bool:
            rating = rated(anna, MovieId(f"m{number}"), at_ms=number)
            store.put_rating(rating)
            return rating in store.ratings_of(anna)

        with ThreadPoolExecutor(8) as threads:
            assert all(threads.map(write_and_read, range(64)))
        assert len(store.ratings_of(anna)) == 64
