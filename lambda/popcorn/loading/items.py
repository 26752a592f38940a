"""A dataset's records as items of the tables, and which of two items stays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from popcorn.adapters.aws.dynamodb_batches import Item
from popcorn.adapters.aws.dynamodb_items import item_of
from popcorn.adapters.aws.dynamodb_movies import movie_key
from popcorn.domain.movies import Movie
from popcorn.domain.ratings import Rating

LOAD_ID = "load_id"
"""The attribute that says which load wrote an item; items that listeners made have none."""
VERSION = "version"
_OF_THE_WRITE = {LOAD_ID, VERSION}
_RATED_AT = "rated_at_ms"


def movie_item(movie: Movie, load_id: int) -> dict[str, Any]:
    """A movie as the table Movies has it, but for its version."""
    item: dict[str, Any] = {
        **movie_key(movie.movie_id),
        "kind": {"S": "film"},
        "title": {"S": movie.title},
        "genres": {"L": [{"S": genre} for genre in sorted(movie.genres)]},
        LOAD_ID: {"N": str(load_id)},
    }
    if movie.other_titles:
        item["other_titles"] = {"L": [{"S": title} for title in movie.other_titles]}
    if movie.year is not None:
        item["year"] = {"N": str(movie.year)}
    for name, known in (("imdb_id", movie.imdb_id), ("tmdb_id", movie.tmdb_id)):
        if known is not None:
            item[name] = {"S": known}
    return item


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
