"""What is kept of reminders, in the table Social.

An item (LISTENER, `reminder#NIGHT`): step (S), changed_at_ms, changes, kept_until_ms (N); of one
that is set token, household_id, endpoint, locale (S), rings_at_ms and version (N).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.dynamodb_batches import delete_items
from popcorn.adapters.aws.dynamodb_social import (
    Item,
    entries_of,
    expiring,
    key_of,
    number,
    read_entry,
    write_all,
)
from popcorn.domain.ratings import ListenerId
from popcorn.domain.reminders import Alert, Reminder, Step

if TYPE_CHECKING:
    from mypy_boto3_dynamodb.client import DynamoDBClient

_ENTRY = "reminder#"


class DynamoDbReminders:
    """`popcorn.ports.ReminderBook` over the table Social (see `dynamodb_social`)."""

    def __init__(self, client: DynamoDBClient, social_table: str) -> None:
        """The client may be shared between threads, and with other adapters."""
        self._client = client
        self._table = social_table

    def reminder(self, listener_id: ListenerId, night_id: str) -> Reminder | None:
        item = read_entry(self._client, self._table, listener_id, _ENTRY + night_id)
        return _reminder_of(item) if item else None

    def reminders_of(self, listener_id: ListenerId) -> Sequence[Reminder]:
        items = entries_of(self._client, self._table, listener_id, _ENTRY)
        return [_reminder_of(item) for item in items]

    def change_reminder(self, before: Reminder | None, after: Reminder | None) -> bool:
        one = after or before
        if one is None:
            return True
        goes_by: dict[str, Any] = {"ConditionExpression": "attribute_not_exists(entry)"}
        if before is not None:
            goes_by = {
                "ConditionExpression": "changes = :was",
                "ExpressionAttributeValues": {":was": number(before.changes)},
            }
        what: dict[str, Any] = {"Key": _key_of(one)} if after is None else {"Item": _item_of(after)}
        verb = "Delete" if after is None else "Put"
        return write_all(self._client, [{verb: {"TableName": self._table, **what, **goes_by}}])

    def forget_reminders(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        keys = [
            {name: item[name] for name in ("listener_id", "entry")}
            for item in entries_of(self._client, self._table, listener_id, _ENTRY)
            if until_ms is None or int(item["changed_at_ms"]["N"]) <= until_ms
        ]
        delete_items(self._client, self._table, keys)


def _key_of(reminder: Reminder) -> dict[str, Any]:
    return key_of(reminder.listener_id, _ENTRY + reminder.night_id)


def _item_of(reminder: Reminder) -> dict[str, Any]:
    item = {
        **_key_of(reminder),
        "step": {"S": reminder.step.value},
        "changed_at_ms": number(reminder.changed_at_ms),
        "changes": number(reminder.changes),
        "kept_until_ms": number(reminder.kept_until_ms),
        **expiring(reminder.kept_until_ms),
    }
    if alert := reminder.alert:
        item |= {
            "token": {"S": alert.token},
            "household_id": {"S": alert.household_id},
            "endpoint": {"S": alert.endpoint},
            "locale": {"S": alert.locale},
            "rings_at_ms": number(alert.rings_at_ms),
            "version": number(alert.version),
        }
    return item


def _reminder_of(item: Item) -> Reminder:
    alert = None
    if "token" in item:
        alert = Alert(
            item["token"]["S"],
            ListenerId(item["household_id"]["S"]),
            item["endpoint"]["S"],
            item["locale"]["S"],
            int(item["rings_at_ms"]["N"]),
            int(item["version"]["N"]),
        )
    return Reminder(
        ListenerId(item["listener_id"]["S"]),
        item["entry"]["S"].removeprefix(_ENTRY),
        Step(item["step"]["S"]),
        int(item["changed_at_ms"]["N"]),
        int(item["kept_until_ms"]["N"]),
        int(item["changes"]["N"]),
        alert,
    )
