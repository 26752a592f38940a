"""From the ids that a listener's app knows friends by to listeners."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from popcorn.domain.befriending import Befriending
from popcorn.domain.friends import Tie
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import UnknownFriendError

if TYPE_CHECKING:
    from popcorn.ports import Friends


def listeners_of(friends: Friends, me: ListenerId, friend_ids: Iterable[str]) -> list[ListenerId]:
    """The friends whom a request names, each once.

    Raises:
        UnknownFriendError: one of them is no friend, or has not accepted yet.
        StoreUnavailableError: no answer in time.
    """
    known = {
        each.friend_id: each.other_id
        for each in Befriending(friends).all(me)
        if each.tie is Tie.FRIENDS
    }
    wanted = list(dict.fromkeys(friend_ids))
    if not known.keys() >= set(wanted):
        raise UnknownFriendError("one of them is no friend of yours")
    return [known[each] for each in wanted]
