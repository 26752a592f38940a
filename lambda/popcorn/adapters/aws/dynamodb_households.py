"""Households and their recognised voices in the table Users.

| attribute | type | |
|---|---|---|
| listener_id | S | partition key: the household |
| voices | SS | its recognised voices; absent where it has none |

The table also holds what datasets say of their listeners, under ids that no household has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient


class DynamoDbHouseholds:
    """`popcorn.ports.Households` over the table Users. Reads are strongly consistent."""

    def __init__(self, client: DynamoDBClient, users_table: str) -> None:
        """The client may be shared between threads, and with other adapters."""
        self._client = client
        self._users = users_table

    def remember_member(self, household_id: ListenerId, listener_id: ListenerId) -> None:
        with store_errors():
            try:
                self._client.update_item(
                    TableName=self._users,
                    Key=_key(household_id),
                    UpdateExpression="ADD voices :voices",
                    # What is there already is no change, and none for the stream.
                    ConditionExpression="NOT contains(voices, :voice)",
                    ExpressionAttributeValues={
                        ":voices": {"SS": [listener_id]},
                        ":voice": {"S": listener_id},
                    },
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return

    def members(self, household_id: ListenerId) -> frozenset[ListenerId]:
        with store_errors():
            answer = self._client.get_item(
                TableName=self._users,
                Key=_key(household_id),
                ProjectionExpression="voices",
                ConsistentRead=True,
            )
        voices = answer.get("Item", {}).get("voices", {}).get("SS", ())
        return frozenset(ListenerId(listener_id) for listener_id in voices)

    def forget_member(self, household_id: ListenerId, listener_id: ListenerId) -> None:
        with store_errors():
            try:
                self._client.update_item(
                    TableName=self._users,
                    Key=_key(household_id),
                    UpdateExpression="DELETE voices :voices",
                    # Without it the update would make an item where there is none.
                    ConditionExpression="contains(voices, :voice)",
                    ExpressionAttributeValues={
                        ":voices": {"SS": [listener_id]},
                        ":voice": {"S": listener_id},
                    },
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return

    def forget_household(self, household_id: ListenerId) -> None:
        with store_errors():
            self._client.delete_item(TableName=self._users, Key=_key(household_id))


def _key(household_id: ListenerId) -> dict[str, Any]:
    return {"listener_id": {"S": household_id}}
