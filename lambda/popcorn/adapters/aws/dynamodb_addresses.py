"""The address book in the table Users.

| listener_id | attributes |
|---|---|
| a listener | address (M) |
| email#DIGEST | refusal (S): "bounced", "complained"; refused_at_ms (N); is_told (BOOL) |

An address has locale, email, alexa_user_id, alexa_endpoint (S), wanted (SS), code (M: digits (S),
sent_at_ms, tries (N)), codes_day, codes_sent, changes, changed_at_ms (N); what there is nothing of
is absent. A household's item has other attributes besides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_night_items import event_item
from popcorn.adapters.aws.dynamodb_social import Operation, number, write_all
from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.domain.addresses import Address, Channel, EmailCode, Refusal, email_digest
from popcorn.domain.notices import Notice
from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_NEVER_COMPLAINED = "attribute_not_exists(refusal) OR refusal <> :complained"
_COMPLAINED: dict[str, Any] = {":complained": {"S": Refusal.COMPLAINED.value}}


class DynamoDbAddresses:
    """`popcorn.ports.AddressBook` over the tables Users and Social."""

    def __init__(self, client: DynamoDBClient, users_table: str, social_table: str) -> None:
        """The client may be shared between threads, and with other adapters."""
        self._client = client
        self._users = users_table
        self._social = social_table

    def address_of(self, listener_id: ListenerId) -> Address | None:
        item = self._item(listener_id, "address")
        return _address_of(listener_id, item["address"]["M"]) if "address" in item else None

    def change(self, before: Address | None, after: Address, notices: Sequence[Notice]) -> bool:
        values: dict[str, Any] = {":address": {"M": _attributes(after)}}
        condition = "attribute_not_exists(address)"
        if before:
            condition = "address.changes = :was"
            values[":was"] = number(before.changes)
        update: Operation = {
            "Update": {
                "TableName": self._users,
                "Key": _key(after.listener_id),
                "UpdateExpression": "SET address = :address",
                "ConditionExpression": condition,
                "ExpressionAttributeValues": values,
            }
        }
        told: list[Operation] = [
            {"Put": {"TableName": self._social, "Item": event_item(notice)}} for notice in notices
        ]
        return write_all(self._client, [update, *told])

    def refusal_of(self, email: str) -> Refusal | None:
        item = self._item(_refusal_id(email), "refusal")
        return Refusal(item["refusal"]["S"]) if item else None

    def refuse(self, email: str, refusal: Refusal, now_ms: int) -> None:
        with store_errors():
            try:
                self._client.update_item(
                    TableName=self._users,
                    Key=_key(_refusal_id(email)),
                    UpdateExpression="SET refusal = :refusal, refused_at_ms = :now",
                    ConditionExpression=_NEVER_COMPLAINED,
                    ExpressionAttributeValues={
                        ":refusal": {"S": refusal.value},
                        ":now": number(now_ms),
                        **_COMPLAINED,
                    },
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return

    def note_bounce_told(self, email: str) -> bool:
        with store_errors():
            try:
                self._client.update_item(
                    TableName=self._users,
                    Key=_key(_refusal_id(email)),
                    UpdateExpression="SET is_told = :yes",
                    ConditionExpression="refusal = :bounced AND attribute_not_exists(is_told)",
                    ExpressionAttributeValues={
                        ":yes": {"BOOL": True},
                        ":bounced": {"S": Refusal.BOUNCED.value},
                    },
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return False
            return True

    def allow_again(self, email: str) -> None:
        with store_errors():
            try:
                self._client.delete_item(
                    TableName=self._users,
                    Key=_key(_refusal_id(email)),
                    ConditionExpression=_NEVER_COMPLAINED,
                    ExpressionAttributeValues=_COMPLAINED,
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return

    def forget(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        address = self.address_of(listener_id)
        if address is None or (until_ms is not None and address.changed_at_ms > until_ms):
            return
        # First: without the address nobody knows of it any more.
        if address.email:
            with store_errors():
                self._client.delete_item(
                    TableName=self._users, Key=_key(_refusal_id(address.email))
                )
        with store_errors():
            self._client.update_item(
                TableName=self._users,
                Key=_key(listener_id),
                UpdateExpression="REMOVE address",
            )

    def _item(self, listener_id: str, attribute: str) -> dict[str, Any]:
        with store_errors():
            answer = self._client.get_item(
                TableName=self._users,
                Key=_key(listener_id),
                ProjectionExpression=attribute,
                ConsistentRead=True,
            )
        return dict(answer.get("Item", {}))


def _key(listener_id: str) -> dict[str, Any]:
    return {"listener_id": {"S": listener_id}}


def _refusal_id(email: str) -> str:
    return f"email#{email_digest(email)}"


def _attributes(address: Address) -> dict[str, Any]:
    texts = {
        "locale": address.locale,
        "email": address.email,
        "alexa_user_id": address.alexa_user_id,
        "alexa_endpoint": address.alexa_endpoint,
    }
    attributes: dict[str, Any] = {
        **{name: {"S": text} for name, text in texts.items() if text},
        "codes_day": number(address.codes_day),
        "codes_sent": number(address.codes_sent),
        "changes": number(address.changes),
        "changed_at_ms": number(address.changed_at_ms),
    }
    if address.wanted:  # a set has something in it
        attributes["wanted"] = {"SS": sorted(address.wanted)}
    if code := address.code:
        attributes["code"] = {
            "M": {
                "digits": {"S": code.digits},
                "sent_at_ms": number(code.sent_at_ms),
                "tries": number(code.tries),
            }
        }
    return attributes


def _address_of(listener_id: ListenerId, attributes: dict[str, Any]) -> Address:
    code = attributes.get("code", {}).get("M")

    def text(name: str) -> str | None:
        found = attributes.get(name)
        return str(found["S"]) if found else None

    return Address(
        listener_id=listener_id,
        locale=attributes["locale"]["S"],
        email=text("email"),
        code=EmailCode(code["digits"]["S"], int(code["sent_at_ms"]["N"]), int(code["tries"]["N"]))
        if code
        else None,
        alexa_user_id=text("alexa_user_id"),
        alexa_endpoint=text("alexa_endpoint"),
        wanted=frozenset(map(Channel, attributes.get("wanted", {}).get("SS", ()))),
        codes_day=int(attributes["codes_day"]["N"]),
        codes_sent=int(attributes["codes_sent"]["N"]),
        changes=int(attributes["changes"]["N"]),
        changed_at_ms=int(attributes["changed_at_ms"]["N"]),
    )
