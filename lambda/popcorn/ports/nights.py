"""Movie nights, and the outbox of what has to be told of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Protocol

from popcorn.domain.ratings import ListenerId
from popcorn.ports.reminding import ReminderBook

if TYPE_CHECKING:
    from popcorn.domain.movie_nights import Night
    from popcorn.domain.night_events import EventKey, NightEvent
    from popcorn.domain.notices import Event


class MovieNights(ReminderBook, Protocol):
    """Nights, each stored together with the events of its changes, or not at all.

    What a night may become is `popcorn.domain.night_planning`'s. Reads include every acknowledged
    write. A night may be gone after its `kept_until_ms`, its events with it.

    Raises, in all methods:
        StoreUnavailableError: no answer in time; what was to be written may or may not be.
    """

    def night(self, night_id: str) -> Night | None: ...

    def nights_of(self, listener_id: ListenerId) -> Sequence[Night]:
        """All that a listener hosts or is invited to, past and cancelled ones too, in no order."""
        ...

    def create(self, night: Night, events: Sequence[NightEvent]) -> bool:
        """Store a new night.

        Returns:
            False, and nothing is written, where there is one of its id.
        """
        ...

    def change(self, before: Night, after: Night, events: Sequence[NightEvent]) -> bool:
        """Write what differs between two states of one night, and nothing else.

        So two guests' answers, or an answer and an invitation, do not stand in each other's way. A
        new version goes by all guests: they are told of it, and asked anew, as they were. The host
        may be another, too.

        Returns:
            False, and nothing is written, where something that this goes by is not as in `before`:
            the version; a host who differs; each guest who differs, or all where the version does;
            how many guests there are, where the version differs or guests come in.
        """
        ...

    def remove(self, night: Night, events: Sequence[NightEvent]) -> bool:
        """Delete a night and everybody's place in it.

        Returns:
            False, and nothing is deleted, where version or number of guests are not as in `night`.
        """
        ...

    def forget_events(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        """Delete what waits to be told to a listener, and what is remembered of being told.

        What was to be told of them went with their place (`change`) or their night (`remove`).

        Args:
            until_ms: keep what happened after that moment (milliseconds since 1970-01-01 UTC).
        """
        ...


class Outbox(Protocol):
    """The events that `MovieNights`, `Friends` and `AddressBook` stored, for whoever delivers them.

    An event is claimed, delivered, and marked. If the process ends between the last two, the claim
    runs out and the event is delivered a second time; in no other case is it.

    Raises, in all methods:
        StoreUnavailableError: no answer in time; what was to be written may or may not be.
    """

    def pending(self, now_ms: int, limit: int = 100) -> Collection[EventKey]:
        """Events that are neither delivered nor claimed, in no order; for a sweep, as it may look
        at everything that is stored.
        """
        ...

    def claim(self, key: EventKey, now_ms: int, until_ms: int) -> Event | None:
        """Take an event, so that nobody else delivers it before `until_ms`.

        Times in milliseconds since 1970-01-01 UTC.

        Returns:
            None where there is nothing to deliver: it is delivered, forgotten, or claimed.
        """
        ...

    def mark_delivered(self, key: EventKey) -> bool:
        """Note that it is done with, and whom it was about no longer.

        Returns:
            False where that was noted before, or the event is gone.
        """
        ...
