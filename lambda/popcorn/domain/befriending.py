"""Becoming friends and ending it: what a listener can do about others."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import TYPE_CHECKING

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.friends import (
    CODES,
    FIRST_CODE,
    MOST_FRIENDS,
    MOST_TRIES,
    Friend,
    FriendCode,
    Friendship,
    Tie,
    after_asking,
    code_heard,
    name_heard,
    seen_by,
)
from popcorn.domain.notices import of_friendship
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import (
    LimitReachedError,
    OwnCodeError,
    TooManyTriesError,
    UnknownCodeError,
    UnknownFriendError,
)

if TYPE_CHECKING:
    from popcorn.ports import Friends

_MOST_RETRIES = 10
_ORDER = (Tie.ASKS_ME, Tie.FRIENDS, Tie.ASKED)


class Befriending:
    """Codes, requests, friends. Every method can be repeated: the second time changes nothing.

    Args:
        draw: a number from 0 to below its argument that nobody can foretell.

    Raises, in all methods:
        StoreUnavailableError: it may or may not be stored; do not acknowledge it.
    """

    def __init__(self, friends: Friends, draw: Callable[[int], int] = secrets.randbelow) -> None:
        self._friends = friends
        self._draw = draw

    def offer_code(self, me: ListenerId, now_ms: int) -> FriendCode:
        """The listener's open code, a new one where there is none."""
        for _ in range(_MOST_RETRIES):
            mine = self._friends.code_of(me)
            if mine and mine.is_open(now_ms):
                return mine
            code = FriendCode(str(FIRST_CODE + self._draw(CODES)), me, now_ms)
            if self._friends.offer_code(code):
                return code
        raise StoreUnavailableError("no code is free")

    def take_back_code(self, me: ListenerId) -> None:
        """Nobody can use the listener's code any more; requests made with it stay."""
        self._friends.take_back_code(me)

    def ask(self, me: ListenerId, heard: str, now_ms: int) -> Friend:
        """Ask whoever offers a code for friendship; who is asked by them already accepts.

        Raises:
            UnknownCodeError: no such code is open.
            OwnCodeError: it is the listener's own.
            TooManyTriesError: `MOST_TRIES` codes have been said today.
            LimitReachedError: one of the two has `MOST_FRIENDS`.
        """
        digits = code_heard(heard)
        if not self._friends.count_try(me, now_ms, MOST_TRIES):
            raise TooManyTriesError("enough codes for today")
        for _ in range(_MOST_RETRIES):
            code = self._friends.find_code(digits)
            if code is None or not code.is_open(now_ms):
                raise UnknownCodeError("no such code is open")
            if code.owner_id == me:
                raise OwnCodeError("the code is the listener's own")
            was = self._tie(me, code.owner_id)
            becomes = after_asking(was)
            if was is None:
                self._require_room(me, code.owner_id)
            notices = of_friendship(me, code.owner_id, was, becomes, now_ms)
            if was is becomes or self._friends.change(
                me, code.owner_id, was, becomes, now_ms, code=code, notices=notices
            ):
                return self._friend(me, Friendship(code.owner_id, becomes, now_ms))
        raise StoreUnavailableError("others change the same friendship faster")

    def accept(self, me: ListenerId, other_id: ListenerId, now_ms: int) -> Friend:
        """Agree to what the other asked for.

        Raises:
            UnknownFriendError: they did not ask, or have taken it back.
        """
        for _ in range(_MOST_RETRIES):
            was = self._tie(me, other_id)
            if was is None or was is Tie.ASKED:
                raise UnknownFriendError("nobody such asks for friendship")
            notices = of_friendship(me, other_id, was, Tie.FRIENDS, now_ms)
            if was is Tie.FRIENDS or self._friends.change(
                me, other_id, was, Tie.FRIENDS, now_ms, notices=notices
            ):
                return self._friend(me, Friendship(other_id, Tie.FRIENDS, now_ms))
        raise StoreUnavailableError("others change the same friendship faster")

    def end(self, me: ListenerId, other_id: ListenerId) -> bool:
        """End a friendship, take a request back, or decline one; the other is not told.

        Returns:
            Whether there was anything to end.
        """
        was = self._tie(me, other_id)
        self._friends.end(me, [other_id])
        return was is not None

    def all(self, me: ListenerId) -> list[Friend]:
        """Who asks the listener, then friends, then who was asked; each by name."""
        friendships = self._friends.friendships_of(me)
        given = self._friends.introductions([each.other_id for each in friendships])
        friends = [seen_by(me, each, given.get(each.other_id)) for each in friendships]
        return sorted(
            friends,
            key=lambda each: (_ORDER.index(each.tie), (each.name or "").casefold(), each.friend_id),
        )

    def find(self, me: ListenerId, friend_id: str) -> Friend:
        """The friend or request that goes by a `Friend.friend_id`.

        Raises:
            UnknownFriendError: there is none.
        """
        for friend in self.all(me):
            if friend.friend_id == friend_id:
                return friend
        raise UnknownFriendError("no friend goes by that id")

    def call_me(self, me: ListenerId, name: str, now_ms: int) -> None:
        """Choose the name that others see, an empty one for none.

        Raises:
            UnusableNameError: too long, or not printable.
        """
        self._friends.set_name(me, name_heard(name), now_ms)

    def share(self, me: ListenerId, is_sharing: bool, now_ms: int) -> None:
        """Let friends see what the listener watches and loves, or no longer."""
        self._friends.set_sharing(me, is_sharing, now_ms)

    def _tie(self, me: ListenerId, other_id: ListenerId) -> Tie | None:
        friendship = self._friends.friendship(me, other_id)
        return friendship.tie if friendship else None

    def _friend(self, me: ListenerId, friendship: Friendship) -> Friend:
        given = self._friends.introductions([friendship.other_id])
        return seen_by(me, friendship, given.get(friendship.other_id))

    def _require_room(self, *both: ListenerId) -> None:
        """Two requests at one moment may go one beyond: nothing depends on the exact number."""
        if any(len(self._friends.friendships_of(each)) >= MOST_FRIENDS for each in both):
            raise LimitReachedError("friends", MOST_FRIENDS)
