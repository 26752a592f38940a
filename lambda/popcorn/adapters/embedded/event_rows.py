"""What has to be told, as rows of the embedded store, and back."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from popcorn.domain.movie_nights import Answer, Start
from popcorn.domain.movies import MovieId
from popcorn.domain.night_events import EventKind, NightEvent
from popcorn.domain.notices import Event, Notice, NoticeKind
from popcorn.domain.ratings import ListenerId

_COLUMNS = (
    "recipient_id, event_id, kind, at_ms, kept_until_ms, friend_id, "
    "night_id, version, movie_id, start_at_ms, time_zone, about_id, answer"
)
_PUT = f"INSERT OR REPLACE INTO outbox ({_COLUMNS}) VALUES ({', '.join('?' * 13)})"  # noqa: S608
_NOTICES = frozenset(NoticeKind)


def put_events(connection: sqlite3.Connection, events: Iterable[Event]) -> None:
    """Store events, in the caller's transaction."""
    connection.executemany(_PUT, map(_row, events))


def _row(event: Event) -> tuple[Any, ...]:
    shared = (event.recipient_id, event.event_id, event.kind, event.at_ms, event.kept_until_ms)
    if isinstance(event, Notice):
        return (*shared, event.friend_id, *[None] * 7)
    return (
        *shared,
        None,
        event.night_id,
        event.version,
        event.movie_id,
        event.start.at_ms,
        event.start.time_zone,
        event.about_id,
        event.answer,
    )


def claim_event(
    connection: sqlite3.Connection, key: tuple[str, str], now_ms: int, until_ms: int
) -> Event | None:
    """As `popcorn.ports.Outbox.claim`."""
    rows = connection.execute(
        "UPDATE outbox SET claimed_until_ms = ? WHERE recipient_id = ? AND event_id = ? "  # noqa: S608
        f"AND NOT is_delivered AND claimed_until_ms <= ? RETURNING {_COLUMNS}",
        (until_ms, *key, now_ms),
    ).fetchall()
    return _event_of(rows[0]) if rows else None


def _event_of(row: tuple[Any, ...]) -> Event:
    recipient_id, event_id, kind, at_ms, kept_until_ms, friend_id = row[:6]
    if kind in _NOTICES:
        return Notice(
            event_id, ListenerId(recipient_id), NoticeKind(kind), at_ms, kept_until_ms, friend_id
        )
    night_id, version, movie_id, start_at_ms, time_zone, about_id, answer = row[6:]
    return NightEvent(
        event_id=event_id,
        recipient_id=ListenerId(recipient_id),
        kind=EventKind(kind),
        night_id=night_id,
        version=version,
        movie_id=MovieId(movie_id) if movie_id else None,
        start=Start(start_at_ms, time_zone),
        at_ms=at_ms,
        kept_until_ms=kept_until_ms,
        about_id=ListenerId(about_id) if about_id else None,
        answer=Answer(answer) if answer else None,
    )
