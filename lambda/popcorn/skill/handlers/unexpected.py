"""Requests that this skill has no use for: each of them gets an answer that Alexa takes."""

from __future__ import annotations

import logging

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.skill.replies.answers import say, session
from popcorn.skill.replies.asking import remind
from popcorn.skill.screens.touched import USER_EVENT
from popcorn.skill.session.attributes import Question

logger = logging.getLogger(__name__)

SPOKEN_TO = frozenset(
    {
        "LaunchRequest",
        "IntentRequest",
        "SessionResumedRequest",
        "Connections.Response",
        USER_EVENT,
        "Display.ElementSelected",
    }
)
"""Types of requests that somebody waits for an answer to; Alexa refuses speech for the others."""


class UnexpectedHandler(AbstractRequestHandler):
    """A touch or a return that means nothing here: says what can be said instead."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return handler_input.request_envelope.request.object_type in SPOKEN_TO

    def handle(self, handler_input: HandlerInput) -> Response:
        pending = session(handler_input).pending
        if pending is not None:
            # With no directive of a dialog: only an intent can be answered with one.
            return remind(handler_input, pending)
        return say(handler_input, "not-understood", question=Question.RECOMMEND)


class QuietHandler(AbstractRequestHandler):
    """All others, such as a player's events: an empty answer, the session as it was. Comes last."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return handler_input.request_envelope.request is not None

    def handle(self, handler_input: HandlerInput) -> Response:
        request_type = handler_input.request_envelope.request.object_type
        facts = {"event": "unexpected_request", "type": request_type}
        logger.info("unexpected_request", extra={"facts": facts})
        return handler_input.response_builder.response
