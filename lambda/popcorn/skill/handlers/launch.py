"""Coming in: a first welcome, and shorter ones afterwards."""

from __future__ import annotations

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_request_type
from ask_sdk_model import Response

from popcorn.skill.answers import say
from popcorn.skill.session import Question
from popcorn.skill.state import keep_state, kept_state


class LaunchHandler(AbstractRequestHandler):
    """Answers "open popcorn picks"."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type("LaunchRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        key = "welcome-back" if _has_been_here(handler_input) else "welcome-new"
        return say(handler_input, key, question=Question.RECOMMEND)


def _has_been_here(handler_input: HandlerInput) -> bool:
    """Whether this listener was here before; remembers that they are now.

    A store that is away costs a returning listener the shorter welcome and nothing else.
    """
    state = kept_state(handler_input)
    if state is not None and not state:
        keep_state(handler_input, state)
    return bool(state)
