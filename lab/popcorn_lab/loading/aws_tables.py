"""Many rows in and out of DynamoDB tables: batches, several at a time, in bounded memory."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.domain.errors import SettingsError, StoreUnavailableError

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

Item = Mapping[str, Any]
"""An item, or its key, in DynamoDB's typed form."""
Anything = TypeVar("Anything")

LOAD_ID = "load_id"
"""The attribute that says which load wrote an item; items that listeners made have none."""

_MOST_IN_A_BATCH = 25
_THREADS = 8
_SEGMENTS = 16
_MOST_TRIES = 10
_FIRST_PAUSE_S = 0.05


def check_table(client: DynamoDBClient, variable: str, name: str | None) -> str:
    """The table's name, once it is known to be there.

    Raises:
        SettingsError: `variable` is not set, or names no table.
        StoreUnavailableError: no answer.
    """
    if not name:
        raise SettingsError(variable, "is needed to load into AWS; the stack's outputs have it")
    with store_errors():
        try:
            client.describe_table(TableName=name)
        except client.exceptions.ResourceNotFoundException:
            hint = f"there is no table {name}; deploy the stack first (`ask deploy`)"
            raise SettingsError(variable, hint) from None
    return name


def put_items(
    client: DynamoDBClient, table: str, key: Sequence[str], items: Iterable[Item]
) -> None:
    """Put items in place of what has their keys; of two with one key, the later one stays.

    Raises:
        StoreUnavailableError: an item could not be written.
    """

    def requests(batch: Sequence[Item]) -> list[Any]:
        distinct = {tuple(item[name]["S"] for name in key): item for item in batch}
        return [{"PutRequest": {"Item": item}} for item in distinct.values()]

    _in_batches(items, lambda batch: _write(client, table, requests(batch)))


def delete_items(client: DynamoDBClient, table: str, keys: Iterable[Item]) -> None:
    """Delete items by their keys.

    Raises:
        StoreUnavailableError: an item could not be deleted.
    """

    def delete(batch: Sequence[Item]) -> None:
        _write(client, table, [{"DeleteRequest": {"Key": key}} for key in batch])

    _in_batches(keys, delete)


def not_of_load(client: DynamoDBClient, table: str, load_id: int) -> Iterator[Item]:
    """All items but those that one load wrote: other loads' (with `LOAD_ID`), and listeners'.

    Raises:
        StoreUnavailableError: no answer.
    """
    # In segments because DynamoDB Local takes the longer for a page, the more are before it.
    for segment in range(_SEGMENTS):
        with store_errors():
            pages = client.get_paginator("scan").paginate(
                TableName=table,
                ConsistentRead=True,
                Segment=segment,
                TotalSegments=_SEGMENTS,
                FilterExpression=f"attribute_not_exists({LOAD_ID}) OR {LOAD_ID} <> :this",
                ExpressionAttributeValues={":this": {"N": str(load_id)}},
            )
            for page in pages:
                yield from page["Items"]


def chunks(items: Iterable[Anything], size: int) -> Iterator[list[Anything]]:
    """Lists of up to `size`, in order."""
    rest = iter(items)
    return iter(lambda: list(islice(rest, size)), [])


def _in_batches(items: Iterable[Item], write: Callable[[Sequence[Item]], None]) -> None:
    """Hand batches to several threads, never holding more than twice as many batches."""
    pending: set[Future[None]] = set()
    with ThreadPoolExecutor(_THREADS) as pool:
        for batch in chunks(items, _MOST_IN_A_BATCH):
            if len(pending) >= 2 * _THREADS:
                done, pending = wait(pending, return_when=FIRST_COMPLETED)
                for each in done:
                    each.result()
            pending.add(pool.submit(write, batch))
        for each in pending:
            each.result()


def _write(client: DynamoDBClient, table: str, requests: list[Any]) -> None:
    """One batch; what the table had no capacity for is sent again, later each time."""
    for attempt in range(_MOST_TRIES):
        with store_errors():
            answer = client.batch_write_item(RequestItems={table: requests})
        requests = answer["UnprocessedItems"].get(table, [])
        if not requests:
            return
        time.sleep(_FIRST_PAUSE_S * 2**attempt)
    raise StoreUnavailableError(f"the table {table} takes no more; load again later")
