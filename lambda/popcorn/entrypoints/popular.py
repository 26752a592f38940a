"""The function SearchPopularMovie: a genre and a decade in, the most rated movies out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from popcorn.functions.recommending import search_popular_movie
from popcorn.logs import logged
from popcorn.settings import read_settings
from popcorn.wiring import build_catalogue

if TYPE_CHECKING:
    from popcorn.ports import Catalogue


@lru_cache(maxsize=1)
def _from_environment() -> Catalogue:
    return build_catalogue(read_settings(ports=("catalogue",)))


@logged
def handler(event: Any, _context: object) -> dict[str, Any]:
    """What Lambda calls; docs/functions.md has the events and the answers."""
    return search_popular_movie(_from_environment(), event)
