"""Events as people and programs write them, read strictly: what is wrong is said with its field."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from popcorn.domain.errors import PopcornError
from popcorn.domain.movies import Genre, MovieFilter
from popcorn.domain.ratings import ListenerId

_FIRST_DECADE, _LAST_DECADE = 1870, 2090
_LONGEST_ID = 1_024


class RequestError(PopcornError):
    """A field of an event is not what it should be."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}")
        self.field = field
        self.reason = reason


def read_fields(event: object, known: Collection[str]) -> dict[str, Any]:
    """The event's fields; one that is null counts as absent.

    Raises:
        RequestError: it is no object, or has a field that nobody knows.
    """
    if not isinstance(event, Mapping):
        raise RequestError("", "the event must be a JSON object")
    for name in event:
        if name not in known:
            raise RequestError(str(name), f"is unknown; there are {', '.join(sorted(known))}")
    return {name: value for name, value in event.items() if value is not None}


def listener_in(fields: Mapping[str, Any]) -> ListenerId:
    """The field `listener`, which is needed."""
    found = fields.get("listener")
    if not isinstance(found, str) or not 0 < len(found) <= _LONGEST_ID:
        raise RequestError("listener", "is needed: a listener's id, or DATASET:USER")
    return ListenerId(found)


def filter_in(fields: Mapping[str, Any]) -> MovieFilter:
    """The fields `genre` and `decade`; either may be absent."""
    genre, decade = fields.get("genre"), fields.get("decade")
    if genre is not None and genre not in list(Genre):
        raise RequestError("genre", f"is one of {', '.join(Genre)}")
    if decade is not None and not (
        _is_whole(decade) and _FIRST_DECADE <= decade <= _LAST_DECADE and decade % 10 == 0
    ):
        reason = f"is a decade's first year, from {_FIRST_DECADE} to {_LAST_DECADE}, such as 1990"
        raise RequestError("decade", reason)
    return MovieFilter(Genre(genre) if genre is not None else None, decade)


def limit_in(fields: Mapping[str, Any], *, default: int, most: int) -> int:
    """The field `limit`."""
    limit = fields.get("limit", default)
    if not (_is_whole(limit) and 1 <= limit <= most):
        raise RequestError("limit", f"is a whole number from 1 to {most}")
    return int(limit)


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
