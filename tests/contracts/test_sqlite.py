"""The embedded adapters keep the contracts, and what is particular to one file."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from popcorn.adapters.embedded import database, sqlite_catalogue
from popcorn.adapters.embedded.database import open_database, transaction
from popcorn.adapters.embedded.rows import INSERT_MOVIE, movie_row, sound_rows, title_rows
from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue, popular_query
from popcorn.adapters.embedded.sqlite_households import SqliteHouseholds
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.errors import CatalogueUnavailableError, StoreUnavailableError
from popcorn.domain.movies import Genre, Movie, MovieFilter, MovieId, TitleKind
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.ratings import ListenerId
from popcorn.ports import Catalogue, Households, ListenerStore
from tests.contracts.catalogue_contract import CatalogueContract, Fill, Seen
from tests.contracts.forgetting_contract import ForgettingContract
from tests.contracts.households_contract import HouseholdsContract
from tests.contracts.marks_contract import MarksContract, marked
from tests.contracts.popularity_contract import PopularityContract
from tests.contracts.shelf import SHELF, ids, movie
from tests.contracts.store_contract import ALIEN, ListenerStoreContract, rated
from tests.contracts.wishes_contract import WishesContract

ANNA = ListenerId("anna")


def write(path: Path, movies: Sequence[Movie], seen: Seen = ()) -> None:
    with closing(open_database(path)) as connection, transaction(connection):
        connection.executemany(INSERT_MOVIE, map(movie_row, movies))
        for each in movies:
            rows = title_rows(each)
            connection.executemany("INSERT INTO title_words VALUES (?, ?)", rows)
            connection.executemany("INSERT INTO title_parts VALUES (?, ?)", rows)
            connection.executemany("INSERT INTO title_sounds VALUES (?, ?)", sound_rows(each))
        connection.executemany("INSERT INTO ratings VALUES (?, ?, 8, 0, 'voice')", seen)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "popcorn.sqlite3"


class TestSqliteStore(ListenerStoreContract, MarksContract, WishesContract, ForgettingContract):
    @pytest.fixture(scope="class")
    @classmethod
    def store(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ListenerStore]:
        with closing(SqliteStore(tmp_path_factory.mktemp("store") / "popcorn.sqlite3")) as store:
            yield store


class TestSqliteHouseholds(HouseholdsContract):
    @pytest.fixture(scope="class")
    @classmethod
    def households(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Households]:
        path = tmp_path_factory.mktemp("households") / "popcorn.sqlite3"
        with closing(SqliteHouseholds(path)) as households:
            yield households


class TestSqliteCatalogue(CatalogueContract, PopularityContract):
    read_only = False

    @pytest.fixture(scope="class")
    @classmethod
    def fill(cls, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fill]:
        opened: list[SqliteCatalogue] = []
        numbers = count()

        def fill(movies: Sequence[Movie], seen: Seen) -> Catalogue:
            path = tmp_path_factory.mktemp("catalogue") / f"{next(numbers)}.sqlite3"
            write(path, movies, seen)
            opened.append(SqliteCatalogue(path, read_only=cls.read_only))
            return opened[-1]

        yield fill
        for catalogue in opened:
            catalogue.close()


class TestFinishedSqliteCatalogue(TestSqliteCatalogue):
    """As a function has it: what it has read once, it remembers."""

    read_only = True


@pytest.mark.parametrize(("heard", "meant"), [("termi", "1240"), ("ro", "1374")])
def test_a_word_cut_short_is_found(path: Path, heard: str, meant: str) -> None:
    write(path, SHELF)
    with closing(SqliteCatalogue(path)) as catalogue:
        assert meant in ids(catalogue.find_titles(heard))


def test_a_title_too_short_for_its_parts_is_found_among_other_words(path: Path) -> None:
    write(path, [*SHELF, movie("up", "Up (2009)")])
    with closing(SqliteCatalogue(path)) as catalogue:
        assert "up" in ids(catalogue.find_titles("uh the movie up please"))


def test_a_year_finds_a_little_known_film_among_many_of_its_name(path: Path) -> None:
    known = [movie(f"h{year}", f"Hamlet ({year})", (), 100) for year in range(1900, 1980)]
    write(path, [*known, movie("rare", "Hamlet (1990)", (), 1)])
    with closing(SqliteCatalogue(path)) as catalogue:
        assert "rare" in ids(catalogue.find_titles("hamlet from nineteen ninety", limit=5))


def test_movies_that_an_older_version_loaded_are_found_by_sound(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = database._migrations()
    monkeypatch.setattr(database, "_migrations", lambda: every[:2])
    with closing(open_database(path)) as connection, transaction(connection):
        columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(movies)")]
        connection.executemany(
            f"INSERT INTO movies VALUES ({', '.join('?' * len(columns))})",  # noqa: S608
            (movie_row(each)[: len(columns)] for each in SHELF),
        )
    monkeypatch.setattr(database, "_migrations", lambda: every)
    with closing(SqliteCatalogue(path)) as catalogue:
        assert "296" in ids(catalogue.find_titles("bulb fikshun"))


def test_genres_are_filed_in_alphabetical_order() -> None:
    filed = movie("1", "Any (1990)", [Genre.WAR, Genre.ACTION, Genre.IMAX, Genre.DRAMA])
    assert movie_row(filed)[3] == "|action|drama|imax|war|"
    assert movie_row(movie("1", "Any (1990)"))[3] == ""


def test_the_catalogue_counts_its_movies(path: Path) -> None:
    with closing(SqliteCatalogue(path)) as catalogue:
        assert catalogue.count() == 0
        assert list(catalogue.popular()) == []
        assert list(catalogue.find_titles("toy story")) == []
        write(path, SHELF)
        assert catalogue.count() == len(SHELF)


def test_a_read_only_copy_answers_without_writing_beside_it(path: Path) -> None:
    write(path, SHELF)
    copy = path.parent / "copies" / "copy.sqlite3"
    copy.parent.mkdir()
    shutil.copy(path, copy)
    with closing(SqliteCatalogue(copy, read_only=True)) as catalogue:
        assert "1" in ids(catalogue.find_titles("toy story"))
        assert [file.name for file in copy.parent.iterdir()] == ["copy.sqlite3"]


@pytest.mark.parametrize("most", [0, 2, 1_000])
def test_what_a_read_only_copy_remembers_changes_no_answer(
    path: Path, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_catalogue, "_MOST_KNOWN", most)
    write(path, SHELF)
    with (
        closing(SqliteCatalogue(path)) as fresh,
        closing(SqliteCatalogue(path, read_only=True)) as finished,
    ):
        for _ in range(2):
            assert finished.popular(limit=3) == fresh.popular(limit=3)
            assert finished.find_titles("toy story") == fresh.find_titles("toy story")
            wanted = [*map(MovieId, ids(fresh.popular())), MovieId("nobody's")]
            assert finished.movies(wanted) == fresh.movies(wanted)


def test_a_rating_survives_the_process_being_killed(path: Path) -> None:
    script = """
