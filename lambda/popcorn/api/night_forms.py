"""Movie nights as JSON: what is sent about them, and how they are shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, Field, StringConstraints

from popcorn.api.friends import FriendId
from popcorn.api.titles import Body, MaybeTitle, Title
from popcorn.domain.friends import Friend, Tie
from popcorn.domain.movie_nights import Answer, Night
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId

_MOST_NAMED = 50
NightId = Annotated[
    str, StringConstraints(min_length=1, max_length=100), Field(description="Of GET /social.")
]
Guests = Annotated[
    list[FriendId],
    # What an event for nobody gets, the domain says.
    Field(max_length=_MOST_NAMED, description="Friends.", json_schema_extra={"minItems": 1}),
]
StartText = Annotated[
    str,
    Field(
        max_length=40,
        description="With an offset from UTC, or by the clocks of `time_zone`.",
        examples=["2026-11-27T20:00", "2026-11-27T20:00:00+01:00"],
    ),
]
ZoneText = Annotated[
    str,
    Field(max_length=200, description="Of the IANA's; left out: the account's."),
]
Version = Annotated[
    int,
    Field(strict=True, ge=1, description="Refuse if the night is no longer the one that was seen."),
]


class Plan(MaybeTitle):
    """A movie night to be; without a title, what is watched is decided later."""

    starts_at: StartText
    time_zone: ZoneText | None = None
    guests: Guests


class PlanChange(MaybeTitle):
    """What is to change; what is left out stays. A `movie_id` of null: not decided."""

    night_id: NightId
    starts_at: StartText | None = None
    time_zone: ZoneText | None = None
    version: Version | None = None


class Invitation(Body):
    """More guests."""

    night_id: NightId
    guests: Guests


class OneNight(Body):
    """Which night is meant."""

    night_id: NightId


class Reply(OneNight):
    """A guest's answer."""

    answer: Literal["accepted", "declined"]
    version: Version | None = None


class Person(BaseModel):
    """Somebody in a night. Who is no friend of yours has no name and no id."""

    friend_id: str | None
    name: str | None
    is_you: bool
    answer: Answer


class NightAnswer(BaseModel):
    """A movie night, as its host or a guest sees it."""

    night_id: str
    title: Title | None = Field(description="Null: not decided.")
    starts_at: datetime
    time_zone: str
    is_cancelled: bool
    version: int = Field(description="Grows with each change of the plan.")
    host: Person
    guests: list[Person]


class Nights(BaseModel):
    """The next one first."""

    nights: list[NightAnswer]


def shown_to(
    me: ListenerId,
    night: Night,
    friends: Mapping[ListenerId, Friend],
    titles: Mapping[MovieId, Title],
) -> NightAnswer:
    """A night as one of those in it may see it; only friends have names.

    Args:
        friends: the listener's own, and requests.
        titles: of the night's movie, as far as the catalogue has it.
    """

    def person(listener_id: ListenerId) -> Person:
        friend = friends.get(listener_id)
        is_known = friend is not None and friend.tie is Tie.FRIENDS
        return Person(
            friend_id=friend.friend_id if friend and is_known else None,
            name=friend.name if friend and is_known else None,
            is_you=listener_id == me,
            answer=night.answers[listener_id],
        )

    zone = ZoneInfo(night.start.time_zone)
    return NightAnswer(
        night_id=night.night_id,
        title=titles.get(night.movie_id) if night.movie_id else None,
        starts_at=datetime.fromtimestamp(night.start.at_ms / 1000, zone),
        time_zone=night.start.time_zone,
        is_cancelled=night.is_cancelled,
        version=night.version,
        host=person(night.host_id),
        guests=[person(guest_id) for guest_id in sorted(night.guests)],
    )
