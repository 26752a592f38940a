"""Comparing tables and indices, item by item, and repairing what differs; memory stays flat."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

from opensearchpy.helpers import scan

from popcorn.adapters.aws.dynamodb_batches import MOST_READ, chunks
from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_index import ALIASES, LIVING, Aliases
from popcorn.adapters.aws.opensearch_popularity import Popularity
from popcorn.adapters.aws.opensearch_writing import Outcome
from popcorn.domain.errors import DataFormatError
from popcorn.sync.changes import Change, Changes, Item
from popcorn_lab.syncing.restoring import Restorer, document_of

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from opensearchpy import OpenSearch

_AT_ONCE = 1_000
_IN_FLIGHT_US = 60_000_000
"""A write younger than this may still be on its way through the stream."""


@dataclass
class Compared:
    """What a comparison found.

    Attributes:
        compared: items, or movies where it is about popularity.
        missing: items without a document.
        different: documents that say something else.
        surplus: documents without an item.
        in_flight: written less than a minute ago, and not in the index yet; not counted above.
        unusable: items that can be in no index as they are.
        repaired: of all these.
    """

    what: str
    compared: int = 0
    missing: int = 0
    different: int = 0
    surplus: int = 0
    in_flight: int = 0
    unusable: int = 0
    repaired: int = 0

    @property
    def remaining(self) -> int:
        """Differences that are still there."""
        return self.missing + self.different + self.surplus + self.unusable - self.repaired


class Verification:
    """One comparison. All methods raise StoreUnavailableError and CatalogueUnavailableError.

    Args:
        repair: make the index what the table holds; otherwise nothing is written.
        progress: called often, with the number of items compared so far.
        clock: nanoseconds since 1970-01-01 UTC.
    """

    def __init__(
        self,
        dynamodb: DynamoDBClient,
        search: OpenSearch,
        changes: Changes,
        *,
        repair: bool,
        aliases: Aliases = ALIASES,
        progress: Callable[[int], None] = lambda _: None,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._dynamodb = dynamodb
        self._search = search
        self._changes = changes
        self._aliases = aliases
        self._is_repairing = repair
        self._progress = progress
        self._clock = clock
        self._restorer = Restorer(dynamodb, search, changes, clock=clock)

    def ratings(self, table: str) -> Compared:
        """Compare the table Ratings with its index."""
        return self._both_ways("ratings", table, self._aliases.ratings)

    def movies(self, table: str) -> Compared:
        """Compare the table Movies with its index, popularity aside."""
        return self._both_ways("movies", table, self._aliases.movies)

    def popularity(self) -> Compared:
        """Compare what movies say of their ratings with the ratings' index; after the others."""
        popularity = Popularity(self._search, self._aliases)
        compared = Compared("popularity")
        for movie_ids, wrong in popularity.wrong():
            compared.compared += len(movie_ids)
            compared.different += len(wrong)
            if wrong and self._is_repairing:
                popularity.recount(wrong)
                compared.repaired += len(wrong)
        return compared

    def _both_ways(self, what: str, table: str, index: str) -> Compared:
        compared = Compared(what)
        for items in chunks(self._items(table), _AT_ONCE):
            self._compare(compared, table, items)
            self._progress(compared.compared)
        for keys in chunks(self._indexed(index), MOST_READ):
            found = self._restorer.items(table, keys)
            surplus = [key for key, item in zip(keys, found, strict=True) if item is None]
            compared.surplus += len(surplus)
            self._repair(compared, table, surplus)
        return compared

    def _compare(self, compared: Compared, table: str, items: list[Item]) -> None:
        changes: list[tuple[Item, Change]] = []
        for item in items:
            try:
                change = self._changes.written(table, item)
            except DataFormatError:
                compared.unusable += 1
            else:
                if change is not None:
                    changes.append((item, change))
        compared.compared += len(changes)
        documents = self._restorer.documents([change.place for _, change in changes])
        differing = []
        for (item, change), document in zip(changes, documents, strict=True):
            if document.has(change):
                continue
            if change.version > max(document.version, self._clock() // 1_000 - _IN_FLIGHT_US):
                compared.in_flight += 1
                continue
            if document.is_living:
                compared.different += 1
            else:
                compared.missing += 1
            differing.append(item)
        self._repair(compared, table, differing)

    def _repair(self, compared: Compared, table: str, keys: list[Item]) -> None:
        if self._is_repairing and keys:
            outcomes = self._restorer.restore(table, keys)
            compared.repaired += outcomes.count(Outcome.DONE)

    def _items(self, table: str) -> Iterator[Item]:
        with store_errors():
            pages = self._dynamodb.get_paginator("scan").paginate(
                TableName=table, ConsistentRead=True
            )
            yield from chain.from_iterable(page["Items"] for page in pages)

    def _indexed(self, index: str) -> Iterator[Item]:
        """The keys of the items that the living documents stand for."""
        query: dict[str, Any] = {
            "query": {"bool": {"filter": [LIVING, {"exists": {"field": "movie_id"}}]}},
            "_source": ["listener_id", "movie_id"],
        }
        with catalogue_errors():
            self._search.indices.refresh(index=index)
            for hit in scan(self._search, index=index, query=query, size=_AT_ONCE):
                source = document_of(hit).source
                yield {name: {"S": text} for name, text in source.items()}
