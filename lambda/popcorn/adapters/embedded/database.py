"""The embedded store's file: opening it, bringing it up to date, sharing it among threads."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from importlib import resources
from pathlib import Path
from threading import Lock

from popcorn.domain.errors import ServiceUnavailableError, SettingsError
from popcorn.domain.title_forms import sounds_of

BUSY_TIMEOUT_S = 5.0
"""How long a statement waits for another process' write before it fails as locked."""

_RETRY_S = 0.05
_RESTORE = "restore it from a backup, or move it away and run `popcorn load` for a new one"


def open_database(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection in autocommit mode (see `transaction`), usable from any one thread at a time.

    The folder, the file and what is missing of its tables are made; several processes may do so
    at once. A commit is on disk when it returns, and readers never wait for a writer.

    Args:
        path: the file.
        read_only: for a finished copy that nobody writes to (`VACUUM INTO` makes one), on a file
            system that may refuse writes: nothing is locked, created or brought up to date.
    Raises:
        SettingsError: the file is missing (read-only), damaged, another program's, of another
            version, or locked for longer than `BUSY_TIMEOUT_S`.
    Source: https://www.sqlite.org/wal.html and https://www.sqlite.org/pragma.html
    """
    connection = None
    try:
        connection = _connect(path, read_only=read_only)
        _check_version(connection, path)
        if read_only:
            _require_current(connection, path)
        else:
            _bring_up_to_date(connection)
    except BaseException as error:
        if connection is not None:
            connection.close()
        if isinstance(error, sqlite3.Error | OSError):
            raise SettingsError(str(path), _what_to_do(error)) from error
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all of the block or, where it raises, nothing.

    The write lock is taken at once, so that what the block reads stays true until it ends.

    Raises:
        sqlite3.Error: of the block's statements, or another process is writing.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):  # some errors have rolled back already
            connection.execute("ROLLBACK")
        raise


class Database:
    """One file's connections, handed out to whichever thread asks and used again afterwards."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        """Raises SettingsError as `open_database` does."""
        self._path = path
        self._read_only = read_only
        self._lock = Lock()
        self._is_closed = False
        self._idle = [open_database(path, read_only=read_only)]

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """A connection that is this thread's until the block ends.

        Raises:
            sqlite3.Error: of the block's statements, or the database is closed.
            SettingsError: another connection was needed and the file cannot be opened any more.
        """
        with self._lock:
            if self._is_closed:
                raise sqlite3.ProgrammingError("the database is closed")
            connection = self._idle.pop() if self._idle else None
        if connection is None:
            connection = open_database(self._path, read_only=self._read_only)
        try:
            yield connection
        finally:
            with self._lock:
                if self._is_closed:
                    connection.close()
                else:
                    self._idle.append(connection)

    @contextmanager
    def answering(self, unavailable: type[ServiceUnavailableError]) -> Iterator[sqlite3.Connection]:
        """A connection as `connection` gives it, for an adapter of a port.

        Raises:
            ServiceUnavailableError: the port's kind, for whatever SQLite raised.
        """
        try:
            with self.connection() as connection:
                yield connection
        except (sqlite3.Error, SettingsError) as error:
            raise unavailable(f"the embedded store: {error}") from error

    def close(self) -> None:
        """Close every connection, those in use as soon as their blocks end."""
        with self._lock:
            self._is_closed = True
            while self._idle:
                self._idle.pop().close()


def _connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    # `immutable` because a read-only open of a WAL file still wants to create its -shm file.
    uri = path.absolute().as_uri() + ("?mode=ro&immutable=1" if read_only else "?mode=rwc")
    if not read_only:
        path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(
        uri, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    # For the migration that makes the table of that name, where movies are there already.
    connection.create_function("title_sounds", 2, _title_sounds, deterministic=True)
    return connection


def _title_sounds(title: str, other_titles: str) -> str:
    return json.dumps(sounds_of([title, *json.loads(other_titles)]))


def _check_version(connection: sqlite3.Connection, path: Path) -> None:
    # One statement, so that both are of one moment: another process may be making our tables.
    version, table_count = connection.execute(
        "SELECT user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_user_version"
    ).fetchone()
    if version > _newest_version():
        raise SettingsError(
            str(path), "was written by a newer version of Popcorn Picks; update this one"
        )
    if version == 0 and table_count:
        raise SettingsError(
            str(path), "is another program's database; set POPCORN_HOME to a folder of its own"
        )


def _require_current(connection: sqlite3.Connection, path: Path) -> None:
    if _version(connection) < _newest_version():
        raise SettingsError(
            str(path), "was written by an older version of Popcorn Picks; make the copy again"
        )


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    _use_write_ahead_log(connection)
    # In WAL mode anything less than FULL may lose acknowledged ratings when the power goes.
    connection.execute("PRAGMA synchronous = FULL")
    if _version(connection) == _newest_version():
        return
    for version, script in _migrations():
        with transaction(connection):
            if _version(connection) < version:
                for statement in statements(script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {version:d}")


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Kept in the file; while processes switch at once SQLite answers "locked" without waiting."""
    until = time.monotonic() + BUSY_TIMEOUT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(_RETRY_S)
        else:
            return


@cache
def _migrations() -> tuple[tuple[int, str], ...]:
    """Version and script, oldest first, from files such as `0001_initial.sql`."""
    folder = resources.files(__package__) / "migrations"
    scripts = (file for file in folder.iterdir() if file.name.endswith(".sql"))
    return tuple(
        sorted((int(file.name.split("_")[0]), file.read_text("utf-8")) for file in scripts)
    )


def _newest_version() -> int:
    return _migrations()[-1][0]


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def statements(script: str) -> Iterator[str]:
    """A script's statements; `executescript` would commit before it runs them."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _what_to_do(error: sqlite3.Error | OSError) -> str:
    code = getattr(error, "sqlite_errorcode", None)
    if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return f"is damaged or not a database ({error}); {_RESTORE}"
    if code == sqlite3.SQLITE_BUSY:
        return "another process has been writing to it for long; try again when that has ended"
    return f"cannot be opened ({error}); is POPCORN_HOME a folder that you may write to?"
