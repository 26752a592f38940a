"""Which document an item of a table becomes, and under which version.

Ratings become documents of `ratings`, movies of `movies`. What is in Lists and Users is in no
index, as no query asks for it, and neither is a parked rating, which is nobody's opinion of a
movie that is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from popcorn.adapters.aws.dynamodb_items import is_parked_key, rating_of, version_of
from popcorn.adapters.aws.dynamodb_movies import movie_of_item
from popcorn.adapters.aws.opensearch_index import (
    ALIASES,
    Aliases,
    movie_item_fields,
    movie_tombstone,
    rating_document,
    rating_document_id,
    rating_tombstone,
)
from popcorn.adapters.aws.opensearch_popularity import UNRATED
from popcorn.adapters.aws.opensearch_writing import Action, merging, replacing
from popcorn.domain.errors import DataFormatError, PopcornError, SettingsError
from popcorn.domain.movies import MovieId
from popcorn.settings import Settings

Item = Mapping[str, Any]
"""An item, or its key, in DynamoDB's typed form."""

_MOVIES, _RATINGS, _UNINDEXED = "movies", "ratings", ""
_UNUSABLE = (AttributeError, KeyError, TypeError, ValueError, PopcornError)


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item is in an index.

    `has_popularity`: the document has another writer, too, whose fields are to stay.
    """

    index: str
    document_id: str
    movie_id: MovieId
    has_popularity: bool


@dataclass(frozen=True, slots=True)
class Change:
    """What an item that was written or removed does to its document."""

    place: Place
    version: int
    fields: Mapping[str, Any]

    @property
    def action(self) -> Action:
        """The change for the bulk API; again, or after a newer one, it does nothing."""
        place = self.place
        if not place.has_popularity:
            return replacing(place.index, place.document_id, self.version, self.fields)
        fields = {**self.fields, "item_version": self.version}
        return merging(place.index, place.document_id, fields, by="item_version", new=UNRATED)


class Changes:
    """Makes changes of what happens in the tables.

    Raises, in all methods:
        DataFormatError: an item, or a key, is not what its table holds.
        SettingsError: the table is none that we know.

    Args:
        tables: which index each table's items are in; "" for none.
    """

    def __init__(self, tables: Mapping[str, str], aliases: Aliases = ALIASES) -> None:
        self._tables = tables
        self._aliases = aliases

    @classmethod
    def of(cls, settings: Settings) -> Changes:
        """Raises SettingsError where a table is not named."""
        tables = {
            "movies_table": _MOVIES,
            "ratings_table": _RATINGS,
            "lists_table": _UNINDEXED,
            "users_table": _UNINDEXED,
        }
        return cls({settings.need(name): index for name, index in tables.items()})

    def place(self, table: str, key: Item) -> Place | None:
        """Where the item with this key is, or would be; None where it is in no index."""
        index = self._index_of(table)
        if index == _UNINDEXED:
            return None
        try:
            movie_id = MovieId(key["movie_id"]["S"])
            if index == _MOVIES:
                return Place(self._aliases.movies, movie_id, movie_id, has_popularity=True)
            if is_parked_key(movie_id):
                return None
            document_id = rating_document_id(key["listener_id"]["S"], movie_id)
            return Place(self._aliases.ratings, document_id, movie_id, has_popularity=False)
        except _UNUSABLE as error:
            raise _unusable(table, error) from error

    def written(self, table: str, item: Item) -> Change | None:
        """The change by an item that is there; None where it is in no index."""
        place = self.place(table, item)
        if place is None:
            return None
        try:
            if place.has_popularity:
                fields = {**movie_item_fields(movie_of_item(item)), "deleted_at_ms": None}
            else:
                fields = rating_document(rating_of(item))
            return Change(place, version_of(item), fields)
        except _UNUSABLE as error:
            raise _unusable(table, error) from error

    def removed(self, table: str, key: Item, after: int, now_ms: int) -> Change | None:
        """The change by an item that is gone; None where it was in no index.

        Args:
            after: the highest version of it that is known.
            now_ms: milliseconds since 1970-01-01 UTC.
        """
        place = self.place(table, key)
        if place is None:
            return None
        if place.has_popularity:
            return Change(place, after + 1, movie_tombstone(now_ms))
        return Change(place, after + 1, rating_tombstone(place.movie_id, now_ms))

    def _index_of(self, table: str) -> str:
        if table not in self._tables:
            raise SettingsError(table, "is no table of this deployment; see POPCORN_*_TABLE")
        return self._tables[table]


def _unusable(table: str, error: Exception) -> DataFormatError:
    # Without what the item says: messages are logged. A missing attribute may be named.
    what = f"has no usable {error}" if isinstance(error, KeyError) else "has a value of no use"
    return DataFormatError(table, None, f"the item {what} ({type(error).__name__})")
