"""Messages to the skill itself, by the Skill Messaging API: it wakes with access to a household.

Source: https://developer.amazon.com/docs/alexa/smapi/skill-messaging-api-reference.html
"""

from __future__ import annotations

from ask_sdk_model.services import ApiClient
from ask_sdk_model.services.skill_messaging import (
    SendSkillMessagingRequest,
    SkillMessagingServiceClient,
)

from popcorn.adapters.alexa.skill_access import SkillAccess, alexa_errors
from popcorn.domain.ratings import ListenerId

_KEPT_S = 3600
"""Alexa takes from a minute to a week."""


class SkillMessages:
    """One skill's messages; the token is kept while it is good.

    Args:
        api_client: the SDK's port; it has to have a time limit.
        client_id, client_secret: the skill's own, from its permissions page.
        login: address of Login with Amazon; another one for tests.
    """

    def __init__(
        self,
        api_client: ApiClient,
        client_id: str,
        client_secret: str,
        *,
        login: str | None = None,
    ) -> None:
        self._access = SkillAccess(api_client, client_id, client_secret, login)

    def send(self, household_id: ListenerId, endpoint: str) -> None:
        """Have Alexa call the skill for a household; what for, it finds out itself.

        Args:
            endpoint: address of the service that the account belongs to.
        Raises:
            NotifierUnavailableError: no answer, or the credentials are refused.
            MessageRefusedError: Alexa knows no such user of the skill any more.
        """
        client = self._access.client_of(SkillMessagingServiceClient, endpoint)
        message = SendSkillMessagingRequest(data={}, expires_after_seconds=_KEPT_S)
        with alexa_errors():
            client.send_skill_message(household_id, message)
