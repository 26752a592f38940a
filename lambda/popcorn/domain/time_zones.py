"""Time zones by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popcorn.domain.social_errors import UnknownTimeZoneError

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


def time_zone_named(name: str) -> ZoneInfo:
    """The zone of a name of the IANA's, such as Europe/Berlin.

    Raises:
        UnknownTimeZoneError: there is none.
    """
    from zoneinfo import ZoneInfo  # with what it reads, nothing that every cold start needs

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; not a name; a folder of zones
        raise UnknownTimeZoneError(name) from None
