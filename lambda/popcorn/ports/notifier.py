"""Ways to tell a listener something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from popcorn.domain.addresses import Address, Channel
    from popcorn.domain.tellings import Telling


class Notifier(Protocol):
    """One channel.

    `channel`: which. `knows_events`: whether a second message with the same event id is dropped
    on its way, so that sending again does no harm.
    """

    @property
    def channel(self) -> Channel: ...

    @property
    def knows_events(self) -> bool: ...

    def send(self, telling: Telling, to: Address) -> None:
        """Hand a message over, for good.

        Args:
            to: an address that has this channel.
        Raises:
            NotifierUnavailableError: it may or may not be handed over; again later may help.
            MessageRefusedError: it will never be taken.
        """
        ...
