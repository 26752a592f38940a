"""The function behind the queue of notifications: keys of events in, messages out."""

from __future__ import annotations

import logging
from contextlib import ExitStack
from functools import lru_cache
from typing import Any

from popcorn.domain.errors import PopcornError
from popcorn.logs import logged
from popcorn.notifications.delivery import Delivery
from popcorn.notifications.queueing import read_body
from popcorn.notifications.services import delivering_from_tables
from popcorn.settings import read_settings
from popcorn.wiring import build_catalogue

logger = logging.getLogger(__name__)


@lru_cache(maxsize=1)
def _from_environment() -> Delivery:
    settings = read_settings(ports=("catalogue", "notifier"))
    return ExitStack().enter_context(delivering_from_tables(settings, build_catalogue(settings)))


@logged
def handler(event: dict[str, Any], _context: object) -> dict[str, list[dict[str, str]]]:
    """What Lambda calls with a batch; it must be told to report partial batch responses."""
    failed = []
    for record in event["Records"]:
        try:
            _from_environment().deliver(read_body(record["body"]))
        except PopcornError as error:
            facts = {"event": "notification_failed", "error": type(error).__name__}
            logger.warning("notification_failed", extra={"facts": facts})
            failed.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failed}
