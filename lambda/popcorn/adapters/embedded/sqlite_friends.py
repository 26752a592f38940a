"""Friendships, and the codes by which friends find each other, in the embedded store."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from popcorn.adapters.embedded.database import Database, transaction
from popcorn.adapters.embedded.event_rows import put_events
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.friends import (
    CODE_LASTS_MS,
    FriendCode,
    Friendship,
    Introduction,
    Tie,
    day_of,
    tries_digest,
)
from popcorn.domain.notices import Notice
from popcorn.domain.ratings import ListenerId

_PUT_SIDE = "INSERT OR REPLACE INTO friendships VALUES (?, ?, ?, ?)"


class SqliteFriends:
    """`popcorn.ports.Friends` over the tables of `0007` and `0009`."""

    def __init__(self, database: Path) -> None:
        """Raises SettingsError as `open_database` does."""
        self._database = Database(database)

    def friendship(self, listener_id: ListenerId, other_id: ListenerId) -> Friendship | None:
        with self._database.answering(StoreUnavailableError) as connection:
            return _side(connection, listener_id, other_id)

    def friendships_of(self, listener_id: ListenerId) -> Sequence[Friendship]:
        with self._database.answering(StoreUnavailableError) as connection:
            rows = connection.execute(
                "SELECT other_id, tie, changed_at_ms FROM friendships WHERE listener_id = ?",
                (listener_id,),
            ).fetchall()
        return [_friendship(row) for row in rows]

    def change(
        self,
        listener_id: ListenerId,
        other_id: ListenerId,
        was: Tie | None,
        becomes: Tie,
        now_ms: int,
        *,
        code: FriendCode | None = None,
        notices: Sequence[Notice] = (),
    ) -> bool:
        with self._writing() as connection:
            mine = _side(connection, listener_id, other_id)
            if (mine.tie if mine else None) is not was:
                return False  # and so the other side is not what it was: both are written at once
            if code and (_code(connection, "digits", code.digits) != code):
                return False
            connection.execute(_PUT_SIDE, (listener_id, other_id, becomes, now_ms))
            connection.execute(_PUT_SIDE, (other_id, listener_id, becomes.mirrored, now_ms))
            put_events(connection, notices)
        return True

    def end(self, listener_id: ListenerId, other_ids: Collection[ListenerId]) -> None:
        with self._writing() as connection:
            for other_id in other_ids:
                _end(connection, listener_id, other_id)

    def introductions(
        self, listener_ids: Collection[ListenerId]
    ) -> Mapping[ListenerId, Introduction]:
        found = {}
        with self._database.answering(StoreUnavailableError) as connection:
            for listener_id in listener_ids:
                row = connection.execute(
                    "SELECT name, is_sharing FROM introductions WHERE listener_id = ?",
                    (listener_id,),
                ).fetchone()
                if row:
                    found[listener_id] = Introduction(row[0], bool(row[1]))
        return found

    def set_name(self, listener_id: ListenerId, name: str | None, now_ms: int) -> None:
        self._introduce(listener_id, "name", name, now_ms)

    def set_sharing(self, listener_id: ListenerId, is_sharing: bool, now_ms: int) -> None:
        self._introduce(listener_id, "is_sharing", is_sharing, now_ms)

    def time_zone_of(self, listener_id: ListenerId) -> str | None:
        with self._database.answering(StoreUnavailableError) as connection:
            row = connection.execute(
                "SELECT time_zone FROM introductions WHERE listener_id = ?", (listener_id,)
            ).fetchone()
        return row[0] if row else None

    def set_time_zone(self, listener_id: ListenerId, time_zone: str | None, now_ms: int) -> None:
        self._introduce(listener_id, "time_zone", time_zone, now_ms)

    def code_of(self, listener_id: ListenerId) -> FriendCode | None:
        with self._database.answering(StoreUnavailableError) as connection:
            return _code(connection, "listener_id", listener_id)

    def find_code(self, digits: str) -> FriendCode | None:
        with self._database.answering(StoreUnavailableError) as connection:
            return _code(connection, "digits", digits)

    def offer_code(self, code: FriendCode) -> bool:
        with self._writing() as connection:
            connection.execute(
                "DELETE FROM friend_codes WHERE offered_at_ms + ? <= ?",
                (CODE_LASTS_MS, code.offered_at_ms),
            )
            inserted = connection.execute(
                "INSERT OR IGNORE INTO friend_codes VALUES (?, ?, ?)",
                (code.digits, code.owner_id, code.offered_at_ms),
            )
            return inserted.rowcount == 1

    def take_back_code(self, listener_id: ListenerId) -> None:
        with self._writing() as connection:
            connection.execute("DELETE FROM friend_codes WHERE listener_id = ?", (listener_id,))

    def hand_over_code(self, code: FriendCode, owner_id: ListenerId) -> bool:
        with self._writing() as connection:
            theirs = _code(connection, "listener_id", owner_id)
            if _code(connection, "digits", code.digits) != code:
                return False
            if theirs and theirs.is_open(code.offered_at_ms):
                return False
            connection.execute("DELETE FROM friend_codes WHERE listener_id = ?", (owner_id,))
            connection.execute(
                "UPDATE friend_codes SET listener_id = ? WHERE digits = ?", (owner_id, code.digits)
            )
            return True

    def count_try(self, listener_id: ListenerId, now_ms: int, most: int) -> bool:
        with self._writing() as connection:
            connection.execute("DELETE FROM friend_code_tries WHERE day < ?", (day_of(now_ms),))
            counted = connection.execute(
                "INSERT INTO friend_code_tries VALUES (?, ?, 1) ON CONFLICT (listener_digest) "
                "DO UPDATE SET tries = tries + 1 WHERE tries < ?",
                (tries_digest(listener_id), day_of(now_ms), most),
            )
            return counted.rowcount == 1

    def forget(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        values = (listener_id, until_ms, until_ms)
        with self._writing() as connection:
            for table, moment in (
                ("friend_codes", "offered_at_ms"),
                ("introductions", "changed_at_ms"),
            ):
                connection.execute(
                    f"DELETE FROM {table} WHERE listener_id = ? "  # noqa: S608
                    f"AND (? IS NULL OR {moment} <= ?)",
                    values,
                )
            others = connection.execute(
                "SELECT other_id FROM friendships WHERE listener_id = ? "
                "AND (? IS NULL OR changed_at_ms <= ?)",
                values,
            ).fetchall()
            for (other_id,) in others:
                _end(connection, listener_id, other_id)

    def close(self) -> None:
        """Close the file; every call afterwards raises StoreUnavailableError."""
        self._database.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._database.answering(StoreUnavailableError) as connection, transaction(connection):
            yield connection

    def _introduce(
        self, listener_id: ListenerId, column: str, value: str | bool | None, now_ms: int
    ) -> None:
        with self._writing() as connection:
            connection.execute(
                f"INSERT INTO introductions (listener_id, {column}, changed_at_ms) "  # noqa: S608
                f"VALUES (?, ?, ?) ON CONFLICT (listener_id) DO UPDATE "
                f"SET {column} = excluded.{column}, changed_at_ms = excluded.changed_at_ms",
                (listener_id, value, now_ms),
            )


def _side(
    connection: sqlite3.Connection, listener_id: ListenerId, other_id: ListenerId
) -> Friendship | None:
    row = connection.execute(
        "SELECT other_id, tie, changed_at_ms FROM friendships "
        "WHERE listener_id = ? AND other_id = ?",
        (listener_id, other_id),
    ).fetchone()
    return _friendship(row) if row else None


def _friendship(row: tuple[str, str, int]) -> Friendship:
    return Friendship(ListenerId(row[0]), Tie(row[1]), row[2])


def _end(connection: sqlite3.Connection, listener_id: str, other_id: str) -> None:
    connection.execute(
        "DELETE FROM friendships WHERE (listener_id, other_id) IN (VALUES (?, ?), (?, ?))",
        (listener_id, other_id, other_id, listener_id),
    )


def _code(connection: sqlite3.Connection, column: str, value: str) -> FriendCode | None:
    row = connection.execute(
        f"SELECT digits, listener_id, offered_at_ms FROM friend_codes WHERE {column} = ?",  # noqa: S608
        (value,),
    ).fetchone()
    return FriendCode(row[0], ListenerId(row[1]), row[2]) if row else None
