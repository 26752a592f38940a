"""A dataset's records as items of the tables, and which of two items stays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from popcorn.adapters.aws.dynamodb_batches import Item
from popcorn.adapters.aws.dynamodb_items import item_of
from popcorn.adapters.aws.dynamodb_movies import item_of_movie
from popcorn.domain.movies import Movie
from popcorn.domain.ratings import Rating

LOAD_ID = "load_id"
"""The attribute that says which load wrote an item; items that listeners made have none."""
VERSION = "version"
_OF_THE_WRITE = {LOAD_ID, VERSION}
_RATED_AT = "rated_at_ms"
_NOT_A_DATASETS = ("released_on", "chart_rank", "charted_at_ms")
"""What no data file says of a movie: whatever is known from elsewhere stays."""
_LINKS = ("imdb_id", "tmdb_id")
"""What some data files do not say, and others do."""


def movie_item(movie: Movie, load_id: int) -> dict[str, Any]:
    """A movie as the table Movies has it, but for its version."""
    return {**item_of_movie(movie), LOAD_ID: {"N": str(load_id)}}


def user_item(
    listener_id: str, profile: Mapping[str, str], source: str, load_id: int
) -> dict[str, Any]:
    """What a dataset says of a user as the table Users has it, but for its version."""
    return {
        "listener_id": {"S": listener_id},
        "source": {"S": source},
        "profile": {"M": {name: {"S": value} for name, value in profile.items()}},
        LOAD_ID: {"N": str(load_id)},
    }


def rating_item(rating: Rating, load_id: int) -> dict[str, Any]:
    """A dataset's rating as the table Ratings has it, but for its version."""
    return {**item_of(rating), LOAD_ID: {"N": str(load_id)}}


def kept_beside(there: Item, new: Item) -> Item:
    """A data file's item with what another source knows of the same movie."""
    names = [name for name in (*_NOT_A_DATASETS, *_LINKS) if name in there and name not in new]
    return {**new, **{name: there[name] for name in names}} if names else new


def says_the_same(one: Item, other: Item) -> bool:
    """Whether two items differ in nothing but who wrote them when."""
    return _said(one) == _said(other)


def gives_way(there: Item, new: Item) -> bool:
    """Whether an item is replaced by another with its key: of two ratings the newest stays."""
    if _RATED_AT not in there or _RATED_AT not in new:
        return True
    return int(new[_RATED_AT]["N"]) >= int(there[_RATED_AT]["N"])


def _said(item: Item) -> dict[str, Any]:
    return {name: value for name, value in item.items() if name not in _OF_THE_WRITE}
