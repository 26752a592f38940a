"""Moving titles between lists, over the embedded store."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.episodes import Episode
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Movie, MovieId, TitleKind
from popcorn.domain.ratings import ListenerId
from popcorn.domain.watchlists import Lists, Watchlists

ANNA, BERT = ListenerId("anna"), ListenerId("bert")
ALIEN = Movie(MovieId("1214"), "Alien", 1979)
BRAZIL = Movie(MovieId("1199"), "Brazil", 1985)
DARK = Movie(MovieId("t1"), "Dark", 2017, kind=TitleKind.SHOW, season_lengths=(2, 1))
UNCOUNTED = Movie(MovieId("t2"), "Lost", 2004, kind=TitleKind.SHOW)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    with closing(SqliteStore(tmp_path / "popcorn.sqlite3")) as store:
        yield store


@pytest.fixture
def lists(store: SqliteStore) -> Watchlists:
    return Watchlists(store)


def titles(marks: tuple[Mark, ...]) -> list[MovieId]:
    return [mark.movie_id for mark in marks]


def test_nobody_has_anything_on_a_list(lists: Watchlists) -> None:
    assert lists.of(ANNA) == Lists()


def test_what_was_added_last_comes_first(lists: Watchlists) -> None:
    assert lists.add(ANNA, ALIEN.movie_id, 1).is_new
    assert lists.add(ANNA, BRAZIL.movie_id, 2).is_new
    assert not lists.add(ANNA, ALIEN.movie_id, 3).is_new
    assert titles(lists.of(ANNA).watchlist) == [ALIEN.movie_id, BRAZIL.movie_id]
    assert lists.of(BERT) == Lists()


def test_a_film_goes_from_list_to_list(lists: Watchlists) -> None:
    lists.add(ANNA, ALIEN.movie_id, 1)
    started = lists.start(ANNA, ALIEN, 2)
    assert started.before is not None
    assert started.before.kind is MarkKind.WATCHLIST
    assert lists.of(ANNA) == Lists(watching=(started.mark,))
    finished = lists.finish(ANNA, ALIEN.movie_id, 3)
    assert lists.of(ANNA) == Lists(watched=(finished.mark,))


def test_only_what_is_on_a_list_is_taken_off_it(lists: Watchlists) -> None:
    lists.start(ANNA, ALIEN, 1)
    assert lists.remove(ANNA, ALIEN.movie_id) is None
    assert titles(lists.of(ANNA).watching) == [ALIEN.movie_id]
    assert lists.stop(ANNA, ALIEN.movie_id) is not None
    assert lists.stop(ANNA, ALIEN.movie_id) is None
    assert lists.of(ANNA) == Lists()


def test_seen_and_refused_titles_are_on_no_list(store: SqliteStore, lists: Watchlists) -> None:
    for kind in (MarkKind.SEEN, MarkKind.NOT_INTERESTED):
        store.put_mark(Mark(ANNA, MovieId(kind.value), kind, 1))
    assert lists.of(ANNA) == Lists()


def test_a_show_goes_episode_by_episode(lists: Watchlists) -> None:
    lists.start(ANNA, DARK, 1)
    assert lists.finish_episode(ANNA, DARK, 2).mark.episode == Episode(1, 1)
    assert lists.finish_episode(ANNA, DARK, 3).mark.episode == Episode(1, 2)
    assert lists.start(ANNA, DARK, 4).mark.episode == Episode(1, 2), "it goes on where it was"
    assert lists.finish_episode(ANNA, DARK, 5).mark.kind is MarkKind.WATCHED, "that was the last"
    assert titles(lists.of(ANNA).watched) == [DARK.movie_id]


def test_an_episode_can_be_named(lists: Watchlists) -> None:
    named = lists.finish_episode(ANNA, UNCOUNTED, 1, Episode(4, 7))
    assert named.mark.episode == Episode(4, 7)
    assert lists.finish_episode(ANNA, UNCOUNTED, 2).mark.episode == Episode(4, 8)


def test_the_last_episode_ends_a_show_whatever_came_before(lists: Watchlists) -> None:
    assert lists.finish_episode(ANNA, DARK, 1, Episode(2, 1)).mark.kind is MarkKind.WATCHED


def test_a_show_that_was_watched_begins_anew(lists: Watchlists) -> None:
    lists.finish(ANNA, DARK.movie_id, 1)
    assert lists.start(ANNA, DARK, 2).mark.episode is None
    assert lists.finish_episode(ANNA, DARK, 3).mark.episode == Episode(1, 1)
