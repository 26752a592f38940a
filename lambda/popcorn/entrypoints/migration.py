"""The functions behind the bucket of data files, one a type: an event in, what came of it out."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from popcorn.loading.events import places_of
from popcorn.loading.formats import DataType
from popcorn.loading.loader import Loader
from popcorn.loading.services import loader
from popcorn.logs import logged
from popcorn.settings import read_settings

Outcomes = dict[str, list[str]]


@lru_cache(maxsize=1)
def _from_environment(kind: DataType, function_name: str) -> Loader:
    return loader(read_settings(ports=()), kind, function_name)


@logged
def movies(event: dict[str, Any], context: Any) -> Outcomes:
    """What Lambda calls with an event about files of movies."""
    return _load(DataType.MOVIES, event, context)


@logged
def users(event: dict[str, Any], context: Any) -> Outcomes:
    """What Lambda calls with an event about files of users."""
    return _load(DataType.USERS, event, context)


@logged
def ratings(event: dict[str, Any], context: Any) -> Outcomes:
    """What Lambda calls with an event about files of ratings."""
    return _load(DataType.RATINGS, event, context)


def _load(kind: DataType, event: dict[str, Any], context: Any) -> Outcomes:
    loads = _from_environment(kind, context.function_name)
    time_left = context.get_remaining_time_in_millis
    return {"outcomes": [loads.load(place, time_left).value for place in places_of(event)]}
