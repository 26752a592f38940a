"""Who is speaking, and when."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import RequestEnvelope

from popcorn.domain.ratings import ListenerId


def listener_key(request_envelope: RequestEnvelope) -> str:
    """The recognised speaker's personId where there is one, else the household's userId.

    The key of ratings and of the skill's persistent attributes alike.
    """
    system = request_envelope.context.system
    if system.person is not None and system.person.person_id:
        return str(system.person.person_id)
    return str(system.user.user_id)


def listener_of(handler_input: HandlerInput) -> ListenerId:
    return ListenerId(listener_key(handler_input.request_envelope))


def requested_at_ms(handler_input: HandlerInput) -> int:
    """The request's own time, in milliseconds since 1970-01-01 UTC.

    What is stored carries it: Alexa's retry of the same request writes the same again.
    """
    requested_at = handler_input.request_envelope.request.timestamp
    return int(requested_at.timestamp() * 1000)
