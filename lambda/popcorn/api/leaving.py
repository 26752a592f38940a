"""Everything that is known of a listener, and its deletion."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, Field

from popcorn.api.callers import Me
from popcorn.api.routes import Routes
from popcorn.api.titles import Body
from popcorn.api.watch import moment
from popcorn.domain.addresses import Address, Channel
from popcorn.domain.befriending import Befriending
from popcorn.domain.friends import Introduction, Tie
from popcorn.domain.marks import MarkKind
from popcorn.domain.movie_nights import Answer
from popcorn.domain.movies import Genre
from popcorn.domain.reminders import Step
from popcorn.skill.listener.household import Forgetting
from popcorn.skill.listener.state_by_id import state_of

if TYPE_CHECKING:
    from popcorn.domain.ratings import ListenerId
    from popcorn.skill.app import Services


class KnownRating(BaseModel):
    """Stars."""

    movie_id: str
    stars: float
    rated_at: datetime
    source: str


class KnownMark(BaseModel):
    """Where a title stands, or that it is not wanted."""

    movie_id: str
    kind: MarkKind
    marked_at: datetime
    episode: str | None


class KnownWish(BaseModel):
    """What was said of a genre."""

    genre: Genre
    is_liked: bool
    said_at: datetime


class KnownFriend(BaseModel):
    """A friendship or a request."""

    friend_id: str
    name: str | None
    tie: Tie
    changed_at: datetime


class KnownNight(BaseModel):
    """A movie night, and your part in it."""

    night_id: str
    movie_id: str | None
    starts_at: datetime
    time_zone: str
    is_host: bool
    is_cancelled: bool
    answer: Answer
    reminder: Step | None = Field(description="What you said to being reminded of it, if asked.")


class KnownAddress(BaseModel):
    """Where you are told of friends and movie nights."""

    email: str | None
    is_confirmed: bool
    has_alexa: bool
    locale: str
    wanted: list[Channel]
    changed_at: datetime


class Everything(BaseModel):
    """All that is stored of a listener."""

    listener_id: str
    display_name: str | None
    is_sharing: bool
    time_zone: str | None
    friend_code: str | None
    genres: list[KnownWish]
    ratings: list[KnownRating]
    marks: list[KnownMark]
    friends: list[KnownFriend]
    nights: list[KnownNight]
    notifications: KnownAddress | None
    voices: int = Field(description="How many voices of the household are recognised.")
    signed_up_at: datetime | None = Field(description="Null where nobody has signed in.")
    linked_echoes: int = Field(description="How many households or voices speak as this account.")
    skill: dict[str, Any] = Field(description="What the skill remembers between conversations.")


class Deletion(Body):
    """Says that it is meant."""

    confirm: Literal["delete everything"]


class Deleted(BaseModel):
    """Nothing is left."""

    is_deleted: Literal[True] = True


def leaving_routes(routes: Routes, services: Services) -> None:
    """Register /account/export and /account/delete."""
    forgetting = Forgetting(
        services.store, services.households, services.social, services.persistence
    )

    @routes.get("/account/export")
    def export_account(me: Me) -> Everything:
        """Everything that is known of you."""
        return _everything(services, me.listener_id)

    @routes.post("/account/delete")
    def delete_account(me: Me, _body: Deletion) -> Deleted:
        """Delete everything that is known of you, for good; it can be repeated."""
        forgetting.listener(me.listener_id, me.now_ms)
        return Deleted()


def _everything(services: Services, me: ListenerId) -> Everything:
    friends, store = services.friends, services.store
    given = friends.introductions([me]).get(me, Introduction())
    code, signed_up_at_ms = friends.code_of(me), services.accounts.created_at_ms(me)
    changed_at = {each.other_id: each.changed_at_ms for each in friends.friendships_of(me)}
    reminders = {each.night_id: each.step for each in services.nights.reminders_of(me)}
    return Everything(
        listener_id=me,
        display_name=given.name,
        is_sharing=given.is_sharing,
        time_zone=friends.time_zone_of(me),
        friend_code=code.digits if code else None,
        genres=[
            KnownWish(genre=each.genre, is_liked=each.is_liked, said_at=moment(each.said_at_ms))
            for each in store.genre_wishes_of(me)
        ],
        ratings=[
            KnownRating(
                movie_id=each.movie_id,
                stars=each.stars.value,
                rated_at=moment(each.rated_at_ms),
                source=each.source,
            )
            for each in store.ratings_of(me)
        ],
        marks=[
            KnownMark(
                movie_id=each.movie_id,
                kind=each.kind,
                marked_at=moment(each.marked_at_ms),
                episode=str(each.episode) if each.episode else None,
            )
            for each in store.marks_of(me)
        ],
        friends=[
            KnownFriend(
                friend_id=each.friend_id,
                name=each.name,
                tie=each.tie,
                changed_at=moment(changed_at.get(each.other_id, 0)),
            )
            for each in Befriending(friends).all(me)
        ],
        nights=[
            KnownNight(
                night_id=each.night_id,
                movie_id=each.movie_id,
                starts_at=moment(each.start.at_ms),
                time_zone=each.start.time_zone,
                is_host=each.host_id == me,
                is_cancelled=each.is_cancelled,
                answer=each.answers[me],
                reminder=reminders.get(each.night_id),
            )
            for each in services.nights.nights_of(me)
        ],
        notifications=_known_address(services.social.addresses.address_of(me)),
        voices=len(services.households.members(me)),
        signed_up_at=None if signed_up_at_ms is None else moment(signed_up_at_ms),
        linked_echoes=len(services.accounts.echoes_of(me)),
        skill=state_of(services.persistence, me),
    )


def _known_address(address: Address | None) -> KnownAddress | None:
    if address is None:
        return None
    return KnownAddress(
        email=address.email,
        is_confirmed=address.email is not None and address.code is None,
        has_alexa=address.alexa_user_id is not None,
        locale=address.locale,
        wanted=sorted(address.wanted),
        changed_at=moment(address.changed_at_ms),
    )
