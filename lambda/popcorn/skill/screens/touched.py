"""Whether a request was a touch, before it became the words that it stands for."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model.interfaces.alexa.presentation.apl import UserEvent

_TOUCHED = "popcorn.touched"


def note_touch(handler_input: HandlerInput) -> None:
    handler_input.attributes_manager.request_attributes[_TOUCHED] = True


def was_touched(handler_input: HandlerInput) -> bool:
    is_touch = isinstance(handler_input.request_envelope.request, UserEvent)
    return is_touch or bool(handler_input.attributes_manager.request_attributes.get(_TOUCHED))
