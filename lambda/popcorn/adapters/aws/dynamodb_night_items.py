"""Items of the table Social that are movie nights and their events.

A night (`night#NIGHT`, `night`):

| attribute | type | |
|---|---|---|
| host_id | S | |
| movie_id | S | absent where it is not decided |
| start_at_ms | N | milliseconds since 1970-01-01 UTC |
| time_zone | S | IANA's name |
| created_at_ms | N | as start_at_ms |
| guests | M | by listener id: answer (S), said_at_ms (N), changes (N) |
| version | N | grows with the host's changes |
| is_cancelled | BOOL | |

An event (RECIPIENT, `event#EVENT`): kind (S), night_id (S), version, movie_id, start_at_ms,
time_zone, at_ms (N), kept_until_ms (N), about_id and answer (S, of an answer only),
claimed_until_ms (N, once claimed), is_delivered (BOOL, once delivered). One that is no night's
(`popcorn.domain.notices`) has of these kind, at_ms and kept_until_ms; and friend_id (S), of
friendship alone.
"""

from __future__ import annotations

from typing import Any

from popcorn.adapters.aws.dynamodb_social import Item, expiring, key_of, number
from popcorn.domain.movie_nights import Answer, Guest, Night, Start
from popcorn.domain.movies import MovieId
from popcorn.domain.night_events import EventKey, EventKind, NightEvent
from popcorn.domain.notices import Event, Notice, NoticeKind
from popcorn.domain.ratings import ListenerId

NIGHT, EVENT = "night#", "event#"
_NOTICES = frozenset(NoticeKind)


def night_key(night_id: str) -> dict[str, Any]:
    return key_of(NIGHT + night_id, "night")


def place_key(listener_id: ListenerId, night_id: str) -> dict[str, Any]:
    """Of the item by which a listener's nights are found."""
    return key_of(listener_id, NIGHT + night_id)


def event_key(key: EventKey) -> dict[str, Any]:
    return key_of(key.recipient_id, EVENT + key.event_id)


def key_of_event(item: Item) -> EventKey:
    """The event that an item, or its key, in DynamoDB's typed form stands for."""
    event_id = item["entry"]["S"].removeprefix(EVENT)
    return EventKey(ListenerId(item["listener_id"]["S"]), event_id)


def plan_attributes(night: Night) -> dict[str, Any]:
    """What a host's change may change; without `movie_id` where it is not decided."""
    return {
        "start_at_ms": number(night.start.at_ms),
        "time_zone": {"S": night.start.time_zone},
        "version": number(night.version),
        "is_cancelled": {"BOOL": night.is_cancelled},
        **expiring(night.kept_until_ms),
        **_movie(night.movie_id),
    }


def guest_value(guest: Guest) -> dict[str, Any]:
    return {
        "M": {
            "answer": {"S": guest.answer.value},
            "said_at_ms": number(guest.said_at_ms),
            "changes": number(guest.changes),
        }
    }


def night_item(night: Night) -> dict[str, Any]:
    return {
        **night_key(night.night_id),
        "host_id": {"S": night.host_id},
        "created_at_ms": number(night.created_at_ms),
        "guests": {"M": {each: guest_value(guest) for each, guest in night.guests.items()}},
        **plan_attributes(night),
    }


def night_of(item: Item) -> Night:
    """The night that `night_item` was made from."""
    return Night(
        night_id=item["listener_id"]["S"].removeprefix(NIGHT),
        host_id=ListenerId(item["host_id"]["S"]),
        movie_id=_movie_of(item),
        start=Start(int(item["start_at_ms"]["N"]), item["time_zone"]["S"]),
        created_at_ms=int(item["created_at_ms"]["N"]),
        guests={
            ListenerId(each): Guest(
                Answer(guest["M"]["answer"]["S"]),
                int(guest["M"]["said_at_ms"]["N"]),
                int(guest["M"]["changes"]["N"]),
            )
            for each, guest in item["guests"]["M"].items()
        },
        version=int(item["version"]["N"]),
        is_cancelled=item["is_cancelled"]["BOOL"],
    )


def event_item(event: Event) -> dict[str, Any]:
    shared = {
        **event_key(event.key),
        "kind": {"S": event.kind.value},
        "at_ms": number(event.at_ms),
        "kept_until_ms": number(event.kept_until_ms),
        **expiring(event.kept_until_ms),
    }
    if isinstance(event, Notice):
        return shared | ({"friend_id": {"S": event.friend_id}} if event.friend_id else {})
    about: dict[str, Any] = {}
    if event.about_id and event.answer:
        about = {"about_id": {"S": event.about_id}, "answer": {"S": event.answer.value}}
    return {
        **shared,
        "night_id": {"S": event.night_id},
        "version": number(event.version),
        "start_at_ms": number(event.start.at_ms),
        "time_zone": {"S": event.start.time_zone},
        **_movie(event.movie_id),
        **about,
    }


def event_of(item: Item) -> Event:
    """The event that `event_item` was made from."""
    key, kind = key_of_event(item), item["kind"]["S"]
    at_ms, kept_until_ms = int(item["at_ms"]["N"]), int(item["kept_until_ms"]["N"])
    if kind in _NOTICES:
        friend_id = item["friend_id"]["S"] if "friend_id" in item else None
        return Notice(
            key.event_id, key.recipient_id, NoticeKind(kind), at_ms, kept_until_ms, friend_id
        )
    about_id, answer = item.get("about_id"), item.get("answer")
    return NightEvent(
        event_id=key.event_id,
        recipient_id=key.recipient_id,
        kind=EventKind(kind),
        night_id=item["night_id"]["S"],
        version=int(item["version"]["N"]),
        movie_id=_movie_of(item),
        start=Start(int(item["start_at_ms"]["N"]), item["time_zone"]["S"]),
        at_ms=at_ms,
        kept_until_ms=kept_until_ms,
        about_id=ListenerId(about_id["S"]) if about_id else None,
        answer=Answer(answer["S"]) if answer else None,
    )


def _movie(movie_id: MovieId | None) -> dict[str, Any]:
    return {"movie_id": {"S": movie_id}} if movie_id else {}


def _movie_of(item: Item) -> MovieId | None:
    return MovieId(item["movie_id"]["S"]) if "movie_id" in item else None