import os, signal, sys
from pathlib import Path
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from tests.contracts.store_contract import ALIEN, rated
SqliteStore(Path(sys.argv[1])).put_rating(rated("anna", ALIEN, 5))
os.kill(os.getpid(), signal.SIGKILL)
"""
    ended = subprocess.run([sys.executable, "-c", script, str(path)], check=False, env=_imports())
    assert ended.returncode == -signal.SIGKILL
    with closing(SqliteStore(path)) as store:
        assert store.rating(ANNA, ALIEN) == rated(ANNA, ALIEN, 5)


def test_two_processes_write_at_once(path: Path) -> None:
    script = """
import sys
from pathlib import Path
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from tests.contracts.store_contract import rated
store = SqliteStore(Path(sys.argv[1]))
for number in range(50):
    store.put_rating(rated("anna", f"{sys.argv[2]}-{number}", at_ms=number))
store.close()
"""
    both = [
        subprocess.Popen([sys.executable, "-c", script, str(path), name], env=_imports())
        for name in ("one", "two")
    ]
    assert [process.wait() for process in both] == [0, 0]
    with closing(SqliteStore(path)) as store:
        assert len(store.ratings_of(ANNA)) == 100


def test_a_write_behind_a_lock_that_stays_is_not_acknowledged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0.01)
    with closing(SqliteStore(path)) as store, closing(open_database(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailableError):
            store.put_rating(rated(ANNA, ALIEN))
        with pytest.raises(StoreUnavailableError):
            store.take_back_rating(ANNA, ALIEN)
        with pytest.raises(StoreUnavailableError):
            store.put_mark(marked(ANNA, ALIEN))
        with pytest.raises(StoreUnavailableError):
            store.take_back_mark(ANNA, ALIEN)
        assert store.rating(ANNA, ALIEN) is None, "reading does not wait for the writer"
        other.execute("ROLLBACK")
        assert store.put_rating(rated(ANNA, ALIEN)) is None


def test_a_table_that_is_lost_is_an_unavailable_service(path: Path) -> None:
    with closing(SqliteStore(path)) as store, closing(SqliteCatalogue(path)) as catalogue:
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript("DROP TABLE ratings; DROP TABLE movies")
        with pytest.raises(StoreUnavailableError):
            store.ratings_of(ANNA)
        with pytest.raises(StoreUnavailableError):
            store.put_rating(rated(ANNA, ALIEN))
        for ask in (
            lambda: catalogue.seen_by(ANNA),
            lambda: catalogue.popular(),
            lambda: catalogue.movies([MovieId("1")]),
            lambda: catalogue.find_titles("toy story"),
        ):
            with pytest.raises(CatalogueUnavailableError):
                ask()


def test_a_closed_adapter_is_an_unavailable_service(path: Path) -> None:
    store, catalogue = SqliteStore(path), SqliteCatalogue(path)
    store.close()
    catalogue.close()
    with pytest.raises(StoreUnavailableError):
        store.ratings_of(ANNA)
    with pytest.raises(CatalogueUnavailableError):
        catalogue.popular()


def _imports() -> dict[str, str]:
    return {"PYTHONPATH": ":".join(each for each in sys.path if each)}


@pytest.mark.parametrize("order", PopularityOrder)
def test_a_filtered_list_is_read_from_its_orders_index_alone(
    path: Path, order: PopularityOrder
) -> None:
    """Looking up every movie that a filter refuses is ten times slower at 62,000 movies."""
    wanted = MovieFilter(
        Genre.WESTERN,
        1990,
        frozenset({Genre.WAR}),
        kind=TitleKind.FILM,
        released_from="1999-12-31",
        released_until="2000-01-01",
    )
    statement, values = popular_query(wanted, order, [MovieId("1")], 500)
    with closing(open_database(path)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
    column = {
        PopularityOrder.RATING_COUNT: "popularity",
        PopularityOrder.BEST_RATED: "bayesian_mean",
        PopularityOrder.NOW: "trend",
        PopularityOrder.NEWEST: "release",
        PopularityOrder.CHART: "chart",
    }[order]
    assert f"SCAN movies USING COVERING INDEX movies_by_{column}" in [row[-1] for row in plan]
