"""What a session remembers of friends and movie nights: what was asked, and a night in the making.

Friends are known here by `Friend.friend_id`, because attributes travel and are logged by others.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from popcorn.domain.movies import MovieId


class Asks(StrEnum):
    """What was asked last; a value, or a yes or no."""

    CODE = "code"
    CODE_HEARD = "code_heard"
    NAME = "name"
    FRIEND_TO_REMOVE = "friend_to_remove"
    REMOVAL = "removal"
    FRIENDSHIP = "friendship"
    DAY = "day"
    TIME = "time"
    GUESTS = "guests"
    SENDING = "sending"
    ANOTHER_PLAN = "another_plan"
    WHICH_NIGHT = "which_night"
    INVITATION = "invitation"
    CHANGE = "change"
    MORE_GUESTS = "more_guests"
    CANCELLING = "cancelling"
    REMINDER = "reminder"


GOING_ON = (Asks.DAY, Asks.TIME, Asks.GUESTS, Asks.SENDING, Asks.ANOTHER_PLAN)
"""Of a night that nobody was invited to yet: whatever is said of one changes it."""


@dataclass
class Draft:
    """A night that nobody was invited to yet.

    `day`, `clock`: in ISO 8601, in the words of the zone where it is said. `time_heard`: as Alexa
    gave it. `guests`: names by friend id.
    """

    movie_id: MovieId | None = None
    title: str = ""
    is_undecided: bool = False
    day: str = ""
    clock: str = ""
    time_heard: str = ""
    guests: dict[str, str] = field(default_factory=dict)

    def check(self) -> None:
        """Raises ValueError: a day or time is none."""
        _ = self.on, self.at

    @property
    def on(self) -> date | None:
        return date.fromisoformat(self.day) if self.day else None

    @property
    def at(self) -> time | None:
        return time.fromisoformat(self.clock).replace(tzinfo=None) if self.clock else None


@dataclass
class Together:
    """One voice's talk of friends and nights.

    `key`, `facts`: the message that asked, so that it can be asked again. `intent`, `slot`: what
    the answer fills, or confirms. `code`, `friend_id`: what a yes is about. `change`: what
    shall be otherwise with a night of which it is not settled yet which one it is. `night_id`,
    `version`: the night that was talked of, as it was told. `time_zone`: the device's, of the
    IANA's; empty where it is not known, once `is_zone_known`. `failures`: answers in a row that
    could not be used.
    """

    asks: Asks | None = None
    key: str = ""
    facts: dict[str, str] = field(default_factory=dict)
    intent: str = ""
    slot: str = ""
    code: str = ""
    friend_id: str = ""
    draft: Draft | None = None
    change: Draft | None = None
    night_id: str = ""
    version: int = 0
    time_zone: str = ""
    is_zone_known: bool = False
    failures: int = 0

    def check(self) -> None:
        """Raises ValueError: a value is of its type, yet none."""
        for draft in (self.draft, self.change):
            if draft is not None:
                draft.check()
