"""Reminders in a folder, one file each: for a laptop, where nobody says them."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any
from uuid import uuid4

from popcorn.domain.errors import RemindersUnavailableError
from popcorn.domain.ratings import ListenerId
from popcorn.domain.spoken_times import local_now
from popcorn.ports.reminding import Wanted


class ReminderFolder:
    """`popcorn.ports.ReminderService` of one household; `popcorn reminders` shows them."""

    def __init__(self, folder: Path, household_id: ListenerId) -> None:
        """Args: folder: made when the first reminder comes."""
        self._folder = folder
        self._household_id = household_id

    def create(self, wanted: Wanted) -> str:
        token = uuid4().hex
        self._write(token, wanted)
        return token

    def find(self, wanted: Wanted) -> str | None:
        for file, kept in reminders_in(self._folder):
            if kept == self._shown(wanted):
                return file.stem
        return None

    def update(self, token: str, wanted: Wanted) -> bool:
        if not self._file(token).exists():
            return False
        self._write(token, wanted)
        return True

    def delete(self, token: str) -> None:
        self._file(token).unlink(missing_ok=True)

    def _write(self, token: str, wanted: Wanted) -> None:
        part = self._folder / f".{uuid4().hex}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(self._shown(wanted), ensure_ascii=False), "utf-8")
            part.replace(self._file(token))  # whole, or not at all
        except OSError as error:
            reason = f"reminders cannot be written: {os.strerror(error.errno or 0)}"
            raise RemindersUnavailableError(reason) from error

    def _file(self, token: str) -> Path:
        return self._folder / f"{token}.json"

    def _shown(self, wanted: Wanted) -> dict[str, Any]:
        digest = hashlib.sha256(self._household_id.encode()).hexdigest()[:16]
        at = local_now(wanted.rings_at_ms, wanted.time_zone)
        return {
            "household": digest,
            "at": at.isoformat(timespec="minutes"),
            "time_zone": wanted.time_zone,
            "locale": wanted.locale,
            "text": wanted.text,
        }


def reminders_in(folder: Path) -> list[tuple[Path, dict[str, Any]]]:
    """The files of a folder, and what is in them, the soonest first."""
    found = [(file, json.loads(file.read_text("utf-8"))) for file in folder.glob("*.json")]
    return sorted(found, key=lambda each: (each[1]["at"], each[0].name))
