"""Movie nights in the table Social."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from popcorn.adapters.aws.dynamodb_batches import delete_items, read_items
from popcorn.adapters.aws.dynamodb_night_items import (
    EVENT,
    NIGHT,
    event_item,
    guest_value,
    night_item,
    night_key,
    night_of,
    place_key,
    plan_attributes,
)
from popcorn.adapters.aws.dynamodb_reminders import DynamoDbReminders
from popcorn.adapters.aws.dynamodb_social import (
    Item,
    Operation,
    entries_of,
    expiring,
    number,
    read_entry,
    write_all,
)
from popcorn.domain.movie_nights import Night, changed_guests
from popcorn.domain.night_events import NightEvent
from popcorn.domain.ratings import ListenerId


class DynamoDbNights(DynamoDbReminders):
    """`popcorn.ports.MovieNights` over the table Social (see `dynamodb_social`).

    One item a night, guests in it, so that one transaction changes all that belongs together: at
    most 20 guests make 42 operations of the 100 that a transaction may have.
    """

    def night(self, night_id: str) -> Night | None:
        item = read_entry(self._client, self._table, NIGHT + night_id, "night")
        return night_of(item) if item else None

    def nights_of(self, listener_id: ListenerId) -> Sequence[Night]:
        places = entries_of(self._client, self._table, listener_id, NIGHT)
        keys = [night_key(item["entry"]["S"].removeprefix(NIGHT)) for item in places]
        return [night_of(item) for item in read_items(self._client, self._table, keys)]

    def create(self, night: Night, events: Sequence[NightEvent]) -> bool:
        new = self._put(night_item(night))
        new["Put"]["ConditionExpression"] = "attribute_not_exists(entry)"
        places = [self._put_place(each, night) for each in night.answers]
        return write_all(self._client, [new, *places, *self._put_events(events)])

    def change(self, before: Night, after: Night, events: Sequence[NightEvent]) -> bool:
        changed = changed_guests(before, after)
        is_moved = before.kept_until_ms != after.kept_until_ms
        places: list[Operation] = [
            self._put_place(each, after)
            for each in after.answers
            if is_moved or each not in before.answers
        ]
        places += [
            self._delete(place_key(each, before.night_id))
            for each in before.answers
            if each not in after.answers
        ]
        for guest_id, guest in changed.items():
            if guest is None:
                self._forget_answers(before, guest_id)
        update = _update_of(before, after)
        update |= {"TableName": self._table, "Key": night_key(before.night_id)}
        operations = [{"Update": update}, *places, *self._put_events(events)]
        return write_all(self._client, operations)

    def remove(self, night: Night, events: Sequence[NightEvent]) -> bool:
        gone = self._delete(night_key(night.night_id))
        gone["Delete"] |= {
            "ConditionExpression": "version = :version AND size(guests) = :count",
            "ExpressionAttributeValues": {
                ":version": number(night.version),
                ":count": number(len(night.guests)),
            },
        }
        places = [self._delete(place_key(each, night.night_id)) for each in night.answers]
        return write_all(self._client, [gone, *places, *self._put_events(events)])

    def forget_events(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        self._delete_entries(
            item
            for item in entries_of(self._client, self._table, listener_id, EVENT)
            if until_ms is None or int(item["at_ms"]["N"]) <= until_ms
        )

    def _forget_answers(self, night: Night, guest_id: ListenerId) -> None:
        """What waits to be told to the host of a guest who is struck off."""
        prefix = f"{EVENT}{night.night_id}."
        self._delete_entries(
            item
            for item in entries_of(self._client, self._table, night.host_id, prefix)
            if item.get("about_id") == {"S": guest_id}
        )

    def _delete_entries(self, items: Any) -> None:
        keys = [{name: item[name] for name in ("listener_id", "entry")} for item in items]
        delete_items(self._client, self._table, keys)

    def _put(self, item: Item) -> dict[str, dict[str, Any]]:
        return {"Put": {"TableName": self._table, "Item": item}}

    def _put_place(self, listener_id: ListenerId, night: Night) -> Operation:
        place = place_key(listener_id, night.night_id)
        return self._put({**place, **expiring(night.kept_until_ms)})

    def _put_events(self, events: Sequence[NightEvent]) -> list[Operation]:
        return [self._put(event_item(event)) for event in events]

    def _delete(self, key: Item) -> dict[str, dict[str, Any]]:
        return {"Delete": {"TableName": self._table, "Key": key}}


def _update_of(before: Night, after: Night) -> dict[str, Any]:
    """An Update's expressions: what differs is written, if what it goes by is as it was."""
    is_new_plan = after.version != before.version
    changed = changed_guests(before, after)
    goes_by = list({**dict.fromkeys(before.guests if is_new_plan else ()), **changed})
    names = {f"#g{place}": guest_id for place, guest_id in enumerate(goes_by)}
    values: dict[str, Any] = {":was": number(before.version)}
    conditions, sets, removals = ["version = :was"], [], []
    if is_new_plan:
        plan = plan_attributes(after)
        sets += [f"{name} = :{name}" for name in plan]
        values |= {f":{name}": value for name, value in plan.items()}
        if "movie_id" not in plan:
            removals.append("movie_id")
    if after.host_id != before.host_id:
        sets.append("host_id = :host")
        conditions.append("host_id = :former_host")
        values |= {":host": {"S": after.host_id}, ":former_host": {"S": before.host_id}}
    for place, guest_id in enumerate(goes_by):
        path, was = f"guests.#g{place}", before.guests.get(guest_id)
        if was:
            conditions.append(f"{path}.changes = :c{place}")
            values[f":c{place}"] = number(was.changes)
        else:
            conditions.append(f"attribute_not_exists({path})")
        if guest := changed.get(guest_id):
            sets.append(f"{path} = :g{place}")
            values[f":g{place}"] = guest_value(guest)
        elif guest_id in changed:
            removals.append(path)
    if is_new_plan or len(after.guests) > len(before.guests):
        conditions.append("size(guests) = :count")
        values[":count"] = number(len(before.guests))
    changes = [f"SET {', '.join(sets)}"] if sets else []
    changes += [f"REMOVE {', '.join(removals)}"] if removals else []
    return {
        "UpdateExpression": " ".join(changes),
        "ConditionExpression": " AND ".join(conditions),
        "ExpressionAttributeValues": values,
        **({"ExpressionAttributeNames": names} if names else {}),
    }
