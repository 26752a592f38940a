"""When a movie night begins, as apps write it."""

from __future__ import annotations

from datetime import datetime

from popcorn.api.refusals import RequestError
from popcorn.domain.movie_nights import Start
from popcorn.domain.time_zones import time_zone_named


def start_of(starts_at: str, time_zone: str | None) -> Start:
    """A day and a time, with an offset from UTC or by the clocks of the zone.

    Of a time that clocks show twice in a night, the first one; one that they skip is an hour later.

    Raises:
        RequestError: it is neither.
        UnknownTimeZoneError: there is no such zone.
    """
    if time_zone is None:
        raise RequestError.of_field("time_zone", "is needed, as your account names none")
    zone = time_zone_named(time_zone)
    try:
        said = datetime.fromisoformat(starts_at)
        at = said if said.tzinfo else said.replace(tzinfo=zone)
        at_ms = round(at.timestamp() * 1000)
    except (ValueError, OverflowError):
        raise _no_start() from None
    if len(starts_at) <= len("2026-11-27"):  # a day alone
        raise _no_start()
    return Start(at_ms, time_zone)


def _no_start() -> RequestError:
    return RequestError.of_field("starts_at", "is a day and a time such as 2026-11-27T20:00")
