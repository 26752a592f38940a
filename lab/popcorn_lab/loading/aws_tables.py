"""Which rows of the tables which load wrote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from popcorn.adapters.aws.dynamodb_batches import Item
from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.domain.errors import SettingsError
from popcorn.loading.items import LOAD_ID

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_SEGMENTS = 16


def check_table(client: DynamoDBClient, variable: str, name: str | None) -> str:
    """The table's name, once it is known to be there.

    Raises:
        SettingsError: `variable` is not set, or names no table.
        StoreUnavailableError: no answer.
    """
    if not name:
        raise SettingsError(variable, "is needed here; the stack's outputs have it")
    with store_errors():
        try:
            client.describe_table(TableName=name)
        except client.exceptions.ResourceNotFoundException:
            hint = f"there is no table {name}; deploy the stack first (`ask deploy`)"
            raise SettingsError(variable, hint) from None
    return name


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
