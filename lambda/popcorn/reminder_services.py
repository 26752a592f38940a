"""Who keeps reminders: Alexa, where a request comes from her; else a folder, on a laptop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from popcorn.ports import ReminderService


class RequestsReminders:
    """`popcorn.ports.ReminderServices`."""

    def __init__(self, folder: Path | None, timeout_s: float | None = None) -> None:
        """Make the choice.

        Args:
            folder: None where reminders are Alexa's alone.
            timeout_s: how long Alexa's services may take; by default as long as a turn can wait.
        """
        self._folder = folder
        self._timeout_s = timeout_s

    def is_there(self, endpoint: str | None, token: str | None) -> bool:
        return bool(endpoint and token) or self._folder is not None

    def of_household(
        self, household_id: ListenerId, endpoint: str | None, token: str | None
    ) -> ReminderService | None:
        if endpoint and token:
            from popcorn.adapters.alexa.reminders import AlexaReminders
            from popcorn.skill.alexa.api_client import TIMEOUT_S, BoundedApiClient

            api_client = BoundedApiClient(self._timeout_s or TIMEOUT_S)
            return AlexaReminders(api_client, endpoint, token)
        if self._folder is None:
            return None
        from popcorn.adapters.embedded.reminder_folder import ReminderFolder

        return ReminderFolder(self._folder, household_id)
