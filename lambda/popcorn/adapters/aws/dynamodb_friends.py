"""Friendships, and the codes by which friends find each other, in the table Social."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_batches import chunks, read_items
from popcorn.adapters.aws.dynamodb_friend_codes import (
    CODE,
    code_items,
    code_key,
    digits_id,
    unless_open,
)
from popcorn.adapters.aws.dynamodb_night_items import event_item
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
    FriendCode,
    Friendship,
    Introduction,
    Tie,
    day_of,
    tries_digest,
)
from popcorn.domain.notices import Notice
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_FRIEND, _INTRODUCTION = "friend#", "introduction"


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
        notices: Sequence[Notice] = (),
    ) -> bool:
        operations: list[Operation] = [
            self._put_side(listener_id, other_id, was, becomes, now_ms),
            self._put_side(
                other_id, listener_id, was.mirrored if was else None, becomes.mirrored, now_ms
            ),
        ]
        if code:
            operations.append({"ConditionCheck": self._is_still(code)})
        operations += [{"Put": {"TableName": self._table, "Item": event_item(n)}} for n in notices]
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
        self._introduce(listener_id, "name", {"S": name} if name else None, now_ms)

    def set_sharing(self, listener_id: ListenerId, is_sharing: bool, now_ms: int) -> None:
        self._introduce(listener_id, "is_sharing", {"BOOL": is_sharing}, now_ms)

    def time_zone_of(self, listener_id: ListenerId) -> str | None:
        item = read_entry(self._client, self._table, listener_id, _INTRODUCTION) or {}
        time_zone: str | None = item.get("time_zone", {}).get("S")
        return time_zone

    def set_time_zone(self, listener_id: ListenerId, time_zone: str | None, now_ms: int) -> None:
        value = {"S": time_zone} if time_zone else None
        self._introduce(listener_id, "time_zone", value, now_ms)

    def code_of(self, listener_id: ListenerId) -> FriendCode | None:
        item = read_entry(self._client, self._table, listener_id, CODE)
        if item is None:
            return None
        return FriendCode(item["digits"]["S"], listener_id, int(item["offered_at_ms"]["N"]))

    def find_code(self, digits: str) -> FriendCode | None:
        item = read_entry(self._client, self._table, digits_id(digits), CODE)
        if item is None:
            return None
        owner_id = ListenerId(item["owner_id"]["S"])
        return FriendCode(digits, owner_id, int(item["offered_at_ms"]["N"]))

    def offer_code(self, code: FriendCode) -> bool:
        free = unless_open(code)
        return write_all(
            self._client,
            [
                {"Put": {"TableName": self._table, "Item": item, **free}}
                for item in code_items(code)
            ],
        )

    def hand_over_code(self, code: FriendCode, owner_id: ListenerId) -> bool:
        digits, theirs = code_items(replace(code, owner_id=owner_id))
        is_still = {name: value for name, value in self._is_still(code).items() if name != "Key"}
        put_theirs = {"TableName": self._table, "Item": theirs, **unless_open(code)}
        return write_all(
            self._client,
            [
                {"Put": {**is_still, "Item": digits}},
                {"Put": put_theirs},
                self._delete(key_of(code.owner_id, CODE)),
            ],
        )

    def take_back_code(self, listener_id: ListenerId) -> None:
        code = self.code_of(listener_id)
        if code is None:
            return
        mine = self._delete(key_of(listener_id, CODE))
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
            "Key": code_key(code),
            "ConditionExpression": "owner_id = :owner AND offered_at_ms = :offered",
            "ExpressionAttributeValues": {
                ":owner": {"S": code.owner_id},
                ":offered": number(code.offered_at_ms),
            },
        }

    def _introduce(self, listener_id: ListenerId, attribute: str, value: Any, now_ms: int) -> None:
        """Write one attribute alone, or remove it where the value is None."""
        values = {":now": number(now_ms)} | ({":value": value} if value else {})
        change = "SET #name = :value" if value else "REMOVE #name"
        set_moment = ", changed_at_ms = :now" if value else " SET changed_at_ms = :now"
        with store_errors():
            self._client.update_item(
                TableName=self._table,
                Key=key_of(listener_id, _INTRODUCTION),
                UpdateExpression=change + set_moment,
                ExpressionAttributeNames={"#name": attribute},
                ExpressionAttributeValues=values,
            )


def _friendship_of(item: Item) -> Friendship:
    return Friendship(
        ListenerId(item["entry"]["S"].removeprefix(_FRIEND)),
        Tie(item["tie"]["S"]),
        int(item["changed_at_ms"]["N"]),
    )
