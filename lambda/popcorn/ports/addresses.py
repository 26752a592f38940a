"""The address book: where listeners want to be told, and which addresses mail does not reach."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from popcorn.domain.addresses import Address, Refusal
    from popcorn.domain.notices import Notice


class AddressBook(Protocol):
    """What listeners said of how to reach them; the rules are `popcorn.domain.addressing`'s.

    Reads include every acknowledged write. Nothing of it is ever logged.

    Raises, in all methods:
        StoreUnavailableError: no answer in time; what was to be written may or may not be.
    """

    def address_of(self, listener_id: ListenerId) -> Address | None:
        """What is known of a listener, or None."""
        ...

    def change(self, before: Address | None, after: Address, notices: Sequence[Notice]) -> bool:
        """Write an address together with what has to be told of it, or nothing.

        Returns:
            False, and nothing is written, where what is stored is not `before`, by its `changes`.
        """
        ...

    def refusal_of(self, email: str) -> Refusal | None:
        """Why no mail goes to an address, whoever gave it; None where it may."""
        ...

    def refuse(self, email: str, refusal: Refusal, now_ms: int) -> None:
        """Note that mail does not reach an address, or is not wanted there.

        A complaint stays where a bounce comes after it.
        """
        ...

    def note_bounce_told(self, email: str) -> bool:
        """Note that the listener has heard of a bounce.

        Returns:
            False where that was noted before, or mail does not bounce there.
        """
        ...

    def allow_again(self, email: str) -> None:
        """Forget a bounce: somebody says that the address works now. A complaint stays."""
        ...

    def forget(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        """Delete a listener's address, and what is noted of whether mail reaches it.

        Args:
            until_ms: keep what was said after that moment (milliseconds since 1970-01-01 UTC).
        """
        ...
