"""Skill events: what happens to the skill in the Alexa app, outside of any conversation.

Source: "Use Skill Events", developer.amazon.com. Alexa delivers an event again, for up to an
hour, until the function answers without an error; its time stays that of the first delivery.
"""

from __future__ import annotations

import logging

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response
from ask_sdk_model.events.skillevents import (
    AccountLinkedRequest,
    ProactiveSubscriptionChangedRequest,
    SkillDisabledRequest,
)

from popcorn.domain.ratings import ListenerId
from popcorn.ports import Social
from popcorn.skill.alexa.identity import household_of, requested_at_ms
from popcorn.skill.listener.household import Forgetting
from popcorn.skill.listener.linking import Linking

logger = logging.getLogger(__name__)

EVENT = "AlexaSkillEvent."
"""How the types of skill events begin."""
COME_AGAIN = (EVENT, "Messaging.")
"""Of what Alexa delivers again until it is answered without an error: events, and messages."""


class SkillEventHandler(AbstractRequestHandler):
    """Deletes what is stored of a household that disabled the skill, lets one that was linked to an
    account be one with it, and keeps whether notifications were turned on or off in the Alexa app;
    notes the other events.

    Raises:
        StoreUnavailableError: not all is deleted, merged or kept; the event has to come again.
    """

    def __init__(self, forgetting: Forgetting, social: Social, linking: Linking) -> None:
        self._forgetting = forgetting
        self._social = social
        self._linking = linking

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
        elif isinstance(request, AccountLinkedRequest):
            self._link(handler_input, request)
        elif isinstance(request, ProactiveSubscriptionChangedRequest):
            self._keep_subscription(handler_input, request)
        facts = {"event": "skill_event", "type": request.object_type}
        logger.info("skill_event", extra={"facts": facts})
        return handler_input.response_builder.response

    def _link(self, handler_input: HandlerInput, request: AccountLinkedRequest) -> None:
        """A token that is not ours links nobody (`account_tokens`)."""
        account_id = request.body and request.body.access_token
        if account_id:
            household_id = household_of(handler_input)
            noted = self._linking.link_of(household_id)
            now_ms = requested_at_ms(handler_input)
            self._linking.follow(household_id, ListenerId(account_id), noted, now_ms)

    def _keep_subscription(
        self, handler_input: HandlerInput, request: ProactiveSubscriptionChangedRequest
    ) -> None:
        """Notifications are read to whoever asks an Echo for them, so they are the household's; and
        those of the account that it is linked to.
        """
        from popcorn.domain.addressing import Addressing  # no other turn needs it

        household_id = household_of(handler_input)
        is_on = bool(request.body and request.body.subscriptions)
        link = self._linking.link_of(household_id)
        for listener_id in (household_id, *((link.account_id,) if link else ())):
            Addressing(self._social.addresses).allow_alexa(
                listener_id,
                household_id if is_on else None,
                handler_input.request_envelope.context.system.api_endpoint,
                requested_at_ms(handler_input),
            )
