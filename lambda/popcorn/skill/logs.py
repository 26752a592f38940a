"""Logs as JSON lines: event, intent, locale, duration, outcome.

Never an utterance, a slot value, a userId, or a token.
"""

from __future__ import annotations

import json
import logging
import time
import traceback
from typing import Any

from ask_sdk_core.dispatch_components import (
    AbstractRequestInterceptor,
    AbstractResponseInterceptor,
)
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentRequest, Response

logger = logging.getLogger(__name__)

_STARTED = "popcorn.started_s"


class JsonLines(logging.Formatter):
    """One JSON object a record, from its `facts`."""

    def format(self, record: logging.LogRecord) -> str:
        facts: dict[str, Any] = {"level": record.levelname.lower(), "logger": record.name}
        facts.update(getattr(record, "facts", None) or {"event": record.getMessage()})
        stack = getattr(record, "stack", None)
        if stack is not None:
            facts["stack"] = [line.strip() for line in traceback.format_tb(stack)]
        return json.dumps(facts, ensure_ascii=False)


def log_as_json_lines() -> None:
    """Make the process' log JSON lines: what the entry points do inside Lambda."""
    root = logging.getLogger()
    for handler in root.handlers:
        handler.setFormatter(JsonLines())
    logging.getLogger("popcorn").setLevel(logging.INFO)


def turn_facts(handler_input: HandlerInput) -> dict[str, Any]:
    """What is known of this turn without knowing who speaks, or what was said."""
    request = handler_input.request_envelope.request
    intent = request.intent if isinstance(request, IntentRequest) else None
    started_s = handler_input.attributes_manager.request_attributes.get(_STARTED)
    return {
        "event": "turn",
        "request_id": request.request_id,
        "type": request.object_type,
        "intent": intent.name if intent else None,
        "locale": request.locale,
        "duration_ms": round(1000 * (time.perf_counter() - started_s)) if started_s else None,
    }


class StartClock(AbstractRequestInterceptor):
    """Notes when the turn began."""

    def process(self, handler_input: HandlerInput) -> None:
        handler_input.attributes_manager.request_attributes[_STARTED] = time.perf_counter()


class LogTurn(AbstractResponseInterceptor):
    """Logs a turn that was answered; the SDK skips this after an exception."""

    def process(self, handler_input: HandlerInput, response: Response) -> None:
        logger.info("turn", extra={"facts": {**turn_facts(handler_input), "outcome": "answered"}})
