"""Reminders of movie nights: what is kept of them, and who says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from popcorn.domain.reminders import Reminder


class ReminderBook(Protocol):
    """What listeners said to being reminded of nights. Reads include every acknowledged write.

    What a night's end deletes may be gone after the reminder's `kept_until_ms`.

    Raises, in all methods:
        StoreUnavailableError: no answer in time; what was to be written may or may not be.
    """

    def reminder(self, listener_id: ListenerId, night_id: str) -> Reminder | None: ...

    def reminders_of(self, listener_id: ListenerId) -> Sequence[Reminder]:
        """All of a listener's, in no order."""
        ...

    def change_reminder(self, before: Reminder | None, after: Reminder | None) -> bool:
        """Write one, or delete it where `after` is None; one of the two is given.

        Returns:
            False, and nothing is written, where what is stored has not the `changes` of `before`.
        """
        ...

    def forget_reminders(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        """Delete a listener's.

        Args:
            until_ms: keep what changed after that moment (milliseconds since 1970-01-01 UTC).
        """
        ...


class Wanted(NamedTuple):
    """What shall be said, and when.

    `rings_at_ms`, `now_ms`: milliseconds since 1970-01-01 UTC. `time_zone`: the listener's, of the
    IANA's. `text`: plain, as it is said and shown.
    """

    rings_at_ms: int
    time_zone: str
    locale: str
    text: str
    now_ms: int


class ReminderService(Protocol):
    """Whoever keeps one household's reminders, and says them; for the length of one request.

    Raises, in all methods:
        RemindersUnavailableError: no answer in time, or too many requests; what was to be done may
            or may not be.
        ReminderNotAllowedError: the household has not given its permission.
        ReminderRefusedError: it will never take this one: there are too many, or the device has
            none.
    """

    def create(self, wanted: Wanted) -> str:
        """Set one; not idempotent.

        Returns:
            The token that names it.
        """
        ...

    def find(self, wanted: Wanted) -> str | None:
        """The token of one of the same text and moment, None where there is none."""
        ...

    def update(self, token: str, wanted: Wanted) -> bool:
        """Move one, or have it say something else.

        Returns:
            False where there is none of that name: its listener may have deleted it.
        """
        ...

    def delete(self, token: str) -> None:
        """Delete one, if it is there."""
        ...


class ReminderServices(Protocol):
    """Who keeps reminders, chosen by what comes with a request."""

    def is_there(self, endpoint: str | None, token: str | None) -> bool:
        """Whether `of_household` would find one."""
        ...

    def of_household(
        self, household_id: ListenerId, endpoint: str | None, token: str | None
    ) -> ReminderService | None:
        """The service for the length of one request; None where nobody can be reached.

        Args:
            endpoint, token: the address of Alexa's services and the access to them, where they
                came with the request.
        """
        ...
