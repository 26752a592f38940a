"""Notifications on Echo devices, by the Proactive Events API.

Alexa drops a second event with the same reference, and tells only who turned them on for the skill.

Source: https://developer.amazon.com/docs/alexa/smapi/proactive-events-api-reference.html
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ask_sdk_model.services import ApiClient
from ask_sdk_model.services.proactive_events import (
    CreateProactiveEventRequest,
    Event,
    ProactiveEventsServiceClient,
    RelevantAudience,
    RelevantAudienceType,
    SkillStage,
)
from ask_sdk_model.services.service_exception import ServiceException

from popcorn.adapters.alexa.skill_access import SkillAccess, alexa_errors

_SAME_EVENT = 409


@dataclass(frozen=True)
class AlexaEvent:
    """One notification for one account.

    `payload`: as the schema of `name` says. `wordings`: what of it is said, by locale. `reference`
    names it for ever: letters, digits and "~".
    """

    user_id: str
    reference: str
    name: str
    payload: Mapping[str, Any]
    wordings: Sequence[Mapping[str, str]]
    at: datetime
    expires: datetime


class ProactiveEvents:
    """One skill's events; the token is kept while it is good.

    Args:
        api_client: the SDK's port; it has to have a time limit.
        client_id, client_secret: the skill's own, from its permissions page.
        is_live: for everybody, or only for the skill's developer.
        login: address of Login with Amazon; another one for tests.
    """

    def __init__(
        self,
        api_client: ApiClient,
        client_id: str,
        client_secret: str,
        *,
        is_live: bool = True,
        login: str | None = None,
    ) -> None:
        self._access = SkillAccess(api_client, client_id, client_secret, login)
        self._stage = SkillStage.LIVE if is_live else SkillStage.DEVELOPMENT

    def create(self, event: AlexaEvent, endpoint: str) -> None:
        """Hand an event over; one that Alexa has already is dropped there.

        Args:
            endpoint: address of the service that the account belongs to.
        Raises:
            NotifierUnavailableError: no answer, too many events, or the credentials are refused.
            MessageRefusedError: Alexa does not take this event.
        """
        client = self._access.client_of(ProactiveEventsServiceClient, endpoint)
        request = CreateProactiveEventRequest(
            timestamp=event.at,
            reference_id=event.reference,
            expiry_time=event.expires,
            event=Event(event.name, dict(event.payload)),
            localized_attributes=[dict(each) for each in event.wordings],
            relevant_audience=RelevantAudience(
                RelevantAudienceType.Unicast, {"user": event.user_id}
            ),
        )
        with alexa_errors():
            try:
                client.create_proactive_event(request, self._stage)
            except ServiceException as error:
                if error.status_code != _SAME_EVENT:
                    raise
