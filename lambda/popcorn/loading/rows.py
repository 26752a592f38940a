"""Rows into a table: only what is new there, and nothing over what is newer."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from popcorn.adapters.aws.dynamodb_batches import Item, put_items, read_items
from popcorn.adapters.aws.dynamodb_items import version_at, version_of
from popcorn.loading.items import VERSION, gives_way, kept_beside, says_the_same

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_Key = tuple[str, ...]


class Written(NamedTuple):
    """How many rows of a batch were written, and how many were there, or something newer."""

    written: int
    unchanged: int


class TableRows:
    """One table that data files are taken into.

    What is there is read first: a second run then writes nothing, and so costs no writes and
    makes no stream records; and a newer rating stays. Batches know no conditions, but nobody
    writes a row between its reading and its writing: a dataset's listeners are named DATASET:USER,
    which no listener of Alexa's is, and a file is loaded by one function at a time.

    Args:
        key: the attributes of the table's key.
        clock: nanoseconds since 1970-01-01 UTC.
    """

    def __init__(
        self,
        client: DynamoDBClient,
        table: str,
        key: Sequence[str],
        *,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._client = client
        self._table = table
        self._key = key
        self._clock = clock

    def write(self, items: Sequence[Item]) -> Written:
        """Bring the table to hold some items, without their versions; of two ratings the newest.

        Raises:
            StoreUnavailableError: some, or none, were written; again does the rest.
        """
        wanted: dict[_Key, Item] = {}
        for item in items:
            key = self._key_of(item)
            if key not in wanted or gives_way(wanted[key], item):
                wanted[key] = item
        keys = [{name: item[name] for name in self._key} for item in wanted.values()]
        there = {self._key_of(item): item for item in read_items(self._client, self._table, keys)}
        new = list(self._changed(wanted, there))
        put_items(self._client, self._table, self._key, new)
        return Written(len(new), len(items) - len(new))

    def _changed(self, wanted: dict[_Key, Item], there: dict[_Key, Item]) -> Iterator[Item]:
        now = version_at(self._clock())
        for key, item in wanted.items():
            older = there.get(key)
            if older is None:
                yield _versioned(item, now)
                continue
            whole = kept_beside(older, item)
            if gives_way(older, whole) and not says_the_same(older, whole):
                yield _versioned(whole, max(now, version_of(older) + 1))

    def _key_of(self, item: Item) -> _Key:
        return tuple(item[name]["S"] for name in self._key)


def _versioned(item: Item, version: int) -> dict[str, Any]:
    return {**item, VERSION: {"N": str(version)}}
