"""People, codes and nights that the contracts of friends and movie nights share."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import NamedTuple

from popcorn.domain.addressing import Addressing
from popcorn.domain.befriending import Befriending
from popcorn.domain.movie_nights import Night, Start
from popcorn.domain.night_events import NightEvent
from popcorn.domain.night_planning import Planning
from popcorn.domain.notices import Event, Notice
from popcorn.domain.ratings import ListenerId
from popcorn.ports import AddressBook, Friends, MovieNights, Outbox

NOW_MS = 1_800_000_000_000
HOUR_MS = 3_600_000
DAY_MS = 24 * HOUR_MS
START = Start(NOW_MS + DAY_MS, "Europe/Berlin")

_numbers = count()


class Social(NamedTuple):
    """One store's adapters of all that listeners share."""

    friends: Friends
    nights: MovieNights
    outbox: Outbox
    book: AddressBook

    @property
    def addressing(self) -> Addressing:
        return Addressing(self.book)

    @property
    def befriending(self) -> Befriending:
        return Befriending(self.friends)

    @property
    def planning(self) -> Planning:
        return Planning(self.nights, self.friends)


def people(how_many: int) -> list[ListenerId]:
    """Listeners whom no other test has, so that one store can serve them all."""
    return [ListenerId(f"amzn1.ask.account.SOCIAL{next(_numbers)}") for _ in range(how_many)]


def befriend(social: Social, one: ListenerId, *others: ListenerId) -> None:
    """Make friends by the code of `one`."""
    code = social.befriending.offer_code(one, NOW_MS)
    for other in others:
        social.befriending.ask(other, code.digits, NOW_MS)
        social.befriending.accept(one, other, NOW_MS)


def night_of(social: Social, host: ListenerId, *guests: ListenerId) -> Night:
    """A night tomorrow, of a host and new friends."""
    befriend(social, host, *guests)
    request_id = f"request {next(_numbers)}"
    return social.planning.plan(host, START, guests, NOW_MS, request_id=request_id)


def waiting_for(social: Social, *listeners: ListenerId, now_ms: int = NOW_MS) -> list[NightEvent]:
    """Claim all that waits to be told to some listeners of nights, for a minute."""
    return [
        each for each in claimed(social, *listeners, now_ms=now_ms) if isinstance(each, NightEvent)
    ]


def notices_for(social: Social, *listeners: ListenerId, now_ms: int = NOW_MS) -> list[Notice]:
    """Claim all that waits to be told to some listeners, and say what is not of nights."""
    return [each for each in claimed(social, *listeners, now_ms=now_ms) if isinstance(each, Notice)]


def claimed(social: Social, *listeners: ListenerId, now_ms: int = NOW_MS) -> list[Event]:
    keys = [key for key in social.outbox.pending(now_ms, 100_000) if key.recipient_id in listeners]
    events = [social.outbox.claim(key, now_ms, now_ms + 60_000) for key in keys]
    return sorted((event for event in events if event), key=lambda event: event.event_id)


def raised_by(call: Callable[[], object]) -> type[Exception] | None:
    """The class of what a call raises, None where it returns."""
    try:
        call()
    except Exception as error:
        return type(error)
    return None
