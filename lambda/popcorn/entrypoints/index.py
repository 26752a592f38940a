"""The function that makes the search indices anew: an empty event begins, or goes on."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from popcorn.indexing.rebuild import Rebuild
from popcorn.indexing.services import rebuild
from popcorn.logs import logged
from popcorn.settings import read_settings


@lru_cache(maxsize=1)
def _from_environment(function_name: str) -> Rebuild:
    return rebuild(read_settings(ports=()), function_name)


@logged
def handler(event: dict[str, Any], context: Any) -> dict[str, str]:
    """What Lambda calls; `rebuild` is there where the function goes on with its own work."""
    builds = _from_environment(context.function_name)
    outcome = builds.run(context.get_remaining_time_in_millis, event.get("rebuild"))
    return {"outcome": outcome.value}
