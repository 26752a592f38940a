"""Friendships, and the codes by which friends find each other, in the table Social."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_batches import chunks, read_items
from popcorn.adapters.aws.dynamodb_social import (
    MOST_AT_ONCE,
    Item,
    Operation,
    entries_of,
    expiring,
    key_of,
    number,
    read_entry,
    write_all,
)
from popcorn.adapters.aws.dynamodb_store import store_errors
from popcorn.domain.friends import (
    CODE_LASTS_MS,
    FriendCode,
    Friendship,
    Introduction,
    Tie,
    day_of,
    tries_digest,
)
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_FRIEND, _INTRODUCTION, _CODE = "friend#", "introduction", "code"


class DynamoDbFriends:
    """`popcorn.ports.Friends` over the table Social (see `dynamodb_social`)."""

    def __init__(self, client: DynamoDBClient, social_table: str) -> None:
        """The client may be shared between threads, and with other adapters."""
        self._client = client
        self._table = social_table

    def friendship(self, listener_id: ListenerId, other_id: ListenerId) -> Friendship | None:
        item = read_entry(self._client, self._table, listener_id, _FRIEND + other_id)
        return _friendship_of(item) if item else None

    def friendships_of(self, listener_id: ListenerId) -> Sequence[Friendship]:
        items = entries_of(self._client, self._table, listener_id, _FRIEND)
        return [_friendship_of(item) for item in items]

    def change(
        self,
        listener_id: ListenerId,
        other_id: ListenerId,
        was: Tie | None,
        becomes: Tie,
        now_ms: int,
        *,
        code: FriendCode | None = None,
    ) -> bool:
        operations = [
            self._put_side(listener_id, other_id, was, becomes, now_ms),
            self._put_side(
                other_id, listener_id, was.mirrored if was else None, becomes.mirrored, now_ms
            ),
        ]
        if code:
            operations.append({"ConditionCheck": self._is_still(code)})
        return write_all(self._client, operations)

    def end(self, listener_id: ListenerId, other_ids: Collection[ListenerId]) -> None:
        for some in chunks(other_ids, MOST_AT_ONCE // 2):
            keys = [key_of(listener_id, _FRIEND + other_id) for other_id in some]
            keys += [key_of(other_id, _FRIEND + listener_id) for other_id in some]
            write_all(self._client, [self._delete(key) for key in keys])

    def introductions(
        self, listener_ids: Collection[ListenerId]
    ) -> Mapping[ListenerId, Introduction]:
        keys = [key_of(listener_id, _INTRODUCTION) for listener_id in listener_ids]
        return {
            ListenerId(item["listener_id"]["S"]): Introduction(
                item.get("name", {}).get("S"), item.get("is_sharing", {}).get("BOOL", False)
            )
            for item in read_items(self._client, self._table, keys)
        }

    def set_name(self, listener_id: ListenerId, name: str | None, now_ms: int) -> None:
        change = "SET #name = :value" if name else "REMOVE #name"
        self._introduce(listener_id, "name", change, {"S": name} if name else None, now_ms)

    def set_sharing(self, listener_id: ListenerId, is_sharing: bool, now_ms: int) -> None:
        self._introduce(
            listener_id, "is_sharing", "SET #name = :value", {"BOOL": is_sharing}, now_ms
        )

    def code_of(self, listener_id: ListenerId) -> FriendCode | None:
        item = read_entry(self._client, self._table, listener_id, _CODE)
        if item is None:
            return None
        return FriendCode(item["digits"]["S"], listener_id, int(item["offered_at_ms"]["N"]))

    def find_code(self, digits: str) -> FriendCode | None:
        item = read_entry(self._client, self._table, _CODE + "#" + digits, _CODE)
        if item is None:
            return None
        owner_id = ListenerId(item["owner_id"]["S"])
        return FriendCode(digits, owner_id, int(item["offered_at_ms"]["N"]))

    def offer_code(self, code: FriendCode) -> bool:
        attributes = {
            "offered_at_ms": number(code.offered_at_ms),
            **expiring(code.expires_at_ms),
        }
        # What has expired may be there for days.
        unless_open = {
            "ConditionExpression": "attribute_not_exists(entry) OR offered_at_ms <= :expired",
            "ExpressionAttributeValues": {":expired": number(code.offered_at_ms - CODE_LASTS_MS)},
        }
        items: list[Item] = [
            {**_code_key(code), "owner_id": {"S": code.owner_id}, **attributes},
            {**key_of(code.owner_id, _CODE), "digits": {"S": code.digits}, **attributes},
        ]
        return write_all(
            self._client,
            [{"Put": {"TableName": self._table, "Item": item, **unless_open}} for item in items],
        )

    def take_back_code(self, listener_id: ListenerId) -> None:
        code = self.code_of(listener_id)
        if code is None:
            return
        mine = self._delete(key_of(listener_id, _CODE))
        # Where its digits have become another's meanwhile, they stay.
        digits = {"Delete": self._is_still(code)}
        if not write_all(self._client, [mine, digits]):
            write_all(self._client, [mine])

    def count_try(self, listener_id: ListenerId, now_ms: int, most: int) -> bool:
        day = day_of(now_ms)
        with store_errors():
            try:
                self._client.update_item(
                    TableName=self._table,
                    Key=key_of(f"tries#{tries_digest(listener_id)}", f"tries#{day}"),
                    UpdateExpression="ADD tries :one SET expires_at = :expires_at",
                    ConditionExpression="attribute_not_exists(tries) OR tries < :most",
                    ExpressionAttributeValues={
                        ":one": number(1),
                        ":most": number(most),
                        ":expires_at": expiring((day + 1) * MS_PER_DAY)["expires_at"],
                    },
                )
            except self._client.exceptions.ConditionalCheckFailedException:
                return False
        return True

    def forget(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        def is_meant(at_ms: int) -> bool:
            return until_ms is None or at_ms <= until_ms

        code = self.code_of(listener_id)  # first, so that nobody new asks meanwhile
        if code and is_meant(code.offered_at_ms):
            self.take_back_code(listener_id)
        friendships = self.friendships_of(listener_id)
        self.end(
            listener_id, [each.other_id for each in friendships if is_meant(each.changed_at_ms)]
        )
        said = read_entry(self._client, self._table, listener_id, _INTRODUCTION)
        if said and is_meant(int(said["changed_at_ms"]["N"])):
            write_all(self._client, [self._delete(key_of(listener_id, _INTRODUCTION))])

    def _put_side(
        self,
        listener_id: ListenerId,
        other_id: ListenerId,
        was: Tie | None,
        becomes: Tie,
        at_ms: int,
    ) -> Operation:
        put: dict[str, Any] = {
            "TableName": self._table,
            "Item": {
                **key_of(listener_id, _FRIEND + other_id),
                "tie": {"S": becomes.value},
                "changed_at_ms": number(at_ms),
            },
            "ConditionExpression": "attribute_not_exists(entry)",
        }
        if was:
            put["ConditionExpression"] = "tie = :was"
            put["ExpressionAttributeValues"] = {":was": {"S": was.value}}
        return {"Put": put}

    def _delete(self, key: Item) -> Operation:
        return {"Delete": {"TableName": self._table, "Key": key}}

    def _is_still(self, code: FriendCode) -> Operation:
        """What a check, or a deletion under one, of a code's digits takes."""
        return {
            "TableName": self._table,
            "Key": _code_key(code),
            "ConditionExpression": "owner_id = :owner AND offered_at_ms = :offered",
            "ExpressionAttributeValues": {
                ":owner": {"S": code.owner_id},
                ":offered": number(code.offered_at_ms),
            },
        }

    def _introduce(
        self, listener_id: ListenerId, attribute: str, change: str, value: Any, now_ms: int
    ) -> None:
        values = {":now": number(now_ms)} | ({":value": value} if value else {})
        set_moment = ", changed_at_ms = :now" if value else " SET changed_at_ms = :now"
        with store_errors():
            self._client.update_item(
                TableName=self._table,
                Key=key_of(listener_id, _INTRODUCTION),
                UpdateExpression=change + set_moment,
                ExpressionAttributeNames={"#name": attribute},
                ExpressionAttributeValues=values,
            )


def _code_key(code: FriendCode) -> dict[str, Any]:
    return key_of(f"{_CODE}#{code.digits}", _CODE)


def _friendship_of(item: Item) -> Friendship:
    return Friendship(
        ListenerId(item["entry"]["S"].removeprefix(_FRIEND)),
        Tie(item["tie"]["S"]),
        int(item["changed_at_ms"]["N"]),
    )
