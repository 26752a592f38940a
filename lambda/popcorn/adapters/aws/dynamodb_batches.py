"""Many items in and out of a DynamoDB table at once; what it has no capacity for is asked again."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.domain.errors import StoreUnavailableError

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

Item = Mapping[str, Any]
"""An item, or its key, in DynamoDB's typed form."""
Anything = TypeVar("Anything")

MOST_READ = 100
MOST_WRITTEN = 25
"""What BatchGetItem and BatchWriteItem take at once."""
_THREADS = 8
_MOST_TRIES = 10
_FIRST_PAUSE_S = 0.05
_LONGEST_PAUSE_S = 5.0


def chunks(items: Iterable[Anything], size: int) -> Iterator[list[Anything]]:
    """Lists of up to `size`, in order."""
    rest = iter(items)
    return iter(lambda: list(islice(rest, size)), [])


def read_items(client: DynamoDBClient, table: str, keys: Sequence[Item]) -> list[Item]:
    """What is there under some keys, in no order; every acknowledged write is seen.

    Args:
        keys: each once.
    Raises:
        StoreUnavailableError: no answer, or no capacity for too long.
    """

    def read(some: Sequence[Item]) -> list[Item]:
        wanted: list[Any] = list(some)
        found: list[Item] = []
        for _ in _tries(table):
            request: Any = {table: {"Keys": wanted, "ConsistentRead": True}}
            with store_errors():
                answer = client.batch_get_item(RequestItems=request)
            found += answer["Responses"].get(table, [])
            rest = answer["UnprocessedKeys"]
            wanted = list(rest[table]["Keys"]) if table in rest else []
            if not wanted:
                break
        return found

    with ThreadPoolExecutor(_THREADS) as pool:
        return [item for found in pool.map(read, chunks(keys, MOST_READ)) for item in found]


def put_items(
    client: DynamoDBClient, table: str, key: Sequence[str], items: Iterable[Item]
) -> None:
    """Put items in place of what has their keys; of two with one key, the later one stays.

    Raises:
        StoreUnavailableError: an item could not be written.
    """

    def put(batch: Sequence[Item]) -> None:
        distinct = {tuple(item[name]["S"] for name in key): item for item in batch}
        _write(client, table, [{"PutRequest": {"Item": item}} for item in distinct.values()])

    _in_batches(items, put)


def delete_items(client: DynamoDBClient, table: str, keys: Iterable[Item]) -> None:
    """Delete items by their keys.

    Raises:
        StoreUnavailableError: an item could not be deleted.
    """

    def delete(batch: Sequence[Item]) -> None:
        _write(client, table, [{"DeleteRequest": {"Key": key}} for key in batch])

    _in_batches(keys, delete)


def _in_batches(items: Iterable[Item], write: Callable[[Sequence[Item]], None]) -> None:
    """Hand batches to several threads, never holding more than twice as many batches."""
    pending: set[Future[None]] = set()
    with ThreadPoolExecutor(_THREADS) as pool:
        for batch in chunks(items, MOST_WRITTEN):
            if len(pending) >= 2 * _THREADS:
                done, pending = wait(pending, return_when=FIRST_COMPLETED)
                for each in done:
                    each.result()
            pending.add(pool.submit(write, batch))
        for each in pending:
            each.result()


def _write(client: DynamoDBClient, table: str, requests: list[Any]) -> None:
    for _ in _tries(table):
        with store_errors():
            answer = client.batch_write_item(RequestItems={table: requests})
        requests = answer["UnprocessedItems"].get(table, [])
        if not requests:
            return


def _tries(table: str) -> Iterator[None]:
    """One try after another, each after a longer pause: another part of it, so that not all who
    were refused together come again together.

    Raises:
        StoreUnavailableError: instead of one more.
    """
    for attempt in range(_MOST_TRIES):
        yield
        longest_s = min(_FIRST_PAUSE_S * 2**attempt, _LONGEST_PAUSE_S)
        time.sleep(random.uniform(longest_s / 2, longest_s))  # noqa: S311 - no secret
    raise StoreUnavailableError(f"the table {table} takes no more; again later")
