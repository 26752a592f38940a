"""Skill events: what happens to the skill in the Alexa app, outside of any conversation.

Source: "Use Skill Events", developer.amazon.com. Alexa delivers an event again, for up to an
hour, until the function answers without an error; its time stays that of the first delivery.
"""

from __future__ import annotations

import logging

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response
from ask_sdk_model.events.skillevents import SkillDisabledRequest

from popcorn.skill.alexa.identity import household_of, requested_at_ms
from popcorn.skill.listener.household import Forgetting

logger = logging.getLogger(__name__)

EVENT = "AlexaSkillEvent."
"""How the types of skill events begin."""


class SkillEventHandler(AbstractRequestHandler):
    """Deletes what is stored of a household that disabled the skill; notes the other events.

    Raises:
        StoreUnavailableError: not all is deleted; the event has to come again.
    """

    def __init__(self, forgetting: Forgetting) -> None:
        self._forgetting = forgetting

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return str(handler_input.request_envelope.request.object_type).startswith(EVENT)

    def handle(self, handler_input: HandlerInput) -> Response:
        request = handler_input.request_envelope.request
        if isinstance(request, SkillDisabledRequest):
            created_at = request.event_creation_time
            self._forgetting.household(
                household_of(handler_input),
                until_ms=int(created_at.timestamp() * 1000)
                if created_at
                else requested_at_ms(handler_input),
            )
        facts = {"event": "skill_event", "type": request.object_type}
        logger.info("skill_event", extra={"facts": facts})
        return handler_input.response_builder.response
