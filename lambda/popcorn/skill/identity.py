"""Who is speaking."""

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
