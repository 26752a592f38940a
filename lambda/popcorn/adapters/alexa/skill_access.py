"""What the skill's own credentials open at Alexa, and what her refusals mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model.services import ApiClient, ApiConfiguration, AuthenticationConfiguration
from ask_sdk_model.services.lwa import LwaClient
from ask_sdk_model.services.service_exception import ServiceException

from popcorn.domain.errors import MessageRefusedError, NotifierUnavailableError

_Client = TypeVar("_Client")
_NEVER = frozenset({400, 404})


class SkillAccess:
    """One skill's access; its token is kept while it is good.

    Args:
        api_client: the SDK's port; it has to have a time limit.
        client_id, client_secret: the skill's own, from its permissions page.
        login: address of Login with Amazon; another one for tests.
    """

    def __init__(
        self, api_client: ApiClient, client_id: str, client_secret: str, login: str | None = None
    ) -> None:
        self._api_client = api_client
        self._credentials = AuthenticationConfiguration(client_id, client_secret)
        self._login = LwaClient(self._configuration(login), self._credentials)

    def client_of(self, kind: Callable[..., _Client], endpoint: str) -> _Client:
        """One of the SDK's clients for the services at an address."""
        return kind(self._configuration(endpoint), self._credentials, self._login)

    def _configuration(self, address: str | None) -> ApiConfiguration:
        return ApiConfiguration(DefaultSerializer(), self._api_client, None, address)


@contextmanager
def alexa_errors() -> Iterator[None]:
    """Raises, for what the SDK's clients raise in the block:

    NotifierUnavailableError: no answer, too many requests, or the credentials are refused.
    MessageRefusedError: Alexa will never take this.
    """
    try:
        yield
    except ServiceException as error:
        if error.status_code in _NEVER:
            raise MessageRefusedError(f"Alexa refused: {error.status_code}") from error
        raise NotifierUnavailableError(f"Alexa answers {error.status_code}") from error
    except (ApiClientException, ValueError) as error:
        reason = f"no answer from Alexa: {type(error).__name__}"
        raise NotifierUnavailableError(reason) from error
