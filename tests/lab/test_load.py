"""Loading into the embedded store: what is there afterwards, and what is there after a failure."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.errors import DataFormatError, SettingsError, StoreUnavailableError
from popcorn.domain.ratings import ListenerId
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.loading.embedded import EmbeddedSink
from tests.lab.loading import Written, loaded, movie, spoken, written
from tests.lab.movielens_files import CSV, ML_1M, ML_100K, Files, rows


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "home" / "popcorn.sqlite3"


@pytest.fixture
def store(database: Path) -> Iterator[SqliteStore]:
    with closing(SqliteStore(database)) as store:
        yield store


def everything(database: Path) -> dict[str, list[tuple[object, ...]]]:
    tables = ("movies", "title_words", "title_parts", "title_sounds", "ratings", "users", "dataset")
    return {
        table: sorted(rows(database, f"SELECT * FROM {table}"), key=repr)  # noqa: S608
        for table in (*tables, "parked_ratings", "lists", "parked_lists")
    }


def test_all_of_a_dataset_is_there(tmp_path: Path, database: Path) -> None:
    outcome = loaded(written(ML_100K, tmp_path / "a"), database)
    assert (outcome.loaded.movie_count, outcome.loaded.rating_count) == (3, 3)
    assert (outcome.skipped_count, outcome.is_unchanged) == (0, False)
    assert rows(database, "SELECT * FROM movies WHERE movie_id = '1'") == [
        (
            *("1", "Toy Story", 1995, "|animation|children|comedy|", "[]", None, None),
            *(2, 4.0, 4.0, 2.0),
            *("film", "[]", None, None, None),
        )
    ]
    assert rows(database, "SELECT * FROM ratings WHERE listener_id = 'ml-100k:1'") == [
        ("ml-100k:1", "1", 10, 881_250_949_000, "ml-100k")
    ]
    ((source, profile),) = rows(
        database, "SELECT source, profile FROM users WHERE listener_id = 'ml-100k:1'"
    )
    assert source == "ml-100k"
    assert json.loads(str(profile))["occupation"] == "technician"
    assert rows(database, "SELECT name, movie_count, rating_count, is_sample FROM dataset") == [
        ("ml-100k", 3, 3, 0)
    ]


def test_the_catalogue_finds_what_was_loaded(tmp_path: Path, database: Path) -> None:
    loaded(written(CSV, tmp_path / "ml-25m"), database)
    with closing(SqliteCatalogue(database)) as catalogue:
        assert [found.title for found in catalogue.find_titles("usual suspects")] == [
            "The Usual Suspects"
        ]
        assert [found.title for found in catalogue.find_titles("fabuleux destin d'amelie")][:1] == [
            "Amélie"
        ]
        assert [found.movie_id for found in catalogue.popular()] == ["1", "2", "4", "3"]
        assert catalogue.seen_by(ListenerId("ml-25m:1")) == {"1", "2"}


def test_loading_again_changes_nothing_and_reads_nothing(tmp_path: Path, database: Path) -> None:
    loaded(written(ML_100K, tmp_path / "a"), database)
    before = everything(database)
    again = open_movielens(tmp_path / "a")
    outcome = loaded(again, database, replace=True)
    assert outcome.is_unchanged
    assert outcome.loaded.rating_count == 3
    assert again.bytes_read() == 0
    assert everything(database) == before


def test_what_an_earlier_version_loaded_is_loaded_again(tmp_path: Path, database: Path) -> None:
    loaded(written(ML_100K, tmp_path / "a"), database)
    complete = everything(database)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE movies SET bayesian_mean = NULL, trend = 0")
    assert not loaded(open_movielens(tmp_path / "a"), database).is_unchanged
    assert everything(database) == complete
    assert loaded(open_movielens(tmp_path / "a"), database).is_unchanged


def test_a_different_dataset_is_refused(tmp_path: Path, database: Path) -> None:
    loaded(written(ML_100K, tmp_path / "a"), database)
    before = everything(database)
    with pytest.raises(SettingsError, match=r"because ml-100k is; .* add --replace"):
        loaded(written(ML_1M, tmp_path / "b"), database)
    changed = {**ML_100K, "u.data": ML_100K["u.data"] + b"1\t4\t5\t881250949\n"}
    with pytest.raises(SettingsError, match="another version of ml-100k"):
        loaded(written(changed, tmp_path / "c"), database)
    assert everything(database) == before


def test_a_replaced_dataset_leaves_nothing_behind(tmp_path: Path, database: Path) -> None:
    loaded(written(ML_100K, tmp_path / "a"), database)
    loaded(written(ML_1M, tmp_path / "b"), database, replace=True)
    fresh = tmp_path / "fresh.sqlite3"
    loaded(open_movielens(tmp_path / "b"), fresh)
    assert everything(database) == everything(fresh)


def test_the_sample_gives_way_by_itself(tmp_path: Path, database: Path) -> None:
    loaded(Written("sample", [movie("1", "Alien", 1979)], [], is_sample=True), database)
    assert not loaded(written(ML_100K, tmp_path / "a"), database).is_unchanged
    with pytest.raises(SettingsError):
        loaded(Written("sample", [movie("1", "Alien", 1979)], [], is_sample=True), database)


def test_malformed_lines_are_counted(tmp_path: Path, database: Path) -> None:
    files = {**ML_100K, "u.data": ML_100K["u.data"] + b"bad\n1\t99\t5\t881250949\n"}
    outcome = loaded(written(files, tmp_path / "a"), database)
    assert (outcome.loaded.rating_count, outcome.skipped_count) == (3, 2)


def test_of_two_ratings_for_one_movie_the_newest_counts(tmp_path: Path, database: Path) -> None:
    data = b"1\t1\t5\t300\n1\t1\t1\t200\n1\t2\t2\t100\n1\t2\t4\t100\n"
    outcome = loaded(written({**ML_100K, "u.data": data}, tmp_path / "a"), database)
    assert outcome.loaded.rating_count == 2
    assert rows(database, "SELECT movie_id, half_steps FROM ratings ORDER BY movie_id") == [
        ("1", 10),
        ("2", 8),
    ]


@pytest.mark.parametrize(
    "damage",
    [
        {"u.data": ML_100K["u.data"] + b"bad\n" * 11},
        {"u.user": ML_100K["u.user"] + b"bad\n" * 11},
        {"u.item": ML_100K["u.item"] + b"bad\n" * 11},
    ],
)
def test_a_dataset_that_turns_out_bad_changes_nothing(
    tmp_path: Path, database: Path, store: SqliteStore, damage: Files
) -> None:
    loaded(written(CSV, tmp_path / "ml-25m"), database)
    store.put_rating(spoken("2", 4.5, 1))
    before = everything(database)
    dataset = written({**ML_100K, **damage}, tmp_path / "bad")
    with pytest.raises(DataFormatError, match="nothing was loaded"):
        loaded(dataset, database, replace=True)
    assert everything(database) == before


def test_a_load_that_comes_second_gives_way(tmp_path: Path, database: Path) -> None:
    loaded(written(CSV, tmp_path / "ml-25m"), database)
    slow, quick = written(ML_100K, tmp_path / "a"), written(ML_1M, tmp_path / "b")
    steps: list[str] = []

    def overtake(step: str) -> None:
        if step == "ratings" and step not in steps:
            steps.append(step)
            loaded(quick, database, replace=True)

    with pytest.raises(StoreUnavailableError, match="another dataset was loaded meanwhile"):
        EmbeddedSink(database).write(slow, malformed=lambda _: None, progress=overtake)
    assert rows(database, "SELECT name FROM dataset") == [("ml-1m",)]


def test_a_store_that_stays_locked_is_unavailable_and_unchanged(
    tmp_path: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("popcorn_lab.loading.embedded.PATIENCE_S", 0.1)
    loaded(written(CSV, tmp_path / "ml-25m"), database)
    before = everything(database)
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailableError, match="database is locked"):
            loaded(written(ML_100K, tmp_path / "a"), database, replace=True)
    assert everything(database) == before


@pytest.mark.parametrize(
    ("archive", "movie_count", "rating_count"),
    [
        ("ml-100k.zip", 1_681, 99_991),
        ("ml-latest-small-2016.zip", 9_125, 100_004),
        ("ml-25m-movies.zip", 62_423, 0),
    ],
)
def test_the_real_ones(
    movielens: Callable[[str], Path],
    database: Path,
    archive: str,
    movie_count: int,
    rating_count: int,
) -> None:
    outcome = loaded(open_movielens(movielens(archive)), database)
    assert (outcome.loaded.movie_count, outcome.loaded.rating_count) == (movie_count, rating_count)
    assert outcome.skipped_count == 0
    assert rows(database, "SELECT count(*) FROM movies") == [(movie_count,)]
    assert rows(database, "SELECT total(rating_count) FROM movies") == [(rating_count,)]
    with closing(SqliteCatalogue(database)) as catalogue:
        assert "Toy Story" in [found.title for found in catalogue.find_titles("toy story")]
