"""To whom an event goes whose recipient was linked to an account after it was stored.

Linking moves friendships and movie nights (docs/account-linking.md), and leaves the outbox as it
is: an event keeps its key, so that it is told once, and is readdressed when it is delivered.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from popcorn.domain.friends import friend_id_of
from popcorn.domain.night_events import NightEvent
from popcorn.domain.notices import Event, Notice
from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from popcorn.ports import Accounts, Friends


class Readdressing:
    """Raises StoreUnavailableError, in all methods: the store does not answer in time."""

    def __init__(self, accounts: Accounts, friends: Friends) -> None:
        self._accounts = accounts
        self._friends = friends

    def readdressed(self, event: Event) -> Event:
        """An event as it would be, had it been stored for those who they are by now."""
        if isinstance(event, NightEvent):
            about_id = self._now(event.about_id) if event.about_id else None
            return replace(event, recipient_id=self._now(event.recipient_id), about_id=about_id)
        if event.friend_id is None:
            return event  # a code, for the address that it was sent to
        me = self._now(event.recipient_id)
        other_id = self._friend(event, me)
        friend_id = friend_id_of(me, other_id) if other_id else event.friend_id
        return replace(event, recipient_id=me, friend_id=friend_id)

    def _now(self, listener_id: ListenerId) -> ListenerId:
        link = self._accounts.link_of(listener_id)
        return link.account_id if link and link.merged_at_ms is not None else listener_id

    def _friend(self, notice: Notice, me: ListenerId) -> ListenerId | None:
        """Whom a notice is of: a friend, or one of whom it was an Echo's listener."""
        others = [each.other_id for each in self._friends.friendships_of(me)]
        for other_id in others:
            if friend_id_of(notice.recipient_id, other_id) == notice.friend_id:
                return other_id
        for other_id in others:
            echoes = self._accounts.echoes_of(other_id)
            if notice.friend_id in {friend_id_of(notice.recipient_id, each) for each in echoes}:
                return other_id
        return None
