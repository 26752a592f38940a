"""A turn in the log: intent, locale, duration, outcome.

The outcome is one of those below, "SERVICE unavailable" or "incident".
"""

from __future__ import annotations

import logging
import time
from typing import Any

from ask_sdk_core.dispatch_components import (
    AbstractRequestInterceptor,
    AbstractResponseInterceptor,
)
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name
from ask_sdk_model import IntentRequest, Response

logger = logging.getLogger(__name__)

ANSWERED, NOT_UNDERSTOOD = "answered", "not understood"

_STARTED = "popcorn.started_s"


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
        is_fallback = is_intent_name("AMAZON.FallbackIntent")(handler_input)
        log_turn(handler_input, NOT_UNDERSTOOD if is_fallback else ANSWERED)


def log_turn(handler_input: HandlerInput, outcome: str) -> None:
    """A line for a turn that went as it should."""
    logger.info("turn", extra={"facts": {**turn_facts(handler_input), "outcome": outcome}})
