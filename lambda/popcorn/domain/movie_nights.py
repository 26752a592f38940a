"""A movie night: who hosts it, what is watched and when, and who comes.

docs/movie-nights.md has the states and what is promised.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from popcorn.domain.movies import MovieId
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import StartError
from popcorn.domain.time_zones import time_zone_named

MOST_GUESTS = 20
MOST_NIGHTS = 20
"""That one listener hosts and that are not over or cancelled."""
FARTHEST_MS = 366 * MS_PER_DAY
LASTS_MS = 4 * 60 * 60 * 1000
"""After that a night is over: longer than almost every film, so that late answers still count."""
KEPT_MS = 30 * MS_PER_DAY
"""How long a night is kept after its start."""


class Answer(StrEnum):
    """What an invitation has led to. The value is what tables hold."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Start:
    """When a night begins: a moment, and the zone in whose words it was said and is told.

    `at_ms`: milliseconds since 1970-01-01 UTC. `time_zone`: of the IANA's, such as Europe/Berlin.
    """

    at_ms: int
    time_zone: str

    def require_usable(self, now_ms: int) -> None:
        """Check a start that somebody asks for.

        Raises:
            StartError: it has passed, or is more than a year ahead.
            UnknownTimeZoneError: there is no such zone.
        """
        time_zone_named(self.time_zone)
        if not now_ms < self.at_ms <= now_ms + FARTHEST_MS:
            raise StartError("a night begins within a year from now")


@dataclass(frozen=True, slots=True)
class Guest:
    """An invitation. `changes` counts how often the answer changed: a write goes by it.

    `said_at_ms`: when they were invited or answered, in milliseconds since 1970-01-01 UTC.
    """

    answer: Answer
    said_at_ms: int
    changes: int = 0

    def with_answer(self, answer: Answer, at_ms: int) -> Guest:
        """The same guest where the answer is the same."""
        if answer is self.answer:
            return self
        return Guest(answer, at_ms, self.changes + 1)

    def asked_anew(self) -> Guest:
        return self.with_answer(Answer.PENDING, self.said_at_ms)


@dataclass(frozen=True, slots=True)
class Night:
    """A night as it is stored. The methods that change it return another one.

    `movie_id`: None where it is not decided. `guests`: everybody but the host. `version`: grows
    with each change of the host's plan; answers and invitations do not touch it, so that no
    answer stands in another's way. `created_at_ms`: milliseconds since 1970-01-01 UTC.
    """

    night_id: str
    host_id: ListenerId
    movie_id: MovieId | None
    start: Start
    created_at_ms: int
    guests: Mapping[ListenerId, Guest] = field(default_factory=dict)
    version: int = 1
    is_cancelled: bool = False

    @property
    def kept_until_ms(self) -> int:
        """When a store may drop it."""
        return self.start.at_ms + KEPT_MS

    @property
    def answers(self) -> dict[ListenerId, Answer]:
        """Everybody's: the host comes."""
        answers = {guest_id: guest.answer for guest_id, guest in self.guests.items()}
        return {self.host_id: Answer.ACCEPTED, **answers}

    def is_over(self, now_ms: int) -> bool:
        return now_ms >= self.start.at_ms + LASTS_MS

    def inviting(self, guest_ids: Iterable[ListenerId], at_ms: int) -> Night:
        """With more guests; who is invited already, and the host, stay as they are."""
        new = {each: Guest(Answer.PENDING, at_ms) for each in guest_ids if each != self.host_id}
        return replace(self, guests={**new, **self.guests})

    def answered(self, guest_id: ListenerId, answer: Answer, at_ms: int) -> Night:
        """With one guest's answer."""
        guest = self.guests[guest_id].with_answer(answer, at_ms)
        return replace(self, guests={**self.guests, guest_id: guest})

    def planned(self, movie_id: MovieId | None, start: Start) -> Night:
        """With another movie or start; the same night where neither is another.

        At another moment everybody is asked anew, as calendars do (RFC 5546, section 3.2.2.1): a
        yes was to the former one.
        """
        if (movie_id, start) == (self.movie_id, self.start):
            return self
        guests = self.guests
        if start.at_ms != self.start.at_ms:
            guests = {each: guest.asked_anew() for each, guest in guests.items()}
        return replace(
            self, movie_id=movie_id, start=start, guests=guests, version=self.version + 1
        )

    def cancelled(self) -> Night:
        if self.is_cancelled:
            return self
        return replace(self, is_cancelled=True, version=self.version + 1)

    def without(self, *guest_ids: ListenerId) -> Night:
        left = {each: guest for each, guest in self.guests.items() if each not in guest_ids}
        return replace(self, guests=left)


def changed_guests(before: Night, after: Night) -> dict[ListenerId, Guest | None]:
    """The guests in whom two states of one night differ, as they become; None for who is struck
    off.
    """
    everybody = [*before.guests, *(each for each in after.guests if each not in before.guests)]
    return {
        each: after.guests.get(each)
        for each in everybody
        if before.guests.get(each) != after.guests.get(each)
    }
