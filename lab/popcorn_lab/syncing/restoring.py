"""Making documents what the tables hold, by the items' keys: after an outage, or a refusal."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_batches import MOST_READ, chunks, read_items
from popcorn.adapters.aws.dynamodb_items import version_of
from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_writing import Outcome, write_all
from popcorn.domain.errors import DataFormatError
from popcorn.sync.changes import Change, Changes, Item, Place

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient
    from opensearchpy import OpenSearch

_NAMES = ("listener_id", "movie_id")


@dataclass(frozen=True, slots=True)
class Document:
    """What an index has under an id; nothing at all, or a tombstone, counts as not living."""

    version: int
    source: Mapping[str, Any]
    is_living: bool

    def has(self, change: Change) -> bool:
        """Whether it says what a change says; a field that is missing is one that is None."""
        return self.is_living and all(
            self.source.get(name) == value for name, value in change.fields.items()
        )


class Restorer:
    """Reads tables and indices side by side, and writes what is missing in the indices.

    Raises, in all methods:
        StoreUnavailableError, CatalogueUnavailableError: no usable answer.

    Args:
        clock: nanoseconds since 1970-01-01 UTC.
    """

    def __init__(
        self,
        dynamodb: DynamoDBClient,
        search: OpenSearch,
        changes: Changes,
        *,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._dynamodb = dynamodb
        self._search = search
        self._changes = changes
        self._clock = clock

    def restore(self, table: str, keys: Iterable[Item]) -> list[Outcome]:
        """Make the documents of some keys what the table holds now; what became of each.

        `REFUSED` is an item that cannot be in an index as it is.
        """
        return [
            outcome for some in chunks(keys, MOST_READ) for outcome in self._restore(table, some)
        ]

    def items(self, table: str, keys: Sequence[Item]) -> list[Item | None]:
        """What the table holds under each of up to 100 keys, every acknowledged write included."""
        distinct = {_key_text(key): _key(key) for key in keys}
        read = read_items(self._dynamodb, table, list(distinct.values()))
        found = {_key_text(item): item for item in read}
        return [found.get(_key_text(key)) for key in keys]

    def documents(self, places: Sequence[Place]) -> list[Document]:
        """What the index has at some places, all of one index, searchable yet or not."""
        if not places:
            return []
        with catalogue_errors():
            body = {"ids": [place.document_id for place in places]}
            answers = self._search.mget(index=places[0].index, body=body)["docs"]
        return [document_of(each) for each in answers]

    def _restore(self, table: str, keys: Sequence[Item]) -> list[Outcome]:
        outcomes = [Outcome.DONE] * len(keys)
        places = {
            number: place
            for number, key in enumerate(keys)
            if (place := self._changes.place(table, key)) is not None
        }
        items = self.items(table, keys)
        documents = self.documents(list(places.values()))
        changes: dict[int, Change] = {}
        for number, document in zip(places, documents, strict=True):
            try:
                change = self._change(table, keys[number], items[number], document)
            except DataFormatError:
                outcomes[number] = Outcome.REFUSED
            else:
                if change is not None:
                    changes[number] = change
        written = write_all(self._search, [change.action for change in changes.values()])
        for number, outcome in zip(changes, written, strict=True):
            outcomes[number] = outcome
        return outcomes

    def _change(
        self, table: str, key: Item, item: Item | None, document: Document
    ) -> Change | None:
        if item is None:
            if not document.is_living:
                return None
            now_ms = self._clock() // 1_000_000
            return self._changes.removed(table, key, document.version, now_ms)
        change = self._changes.written(table, item)
        if change is None or document.has(change):
            return None
        if change.version > document.version:
            return change
        return self._lifted(table, item, change, document.version + 1)

    def _lifted(self, table: str, item: Item, change: Change, version: int) -> Change | None:
        """Give an item a higher version than its document has, which holds something else.

        It takes a clock that was behind by more than the item's former life, or a table restored
        from a backup.
        """
        with store_errors():
            try:
                self._dynamodb.update_item(
                    TableName=table,
                    Key=_key(item),
                    UpdateExpression="SET version = :lifted",
                    ConditionExpression="version = :seen OR attribute_not_exists(version)",
                    ExpressionAttributeValues={
                        ":lifted": {"N": str(version)},
                        ":seen": {"N": str(version_of(item))},
                    },
                )
            except self._dynamodb.exceptions.ConditionalCheckFailedException:
                return None  # written anew since: the stream has it
        return Change(change.place, version, change.fields)


def document_of(hit: Mapping[str, Any]) -> Document:
    """A document as the search, or the get, of OpenSearch answers with it."""
    source = hit.get("_source") or {}
    is_living = hit.get("found", True) and source.get("deleted_at_ms") is None
    # A movie's own version: the document's grows with each count of ratings, too.
    version = source.get("item_version", 0) if "title" in source else hit.get("_version", 0)
    return Document(int(version or 0), source, is_living)


def _key(item: Item) -> dict[str, Any]:
    return {name: item[name] for name in _NAMES if name in item}


def _key_text(item: Item) -> str:
    return "\0".join(str(item[name]["S"]) for name in _NAMES if name in item)
