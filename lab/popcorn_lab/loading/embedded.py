"""Loading into the SQLite store: staged beside it, then put in its place in one transaction."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from importlib import resources
from itertools import islice
from pathlib import Path
from typing import TypeVar

from popcorn.adapters.embedded.database import open_database, statements, transaction
from popcorn.adapters.embedded.rows import (
    MOVIE_COLUMNS,
    movie_row,
    rating_row,
    sound_rows,
    title_rows,
)
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.titles import lasting_key
from popcorn_lab.datasets.dataset import Dataset, DatasetName, Malformed
from popcorn_lab.loading.embedded_popularity import count_popularity
from popcorn_lab.loading.sink import LoadedDataset, Progress, VoiceCounts, WrittenDataset

PATIENCE_S = 60.0
"""How long a load waits for other writers; it has more to lose than one rating has."""

_CACHE_KIB = 8 * 1024
_ROWS_AT_ONCE = 1000
_INSTRUCTIONS_BETWEEN_TICKS = 50_000

_LOADED = """
SELECT name, fingerprint, is_sample, movie_count, rating_count,
       EXISTS (SELECT 1 FROM main.movies WHERE rating_count > 0 AND bayesian_mean IS NULL)
  FROM main.dataset
"""
_VOICE_COUNTS = """
SELECT (SELECT count(*) FROM main.ratings WHERE source = 'voice'),
       (SELECT count(*) FROM main.parked_ratings)
"""
_MARK_COUNTS = "SELECT (SELECT count(*) FROM main.lists), (SELECT count(*) FROM main.parked_lists)"
_INSERT_MOVIE = f"INSERT INTO staging.movies VALUES ({', '.join('?' * (len(MOVIE_COLUMNS) + 1))})"  # noqa: S608
_INSERT_RATING = """
INSERT INTO staging.ratings VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET half_steps = excluded.half_steps, rated_at_ms = excluded.rated_at_ms
 WHERE excluded.rated_at_ms >= rated_at_ms
"""

Item = TypeVar("Item")


class EmbeddedSink:
    """The SQLite store as a `DatasetSink`.

    Other processes go on reading and rating while a dataset is staged; only putting it in place
    holds the write lock. The staged copy is a temporary file that SQLite deletes as it opens it,
    so a load that is killed leaves nothing behind.
    """

    def __init__(self, database: Path) -> None:
        """The store's file; it is made where it is missing."""
        self._database = database

    def loaded(self) -> LoadedDataset | None:
        with self._connection() as connection:
            return _loaded(connection)

    def write(
        self, dataset: Dataset, *, malformed: Malformed, progress: Progress
    ) -> WrittenDataset:
        """See `DatasetSink.write`.

        Raises:
            DataFormatError: as the dataset's iterators do.
            SettingsError: the file cannot be opened.
            StoreUnavailableError: no space, a lock held for long, or another load came first.
        """
        with self._connection() as connection:
            before = _loaded(connection)
            _stage(connection, dataset, malformed, progress)
            connection.set_progress_handler(lambda: progress("index"), _INSTRUCTIONS_BETWEEN_TICKS)
            with transaction(connection):
                progress("index")
                if _loaded(connection) != before:
                    raise StoreUnavailableError("another dataset was loaded meanwhile; try again")
                name = dataset.name
                named: dict[str, str | bool] = {
                    "name": name.name,
                    "fingerprint": name.fingerprint,
                    "is_sample": name.is_sample,
                }
                _run(connection, "replacing.sql", named)
                count_popularity(connection, time.time_ns() // 1_000_000)
                _run(connection, "movies.sql", named)
                counts = connection.execute(
                    "SELECT movie_count, rating_count FROM main.dataset"
                ).fetchone()
                voice, marks = (
                    VoiceCounts(*connection.execute(query).fetchone())
                    for query in (_VOICE_COUNTS, _MARK_COUNTS)
                )
        return WrittenDataset(LoadedDataset(name, *counts), voice, marks)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            with closing(open_database(self._database)) as connection:
                connection.execute(f"PRAGMA busy_timeout = {PATIENCE_S * 1000:.0f}")
                yield connection
        except sqlite3.Error as error:
            reason = f"{self._database} cannot be loaded into ({error}); it is as it was"
            raise StoreUnavailableError(reason) from error


def _loaded(connection: sqlite3.Connection) -> LoadedDataset | None:
    row = connection.execute(_LOADED).fetchone()
    if row is None:
        return None
    name, fingerprint, is_sample, movie_count, rating_count, is_uncounted = row
    of = DatasetName(name, fingerprint, bool(is_sample))
    return LoadedDataset(of, movie_count, rating_count, is_current=not is_uncounted)


def _stage(
    connection: sqlite3.Connection, dataset: Dataset, malformed: Malformed, progress: Progress
) -> None:
    connection.create_function(
        "lasting_key", 1, lambda title: title and lasting_key(title), deterministic=True
    )
    connection.execute("ATTACH DATABASE '' AS staging")  # no name: temporary, on disk
    for schema in ("main", "staging"):
        connection.execute(f"PRAGMA {schema}.cache_size = -{_CACHE_KIB}")
    _run(connection, "staging.sql")

    connection.execute("BEGIN")
    for movies in _batches(dataset.movies(malformed)):
        rows = ((*movie_row(movie), lasting_key(movie.title)) for movie in movies)
        connection.executemany(_INSERT_MOVIE, rows)
        titles = (row for movie in movies for row in title_rows(movie))
        connection.executemany("INSERT INTO staging.titles VALUES (?, ?)", titles)
        sounds = (row for movie in movies for row in sound_rows(movie))
        connection.executemany("INSERT INTO staging.sounds VALUES (?, ?)", sounds)
        progress("movies")
    for users in _batches(dataset.users(malformed)):
        profiles = ((user.listener_id, json.dumps(dict(user.profile))) for user in users)
        connection.executemany("INSERT INTO staging.users VALUES (?, ?)", profiles)
        progress("users")
    for ratings in _batches(dataset.ratings(malformed)):
        connection.executemany(_INSERT_RATING, map(rating_row, ratings))
        progress("ratings")
    connection.execute("COMMIT")


def _batches(items: Iterator[Item]) -> Iterator[list[Item]]:
    while batch := list(islice(items, _ROWS_AT_ONCE)):
        yield batch


def _run(
    connection: sqlite3.Connection, script: str, named: Mapping[str, str | bool] | None = None
) -> None:
    """Run a script's statements in the transaction that is open."""
    for statement in statements((resources.files(__package__) / script).read_text("utf-8")):
        connection.execute(statement, named or {})
