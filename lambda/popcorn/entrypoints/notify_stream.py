"""The function behind the stream of the table Social: new events' keys into the queue."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from popcorn.adapters.aws.clients import sqs_client
from popcorn.logs import logged
from popcorn.notifications.queueing import NotificationQueue, new_event
from popcorn.settings import read_settings

_PATIENCE_S = 5.0


@lru_cache(maxsize=1)
def _from_environment() -> NotificationQueue:
    url = read_settings(ports=()).need("notification_queue")
    return NotificationQueue(sqs_client(read_timeout_s=_PATIENCE_S), url)


@logged
def handler(event: dict[str, Any], _context: object) -> dict[str, list[dict[str, str]]]:
    """What Lambda calls with a batch; it must be told to report partial batch responses."""
    new = [(record, new_event(record)) for record in event["Records"]]
    told = [(record, key) for record, key in new if key]
    lost = _from_environment().send([key for _, key in told])
    # From the first of these on, the stream delivers again.
    numbers = [told[place][0]["dynamodb"]["SequenceNumber"] for place in sorted(lost)]
    return {"batchItemFailures": [{"itemIdentifier": number} for number in numbers]}
