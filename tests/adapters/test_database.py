"""Opening the embedded store's file: made, brought up to date, refused, shared."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from popcorn.adapters.embedded import database
from popcorn.adapters.embedded.database import Database, open_database, transaction
from popcorn.domain.errors import SettingsError

TABLES = {
    *{
        "movies",
        "title_words",
        "title_parts",
        "title_sounds",
        "ratings",
        "users",
        "skill_state",
        "dataset",
    },
    *{"lists", "parked_ratings", "parked_lists"},
}
STATE = "INSERT INTO skill_state VALUES (?, '{}')"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a folder?" / "of #mine" / "popcorn.sqlite3"


def tables(connection: sqlite3.Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}


def states(connection: sqlite3.Connection) -> list[str]:
    return [each for (each,) in connection.execute("SELECT id FROM skill_state ORDER BY id")]


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_a_new_file_has_all_tables_and_a_version(path: Path) -> None:
    with closing(open_database(path)) as connection:
        assert tables(connection) >= TABLES
        assert version(connection) >= 1
    assert path.exists()


def test_opening_again_keeps_what_is_there(path: Path) -> None:
    with closing(open_database(path)) as connection:
        connection.execute(STATE, ("kept",))
    with closing(open_database(path)) as connection:
        assert states(connection) == ["kept"]


def test_a_commit_waits_for_the_disk_and_readers_for_nobody(path: Path) -> None:
    with closing(open_database(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        full = 2
        assert connection.execute("PRAGMA synchronous").fetchone() == (full,)


def test_migrations_run_once_and_in_order(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = database._migrations()
    with closing(open_database(path)) as connection:
        connection.execute(STATE, ("old",))
    second = (first[-1][0] + 1, "-- a; comment\nALTER TABLE skill_state ADD COLUMN at TEXT;\n")
    third = (second[0] + 1, "UPDATE skill_state\nSET at = 'now; then';")
    monkeypatch.setattr(database, "_migrations", lambda: (*first, second, third))
    for _ in range(2):
        with closing(open_database(path)) as connection:
            assert version(connection) == third[0]
            assert connection.execute("SELECT id, at FROM skill_state").fetchall() == [
                ("old", "now; then")
            ]


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = database._migrations()
    with closing(open_database(path)) as connection:
        before = tables(connection)
    broken = (first[-1][0] + 1, "CREATE TABLE half (id TEXT);\nINSERT INTO nowhere VALUES (1);\n")
    monkeypatch.setattr(database, "_migrations", lambda: (*first, broken))
    with pytest.raises(SettingsError, match="nowhere"):
        open_database(path)
    monkeypatch.undo()
    with closing(open_database(path)) as connection:
        assert tables(connection) == before


def test_a_newer_file_is_refused_and_not_touched(path: Path) -> None:
    with closing(open_database(path)) as connection:
        connection.execute("PRAGMA user_version = 999")
    for read_only in (False, True):
        with pytest.raises(SettingsError, match="update") as refused:
            open_database(path, read_only=read_only)
        assert refused.value.name == str(path)
    with closing(sqlite3.connect(path)) as connection:
        assert version(connection) == 999


def test_another_programs_database_is_refused_and_not_touched(path: Path) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE theirs (id TEXT)")
    with pytest.raises(SettingsError, match="another program's"):
        open_database(path)
    with closing(sqlite3.connect(path)) as connection:
        assert tables(connection) == {"theirs"}


@pytest.mark.parametrize(
    "content", [b"not a database" * 100, b"SQLite format 3\0" + b"\xff" * 9000]
)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_damaged_file_is_named_with_what_to_do(
    path: Path, content: bytes, read_only: bool
) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"damaged.*popcorn load") as refused:
        open_database(path, read_only=read_only)
    assert refused.value.name == str(path)
    assert path.read_bytes() == content


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    path = tmp_path / "file" / "popcorn.sqlite3"
    with pytest.raises(SettingsError, match="POPCORN_HOME") as refused:
        open_database(path)
    assert refused.value.name == str(path)


def test_a_folder_in_the_files_place_is_named(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(SettingsError, match="cannot be opened"):
        open_database(path)


def test_a_missing_file_is_not_made_by_reading(path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be opened"):
        open_database(path, read_only=True)
    assert not path.exists()


def test_an_older_copy_is_refused_for_reading(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_database(path).close()
    newer = (*database._migrations(), (1000, "SELECT 1;\n"))
    monkeypatch.setattr(database, "_migrations", lambda: newer)
    with pytest.raises(SettingsError, match="older version"):
        open_database(path, read_only=True)


def test_a_copy_for_reading_cannot_be_written(path: Path) -> None:
    open_database(path).close()
    with (
        closing(open_database(path, read_only=True)) as connection,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        connection.execute(STATE, ("x",))


def test_processes_that_start_at_once_make_one_file(path: Path) -> None:
    script = """
import sys
from pathlib import Path
from popcorn.adapters.embedded.database import open_database
print("ready", flush=True)
sys.stdin.readline()
connection = open_database(Path(sys.argv[1]))
connection.execute("INSERT INTO skill_state VALUES (?, '{}')", (sys.argv[2],))
connection.close()
"""
    environment = {"PYTHONPATH": ":".join(each for each in sys.path if each)}
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(path), str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )
        for number in range(6)
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    assert [process.communicate()[1] for process in processes] == [""] * 6
    with closing(open_database(path)) as connection:
        assert states(connection) == list("012345")


def test_a_transaction_writes_all_or_nothing(path: Path) -> None:
    with closing(open_database(path)) as connection:
        with transaction(connection):
            connection.execute(STATE, ("one",))
            connection.execute(STATE, ("two",))
        with pytest.raises(sqlite3.IntegrityError), transaction(connection):
            connection.executemany(STATE, [("three",), ("one",)])
        assert states(connection) == ["one", "two"]
        with transaction(connection):
            connection.execute(STATE, ("four",))
        assert "four" in states(connection)


def test_threads_at_once_have_connections_of_their_own(path: Path) -> None:
    shared = Database(path)
    together = Barrier(4)

    def hold() -> int:
        with shared.connection() as connection:
            together.wait(timeout=30)
            return id(connection)

    with ThreadPoolExecutor(4) as threads:
        held = [threads.submit(hold) for _ in range(4)]
        assert len({each.result() for each in held}) == 4
    shared.close()


def test_a_connection_is_used_again(path: Path) -> None:
    shared = Database(path)
    with shared.connection() as first:
        pass
    with shared.connection() as second:
        assert second is first
    shared.close()


def test_closing_closes_also_what_is_in_use(path: Path) -> None:
    shared = Database(path)
    with shared.connection() as connection:
        shared.close()
        assert states(connection) == []
    with pytest.raises(sqlite3.ProgrammingError):
        states(connection)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"), shared.connection():
        pass
    assert not path.with_name(f"{path.name}-wal").exists(), "the last one leaves one file behind"
