"""Reminders of movie nights: what a listener said to them, and what has been set.

The reminder itself is Alexa's: she keeps it and says it. Here is what finds it again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from popcorn.domain.movie_nights import Answer, Night
from popcorn.domain.ratings import ListenerId

LEAD_MS = 60 * 60 * 1000
"""How long before a night its reminder is said."""
_SOONEST_MS = 60 * 1000
"""Alexa takes no reminder of a moment that has passed when she looks at it."""


class Step(StrEnum):
    """How far a reminder has come. The value is what tables hold."""

    OFFERED = "offered"
    """The listener was asked, and did not answer: they are not asked again."""
    REFUSED = "refused"
    """They want none for this night."""
    WANTED = "wanted"
    """They want one; it is not known to be set: Alexa's permission, or her answer, is missing."""
    SET = "set"


@dataclass(frozen=True, slots=True)
class Alert:
    """A reminder that is set.

    `token`: Alexa's name for it. `household_id`: of whom Alexa took it, and at `endpoint`, the
    address of her service. `locale`: in which it is said. `rings_at_ms`: milliseconds since
    1970-01-01 UTC. `version`: of the night that it tells of.
    """

    token: str
    household_id: ListenerId
    endpoint: str
    locale: str
    rings_at_ms: int
    version: int


@dataclass(frozen=True, slots=True)
class Reminder:
    """One listener's reminder of one night; there is none before it was offered.

    `changes`: grows with each write, which goes by it. `alert`: of `SET` alone. Times in
    milliseconds since 1970-01-01 UTC.
    """

    listener_id: ListenerId
    night_id: str
    step: Step
    changed_at_ms: int
    kept_until_ms: int
    changes: int = 1
    alert: Alert | None = None

    def becoming(self, step: Step, at_ms: int, alert: Alert | None = None) -> Reminder:
        return replace(self, step=step, changed_at_ms=at_ms, changes=self.changes + 1, alert=alert)


def offered(listener_id: ListenerId, night: Night, at_ms: int) -> Reminder:
    return Reminder(listener_id, night.night_id, Step.OFFERED, at_ms, night.kept_until_ms)


def rings_at_ms(night: Night) -> int:
    """When a night's reminder is said, in milliseconds since 1970-01-01 UTC."""
    return night.start.at_ms - LEAD_MS


def is_due(night: Night | None, listener_id: ListenerId) -> bool:
    """Whether a listener who wants a reminder of a night is to have one.

    Who was asked anew, because the night was moved, keeps it: they have not said no.
    """
    if night is None or night.is_cancelled or listener_id not in night.answers:
        return False
    return night.answers[listener_id] is not Answer.DECLINED


def is_ahead(night: Night, now_ms: int) -> bool:
    """Whether there is time enough left for a reminder."""
    return rings_at_ms(night) > now_ms + _SOONEST_MS
