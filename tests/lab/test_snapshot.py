"""A snapshot has the catalogue and the model of a home, and nothing about people."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.adapters.embedded.database import Database
from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_households import SqliteHouseholds
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.errors import ModelFileError, SettingsError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.settings import Settings, read_settings
from popcorn_lab.packaging.snapshot import check_snapshot, snapshot_settings, write_snapshot
from tests.lab.command import popcorn
from tests.lab.sample_home import load_sample

SOMEBODY = "amzn1.ask.account.SOMEBODY"
HERE_TO_STAY = {"movies", "dataset", "title_words", "title_parts", "title_sounds"}


@pytest.fixture
def snapshot(settings: Settings, tmp_path: Path) -> Path:
    write_snapshot(settings, tmp_path / "snapshot")
    return tmp_path / "snapshot"


def content(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def live_here(database: Path) -> None:
    """Have somebody leave a trace in every table that knows of people."""
    listener, alien = ListenerId(SOMEBODY), MovieId("alien-1979")
    with closing(SqliteStore(database)) as store:
        store.put_rating(Rating(listener, alien, Stars.of(5), rated_at_ms=1))
        store.put_mark(Mark(listener, alien, MarkKind.SEEN, marked_at_ms=1))
    with closing(SqliteHouseholds(database)) as households:
        households.remember_member(listener, ListenerId(f"{SOMEBODY}-voice"))
    with closing(Database(database)) as opened, opened.connection() as connection:
        connection.execute("INSERT INTO skill_state VALUES (?, '{}')", (SOMEBODY,))
        connection.execute("INSERT INTO users VALUES (?, 'voice', '{}')", (SOMEBODY,))


def test_it_holds_nothing_of_people(settings: Settings, tmp_path: Path) -> None:
    live_here(settings.database)
    write_snapshot(settings, tmp_path / "snapshot")
    assert SOMEBODY.encode() in settings.database.read_bytes() + _log(settings.database)
    for name, file in content(tmp_path / "snapshot").items():
        assert SOMEBODY.encode() not in file, name


def test_it_holds_no_row_but_the_catalogues(snapshot: Path) -> None:
    """A table that is added to the store later is not copied by itself."""
    database = snapshot_settings(snapshot).database
    with closing(sqlite3.connect(database)) as connection:
        tables = connection.execute(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type != 'shadow'"
        ).fetchall()
        filled = {table for (table,) in tables if _has_rows(connection, table)}
    assert filled - {"sqlite_schema"} == HERE_TO_STAY


def test_it_is_the_same_catalogue(settings: Settings, snapshot: Path) -> None:
    copy = snapshot_settings(snapshot).database
    with (
        closing(SqliteCatalogue(settings.database)) as home,
        closing(SqliteCatalogue(copy, read_only=True)) as away,
    ):
        assert away.popular() == home.popular()
        assert away.find_titles("alian") == home.find_titles("alian")
        assert away.dataset_fingerprint() == home.dataset_fingerprint()


def test_reading_it_changes_nothing(snapshot: Path) -> None:
    before = content(snapshot)
    check_snapshot(snapshot)
    assert content(snapshot) == before


def test_the_same_home_makes_the_same_bytes(
    settings: Settings, snapshot: Path, tmp_path: Path
) -> None:
    write_snapshot(settings, tmp_path / "again")
    assert content(tmp_path / "again") == content(snapshot)


def test_a_new_one_takes_the_place_of_the_former(settings: Settings, snapshot: Path) -> None:
    (snapshot / "left over").touch()
    write_snapshot(settings, snapshot)
    assert "left over" not in content(snapshot)


def test_nothing_loaded_is_said_with_the_command(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="popcorn load"):
        write_snapshot(read_settings({"POPCORN_HOME": str(tmp_path)}), tmp_path / "snapshot")
    assert not (tmp_path / "snapshot").exists()


def test_no_model_is_said_with_the_command(tmp_path: Path) -> None:
    settings = read_settings({"POPCORN_HOME": str(load_sample(tmp_path))})
    with pytest.raises(ModelFileError, match="popcorn train"):
        write_snapshot(settings, tmp_path / "snapshot")


def test_a_model_of_other_data_is_refused(settings: Settings, snapshot: Path) -> None:
    with closing(sqlite3.connect(snapshot_settings(snapshot).database)) as connection:
        connection.execute("UPDATE dataset SET fingerprint = 'another'")
        connection.commit()
    with pytest.raises(ModelFileError, match="popcorn train"):
        check_snapshot(snapshot)


def test_one_of_an_older_version_has_to_be_made_again(snapshot: Path) -> None:
    with closing(sqlite3.connect(snapshot_settings(snapshot).database)) as connection:
        connection.execute("PRAGMA user_version = 1")
    with pytest.raises(SettingsError, match="make the copy again"):
        check_snapshot(snapshot)


def test_a_model_alone_will_do(settings: Settings, tmp_path: Path) -> None:
    """For a function whose catalogue is OpenSearch."""
    alone = dataclasses.replace(settings, home=tmp_path / "alone")
    alone.home.mkdir()
    settings.model.rename(alone.home / "model")
    check_snapshot(alone.home)


def test_the_command_says_where_it_is(settings: Settings, tmp_path: Path) -> None:
    done = popcorn(settings.home, "snapshot", "--to", str(tmp_path / "snapshot"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{tmp_path / 'snapshot'}: ")
    check_snapshot(tmp_path / "snapshot")


def _log(database: Path) -> bytes:
    """The write-ahead log, where the newest rows may be."""
    log = database.with_name(f"{database.name}-wal")
    return log.read_bytes() if log.exists() else b""


def _has_rows(connection: sqlite3.Connection, table: str) -> bool:
    found = connection.execute(f"SELECT EXISTS (SELECT 1 FROM {table})").fetchone()  # noqa: S608
    return bool(found[0])
