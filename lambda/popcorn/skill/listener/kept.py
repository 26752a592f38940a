"""The listener's persistent attributes as handlers use them: worth having, never worth a turn."""

from __future__ import annotations

import logging
from typing import Any

from ask_sdk_core.exceptions import AskSdkException
from ask_sdk_core.handler_input import HandlerInput

logger = logging.getLogger(__name__)

STATE_VERSION = 1
"""Version of the persistent attributes' layout."""

_AWAY = "popcorn.state_away"


def kept_state(handler_input: HandlerInput) -> dict[str, Any] | None:
    """What is kept of this listener; None where it cannot be read now.

    A turn reads it once, and after a failure does not wait for it a second time.
    """
    manager = handler_input.attributes_manager
    if manager.request_attributes.get(_AWAY):
        return None
    try:
        return dict(manager.persistent_attributes)
    except AskSdkException:
        state_is_away(handler_input)
        return None


def keep_state(handler_input: HandlerInput, state: dict[str, Any]) -> None:
    """Write all of it, with what `kept_state` gave; does nothing where that is not possible now."""
    manager = handler_input.attributes_manager
    if manager.request_attributes.get(_AWAY):
        return
    try:
        manager.persistent_attributes = {**state, "version": STATE_VERSION}
        manager.save_persistent_attributes()
    except AskSdkException:
        state_is_away(handler_input)


def state_is_away(handler_input: HandlerInput) -> None:
    """Do not wait for it again in this turn."""
    handler_input.attributes_manager.request_attributes[_AWAY] = True
    logger.warning("fallback", extra={"facts": {"event": "fallback", "service": "state"}})
