"""Messages to the skill itself, by the Skill Messaging API: it wakes with access to a household.

Source: https://developer.amazon.com/docs/alexa/smapi/skill-messaging-api-reference.html
"""

from __future__ import annotations

from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.services import ApiClient, ApiConfiguration, AuthenticationConfiguration
from ask_sdk_model.services.lwa import LwaClient
from ask_sdk_model.services.service_exception import ServiceException
from ask_sdk_model.services.skill_messaging import (
    SendSkillMessagingRequest,
    SkillMessagingServiceClient,
)

from popcorn.domain.errors import MessageRefusedError, NotifierUnavailableError
from popcorn.domain.ratings import ListenerId

_KEPT_S = 3600
"""Alexa takes from a minute to a week."""
_NEVER = frozenset({400, 404})


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
        self._api_client = api_client
        self._credentials = AuthenticationConfiguration(client_id, client_secret)
        self._login = LwaClient(self._configuration(login), self._credentials)

    def send(self, household_id: ListenerId, endpoint: str) -> None:
        """Have Alexa call the skill for a household; what for, it finds out itself.

        Args:
            endpoint: address of the service that the account belongs to.
        Raises:
            NotifierUnavailableError: no answer, or the credentials are refused.
            MessageRefusedError: Alexa knows no such user of the skill any more.
        """
        client = SkillMessagingServiceClient(
            self._configuration(endpoint), self._credentials, self._login
        )
        message = SendSkillMessagingRequest(data={}, expires_after_seconds=_KEPT_S)
        try:
            client.send_skill_message(household_id, message)
        except ServiceException as error:
            if error.status_code in _NEVER:
                raise MessageRefusedError(f"Alexa refused: {error.status_code}") from error
            raise NotifierUnavailableError(f"Alexa answers {error.status_code}") from error
        except (ApiClientException, ValueError) as error:
            reason = f"no answer from Alexa: {type(error).__name__}"
            raise NotifierUnavailableError(reason) from error

    def _configuration(self, address: str | None) -> ApiConfiguration:
        return ApiConfiguration(DefaultSerializer(), self._api_client, None, address)
