"""Where a listener wants to be told, and whether mail reaches them there.

docs/notifications.md has the rules.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum

from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId

CODE_DIGITS = 6
CODE_LASTS_MS = MS_PER_DAY
MOST_CODES = 5
"""Codes that one listener has sent in a day (UTC): mail that nobody may have asked for."""
MOST_TRIES = 5
"""Of one code: a guess is right once in 200,000."""


class Channel(StrEnum):
    """A way to be told. The value is what tables hold."""

    EMAIL = "email"
    ALEXA = "alexa"


class Refusal(StrEnum):
    """Why no mail is sent to an address any more. The value is what tables hold."""

    BOUNCED = "bounced"
    COMPLAINED = "complained"


@dataclass(frozen=True, slots=True)
class EmailCode:
    """What was sent to an address to find out whose it is.

    `sent_at_ms`: milliseconds since 1970-01-01 UTC. `tries`: wrong ones so far.
    """

    digits: str
    sent_at_ms: int
    tries: int = 0

    def is_open(self, now_ms: int) -> bool:
        return now_ms < self.sent_at_ms + CODE_LASTS_MS and self.tries < MOST_TRIES


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """What is known of one listener.

    `code`: None once the address is shown to be theirs. `alexa_user_id`: the account whose devices
    show notifications, of a listener who turned them on in the Alexa app, and `alexa_endpoint` the
    service that it belongs to. `wanted`: channels that the listener has not turned off.
    `codes_sent`: on the day `codes_day` (days since 1970-01-01, UTC), to whatever address.
    `changes` counts writes: a write goes by it. `changed_at_ms`: milliseconds since
    1970-01-01 UTC.
    """

    listener_id: ListenerId
    locale: str = "en-US"
    email: str | None = None
    code: EmailCode | None = None
    alexa_user_id: str | None = None
    alexa_endpoint: str | None = None
    wanted: frozenset[Channel] = frozenset(Channel)
    codes_day: int = 0
    codes_sent: int = 0
    changes: int = 0
    changed_at_ms: int = 0

    @property
    def confirmed_email(self) -> str | None:
        """Where mail may go, if it is wanted; the code for it aside."""
        is_theirs = self.email and self.code is None
        return self.email if is_theirs and Channel.EMAIL in self.wanted else None

    def with_code(self, digits: str, now_ms: int) -> Address:
        """With another code on its way, which is counted."""
        day = now_ms // MS_PER_DAY
        sent = self.codes_sent if day == self.codes_day else 0
        return replace(self, code=EmailCode(digits, now_ms), codes_day=day, codes_sent=sent + 1)

    @property
    def has_alexa(self) -> bool:
        return bool(self.alexa_user_id) and Channel.ALEXA in self.wanted


def email_digest(email: str) -> str:
    """Under what a refusal is kept: who reads the table cannot read addresses off it."""
    return hashlib.sha256(f"email\n{email.casefold()}".encode()).hexdigest()
