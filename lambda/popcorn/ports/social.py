"""Friends, nights, addresses and accounts, opened when first asked for: most turns need none."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from popcorn.ports.accounts import Accounts
    from popcorn.ports.addresses import AddressBook
    from popcorn.ports.friends import Friends
    from popcorn.ports.nights import MovieNights


class Social:
    """The ports of what listeners do together, and of who they are elsewhere.

    Args:
        open_friends, open_nights, open_addresses, open_accounts: called once each, by whoever is
            first; two threads may both be.
    """

    def __init__(
        self,
        open_friends: Callable[[], Friends],
        open_nights: Callable[[], MovieNights],
        open_addresses: Callable[[], AddressBook],
        open_accounts: Callable[[], Accounts],
    ) -> None:
        self._open_friends = open_friends
        self._open_nights = open_nights
        self._open_addresses = open_addresses
        self._open_accounts = open_accounts

    @cached_property
    def friends(self) -> Friends:
        return self._open_friends()

    @cached_property
    def nights(self) -> MovieNights:
        return self._open_nights()

    @cached_property
    def addresses(self) -> AddressBook:
        return self._open_addresses()

    @cached_property
    def accounts(self) -> Accounts:
        return self._open_accounts()
