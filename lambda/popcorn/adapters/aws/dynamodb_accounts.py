"""Accounts and their links in the table Users.

| listener_id | attributes |
|---|---|
| account:SUBJECT | created_at_ms (N), echoes (SS): whose link may be to it |
| an Echo's listener | link (M): account_id (S), linked_at_ms (N), merged_at_ms (N, once merged) |

What an Echo's listener has decides; `echoes` only says where to look. Either item may have other
attributes besides (`dynamodb_households`, `dynamodb_addresses`), and is deleted with its last one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_social import Operation, number, write_all
from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.domain.accounts import Link
from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_ATTRIBUTES = ("voices", "address", "link", "echoes", "created_at_ms")
"""All that a listener's item can have."""
_IS_EMPTY = " AND ".join(f"attribute_not_exists({name})" for name in _ATTRIBUTES)


class DynamoDbAccounts:
    """`popcorn.ports.Accounts` over the table Users. Reads are strongly consistent."""

    def __init__(self, client: DynamoDBClient, users_table: str) -> None:
        """The client may be shared between threads, and with other adapters."""
        self._client = client
        self._users = users_table

    def create(self, account_id: ListenerId, now_ms: int) -> bool:
        return self._update(
            account_id,
            "SET created_at_ms = :now",
            "attribute_not_exists(created_at_ms)",
            {":now": number(now_ms)},
        )

    def created_at_ms(self, account_id: ListenerId) -> int | None:
        item = self._item(account_id)
        return int(item["created_at_ms"]["N"]) if "created_at_ms" in item else None

    def link_of(self, echo_id: ListenerId) -> Link | None:
        found = self._item(echo_id).get("link", {}).get("M")
        if found is None:
            return None
        merged_at = found.get("merged_at_ms")
        return Link(
            echo_id,
            ListenerId(found["account_id"]["S"]),
            int(found["linked_at_ms"]["N"]),
            int(merged_at["N"]) if merged_at else None,
        )

    def echoes_of(self, account_id: ListenerId) -> frozenset[ListenerId]:
        named = self._item(account_id).get("echoes", {}).get("SS", ())
        links = [self.link_of(ListenerId(echo_id)) for echo_id in named]
        return frozenset(link.echo_id for link in links if link and link.account_id == account_id)

    def link(self, link: Link) -> None:
        value: dict[str, Any] = {
            "account_id": {"S": link.account_id},
            "linked_at_ms": number(link.linked_at_ms),
        }
        if link.merged_at_ms is not None:
            value["merged_at_ms"] = number(link.merged_at_ms)
        changes = [
            (link.echo_id, "SET link = :value", {"M": value}),
            (link.account_id, "ADD echoes :value", {"SS": [link.echo_id]}),
        ]
        operations: list[Operation] = [
            {
                "Update": {
                    "TableName": self._users,
                    "Key": _key(listener_id),
                    "UpdateExpression": change,
                    "ExpressionAttributeValues": {":value": new},
                }
            }
            for listener_id, change, new in changes
        ]
        write_all(self._client, operations)

    def unlink(self, echo_id: ListenerId) -> None:
        link = self.link_of(echo_id)
        if link is None:
            return
        # In this order: an Echo's listener that an account does not name would not be found again.
        values = {":account": {"S": link.account_id}}
        self._update(echo_id, "REMOVE link", "link.account_id = :account", values)
        self._update(
            link.account_id,
            "DELETE echoes :echoes",
            "contains(echoes, :echo)",
            {":echoes": {"SS": [echo_id]}, ":echo": {"S": echo_id}},
        )
        self._tidy(echo_id)
        self._tidy(link.account_id)

    def forget(self, account_id: ListenerId) -> None:
        for echo_id in self.echoes_of(account_id):
            self.unlink(echo_id)
        self._update(account_id, "REMOVE echoes, created_at_ms", "attribute_exists(listener_id)")
        self._tidy(account_id)

    def _item(self, listener_id: ListenerId) -> dict[str, Any]:
        with store_errors():
            answer = self._client.get_item(
                TableName=self._users,
                Key=_key(listener_id),
                ProjectionExpression="link, echoes, created_at_ms",
                ConsistentRead=True,
            )
        return dict(answer.get("Item", {}))

    def _update(
        self,
        listener_id: ListenerId,
        change: str,
        condition: str,
        values: dict[str, Any] | None = None,
    ) -> bool:
        """Whether the condition was met, and the item so changed."""
        given: Any = {"ExpressionAttributeValues": values} if values else {}
        with store_errors():
            try:
                self._client.update_item(
                    TableName=self._users,
                    Key=_key(listener_id),
                    UpdateExpression=change,
                    ConditionExpression=condition,
                    **given,
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return False
        return True

    def _tidy(self, listener_id: ListenerId) -> None:
        """Delete an item that has nothing but its key: the key is somebody's id."""
        with store_errors():
            try:
                self._client.delete_item(
                    TableName=self._users, Key=_key(listener_id), ConditionExpression=_IS_EMPTY
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return


def _key(listener_id: ListenerId) -> dict[str, Any]:
    return {"listener_id": {"S": listener_id}}
