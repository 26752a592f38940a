"""The table Social: its items, and writing several of them at once.

| listener_id | entry | attributes |
|---|---|---|
| a listener | friend#OTHER | tie ("asked", "asks-me", "friends"), changed_at_ms |
| a listener | introduction | name (S), is_sharing (BOOL), time_zone (S), changed_at_ms |
| a listener | code | digits, offered_at_ms, expires_at |
| code#DIGITS | code | owner_id, offered_at_ms, expires_at |
| tries#DIGEST | tries#DAY | tries, expires_at |
| a listener | night#NIGHT | expires_at: they host it or are invited |
| night#NIGHT | night | the night, in `dynamodb_night_items` |
| a listener | reminder#NIGHT | what they said to being reminded, in `dynamodb_reminders` |
| a listener | event#EVENT | what they have to be told, in `dynamodb_night_items` |

Attributes are numbers (N) unless text is told; `expires_at`, in seconds since 1970-01-01 UTC, is
the table's time to live, which DynamoDB keeps within days, so whoever reads looks at the moment,
too. No listener's id begins with "code#", "tries#" or "night#": Alexa's begin with "amzn1.", an
app's with "account:".
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.domain.errors import StoreUnavailableError

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

Item = Mapping[str, Any]
Operation = Mapping[str, Any]
"""One of TransactWriteItems' operations."""

MOST_AT_ONCE = 100
"""What TransactWriteItems takes."""
_PASSING = {"TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"}
_MOST_TRIES = 8
_FIRST_PAUSE_S = 0.02


def key_of(listener_id: str, entry: str) -> dict[str, Any]:
    """A key in DynamoDB's typed form."""
    return {"listener_id": {"S": listener_id}, "entry": {"S": entry}}


def number(value: int) -> dict[str, str]:
    return {"N": str(value)}


def expiring(at_ms: int) -> dict[str, Any]:
    """The attribute that lets DynamoDB delete an item after a moment."""
    return {"expires_at": number(at_ms // 1000)}


def write_all(client: DynamoDBClient, operations: Sequence[Operation]) -> bool:
    """Write all or nothing; who else writes the same items at that moment is waited for.

    The client sends a token of its own with each call, so that a call which it repeats after an
    answer was lost is not done twice.

    Args:
        operations: up to `MOST_AT_ONCE`, each on another item.
    Returns:
        False, and nothing is written, where a condition does not hold.
    Raises:
        StoreUnavailableError: no answer, or others write the same items for too long.
    Source: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
    """
    items: list[Any] = list(operations)
    for attempt in range(_MOST_TRIES):
        with store_errors():
            try:
                client.transact_write_items(TransactItems=items)
            except client.exceptions.TransactionCanceledException as error:
                reasons: list[Any] = error.response.get("CancellationReasons", [])
                codes = {reason.get("Code", "None") for reason in reasons}
                if "ConditionalCheckFailed" in codes:
                    return False
                if not codes & _PASSING:
                    raise
            else:
                return True
        longest_s = _FIRST_PAUSE_S * 2**attempt
        time.sleep(random.uniform(longest_s / 2, longest_s))  # noqa: S311 - no secret
    raise StoreUnavailableError("others write the same items faster")


def entries_of(client: DynamoDBClient, table: str, listener_id: str, prefix: str) -> Iterable[Item]:
    """A listener's items whose entry begins with a prefix, every acknowledged write included.

    Raises:
        StoreUnavailableError: no answer.
    """
    with store_errors():
        pages = client.get_paginator("query").paginate(
            TableName=table,
            ConsistentRead=True,
            KeyConditionExpression="listener_id = :listener AND begins_with(entry, :prefix)",
            ExpressionAttributeValues={":listener": {"S": listener_id}, ":prefix": {"S": prefix}},
        )
        return [item for page in pages for item in page["Items"]]


def read_entry(client: DynamoDBClient, table: str, listener_id: str, entry: str) -> Item | None:
    """One item, every acknowledged write included.

    Raises:
        StoreUnavailableError: no answer.
    """
    with store_errors():
        answer = client.get_item(
            TableName=table, Key=key_of(listener_id, entry), ConsistentRead=True
        )
    return answer.get("Item")
