"""The skill's persistent attributes of a listener who is not speaking."""

from __future__ import annotations

from typing import Any

from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter
from ask_sdk_core.exceptions import AskSdkException
from ask_sdk_model import Context, RequestEnvelope, User
from ask_sdk_model.interfaces.system import SystemState

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.ratings import ListenerId


def state_of(persistence: AbstractPersistenceAdapter, listener_id: ListenerId) -> dict[str, Any]:
    """What the skill remembers of a listener between conversations; empty where it is nothing.

    Raises:
        StoreUnavailableError: no answer in time.
    """
    try:
        return dict(persistence.get_attributes(_envelope_of(listener_id)) or {})
    except AskSdkException as error:
        raise StoreUnavailableError("the skill's state cannot be read now") from error


def save_state(
    persistence: AbstractPersistenceAdapter, listener_id: ListenerId, state: dict[str, Any]
) -> None:
    """Write all of it anew.

    Raises:
        StoreUnavailableError: it may not be written.
    """
    try:
        persistence.save_attributes(_envelope_of(listener_id), state)
    except AskSdkException as error:
        raise StoreUnavailableError("the skill's state cannot be written now") from error


def delete_state(persistence: AbstractPersistenceAdapter, listener_id: ListenerId) -> None:
    """Forget it; what is not there stays so.

    Raises:
        StoreUnavailableError: it may be there still; do not acknowledge it.
    """
    try:
        persistence.delete_attributes(_envelope_of(listener_id))
    except AskSdkException as error:
        raise StoreUnavailableError("the skill's state cannot be deleted now") from error


def _envelope_of(listener_id: ListenerId) -> RequestEnvelope:
    """What the adapter reads a key off; of a user's it takes the id as it is."""
    return RequestEnvelope(context=Context(system=SystemState(user=User(listener_id))))
