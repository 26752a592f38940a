"""The function behind SES' events: bounces and complaints into the address book."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from popcorn.adapters.aws.clients import dynamodb_client
from popcorn.adapters.aws.dynamodb_addresses import DynamoDbAddresses
from popcorn.logs import logged
from popcorn.notifications.clock import now_ms
from popcorn.notifications.feedback import note_refusals
from popcorn.settings import read_settings

_PATIENCE_S = 5.0


@lru_cache(maxsize=1)
def _from_environment() -> DynamoDbAddresses:
    settings = read_settings(ports=())
    client = dynamodb_client(read_timeout_s=_PATIENCE_S)
    return DynamoDbAddresses(client, settings.need("users_table"), settings.need("social_table"))


@logged
def handler(event: dict[str, Any], _context: object) -> dict[str, int]:
    """What Lambda calls with one event of EventBridge.

    Raises:
        StoreUnavailableError: Lambda calls again.
    """
    return {"refused": note_refusals(_from_environment(), event, now_ms())}
