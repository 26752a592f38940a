"""The address book in the embedded store."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from popcorn.adapters.embedded.database import Database, transaction
from popcorn.adapters.embedded.event_rows import put_events
from popcorn.domain.addresses import Address, Channel, EmailCode, Refusal, email_digest
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.notices import Notice
from popcorn.domain.ratings import ListenerId

_COLUMNS = (
    "listener_id, locale, email, code, code_sent_at_ms, code_tries, alexa_user_id, "
    "alexa_endpoint, wanted, codes_day, codes_sent, changes, changed_at_ms"
)
_PUT = f"INSERT OR REPLACE INTO addresses ({_COLUMNS}) VALUES ({', '.join('?' * 13)})"  # noqa: S608


class SqliteAddresses:
    """`popcorn.ports.AddressBook` over the tables of `0010_addresses.sql`."""

    def __init__(self, database: Path) -> None:
        """Raises SettingsError as `open_database` does."""
        self._database = Database(database)

    def address_of(self, listener_id: ListenerId) -> Address | None:
        with self._database.answering(StoreUnavailableError) as connection:
            row = connection.execute(
                f"SELECT {_COLUMNS} FROM addresses WHERE listener_id = ?",  # noqa: S608
                (listener_id,),
            ).fetchone()
        return _address_of(row) if row else None

    def change(self, before: Address | None, after: Address, notices: Sequence[Notice]) -> bool:
        with (
            self._database.answering(StoreUnavailableError) as connection,
            transaction(connection),
        ):
            stored = connection.execute(
                "SELECT changes FROM addresses WHERE listener_id = ?", (after.listener_id,)
            ).fetchone()
            if stored != ((before.changes,) if before else None):
                return False
            connection.execute(_PUT, _row(after))
            put_events(connection, notices)
        return True

    def refusal_of(self, email: str) -> Refusal | None:
        with self._database.answering(StoreUnavailableError) as connection:
            row = connection.execute(
                "SELECT refusal FROM email_refusals WHERE email_digest = ?", (email_digest(email),)
            ).fetchone()
        return Refusal(row[0]) if row else None

    def refuse(self, email: str, refusal: Refusal, now_ms: int) -> None:
        with self._database.answering(StoreUnavailableError) as connection:
            connection.execute(
                "INSERT INTO email_refusals (email_digest, refusal, refused_at_ms) "
                "VALUES (?, ?, ?) ON CONFLICT (email_digest) DO UPDATE "
                "SET refusal = excluded.refusal, refused_at_ms = excluded.refused_at_ms "
                "WHERE refusal <> ?",
                (email_digest(email), refusal, now_ms, Refusal.COMPLAINED),
            )

    def note_bounce_told(self, email: str) -> bool:
        with self._database.answering(StoreUnavailableError) as connection:
            noted = connection.execute(
                "UPDATE email_refusals SET is_told = 1 "
                "WHERE email_digest = ? AND refusal = ? AND NOT is_told",
                (email_digest(email), Refusal.BOUNCED),
            )
            return noted.rowcount == 1

    def allow_again(self, email: str) -> None:
        with self._database.answering(StoreUnavailableError) as connection:
            connection.execute(
                "DELETE FROM email_refusals WHERE email_digest = ? AND refusal <> ?",
                (email_digest(email), Refusal.COMPLAINED),
            )

    def forget(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        with (
            self._database.answering(StoreUnavailableError) as connection,
            transaction(connection),
        ):
            gone = connection.execute(
                "DELETE FROM addresses WHERE listener_id = ? "
                "AND (? IS NULL OR changed_at_ms <= ?) RETURNING email",
                (listener_id, until_ms, until_ms),
            ).fetchall()
            connection.executemany(
                "DELETE FROM email_refusals WHERE email_digest = ?",
                [(email_digest(email),) for (email,) in gone if email],
            )

    def close(self) -> None:
        """Close the file; every call afterwards raises StoreUnavailableError."""
        self._database.close()


def _row(address: Address) -> tuple[Any, ...]:
    code = address.code
    return (
        address.listener_id,
        address.locale,
        address.email,
        *((code.digits, code.sent_at_ms, code.tries) if code else (None, None, None)),
        address.alexa_user_id,
        address.alexa_endpoint,
        json.dumps(sorted(address.wanted)),
        address.codes_day,
        address.codes_sent,
        address.changes,
        address.changed_at_ms,
    )


def _address_of(row: tuple[Any, ...]) -> Address:
    listener_id, locale, email, digits, sent_at_ms, tries, user_id, endpoint, wanted = row[:9]
    codes_day, codes_sent, changes, changed_at_ms = row[9:]
    return Address(
        listener_id=ListenerId(listener_id),
        locale=locale,
        email=email,
        code=EmailCode(digits, sent_at_ms, tries) if digits else None,
        alexa_user_id=user_id,
        alexa_endpoint=endpoint,
        wanted=frozenset(map(Channel, json.loads(wanted))),
        codes_day=codes_day,
        codes_sent=codes_sent,
        changes=changes,
        changed_at_ms=changed_at_ms,
    )
