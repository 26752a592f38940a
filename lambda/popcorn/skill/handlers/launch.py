"""Coming in."""

from __future__ import annotations

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_request_type
from ask_sdk_model import Response

from popcorn.skill.listener.welcome import Welcome


class LaunchHandler(AbstractRequestHandler):
    """Answers "open popcorn picks"."""

    def __init__(self, welcome: Welcome) -> None:
        self._welcome = welcome

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type("LaunchRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._welcome.greet(handler_input)
