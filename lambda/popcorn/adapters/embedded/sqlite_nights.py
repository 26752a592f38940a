"""Movie nights, and the outbox of their events, in the embedded store."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from popcorn.adapters.embedded.database import Database, transaction
from popcorn.adapters.embedded.event_rows import claim_event, put_events
from popcorn.adapters.embedded.night_rows import guest_row, night_row, read_night
from popcorn.adapters.embedded.sqlite_reminders import SqliteReminders
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.movie_nights import Night, changed_guests
from popcorn.domain.night_events import EventKey, NightEvent
from popcorn.domain.notices import Event
from popcorn.domain.ratings import ListenerId

_PUT_NIGHT = "INSERT OR REPLACE INTO nights VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PUT_GUEST = "INSERT OR REPLACE INTO night_guests VALUES (?, ?, ?, ?, ?)"


class SqliteNights(SqliteReminders):
    """`popcorn.ports.MovieNights` and `popcorn.ports.Outbox` over the tables of
    `0007_friends_and_nights.sql` and `0010_addresses.sql`.
    """

    def __init__(self, database: Path) -> None:
        """Raises SettingsError as `open_database` does."""
        self._database = Database(database)
        super().__init__(self._database)

    def night(self, night_id: str) -> Night | None:
        with self._database.answering(StoreUnavailableError) as connection:
            return read_night(connection, night_id)

    def nights_of(self, listener_id: ListenerId) -> Sequence[Night]:
        with self._database.answering(StoreUnavailableError) as connection:
            ids = connection.execute(
                "SELECT night_id FROM nights WHERE host_id = ? "
                "UNION SELECT night_id FROM night_guests WHERE guest_id = ?",
                (listener_id, listener_id),
            ).fetchall()
            nights = [read_night(connection, night_id) for (night_id,) in ids]
        return [night for night in nights if night]

    def create(self, night: Night, events: Sequence[NightEvent]) -> bool:
        with self._writing() as connection:
            _drop_expired(connection, night.created_at_ms)
            if read_night(connection, night.night_id):
                return False
            connection.execute(_PUT_NIGHT, night_row(night))
            for guest_id, guest in night.guests.items():
                connection.execute(_PUT_GUEST, guest_row(night.night_id, guest_id, guest))
            put_events(connection, events)
        return True

    def change(self, before: Night, after: Night, events: Sequence[NightEvent]) -> bool:
        changed = changed_guests(before, after)
        with self._writing() as connection:
            stored = read_night(connection, before.night_id)
            if stored is None or stored.version != before.version:
                return False
            if any(stored.guests.get(each) != before.guests.get(each) for each in changed):
                return False
            is_new_host = after.host_id != before.host_id
            if is_new_host and stored.host_id != before.host_id:
                return False
            is_new_plan = after.version != before.version
            if is_new_plan and stored.guests != before.guests:
                return False
            is_growing = len(after.guests) > len(before.guests)
            if is_growing and len(stored.guests) != len(before.guests):
                return False
            if is_new_plan or is_new_host:
                connection.execute(_PUT_NIGHT, night_row(after))
            for guest_id, guest in changed.items():
                if guest:
                    connection.execute(_PUT_GUEST, guest_row(after.night_id, guest_id, guest))
                else:
                    _strike_off(connection, before, guest_id)
            put_events(connection, events)
        return True

    def remove(self, night: Night, events: Sequence[NightEvent]) -> bool:
        with self._writing() as connection:
            stored = read_night(connection, night.night_id)
            if stored is None or stored.version != night.version:
                return False
            if len(stored.guests) != len(night.guests):
                return False
            for table in ("nights", "night_guests"):
                connection.execute(f"DELETE FROM {table} WHERE night_id = ?", (night.night_id,))  # noqa: S608
            put_events(connection, events)
        return True

    def forget_events(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        with self._writing() as connection:
            connection.execute(
                "DELETE FROM outbox WHERE recipient_id = ? AND (? IS NULL OR at_ms <= ?)",
                (listener_id, until_ms, until_ms),
            )

    def pending(self, now_ms: int, limit: int = 100) -> Collection[EventKey]:
        with self._database.answering(StoreUnavailableError) as connection:
            rows = connection.execute(
                "SELECT recipient_id, event_id FROM outbox "
                "WHERE NOT is_delivered AND claimed_until_ms <= ? AND kept_until_ms > ? LIMIT ?",
                (now_ms, now_ms, limit),
            ).fetchall()
        return [EventKey(ListenerId(recipient_id), event_id) for recipient_id, event_id in rows]

    def claim(self, key: EventKey, now_ms: int, until_ms: int) -> Event | None:
        with self._writing() as connection:
            return claim_event(connection, key, now_ms, until_ms)

    def mark_delivered(self, key: EventKey) -> bool:
        with self._writing() as connection:
            marked = connection.execute(
                "UPDATE outbox SET is_delivered = 1, about_id = NULL, answer = NULL "
                "WHERE recipient_id = ? AND event_id = ? AND NOT is_delivered",
                key,
            )
            return marked.rowcount == 1

    def close(self) -> None:
        """Close the file; every call afterwards raises StoreUnavailableError."""
        self._database.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._database.answering(StoreUnavailableError) as connection, transaction(connection):
            yield connection


def _strike_off(connection: sqlite3.Connection, night: Night, guest_id: ListenerId) -> None:
    connection.execute(
        "DELETE FROM night_guests WHERE night_id = ? AND guest_id = ?", (night.night_id, guest_id)
    )
    connection.execute(
        "DELETE FROM outbox WHERE recipient_id = ? AND night_id = ? AND about_id = ?",
        (night.host_id, night.night_id, guest_id),
    )


def _drop_expired(connection: sqlite3.Connection, now_ms: int) -> None:
    """What DynamoDB does by itself."""
    connection.execute(
        "DELETE FROM night_guests WHERE night_id IN "
        "(SELECT night_id FROM nights WHERE kept_until_ms < ?)",
        (now_ms,),
    )
    for table in ("nights", "outbox"):
        connection.execute(f"DELETE FROM {table} WHERE kept_until_ms < ?", (now_ms,))  # noqa: S608
