"""Who has to be told of a change of a movie night, and of what."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from popcorn.domain.movie_nights import Answer, Night, Start, changed_guests
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId


class EventKind(StrEnum):
    """The value is what tables hold."""

    INVITED = "invited"
    CHANGED = "changed"
    CANCELLED = "cancelled"
    ANSWERED = "answered"


class EventKey(NamedTuple):
    """What finds an event in an outbox, and all that a queue needs to carry of it."""

    recipient_id: ListenerId
    event_id: str


@dataclass(frozen=True, slots=True)
class NightEvent:
    """One message to one person, with the night's plan as it was when the event happened.

    `event_id` follows from the change, so that one change has one id for each recipient.
    `version`: the night's. `about_id` and `answer`: the guest who answered, of `ANSWERED` alone.
    Times in milliseconds since 1970-01-01 UTC.
    """

    event_id: str
    recipient_id: ListenerId
    kind: EventKind
    night_id: str
    version: int
    movie_id: MovieId | None
    start: Start
    at_ms: int
    kept_until_ms: int
    about_id: ListenerId | None = None
    answer: Answer | None = None

    @property
    def key(self) -> EventKey:
        return EventKey(self.recipient_id, self.event_id)


def events_of(before: Night | None, after: Night, at_ms: int) -> list[NightEvent]:
    """What a change of a night, or its making (`before` is None), has to be told, and to whom.

    Whoever makes a change is not told of it. New guests are told of the invitation alone; those
    who declined hear of another moment, at which they may come, and of nothing else.
    """
    old = before or after.without(*after.guests)
    changed = changed_guests(old, after)
    events = [
        _event(after, EventKind.INVITED, guest_id, at_ms)
        for guest_id, guest in changed.items()
        if guest and guest_id not in old.guests
    ]
    if after.version != old.version:
        is_moved = after.start.at_ms != old.start.at_ms
        kind = EventKind.CANCELLED if after.is_cancelled else EventKind.CHANGED
        events += [
            _event(after, kind, guest_id, at_ms)
            for guest_id, guest in old.guests.items()
            if guest_id in after.guests and (is_moved or guest.answer is not Answer.DECLINED)
        ]
    else:
        events += [
            _event(after, EventKind.ANSWERED, after.host_id, at_ms, about_id=guest_id)
            for guest_id, guest in changed.items()
            if guest and guest_id in old.guests
        ]
    return events


def _event(
    night: Night,
    kind: EventKind,
    recipient_id: ListenerId,
    at_ms: int,
    about_id: ListenerId | None = None,
) -> NightEvent:
    guest = night.guests[about_id] if about_id else None
    parts = (kind, night.version, recipient_id, about_id, guest and guest.changes, at_ms)
    digest = hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32]
    return NightEvent(
        event_id=f"{night.night_id}.{digest}",
        recipient_id=recipient_id,
        kind=kind,
        night_id=night.night_id,
        version=night.version,
        movie_id=night.movie_id,
        start=night.start,
        at_ms=at_ms,
        kept_until_ms=night.kept_until_ms,
        about_id=about_id,
        answer=guest.answer if guest else None,
    )
