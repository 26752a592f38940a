"""Accounts and their links in the embedded store."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from popcorn.adapters.embedded.database import Database
from popcorn.domain.accounts import Link
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.ratings import ListenerId


class SqliteAccounts:
    """`popcorn.ports.Accounts` over the tables of `0011_accounts.sql`."""

    def __init__(self, database: Path) -> None:
        """Raises SettingsError as `open_database` does."""
        self._database = Database(database)

    def create(self, account_id: ListenerId, now_ms: int) -> bool:
        with self._database.answering(StoreUnavailableError) as connection:
            made = connection.execute(
                "INSERT OR IGNORE INTO accounts VALUES (?, ?)", (account_id, now_ms)
            )
            return made.rowcount == 1

    def created_at_ms(self, account_id: ListenerId) -> int | None:
        rows = self._run("SELECT created_at_ms FROM accounts WHERE account_id = ?", account_id)
        return rows[0][0] if rows else None

    def link_of(self, echo_id: ListenerId) -> Link | None:
        rows = self._run(
            "SELECT echo_id, account_id, linked_at_ms, merged_at_ms FROM account_links "
            "WHERE echo_id = ?",
            echo_id,
        )
        return Link(*rows[0]) if rows else None

    def echoes_of(self, account_id: ListenerId) -> frozenset[ListenerId]:
        rows = self._run("SELECT echo_id FROM account_links WHERE account_id = ?", account_id)
        return frozenset(ListenerId(echo_id) for (echo_id,) in rows)

    def link(self, link: Link) -> None:
        self._run(
            "INSERT OR REPLACE INTO account_links VALUES (?, ?, ?, ?)",
            *(link.echo_id, link.account_id, link.linked_at_ms, link.merged_at_ms),
        )

    def unlink(self, echo_id: ListenerId) -> None:
        self._run("DELETE FROM account_links WHERE echo_id = ?", echo_id)

    def forget(self, account_id: ListenerId) -> None:
        for table in ("account_links", "accounts"):
            self._run(f"DELETE FROM {table} WHERE account_id = ?", account_id)  # noqa: S608

    def close(self) -> None:
        """Close the file; every call afterwards raises StoreUnavailableError."""
        self._database.close()

    def _run(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with self._database.answering(StoreUnavailableError) as connection:
            return connection.execute(sql, values).fetchall()
