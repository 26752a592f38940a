"""The function RecommendMovie: a listener in, three movies with scores and reasons out."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from popcorn.domain.recommendation import Recommender
from popcorn.functions.recommending import recommend_movie
from popcorn.logs import logged
from popcorn.settings import read_settings
from popcorn.wiring import build_services


@lru_cache(maxsize=1)
def _from_environment() -> Recommender:
    return build_services(read_settings()).recommender()


@logged
def handler(event: Any, _context: object) -> dict[str, Any]:
    """What Lambda calls; docs/functions.md has the events and the answers."""
    return recommend_movie(_from_environment(), event)
