"""Movie nights as rows of the embedded store, and back."""

from __future__ import annotations

import sqlite3
from typing import Any

from popcorn.domain.movie_nights import Answer, Guest, Night, Start
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId


def night_row(night: Night) -> tuple[Any, ...]:
    """The columns of `nights`, in the table's order."""
    return (
        night.night_id,
        night.host_id,
        night.movie_id,
        night.start.at_ms,
        night.start.time_zone,
        night.created_at_ms,
        night.version,
        night.is_cancelled,
        night.kept_until_ms,
    )


def guest_row(night_id: str, guest_id: ListenerId, guest: Guest) -> tuple[Any, ...]:
    """The columns of `night_guests`, in the table's order."""
    return (night_id, guest_id, guest.answer, guest.said_at_ms, guest.changes)


def read_night(connection: sqlite3.Connection, night_id: str) -> Night | None:
    """A night with its guests, both of one moment."""
    rows = connection.execute(
        "SELECT host_id, movie_id, start_at_ms, time_zone, created_at_ms, version, is_cancelled, "
        "guest_id, answer, said_at_ms, changes "
        "FROM nights LEFT JOIN night_guests USING (night_id) WHERE night_id = ?",
        (night_id,),
    ).fetchall()
    if not rows:
        return None
    host_id, movie_id, start_at_ms, time_zone, created_at_ms, version, is_cancelled = rows[0][:7]
    return Night(
        night_id=night_id,
        host_id=ListenerId(host_id),
        movie_id=MovieId(movie_id) if movie_id else None,
        start=Start(start_at_ms, time_zone),
        created_at_ms=created_at_ms,
        guests={
            ListenerId(guest_id): Guest(Answer(answer), said_at_ms, changes)
            for guest_id, answer, said_at_ms, changes in (row[7:] for row in rows)
            if guest_id is not None
        },
        version=version,
        is_cancelled=bool(is_cancelled),
    )
