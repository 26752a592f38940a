"""Ratings by voice, while the catalogue beneath them is replaced."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import ListenerId
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.loading.sink import VoiceCounts
from tests.lab.loading import ANN, Written, loaded, movie, spoken, written
from tests.lab.movielens_files import CSV, ML_1M, ML_100K, rows


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "home" / "popcorn.sqlite3"


@pytest.fixture
def store(database: Path) -> Iterator[SqliteStore]:
    with closing(SqliteStore(database)) as store:
        yield store


def test_ratings_by_voice_follow_their_title_and_year(
    tmp_path: Path, database: Path, store: SqliteStore
) -> None:
    loaded(written(CSV, tmp_path / "ml-25m"), database)
    store.put_rating(spoken("1", 4.5, 10))  # Toy Story, 1 in both
    store.put_rating(spoken("4", 2, 20))  # Amélie, in none of the others
    titles = [movie("77", "Usual Suspects", 1995), movie("1", "Alien", 1979)]
    outcome = loaded(Written("other", titles, []), database, replace=True)
    assert store.ratings_of(ANN) == []
    assert outcome.voice == VoiceCounts(kept=0, parked=2)
    outcome = loaded(written(ML_1M, tmp_path / "b"), database, replace=True)
    assert store.ratings_of(ANN) == [spoken("1", 4.5, 10)]
    assert outcome.voice == VoiceCounts(kept=1, parked=1)
    amelie = Movie(MovieId("9"), "Amélie", 2001)
    wrong_year = Movie(MovieId("8"), "Amélie", 2010)
    loaded(Written("third", [wrong_year, amelie], []), database, replace=True)
    assert store.ratings_of(ANN) == [spoken("9", 2, 20)]
    loaded(open_movielens(tmp_path / "ml-25m"), database, replace=True)
    assert store.ratings_of(ANN) == [spoken("1", 4.5, 10), spoken("4", 2, 20)]
    assert rows(database, "SELECT * FROM parked_ratings") == []


def test_ratings_by_voice_count_in_popularity(
    tmp_path: Path, database: Path, store: SqliteStore
) -> None:
    loaded(written(ML_100K, tmp_path / "a"), database)
    store.put_rating(spoken("1", 1, 10))
    loaded(written(ML_1M, tmp_path / "b"), database, replace=True)
    assert rows(database, "SELECT rating_count, rating_mean FROM movies WHERE movie_id = '1'") == [
        (2, 3.0)
    ]


def test_a_movie_is_followed_to_another_of_its_names(database: Path, store: SqliteStore) -> None:
    loaded(Written("one", [movie("1", "Il Postino", 1994)], []), database)
    store.put_rating(spoken("1", 5, 10))
    titles = [
        movie("3", "Il Postino", 1990),
        movie("4", "The Postman", 1994, "Il Postino"),
        movie("5", "The Postman", 1997),
    ]
    loaded(Written("two", titles, []), database, replace=True)
    assert store.ratings_of(ANN) == [spoken("4", 5, 10)]


def test_titles_without_year_or_letters_are_not_mixed_up(
    database: Path, store: SqliteStore
) -> None:
    titles = [movie("1", "$", 1971), movie("2", "...", 1971), movie("3", "Babylon 5")]
    loaded(Written("one", titles, []), database)
    ratings = [spoken("1", 1, 10), spoken("2", 2, 20), spoken("3", 3, 30)]
    for rating in ratings:
        store.put_rating(rating)
    loaded(Written("two", [movie("9", "Alien", 1979)], []), database, replace=True)
    assert store.ratings_of(ANN) == []
    assert len(rows(database, "SELECT * FROM parked_ratings")) == 3
    loaded(Written("three", [movie("9", "Alien", 1979)], []), database, replace=True)
    assert len(rows(database, "SELECT * FROM parked_ratings")) == 3
    loaded(Written("one", titles, []), database, replace=True)
    assert store.ratings_of(ANN) == ratings


def test_two_ratings_by_voice_that_meet_leave_the_newest(
    database: Path, store: SqliteStore
) -> None:
    loaded(
        Written("one", [movie("1", "Ice Storm", 1997), movie("2", "Ice Storm", 1997)], []), database
    )
    store.put_rating(spoken("1", 5, 20))
    store.put_rating(spoken("2", 1, 10))
    loaded(Written("none", [movie("1", "Alien", 1979)], []), database, replace=True)
    loaded(Written("two", [movie("7", "The Ice Storm", 1997)], []), database, replace=True)
    assert store.ratings_of(ANN) == [spoken("7", 5, 20)]


def test_a_rating_by_voice_of_a_listener_of_the_dataset(
    tmp_path: Path, database: Path, store: SqliteStore
) -> None:
    listener = ListenerId("ml-1m:1")
    loaded(written(ML_100K, tmp_path / "a"), database)
    newer = spoken("1", 0.5, 2_000_000_000_000, listener)
    store.put_rating(newer)
    loaded(written(ML_1M, tmp_path / "b"), database, replace=True)
    assert store.rating(listener, MovieId("1")) == newer


def test_a_rating_by_voice_without_any_catalogue_is_not_lost(
    tmp_path: Path, database: Path, store: SqliteStore
) -> None:
    store.put_rating(spoken("1", 5, 10))
    loaded(written(ML_100K, tmp_path / "a"), database)
    assert store.ratings_of(ANN) == []
    assert len(rows(database, "SELECT * FROM parked_ratings")) == 1
