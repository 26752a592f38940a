"""Households and their recognised voices in the embedded store."""

from __future__ import annotations

from pathlib import Path

from popcorn.adapters.embedded.database import Database
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.ratings import ListenerId


class SqliteHouseholds:
    """`popcorn.ports.Households` over the table `household_voices`."""

    def __init__(self, database: Path) -> None:
        """Raises SettingsError as `open_database` does."""
        self._database = Database(database)

    def remember_member(self, household_id: ListenerId, listener_id: ListenerId) -> None:
        self._run("INSERT OR IGNORE INTO household_voices VALUES (?, ?)", household_id, listener_id)

    def members(self, household_id: ListenerId) -> frozenset[ListenerId]:
        rows = self._run(
            "SELECT listener_id FROM household_voices WHERE household_id = ?", household_id
        )
        return frozenset(ListenerId(listener_id) for (listener_id,) in rows)

    def forget_member(self, household_id: ListenerId, listener_id: ListenerId) -> None:
        self._run(
            "DELETE FROM household_voices WHERE household_id = ? AND listener_id = ?",
            household_id,
            listener_id,
        )

    def forget_household(self, household_id: ListenerId) -> None:
        self._run("DELETE FROM household_voices WHERE household_id = ?", household_id)

    def close(self) -> None:
        """Close the file; every call afterwards raises StoreUnavailableError."""
        self._database.close()

    def _run(self, sql: str, *values: str) -> list[tuple[str]]:
        with self._database.answering(StoreUnavailableError) as connection:
            return connection.execute(sql, values).fetchall()
