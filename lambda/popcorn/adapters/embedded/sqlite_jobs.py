"""How far long jobs have come, in the embedded store: `ports.jobs.Jobs`."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from popcorn.adapters.embedded.database import Database, transaction
from popcorn.domain.errors import StoreUnavailableError
from popcorn.ports.jobs import Checkpoint, JobTakenError

LEASE_MS = 50_000
"""How long a worker that says nothing is thought to be at it."""


class SqliteJobs:
    """The table `progress`.

    Args:
        clock: nanoseconds since 1970-01-01 UTC.
    """

    def __init__(self, database: Path, *, clock: Callable[[], int] = time.time_ns) -> None:
        """Raises SettingsError as `open_database` does."""
        self._database = Database(database)
        self._clock = clock

    def take(self, job: str, fingerprint: str) -> Checkpoint:
        with (
            self._database.answering(StoreUnavailableError) as connection,
            transaction(connection),
        ):
            found = connection.execute(
                "SELECT fingerprint, facts, revision, is_done, busy_until_ms"
                " FROM progress WHERE job = ?",
                (job,),
            ).fetchone()
            if found is None or found[0] != fingerprint:
                revision = found[2] if found else 0
                return self._write(connection, Checkpoint(job, fingerprint, {}, revision))
            _, facts, revision, is_done, busy_until_ms = found
            there = Checkpoint(job, fingerprint, json.loads(facts), revision, bool(is_done))
            if there.is_done:
                return there
            if busy_until_ms > self._now_ms():
                raise JobTakenError(f"{job} is being worked on")
            return self._write(connection, there)

    def save(self, checkpoint: Checkpoint, facts: Mapping[str, Any]) -> Checkpoint:
        return self._write_held(replace(checkpoint, facts=facts), LEASE_MS)

    def leave(self, checkpoint: Checkpoint, *, is_done: bool) -> None:
        self._write_held(replace(checkpoint, is_done=is_done), 0)

    def close(self) -> None:
        """Close the file; every call afterwards raises StoreUnavailableError."""
        self._database.close()

    def _write_held(self, checkpoint: Checkpoint, lease_ms: int) -> Checkpoint:
        with (
            self._database.answering(StoreUnavailableError) as connection,
            transaction(connection),
        ):
            (revision,) = connection.execute(
                "SELECT max(revision) FROM progress WHERE job = ?", (checkpoint.job,)
            ).fetchone()
            if revision != checkpoint.revision:
                raise JobTakenError(f"{checkpoint.job} was taken by somebody else")
            return self._write(connection, checkpoint, lease_ms)

    def _write(
        self, connection: sqlite3.Connection, checkpoint: Checkpoint, lease_ms: int = LEASE_MS
    ) -> Checkpoint:
        new = replace(checkpoint, revision=checkpoint.revision + 1)
        connection.execute(
            "INSERT OR REPLACE INTO progress VALUES (?, ?, ?, ?, ?, ?)",
            (
                new.job,
                new.fingerprint,
                json.dumps(new.facts),
                new.revision,
                new.is_done,
                self._now_ms() + lease_ms,
            ),
        )
        return new

    def _now_ms(self) -> int:
        return self._clock() // 1_000_000
