"""Whether a request was a touch, before it became the words that it stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ask_sdk_core.handler_input import HandlerInput

if TYPE_CHECKING:
    from ask_sdk_model import Request

USER_EVENT = "Alexa.Presentation.APL.UserEvent"
"""The type of a touch's request; its class would bring seventy modules to speakers, too."""
_TOUCHED = "popcorn.touched"


def is_user_event(request: Request) -> bool:
    return bool(request.object_type == USER_EVENT)


def note_touch(handler_input: HandlerInput) -> None:
    handler_input.attributes_manager.request_attributes[_TOUCHED] = True


def was_touched(handler_input: HandlerInput) -> bool:
    is_touch = is_user_event(handler_input.request_envelope.request)
    return is_touch or bool(handler_input.attributes_manager.request_attributes.get(_TOUCHED))
