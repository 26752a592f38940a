"""The function behind the tables' streams: records in, the first that is to come again out."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from popcorn.logs import logged
from popcorn.settings import read_settings
from popcorn.sync.services import synchroniser
from popcorn.sync.synchroniser import Answer, Synchroniser


@lru_cache(maxsize=1)
def _from_environment() -> Synchroniser:
    return synchroniser(read_settings())


@logged
def handler(event: dict[str, Any], _context: object) -> Answer:
    """What Lambda calls with a batch; it must be told to report partial batch responses."""
    return _from_environment().handle(event)
