"""What the handlers of intents share."""

from __future__ import annotations

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name


class IntentHandler(AbstractRequestHandler):
    """Handles the intents it names: those of its class, or those that it was made for."""

    intents: tuple[str, ...]

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return any(is_intent_name(intent)(handler_input) for intent in self.intents)
