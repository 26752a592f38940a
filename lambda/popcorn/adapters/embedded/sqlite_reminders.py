"""What is kept of reminders in the embedded store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from popcorn.adapters.embedded.database import Database, transaction
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.ratings import ListenerId
from popcorn.domain.reminders import Alert, Reminder, Step

_PUT = "INSERT OR REPLACE INTO night_reminders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class SqliteReminders:
    """`popcorn.ports.ReminderBook` over the table of `0012_reminders.sql`."""

    def __init__(self, database: Database) -> None:
        """Whoever opened the database closes it."""
        self._reminders = database

    def reminder(self, listener_id: ListenerId, night_id: str) -> Reminder | None:
        found = self.reminders_of(listener_id)
        return next((each for each in found if each.night_id == night_id), None)

    def reminders_of(self, listener_id: ListenerId) -> Sequence[Reminder]:
        with self._reminders.answering(StoreUnavailableError) as connection:
            rows = connection.execute(
                "SELECT * FROM night_reminders WHERE listener_id = ?", (listener_id,)
            ).fetchall()
        return [_reminder_of(row) for row in rows]

    def change_reminder(self, before: Reminder | None, after: Reminder | None) -> bool:
        one = after or before
        if one is None:
            return True
        key = (one.listener_id, one.night_id)
        with (
            self._reminders.answering(StoreUnavailableError) as connection,
            transaction(connection),
        ):
            stored = connection.execute(
                "SELECT changes FROM night_reminders WHERE listener_id = ? AND night_id = ?", key
            ).fetchone()
            if (stored and stored[0]) != (before and before.changes):
                return False
            if after is None:
                connection.execute(
                    "DELETE FROM night_reminders WHERE listener_id = ? AND night_id = ?", key
                )
                return True
            if before is None:  # what DynamoDB does by itself
                connection.execute(
                    "DELETE FROM night_reminders WHERE kept_until_ms < ?", (after.changed_at_ms,)
                )
            connection.execute(_PUT, _row_of(after))
        return True

    def forget_reminders(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        with (
            self._reminders.answering(StoreUnavailableError) as connection,
            transaction(connection),
        ):
            connection.execute(
                "DELETE FROM night_reminders "
                "WHERE listener_id = ? AND (? IS NULL OR changed_at_ms <= ?)",
                (listener_id, until_ms, until_ms),
            )


def _row_of(reminder: Reminder) -> tuple[Any, ...]:
    """The columns of `night_reminders`, in the table's order."""
    alert = reminder.alert
    kept = (
        reminder.listener_id,
        reminder.night_id,
        reminder.step,
        reminder.changed_at_ms,
        reminder.kept_until_ms,
        reminder.changes,
    )
    if alert is None:
        return (*kept, None, None, None, None, None, None)
    where = (alert.token, alert.household_id, alert.endpoint, alert.locale)
    return (*kept, *where, alert.rings_at_ms, alert.version)


def _reminder_of(row: tuple[Any, ...]) -> Reminder:
    listener_id, night_id, step, changed_at_ms, kept_until_ms, changes, token, *where = row
    alert = None if token is None else Alert(token, ListenerId(where[0]), *where[1:])
    return Reminder(
        ListenerId(listener_id), night_id, Step(step), changed_at_ms, kept_until_ms, changes, alert
    )
