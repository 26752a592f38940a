"""Friends and movie nights, opened when first asked for: most turns need neither."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from popcorn.ports.friends import Friends
    from popcorn.ports.nights import MovieNights


class Social:
    """The ports of what listeners do together.

    Args:
        open_friends, open_nights: called once each, by whoever is first; two threads may both be.
    """

    def __init__(
        self, open_friends: Callable[[], Friends], open_nights: Callable[[], MovieNights]
    ) -> None:
        self._open_friends = open_friends
        self._open_nights = open_nights

    @cached_property
    def friends(self) -> Friends:
        return self._open_friends()

    @cached_property
    def nights(self) -> MovieNights:
        return self._open_nights()
