"""Friends: codes, requests, and what friends are watching and loved."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import BaseModel, Field, StringConstraints

from popcorn.api.callers import Me
from popcorn.api.routes import Routes
from popcorn.api.statuses import NO_FRIEND
from popcorn.api.titles import Body, Title, Titles
from popcorn.api.watch import moment
from popcorn.domain.befriending import Befriending
from popcorn.domain.friends import Friend, FriendCode, Tie
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.domain.sharing import SharedTitles, Sharing
from popcorn.domain.social_errors import AlreadyFriendsError, UnknownFriendError

if TYPE_CHECKING:
    from popcorn.skill.app import Services

FriendId = Annotated[
    str, StringConstraints(min_length=1, max_length=100), Field(description="Of GET /friend.")
]


class FriendAnswer(BaseModel):
    """A friend, or a request; all that may be known of the other."""

    friend_id: str = Field(description="What you alone call them by.")
    tie: Tie = Field(description="`asks-me`: accept or decline. `asked`: they have to answer.")
    name: str | None = Field(description="The one they chose; unknown before they accept.")
    is_sharing: bool
    watching: list[Title] = Field(default=[], description="If they share it.")
    loved: list[Title] = Field(default=[], description="If they share it.")

    @classmethod
    def of(
        cls,
        friend: Friend,
        shared: SharedTitles | None = None,
        titles: Mapping[MovieId, Title] | None = None,
    ) -> Self:
        known = titles or {}
        return cls(
            friend_id=friend.friend_id,
            tie=friend.tie,
            name=friend.name,
            is_sharing=friend.is_sharing,
            watching=[known[each] for each in shared.watching if each in known] if shared else [],
            loved=[known[each] for each in shared.loved if each in known] if shared else [],
        )


class FriendList(BaseModel):
    """Who asks you, then friends, then whom you asked."""

    friends: list[FriendAnswer]


class Code(BaseModel):
    """Eight digits to tell to whoever is to become a friend."""

    code: str
    expires_at: datetime

    @classmethod
    def of(cls, code: FriendCode) -> Self:
        return cls(code=code.digits, expires_at=moment(code.expires_at_ms))


class CodeHeard(Body):
    """A code that somebody told."""

    code: str = Field(min_length=1, max_length=50, examples=["1234 5678"])


class OneFriend(Body):
    """Who is meant."""

    friend_id: FriendId


def friend_routes(routes: Routes, services: Services, titles: Titles) -> None:
    """Register /friend."""

    def befriending() -> Befriending:
        return Befriending(services.friends)

    def all_of(me: ListenerId) -> FriendList:
        everybody = befriending().all(me)
        sharing = any(friend.is_sharing for friend in everybody)
        shared = Sharing(services.friends, services.store).of_friends(me) if sharing else []
        named = titles.of(each for one in shared for each in (*one.watching, *one.loved))
        of_friend = {each.friend.friend_id: each for each in shared}
        return FriendList(
            friends=[
                FriendAnswer.of(friend, of_friend.get(friend.friend_id), named)
                for friend in everybody
            ]
        )

    @routes.get("/friend")
    def read_friends(me: Me) -> FriendList:
        """Your friends and requests, and what friends watch and love, if they share it."""
        return all_of(me.listener_id)

    @routes.post("/friend/code")
    def offer_code(me: Me) -> Code:
        """Your code: the open one, or a new one where there is none."""
        return Code.of(befriending().offer_code(me.listener_id, me.now_ms))

    @routes.post("/friend/code/remove")
    def take_back_code(me: Me) -> FriendList:
        """Let nobody use your code any more; requests made with it stay."""
        befriending().take_back_code(me.listener_id)
        return all_of(me.listener_id)

    @routes.post(
        "/friend/add",
        can_be=(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT, HTTPStatus.TOO_MANY_REQUESTS),
    )
    def ask_for_friendship(me: Me, body: CodeHeard) -> FriendAnswer:
        """Ask whoever told you a code; they have to accept."""
        return FriendAnswer.of(befriending().ask(me.listener_id, body.code, me.now_ms))

    @routes.post("/friend/accept", can_be=(HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT))
    def accept_friendship(me: Me, body: OneFriend) -> FriendAnswer:
        """Agree to who asks you. A second time is a conflict, and changes nothing."""
        asking = befriending().find(me.listener_id, body.friend_id)
        if asking.tie is Tie.FRIENDS:
            raise AlreadyFriendsError("you are friends already")
        return FriendAnswer.of(befriending().accept(me.listener_id, asking.other_id, me.now_ms))

    @routes.post("/friend/decline", can_be=NO_FRIEND)
    def decline_friendship(me: Me, body: OneFriend) -> FriendList:
        """Say no to who asks you; they are not told."""
        asking = befriending().find(me.listener_id, body.friend_id)
        if asking.tie is not Tie.ASKS_ME:
            raise UnknownFriendError("nobody such asks for friendship")
        befriending().end(me.listener_id, asking.other_id)
        return all_of(me.listener_id)

    @routes.post("/friend/remove", can_be=NO_FRIEND)
    def end_friendship(me: Me, body: OneFriend) -> FriendList:
        """End a friendship, or take a request back; the other is not told."""
        friend = befriending().find(me.listener_id, body.friend_id)
        befriending().end(me.listener_id, friend.other_id)
        return all_of(me.listener_id)
