"""The function behind a schedule: what waits to be told, and no stream brought, into the queue."""

from __future__ import annotations

from functools import lru_cache

from popcorn.adapters.aws.clients import dynamodb_client, sqs_client
from popcorn.adapters.aws.dynamodb_outbox import DynamoDbOutbox
from popcorn.domain.errors import StoreUnavailableError
from popcorn.logs import logged
from popcorn.notifications.clock import now_ms
from popcorn.notifications.queueing import NotificationQueue
from popcorn.settings import read_settings

_PATIENCE_S = 10.0
_MOST_AT_ONCE = 1_000


@lru_cache(maxsize=1)
def _from_environment() -> tuple[DynamoDbOutbox, NotificationQueue]:
    settings = read_settings(ports=())
    outbox = DynamoDbOutbox(
        dynamodb_client(read_timeout_s=_PATIENCE_S), settings.need("social_table")
    )
    queue = NotificationQueue(
        sqs_client(read_timeout_s=_PATIENCE_S), settings.need("notification_queue")
    )
    return outbox, queue


@logged
def handler(_event: object, _context: object) -> dict[str, int]:
    """What Lambda calls; what the stream brings at the same time comes twice, and is told once.

    Raises:
        StoreUnavailableError: the next run does what this one did not.
    """
    outbox, queue = _from_environment()
    keys = list(outbox.pending(now_ms(), _MOST_AT_ONCE))
    if lost := queue.send(keys):
        raise StoreUnavailableError(f"the queue did not take {len(lost)} of {len(keys)}")
    return {"queued": len(keys)}
