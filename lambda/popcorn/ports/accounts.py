"""The companion app's accounts, and which Echos' listeners are linked to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from popcorn.domain.accounts import Link


class Accounts(Protocol):
    """Who is one person; what that leads to is `popcorn.domain.merging`'s.

    Reads include every acknowledged write.

    Raises, in all methods:
        StoreUnavailableError: no answer in time; what was to be written may or may not be.
    """

    def create(self, account_id: ListenerId, now_ms: int) -> bool:
        """Note that somebody has signed in for the first time (milliseconds since 1970-01-01 UTC).

        Returns:
            False, and nothing is written, where that was noted before.
        """
        ...

    def created_at_ms(self, account_id: ListenerId) -> int | None:
        """When an account was made, None where there is none."""
        ...

    def link_of(self, echo_id: ListenerId) -> Link | None:
        """The account that an Echo's listener speaks as, or did when it spoke last."""
        ...

    def echoes_of(self, account_id: ListenerId) -> frozenset[ListenerId]:
        """The Echos' listeners whose link is to an account."""
        ...

    def link(self, link: Link) -> None:
        """Write a link in place of what its Echo's listener had."""
        ...

    def unlink(self, echo_id: ListenerId) -> None:
        """Delete a link; one that is not there stays so."""
        ...

    def forget(self, account_id: ListenerId) -> None:
        """Delete what is noted of an account, and all links to it; it can be repeated."""
        ...
