"""What has to be told of movie nights, friendships and addresses, in the table Social."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from popcorn.adapters.aws.dynamodb_night_items import EVENT, event_key, event_of, key_of_event
from popcorn.adapters.aws.dynamodb_social import number
from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.domain.night_events import EventKey
from popcorn.domain.notices import Event

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_IS_WAITING = "attribute_exists(entry) AND attribute_not_exists(is_delivered)"


class DynamoDbOutbox:
    """`popcorn.ports.Outbox` over the table Social (see `dynamodb_night_items`).

    New events are in the table's stream; `pending` reads the whole table, for what a stream has
    lost after its 24 hours.
    """

    def __init__(self, client: DynamoDBClient, social_table: str) -> None:
        """The client may be shared between threads, and with other adapters."""
        self._client = client
        self._table = social_table

    def pending(self, now_ms: int, limit: int = 100) -> Collection[EventKey]:
        found: list[EventKey] = []
        with store_errors():
            for page in self._client.get_paginator("scan").paginate(
                TableName=self._table,
                ConsistentRead=True,
                ProjectionExpression="listener_id, entry",
                FilterExpression=(
                    "begins_with(entry, :event) AND attribute_not_exists(is_delivered) "
                    "AND kept_until_ms > :now "
                    "AND (attribute_not_exists(claimed_until_ms) OR claimed_until_ms <= :now)"
                ),
                ExpressionAttributeValues={":event": {"S": EVENT}, ":now": number(now_ms)},
            ):
                found += map(key_of_event, page["Items"])
                if len(found) >= limit:
                    break
        return found[:limit]

    def claim(self, key: EventKey, now_ms: int, until_ms: int) -> Event | None:
        with store_errors():
            try:
                answer = self._client.update_item(
                    TableName=self._table,
                    Key=event_key(key),
                    UpdateExpression="SET claimed_until_ms = :until",
                    ConditionExpression=(
                        f"{_IS_WAITING} "
                        "AND (attribute_not_exists(claimed_until_ms) OR claimed_until_ms <= :now)"
                    ),
                    ExpressionAttributeValues={":now": number(now_ms), ":until": number(until_ms)},
                    ReturnValues="ALL_NEW",
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return None
        return event_of(answer["Attributes"])

    def mark_delivered(self, key: EventKey) -> bool:
        with store_errors():
            try:
                self._client.update_item(
                    TableName=self._table,
                    Key=event_key(key),
                    UpdateExpression="SET is_delivered = :yes REMOVE about_id, answer",
                    ConditionExpression=_IS_WAITING,
                    ExpressionAttributeValues={":yes": {"BOOL": True}},
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return False
        return True
