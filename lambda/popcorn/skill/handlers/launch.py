"""Coming in: a first welcome, and shorter ones afterwards."""

from __future__ import annotations

import logging

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.exceptions import AskSdkException
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_request_type
from ask_sdk_model import Response

from popcorn.skill.answers import say
from popcorn.skill.session import Question

logger = logging.getLogger(__name__)

STATE_VERSION = 1
"""Version of the persistent attributes' layout."""


class LaunchHandler(AbstractRequestHandler):
    """Answers "open popcorn picks"."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type("LaunchRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        key = "welcome-back" if _has_been_here(handler_input) else "welcome-new"
        return say(handler_input, key, question=Question.RECOMMEND)


def _has_been_here(handler_input: HandlerInput) -> bool:
    """Whether this listener launched the skill before; remembers that they did now.

    A store that is away costs a returning listener the shorter welcome and nothing else.
    """
    manager = handler_input.attributes_manager
    try:
        kept = manager.persistent_attributes
        is_known = bool(kept)
        if not is_known:
            manager.persistent_attributes = {"version": STATE_VERSION}
            manager.save_persistent_attributes()
    except AskSdkException:
        logger.warning("fallback", extra={"facts": {"event": "fallback", "service": "state"}})
        return False
    return is_known
