"""What is left of a listener in movie nights, theirs and others', when they are forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.movie_nights import Night
from popcorn.domain.night_events import events_of
from popcorn.domain.night_planning import MOST_RETRIES
from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from popcorn.ports import MovieNights


def forget_nights(
    nights: MovieNights, listener_id: ListenerId, now_ms: int, *, until_ms: int | None = None
) -> None:
    """Delete a listener's nights, their place in others', reminders, and what was to be told.

    Guests of a night that was still to come are told that it is cancelled. It can be repeated, and
    goes on where it failed.

    Args:
        now_ms, until_ms: milliseconds since 1970-01-01 UTC. Nights that were planned, and
            invitations that came or were answered, after `until_ms` stay.
    Raises:
        StoreUnavailableError: some of it may still be there; do not acknowledge it.
    """
    for night in nights.nights_of(listener_id):
        is_host = night.host_id == listener_id
        said_at_ms = night.created_at_ms if is_host else night.guests[listener_id].said_at_ms
        if until_ms is None or said_at_ms <= until_ms:
            _leave(nights, listener_id, night, now_ms)
    nights.forget_reminders(listener_id, until_ms=until_ms)
    nights.forget_events(listener_id, until_ms=until_ms)


def _leave(nights: MovieNights, listener_id: ListenerId, night: Night, now_ms: int) -> None:
    for _ in range(MOST_RETRIES):
        if night.host_id == listener_id:
            is_told = not (night.is_cancelled or night.is_over(now_ms))
            events = events_of(night, night.cancelled(), now_ms) if is_told else ()
            is_done = nights.remove(night, events)
        else:
            is_done = nights.change(night, night.without(listener_id), ())
        now = None if is_done else nights.night(night.night_id)
        if now is None or listener_id not in now.answers:
            return
        night = now
    raise StoreUnavailableError("others change the same night faster")
