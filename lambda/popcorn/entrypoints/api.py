"""The function behind the HTTP API: an event of API Gateway in, its answer out."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from popcorn.api.app import Answer, Api
from popcorn.logs import logged
from popcorn.settings import read_settings
from popcorn.wiring import build_services


@lru_cache(maxsize=1)
def _from_environment() -> Api:
    return Api(build_services(read_settings()))


@logged
def handler(event: dict[str, Any], context: Any) -> Answer:
    """What Lambda calls; docs/api.md has the routes."""
    return _from_environment().answer(event, context)
