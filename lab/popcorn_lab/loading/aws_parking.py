"""What listeners said of movies, while the catalogue under it changes: it follows title and year.

Before the switch every item that a listener made is parked: replaced by one that carries the
title's key and the year instead of the movie's id. After the switch those whose title the new
catalogue has come back. At any moment such an item either has the id of a movie behind the alias,
or is parked, so a load that was cut off can simply be run again.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from popcorn.adapters.aws.dynamodb_batches import Item, chunks
from popcorn.adapters.aws.dynamodb_items import PARKED, is_genre_key, key_of
from popcorn.adapters.aws.dynamodb_store import DynamoDbStore, store_errors
from popcorn.domain.movies import MovieId
from popcorn_lab.loading.aws_titles import Title, Titles, year_of
from popcorn_lab.loading.sink import VoiceCounts
from popcorn_lab.loading.spool import Spool

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_AT_ONCE = 100  # BatchGetItem takes no more keys
_LONGEST_KEY = 200  # characters; a sort key has 1024 bytes

Said = TypeVar("Said")
"""A rating or a mark."""


class Parking(ABC, Generic[Said]):
    """One table's items that listeners made, during one load. A subclass knows the items.

    Raises, in all methods:
        StoreUnavailableError, CatalogueUnavailableError: no usable answer.
    """

    time_attribute: str
    """The attribute that says when it was said."""

    def __init__(self, dynamodb: DynamoDBClient, table: str, titles: Titles, parked: Spool) -> None:
        self._dynamodb = dynamodb
        self._table = table
        self._titles = titles
        self._parked = parked

    @abstractmethod
    def parked_attributes(self, item: Item) -> Item:
        """What hides a parked item from the store."""

    @abstractmethod
    def said_of(self, parked: Item, movie_id: MovieId) -> Said:
        """What a parked item becomes under a movie."""

    @abstractmethod
    def put(self, store: DynamoDbStore, said: Said) -> None:
        """Store it, unless a newer one is there."""

    def park(self, items: Iterable[Item]) -> None:
        """Park items under their titles in the catalogue behind the alias.

        Args:
            items: all that listeners have in the table, those that are parked included.
        """
        for chunk in chunks(items, _AT_ONCE):
            unparked: list[Item] = []
            for item in chunk:
                if "title_key" in item:
                    self._parked.add(item)
                elif not is_genre_key(_movie_id(item)):  # which is the same in any catalogue
                    unparked.append(item)
            titles = self._titles.of({_movie_id(item) for item in unparked})
            for item in unparked:
                movie_id = _movie_id(item)
                # A movie that no catalogue has: a key that no title has.
                self._park(item, titles.get(movie_id, Title(f"#{movie_id}", None)))

    def returning(self, movies_index: str) -> Iterator[tuple[Item, Said]]:
        """Each parked item whose title an index has, and what it becomes there."""
        for items in chunks(self._parked, _AT_ONCE):
            titles = [Title(item["title_key"]["S"], year_of(item)) for item in items]
            found = self._titles.movies_titled(titles, movies_index)
            for item, movie_id in zip(items, found, strict=True):
                if movie_id is not None:
                    yield item, self.said_of(item, movie_id)

    def bring_back(self, store: DynamoDbStore, movies_index: str) -> VoiceCounts:
        """Put back what an index has the title of; newer ones stay as they are."""
        kept = 0
        for item, said in self.returning(movies_index):
            self.put(store, said)
            with store_errors():
                self._dynamodb.delete_item(TableName=self._table, Key=_key(item))
            kept += 1
        return VoiceCounts(kept, parked=sum(1 for _ in self._parked) - kept)

    def _park(self, item: Item, title: Title) -> None:
        sort_key = f"{PARKED}|{_movie_id(item)}|{title.key[:_LONGEST_KEY]}"
        parked = {
            **item,
            **key_of(item["listener_id"]["S"], sort_key),
            **self.parked_attributes(item),
            "title_key": {"S": title.key},
        }
        if title.year is not None:
            parked["year"] = {"N": str(title.year)}
        with store_errors():
            try:
                self._dynamodb.transact_write_items(
                    TransactItems=[
                        {"Put": {"TableName": self._table, "Item": parked}},
                        {
                            "Delete": {
                                "TableName": self._table,
                                "Key": _key(item),
                                "ConditionExpression": f"{self.time_attribute} = :seen",
                                "ExpressionAttributeValues": {":seen": item[self.time_attribute]},
                            }
                        },
                    ]
                )
            except self._dynamodb.exceptions.TransactionCanceledException as error:
                # Said anew, or taken back, since it was read: the listener's word stands.
                reasons = {each.get("Code") for each in error.response["CancellationReasons"]}
                if not reasons <= {"None", "ConditionalCheckFailed"}:
                    raise
                return
        self._parked.add(parked)


def _movie_id(item: Item) -> MovieId:
    return MovieId(item["movie_id"]["S"])


def _key(item: Item) -> dict[str, Any]:
    return {name: item[name] for name in ("listener_id", "movie_id")}
