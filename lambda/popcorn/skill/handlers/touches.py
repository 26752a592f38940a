"""A touch that means nothing now: of a list that is gone, or by a hand that nobody recognises."""

from __future__ import annotations

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.skill.replies.answers import say, session
from popcorn.skill.screens.showing import CHOOSE, RATE
from popcorn.skill.screens.touched import is_user_event
from popcorn.skill.session.attributes import Question, Session


class LateTouchHandler(AbstractRequestHandler):
    """Says so kindly, and what can be said instead.

    Stars that a recognised voice was asked for are nobody else's to give: Alexa tells no hand from
    another, so that voice is asked to say them, and its question stays open.
    """

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return _touched(handler_input) in (CHOOSE, RATE)

    def handle(self, handler_input: HandlerInput) -> Response:
        memory, envelope = session(handler_input), handler_input.request_envelope
        kept = dict((envelope.session.attributes or {}) if envelope.session else {})
        asked = Session.from_attributes(kept)
        is_other = asked.pending is not None and asked.speaker != memory.speaker
        if is_other and _touched(handler_input) == RATE:
            response = say(handler_input, "touch-say-stars")
            handler_input.attributes_manager.session_attributes = kept
        else:
            nothing_asked = memory.question is None and memory.pending is None
            question = Question.RECOMMEND if nothing_asked else memory.question
            response = say(handler_input, "touch-late", question=question)
        response.directives = []  # what is on the screen is newer than the touch: it stays
        return response


def _touched(handler_input: HandlerInput) -> object:
    """What kind of thing was touched; None where it is no touch, or nothing of ours."""
    request = handler_input.request_envelope.request
    if not is_user_event(request) or not request.arguments:
        return None
    kind = request.arguments[0]
    return kind if isinstance(kind, str) else None
