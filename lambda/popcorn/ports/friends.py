"""Friendships, what friends know of each other, and the codes by which they find each other."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from popcorn.domain.friends import FriendCode, Friendship, Introduction, Tie
    from popcorn.domain.notices import Notice


class Friends(Protocol):
    """Both sides of every friendship; what they may become is `popcorn.domain.befriending`'s.

    Reads include every acknowledged write. Times in milliseconds since 1970-01-01 UTC.

    Raises, in all methods:
        StoreUnavailableError: no answer in time; what was to be written may or may not be.
    """

    def friendship(self, listener_id: ListenerId, other_id: ListenerId) -> Friendship | None:
        """The listener's side, or None."""
        ...

    def friendships_of(self, listener_id: ListenerId) -> Sequence[Friendship]:
        """The listener's side of all of them, in no order."""
        ...

    def change(
        self,
        listener_id: ListenerId,
        other_id: ListenerId,
        was: Tie | None,
        becomes: Tie,
        now_ms: int,
        *,
        code: FriendCode | None = None,
        notices: Sequence[Notice] = (),
    ) -> bool:
        """Write both sides at once: `becomes` for the listener, its mirror image for the other.

        Args:
            listener_id, other_id: two different ones.
            code: has to be offered still, by `other_id`.
            notices: what has to be told of it, stored along in the `Outbox`.
        Returns:
            False, and nothing is written, where a side is not what `was` says, or the code is gone.
        """
        ...

    def end(self, listener_id: ListenerId, other_ids: Collection[ListenerId]) -> None:
        """Delete both sides, whatever they are; what is not there stays so."""
        ...

    def introductions(
        self, listener_ids: Collection[ListenerId]
    ) -> Mapping[ListenerId, Introduction]:
        """What listeners let friends know; without those who said nothing.

        Args:
            listener_ids: each once.
        """
        ...

    def set_name(self, listener_id: ListenerId, name: str | None, now_ms: int) -> None:
        """Write the name alone, None for no name."""
        ...

    def set_sharing(self, listener_id: ListenerId, is_sharing: bool, now_ms: int) -> None:
        """Write the flag alone."""
        ...

    def time_zone_of(self, listener_id: ListenerId) -> str | None:
        """The time zone that a listener chose, such as Europe/Berlin; friends do not see it."""
        ...

    def set_time_zone(self, listener_id: ListenerId, time_zone: str | None, now_ms: int) -> None:
        """Write the time zone alone, None for none."""
        ...

    def code_of(self, listener_id: ListenerId) -> FriendCode | None:
        """The code that a listener offered last, which may have expired."""
        ...

    def find_code(self, digits: str) -> FriendCode | None:
        """The code of these digits, which may have expired."""
        ...

    def offer_code(self, code: FriendCode) -> bool:
        """Offer a code in place of the owner's expired one.

        Returns:
            False, and nothing is written, where the digits are another open code's, or the owner
            has an open one; open at the moment of `code`'s offer.
        """
        ...

    def take_back_code(self, listener_id: ListenerId) -> None:
        """Delete a listener's code; one that is not there stays so."""
        ...

    def hand_over_code(self, code: FriendCode, owner_id: ListenerId) -> bool:
        """Make a code somebody else's, in place of an expired one of theirs.

        Returns:
            False, and nothing is written, where the code is not what is stored, or the other has
            one that was open at the moment of `code`'s offer.
        """
        ...

    def count_try(self, listener_id: ListenerId, now_ms: int, most: int) -> bool:
        """Count one code that a listener said, by days of UTC.

        Returns:
            False, and nothing is counted, where there were `most` that day.
        """
        ...

    def forget(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        """Delete a listener's code and introduction, and both sides of all friendships.

        Doing it again changes nothing, so a call that failed half way is resumed by repeating it.
        How many codes they said today stays for the day, under a digest of the id: or to be
        forgotten would be a way to go on guessing.

        Args:
            until_ms: keep what was said after that moment.
        """
        ...
