"""Keys of events into a queue, and out of it again: the only thing that a queue carries."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError, ClientError

from popcorn.domain.errors import DataFormatError
from popcorn.domain.night_events import EventKey
from popcorn.domain.ratings import ListenerId

if TYPE_CHECKING:
    from mypy_boto3_sqs.client import SQSClient

_EVENT = "event#"
_MOST_IN_A_BATCH = 10


def new_event(record: Mapping[str, Any]) -> EventKey | None:
    """The event that a record of the table Social's stream brings; None where it brings none."""
    key = record["dynamodb"]["Keys"]
    entry = key["entry"]["S"]
    if record["eventName"] != "INSERT" or not entry.startswith(_EVENT):
        return None
    return EventKey(ListenerId(key["listener_id"]["S"]), entry.removeprefix(_EVENT))


def body_of(key: EventKey) -> str:
    return json.dumps(key._asdict())


def read_body(body: str) -> EventKey:
    """What `body_of` wrote.

    Raises:
        DataFormatError: it is none of ours.
    """
    try:
        read = json.loads(body)
        return EventKey(ListenerId(str(read["recipient_id"])), str(read["event_id"]))
    except (ValueError, KeyError, TypeError) as error:
        raise DataFormatError("message", None, "is not the key of an event") from error


class NotificationQueue:
    """The queue that the delivering function works off."""

    def __init__(self, client: SQSClient, url: str) -> None:
        self._client = client
        self._url = url

    def send(self, keys: Sequence[EventKey]) -> set[int]:
        """Put keys in; returns the places of those that the queue did not take."""
        lost: set[int] = set()
        for first in range(0, len(keys), _MOST_IN_A_BATCH):
            some = range(first, min(first + _MOST_IN_A_BATCH, len(keys)))
            try:
                answer = self._client.send_message_batch(
                    QueueUrl=self._url,
                    Entries=[{"Id": str(at), "MessageBody": body_of(keys[at])} for at in some],
                )
            except (BotoCoreError, ClientError):
                lost.update(some)
            else:
                lost.update(int(failed["Id"]) for failed in answer.get("Failed", ()))
        return lost
