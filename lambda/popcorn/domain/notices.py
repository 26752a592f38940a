"""What listeners are told besides movie nights: of friendship, and of their own address."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from popcorn.domain.friends import Tie, friend_id_of
from popcorn.domain.night_events import EventKey, NightEvent
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId

KEPT_MS = 30 * MS_PER_DAY
"""How long it is remembered that one was told, and waited for that one can be."""


class NoticeKind(StrEnum):
    """The value is what tables hold; no kind of a night's event has the same."""

    FRIEND_ASKED = "friend-asked"
    FRIEND_ACCEPTED = "friend-accepted"
    EMAIL_GIVEN = "email-given"


@dataclass(frozen=True, slots=True)
class Notice:
    """One message to one person; what it says is looked up when it is delivered.

    `friend_id` is what the recipient knows the other by, of friendship alone: when the friendship
    is gone, so is what it stands for. Times in milliseconds since 1970-01-01 UTC.
    """

    event_id: str
    recipient_id: ListenerId
    kind: NoticeKind
    at_ms: int
    kept_until_ms: int
    friend_id: str | None = None

    @property
    def key(self) -> EventKey:
        return EventKey(self.recipient_id, self.event_id)


Event = NightEvent | Notice
"""What an outbox holds."""


def of_friendship(
    me: ListenerId, other_id: ListenerId, was: Tie | None, becomes: Tie, at_ms: int
) -> list[Notice]:
    """Who has to be told of what `me` did; whoever is asked, or was waiting for a yes."""
    if becomes is was:
        return []
    kind = NoticeKind.FRIEND_ASKED if becomes is Tie.ASKED else NoticeKind.FRIEND_ACCEPTED
    return [_notice("friend", kind, other_id, at_ms, friend_id_of(other_id, me))]


def of_email(me: ListenerId, at_ms: int) -> Notice:
    """To whoever gave an address: the code that shows that it is theirs."""
    return _notice("email", NoticeKind.EMAIL_GIVEN, me, at_ms)


def _notice(
    what: str, kind: NoticeKind, recipient_id: ListenerId, at_ms: int, friend_id: str | None = None
) -> Notice:
    parts = (kind, recipient_id, friend_id, at_ms)
    digest = hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()[:32]
    return Notice(
        f"{what}.{digest}", recipient_id, kind, at_ms, at_ms + KEPT_MS, friend_id=friend_id
    )
