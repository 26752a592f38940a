"""Listeners' ratings, marks and wishes in the embedded store."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from popcorn.adapters.embedded.database import Database, transaction
from popcorn.adapters.embedded.rows import (
    genre_wish_of,
    genre_wish_row,
    mark_of,
    mark_row,
    rating_of,
    rating_row,
)
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, MovieId
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating

_FORGET = [
    f"DELETE FROM {table} WHERE listener_id = ? AND (? IS NULL OR {moment} <= ?)"  # noqa: S608
    for table, moment in (
        ("ratings", "rated_at_ms"),
        ("parked_ratings", "rated_at_ms"),
        ("lists", "marked_at_ms"),
        ("parked_lists", "marked_at_ms"),
        ("genre_wishes", "said_at_ms"),
    )
]
"""Take the listener and, twice, the moment until which."""


class SqliteStore:
    """`popcorn.ports.ListenerStore` over the tables `ratings`, `lists` and `genre_wishes`."""

    def __init__(self, database: Path) -> None:
        """Raises SettingsError as `open_database` does."""
        self._database = Database(database)

    def ratings_of(self, listener_id: ListenerId) -> Sequence[Rating]:
        with self._database.answering(StoreUnavailableError) as connection:
            rows = connection.execute(
                "SELECT * FROM ratings WHERE listener_id = ? ORDER BY rated_at_ms, movie_id",
                (listener_id,),
            ).fetchall()
        return [rating_of(row) for row in rows]

    def rating(self, listener_id: ListenerId, movie_id: MovieId) -> Rating | None:
        with self._database.answering(StoreUnavailableError) as connection:
            return _stored(connection, listener_id, movie_id)

    def put_rating(self, rating: Rating) -> Rating | None:
        with self._database.answering(StoreUnavailableError) as connection, transaction(connection):
            older = _stored(connection, rating.listener_id, rating.movie_id)
            if rating.replaces(older):
                connection.execute(
                    "INSERT OR REPLACE INTO ratings VALUES (?, ?, ?, ?, ?)", rating_row(rating)
                )
        return older

    def take_back_rating(self, listener_id: ListenerId, movie_id: MovieId) -> Rating | None:
        with self._database.answering(StoreUnavailableError) as connection, transaction(connection):
            removed = _stored(connection, listener_id, movie_id)
            connection.execute(
                "DELETE FROM ratings WHERE listener_id = ? AND movie_id = ?",
                (listener_id, movie_id),
            )
        return removed

    def marks_of(self, listener_id: ListenerId) -> Sequence[Mark]:
        with self._database.answering(StoreUnavailableError) as connection:
            rows = connection.execute(
                "SELECT * FROM lists WHERE listener_id = ? ORDER BY marked_at_ms, movie_id",
                (listener_id,),
            ).fetchall()
        return [mark_of(row) for row in rows]

    def put_mark(self, mark: Mark) -> Mark | None:
        with self._database.answering(StoreUnavailableError) as connection, transaction(connection):
            older = _marked(connection, mark.listener_id, mark.movie_id)
            if mark.replaces(older):
                connection.execute(
                    "INSERT OR REPLACE INTO lists VALUES (?, ?, ?, ?, ?)", mark_row(mark)
                )
        return older

    def take_back_mark(
        self, listener_id: ListenerId, movie_id: MovieId, kind: MarkKind | None = None
    ) -> Mark | None:
        with self._database.answering(StoreUnavailableError) as connection, transaction(connection):
            removed = _marked(connection, listener_id, movie_id)
            if removed is None or kind not in (None, removed.kind):
                return None
            connection.execute(
                "DELETE FROM lists WHERE listener_id = ? AND movie_id = ?",
                (listener_id, movie_id),
            )
        return removed

    def marks_and_wishes_of(
        self, listener_id: ListenerId
    ) -> tuple[Sequence[Mark], Sequence[GenreWish]]:
        return self.marks_of(listener_id), self.genre_wishes_of(listener_id)

    def genre_wishes_of(self, listener_id: ListenerId) -> Sequence[GenreWish]:
        with self._database.answering(StoreUnavailableError) as connection:
            rows = connection.execute(
                "SELECT * FROM genre_wishes WHERE listener_id = ? ORDER BY genre", (listener_id,)
            ).fetchall()
        return [genre_wish_of(row) for row in rows]

    def put_genre_wish(self, wish: GenreWish) -> GenreWish | None:
        with self._database.answering(StoreUnavailableError) as connection, transaction(connection):
            older = _wished(connection, wish.listener_id, wish.genre)
            if wish.replaces(older):
                connection.execute(
                    "INSERT OR REPLACE INTO genre_wishes VALUES (?, ?, ?, ?)", genre_wish_row(wish)
                )
        return older

    def take_back_genre_wish(self, listener_id: ListenerId, genre: Genre) -> GenreWish | None:
        with self._database.answering(StoreUnavailableError) as connection, transaction(connection):
            removed = _wished(connection, listener_id, genre)
            connection.execute(
                "DELETE FROM genre_wishes WHERE listener_id = ? AND genre = ?",
                (listener_id, genre),
            )
        return removed

    def forget(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        with self._database.answering(StoreUnavailableError) as connection, transaction(connection):
            for delete in _FORGET:
                connection.execute(delete, (listener_id, until_ms, until_ms))

    def close(self) -> None:
        """Close the file; every call afterwards raises StoreUnavailableError."""
        self._database.close()


def _stored(
    connection: sqlite3.Connection, listener_id: ListenerId, movie_id: MovieId
) -> Rating | None:
    row = connection.execute(
        "SELECT * FROM ratings WHERE listener_id = ? AND movie_id = ?", (listener_id, movie_id)
    ).fetchone()
    return rating_of(row) if row else None


def _marked(
    connection: sqlite3.Connection, listener_id: ListenerId, movie_id: MovieId
) -> Mark | None:
    row = connection.execute(
        "SELECT * FROM lists WHERE listener_id = ? AND movie_id = ?", (listener_id, movie_id)
    ).fetchone()
    return mark_of(row) if row else None


def _wished(
    connection: sqlite3.Connection, listener_id: ListenerId, genre: Genre
) -> GenreWish | None:
    row = connection.execute(
        "SELECT * FROM genre_wishes WHERE listener_id = ? AND genre = ?", (listener_id, genre)
    ).fetchone()
    return genre_wish_of(row) if row else None
