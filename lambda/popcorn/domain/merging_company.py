"""Friends, their code and movie nights, when two listeners turn out to be one person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.friends import Friendship, Tie
from popcorn.domain.movie_nights import Answer, Guest, Night
from popcorn.domain.night_planning import MOST_RETRIES
from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from popcorn.ports import Friends, MovieNights


def move_friends(friends: Friends, source: ListenerId, target: ListenerId) -> None:
    """Make one listener's friendships and requests another's; nobody is told.

    Of two ties to the same person the closer one stays; who has asked as one and was asked as the
    other is friends: both have said yes. What one has with the other ends.
    """
    for friendship in friends.friendships_of(source):
        if friendship.other_id != target:
            _tie(friends, target, friendship)
        friends.end(source, [friendship.other_id])


def copy_friends(friends: Friends, source: ListenerId, target: ListenerId) -> None:
    """Make whoever is a friend of one listener one of another's; requests stay what they are."""
    for friendship in friends.friendships_of(source):
        if friendship.tie is Tie.FRIENDS and friendship.other_id != target:
            _tie(friends, target, friendship)


def move_code(friends: Friends, source: ListenerId, target: ListenerId, now_ms: int) -> None:
    """Let a friend code that is open stand for another listener; of two, the newer one stays.

    Args:
        now_ms: milliseconds since 1970-01-01 UTC.
    """
    code, theirs = friends.code_of(source), friends.code_of(target)
    if code is None:
        return
    is_older = theirs and theirs.is_open(now_ms) and theirs.offered_at_ms >= code.offered_at_ms
    if is_older or not code.is_open(now_ms):
        friends.take_back_code(source)
        return
    if theirs:
        friends.take_back_code(target)
    if not friends.hand_over_code(code, target):
        raise StoreUnavailableError("somebody else changes the same code")


def move_nights(nights: MovieNights, source: ListenerId, target: ListenerId) -> None:
    """Put one listener in another's place, as host and as guest; nobody is told or asked anew."""
    for night in nights.nights_of(source):
        for _ in range(MOST_RETRIES):
            if nights.change(night, with_other(night, source, target), ()):
                break
            now = nights.night(night.night_id)
            if now is None or source not in now.answers:
                break
            night = now
        else:
            raise StoreUnavailableError("others change the same night faster")


def move_reminders(nights: MovieNights, source: ListenerId, target: ListenerId) -> None:
    """Make what one listener said to being reminded another's; of two sayings, the other's stays.

    The reminders that are set stay set: they are the household's who set them.
    """
    theirs = {each.night_id: each for each in nights.reminders_of(target)}
    for reminder in nights.reminders_of(source):
        mine = theirs.get(reminder.night_id)
        if mine is None or (mine.alert is None and reminder.alert is not None):
            changes = mine.changes + 1 if mine else 1
            moved = replace(reminder, listener_id=target, changes=changes)
            if not nights.change_reminder(mine, moved):
                raise StoreUnavailableError("somebody else changes the same reminder")
        nights.change_reminder(reminder, None)


def with_other(night: Night, source: ListenerId, target: ListenerId) -> Night:
    """A night with one listener in another's place.

    A host who is a guest of their own comes, and is no guest. Of two invitations the one that was
    answered counts, of two answers the newer one.
    """
    if source == night.host_id:
        return replace(night.without(target), host_id=target)
    if target == night.host_id:
        return night.without(source)
    theirs, mine = night.guests[source], night.guests.get(target)
    left = night.without(source)
    return replace(left, guests={**left.guests, target: _one_answer(theirs, mine)})


def _one_answer(theirs: Guest, mine: Guest | None) -> Guest:
    if mine is None:
        return theirs

    def weight(guest: Guest) -> tuple[bool, int]:
        return guest.answer is not Answer.PENDING, guest.said_at_ms

    if weight(theirs) <= weight(mine):
        return mine
    return replace(theirs, changes=mine.changes + 1)


def _tie(friends: Friends, me: ListenerId, friendship: Friendship) -> None:
    """Give a listener what another of their ids has with somebody."""
    for _ in range(MOST_RETRIES):
        mine = friends.friendship(me, friendship.other_id)
        was = mine.tie if mine else None
        becomes = _closer(was, friendship.tie)
        at_ms = max(friendship.changed_at_ms, mine.changed_at_ms if mine else 0)
        if was is becomes or friends.change(me, friendship.other_id, was, becomes, at_ms):
            return
    raise StoreUnavailableError("others change the same friendship faster")


def _closer(one: Tie | None, other: Tie) -> Tie:
    return other if one in (None, other) else Tie.FRIENDS
