"""The one exception handler: a question, a useful apology, or a logged incident."""

from __future__ import annotations

import logging

from ask_sdk_core.dispatch_components import AbstractExceptionHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.errors import (
    AmbiguousTitleError,
    ListenerInputError,
    PopcornError,
    ServiceUnavailableError,
    UnknownKindError,
    UnnamedListenerError,
)
from popcorn.skill.handlers.events import COME_AGAIN
from popcorn.skill.handlers.unexpected import SPOKEN_TO
from popcorn.skill.logs import ANSWERED, NOT_UNDERSTOOD, log_turn, turn_facts
from popcorn.skill.replies.answers import say, session
from popcorn.skill.replies.asking import ask_again

logger = logging.getLogger(__name__)


class SkillEventError(PopcornError):
    """A skill event was not dealt with; the log has the reason."""


class MishapHandler(AbstractExceptionHandler):
    """Answers whatever was raised; nothing technical is ever said."""

    def can_handle(self, handler_input: HandlerInput, exception: Exception) -> bool:
        return True

    def handle(self, handler_input: HandlerInput, exception: Exception) -> Response:
        if handler_input.request_envelope.request.object_type not in SPOKEN_TO:
            _log_incident(handler_input, exception)
            is_event = handler_input.request_envelope.request.object_type.startswith(COME_AGAIN)
            if is_event and not isinstance(exception, UnnamedListenerError):
                # No answer, so that Alexa delivers it again; nor a message, which may quote.
                raise SkillEventError(type(exception).__name__) from None
            return handler_input.response_builder.response
        if isinstance(exception, UnknownKindError):
            session(handler_input).pending = None  # another kind is asked for now
            log_turn(handler_input, NOT_UNDERSTOOD)
            return say(handler_input, "unknown-kind", heard=exception.heard)
        if isinstance(exception, ListenerInputError):
            asked = ask_again(handler_input, exception)
            if asked is not None:
                is_choice = isinstance(exception, AmbiguousTitleError)
                log_turn(handler_input, ANSWERED if is_choice else NOT_UNDERSTOOD)
                return asked
        if isinstance(exception, ServiceUnavailableError):
            facts = {**turn_facts(handler_input), "outcome": f"{exception.service} unavailable"}
            logger.error("turn", extra={"facts": facts})
            return say(handler_input, "away")
        _log_incident(handler_input, exception)
        return say(handler_input, "went-wrong")


def _log_incident(handler_input: HandlerInput, exception: Exception) -> None:
    facts = {**turn_facts(handler_input), "outcome": "incident", "error": type(exception).__name__}
    if isinstance(exception, PopcornError):
        logger.error("turn", extra={"facts": facts})
    else:
        # The stack, without the message: a foreign exception may quote what was said.
        logger.error("turn", extra={"facts": facts, "stack": exception.__traceback__})
