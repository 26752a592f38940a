"""What a turn reads ahead is what it would have read after its own writes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.ports import ListenerStore
from popcorn.skill.listener.read_ahead import ReadAheadStore
from tests.faults import Away

ANN, BEN = ListenerId("ann"), ListenerId("ben")
MOVIES = [MovieId(each) for each in ("a", "b", "c")]
Write = Callable[[ListenerStore], object]


class AtOnce(Executor):
    """Reads before the turn does anything."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except StoreUnavailableError as error:
            done.set_exception(error)
        return done


class AsLateAsPossible(Executor):
    """Reads when the answer is needed, after all that was written."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        class Late(Future[Any]):
            def result(self, timeout: float | None = None) -> Any:
                return fn(*args, **kwargs)

        return Late()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ListenerStore]:
    with closing(SqliteStore(tmp_path / "popcorn.sqlite3")) as store:
        yield store


def put_rating(listener: ListenerId, movie: MovieId, half_steps: int, at_ms: int) -> Write:
    return lambda store: store.put_rating(Rating(listener, movie, Stars(half_steps), at_ms, "v"))


def put_mark(listener: ListenerId, movie: MovieId, kind: MarkKind, at_ms: int) -> Write:
    return lambda store: store.put_mark(Mark(listener, movie, kind, at_ms))


def take_back(listener: ListenerId, movie: MovieId, is_rating: bool) -> Write:
    if is_rating:
        return lambda store: store.take_back_rating(listener, movie)
    return lambda store: store.take_back_mark(listener, movie)


LISTENERS, MOVIE, MOMENT = st.sampled_from([ANN, BEN]), st.sampled_from(MOVIES), st.integers(1, 4)
WRITES = st.lists(
    st.one_of(
        st.builds(put_rating, LISTENERS, MOVIE, st.integers(1, 10), MOMENT),
        st.builds(put_mark, LISTENERS, MOVIE, st.sampled_from(list(MarkKind)), MOMENT),
        st.builds(take_back, LISTENERS, MOVIE, st.booleans()),
    ),
    max_size=8,
)


@pytest.mark.parametrize("threads", [AtOnce(), AsLateAsPossible()])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=WRITES, during=WRITES)
def test_a_turn_sees_what_it_has_written(
    threads: Executor, store: ListenerStore, before: Sequence[Write], during: Sequence[Write]
) -> None:
    for listener in (ANN, BEN):
        store.forget(listener)
    for write in before:
        write(store)
    ahead = ReadAheadStore(store, threads)
    ahead.begin(ANN)
    for write in during:
        write(ahead)
    for listener in (ANN, BEN):
        assert list(ahead.ratings_of(listener)) == list(store.ratings_of(listener))
        assert list(ahead.marks_of(listener)) == list(store.marks_of(listener))
        for movie in MOVIES:
            assert ahead.rating(listener, movie) == store.rating(listener, movie)


def test_the_next_turn_reads_anew(store: ListenerStore) -> None:
    ahead = ReadAheadStore(store, AtOnce())
    ahead.begin(ANN)
    put_rating(ANN, MOVIES[0], 8, 1)(store)  # at another device
    assert not ahead.ratings_of(ANN)
    ahead.end()
    assert [each.movie_id for each in ahead.ratings_of(ANN)] == ["a"]


def test_who_is_forgotten_is_not_remembered_by_what_was_read(store: ListenerStore) -> None:
    put_rating(ANN, MOVIES[0], 8, 1)(store)
    ahead = ReadAheadStore(store, AtOnce())
    ahead.begin(ANN)
    ahead.forget(ANN)
    assert not ahead.ratings_of(ANN)


def test_a_store_that_is_away_fails_where_it_is_needed(store: ListenerStore) -> None:
    away = Away(store, StoreUnavailableError, "ratings_of")
    ahead = ReadAheadStore(away, AtOnce())  # type: ignore[arg-type]
    ahead.begin(ANN)
    assert not ahead.marks_of(ANN)
    with pytest.raises(StoreUnavailableError):
        ahead.ratings_of(ANN)
