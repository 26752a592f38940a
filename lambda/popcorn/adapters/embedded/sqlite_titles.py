"""The embedded movies as titles come into them one by one: `ports.titles.TitleStore`."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from popcorn.adapters.embedded.database import Database, transaction
from popcorn.adapters.embedded.rows import (
    INSERT_MOVIE,
    MOVIE_COLUMNS,
    movie_of,
    movie_row,
    sound_rows,
    title_rows,
)
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.movies import Movie
from popcorn.ports.titles import TitleChange

_OF_RATINGS = {"rating_count", "rating_mean", "bayesian_mean", "trend"}
_NAME_TABLES = ("title_words", "title_parts", "title_sounds")


class SqliteTitles:
    """Titles in the embedded store's file."""

    def __init__(self, database: Path) -> None:
        """Raises SettingsError as `open_database` does."""
        self._database = Database(database)

    def all(self) -> Iterator[Movie]:
        with self._database.answering(StoreUnavailableError) as connection:
            yield from map(movie_of, connection.execute("SELECT * FROM movies").fetchall())

    def put(self, changes: Sequence[TitleChange]) -> int:
        with (
            self._database.answering(StoreUnavailableError) as connection,
            transaction(connection),
        ):
            return sum(_put(connection, change) for change in changes)

    def close(self) -> None:
        """Close the file; every call afterwards raises StoreUnavailableError."""
        self._database.close()


def _put(connection: sqlite3.Connection, change: TitleChange) -> bool:
    before, after = change
    if before is None:
        there = connection.execute(
            "SELECT * FROM movies WHERE movie_id = ?", (after.movie_id,)
        ).fetchone()
        if there is None:
            connection.execute(INSERT_MOVIE, movie_row(after))
            _name(connection, after)
            return True
        before = movie_of(there)  # somebody else has added it meanwhile
    new = {
        name: value
        for name, old, value in zip(MOVIE_COLUMNS, movie_row(before), movie_row(after), strict=True)
        if old != value and name not in _OF_RATINGS
    }
    if not new:
        return False
    sets = ", ".join(f"{name} = :{name}" for name in new)
    is_there = connection.execute(
        f"UPDATE movies SET {sets} WHERE movie_id = :id",  # noqa: S608 - names of columns
        {**new, "id": after.movie_id},
    ).rowcount
    if is_there and {"title", "other_titles", "year"} & new.keys():
        for table in _NAME_TABLES:
            connection.execute(
                f"DELETE FROM {table} WHERE movie_id = ?",  # noqa: S608 - one of the names above
                (after.movie_id,),
            )
        _name(connection, after)
    return bool(is_there)


def _name(connection: sqlite3.Connection, movie: Movie) -> None:
    """Make a movie known by its names."""
    rows = title_rows(movie)
    connection.executemany("INSERT INTO title_words VALUES (?, ?)", rows)
    connection.executemany("INSERT INTO title_parts VALUES (?, ?)", rows)
    connection.executemany("INSERT INTO title_sounds VALUES (?, ?)", sound_rows(movie))
