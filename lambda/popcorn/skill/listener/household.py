"""A household and its recognised voices: noted while they speak, deleted when they ask for it."""

from __future__ import annotations

from collections.abc import Callable

from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter
from ask_sdk_core.dispatch_components import AbstractRequestInterceptor
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import IntentRequest, LaunchRequest

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.ratings import ListenerId
from popcorn.ports import Households, ListenerStore, Social
from popcorn.skill.alexa.identity import (
    household_of,
    is_recognised,
    listener_of,
    requested_at_ms,
    speaker_of,
)
from popcorn.skill.listener.kept import state_is_away, wait_for_writing
from popcorn.skill.listener.state_by_id import delete_state
from popcorn.skill.replies.answers import session
from popcorn.skill.screens.touched import is_user_event

_CONVERSATION = (LaunchRequest, IntentRequest)
"""Requests that may change something; CanFulfillIntentRequest may not."""


class RememberVoice(AbstractRequestInterceptor):
    """Notes once a session that a recognised voice belongs to the household.

    It comes before anything of that voice is stored, because the event that says that the skill
    was disabled names the household alone.
    """

    def __init__(self, households: Households) -> None:
        self._households = households

    def process(self, handler_input: HandlerInput) -> None:
        request = handler_input.request_envelope.request
        is_conversation = isinstance(request, _CONVERSATION) or is_user_event(request)
        if not is_conversation or not is_recognised(handler_input):
            return
        memory = session(handler_input)
        if memory.speaker in memory.noted:
            return
        try:
            self._households.remember_member(household_of(handler_input), speaker_of(handler_input))
        except StoreUnavailableError:
            # The next turn tries again. The state is in the same service: this turn does not
            # wait for it a second time.
            state_is_away(handler_input)
            return
        memory.noted.append(memory.speaker)


def _nothing_to_drop(_handler_input: HandlerInput) -> None:
    """Where nobody speaks, no reminder can be reached."""


class Forgetting:
    """Deletes what is stored of a listener, or of a household with all its voices.

    Every call can be repeated, and goes on where one that failed has stopped: who belongs to a
    household is deleted last.

    Args:
        drop_reminders: deletes whoever speaks's reminders where they are kept; raises nothing.

    Raises, in all methods:
        StoreUnavailableError: some of it may still be there; do not acknowledge it.
    """

    def __init__(
        self,
        store: ListenerStore,
        households: Households,
        social: Social,
        persistence: AbstractPersistenceAdapter,
        drop_reminders: Callable[[HandlerInput], None] = _nothing_to_drop,
    ) -> None:
        self._store = store
        self._households = households
        self._social = social
        self._persistence = persistence
        self._drop_reminders = drop_reminders

    def speaker(self, handler_input: HandlerInput) -> None:
        """Of whoever speaks: a recognised voice, or else the household without its voices; and of
        the account that they are linked to.
        """
        wait_for_writing(handler_input)  # or it would be there again
        self._drop_reminders(handler_input)  # while it is known which they are
        self.listener(listener_of(handler_input), requested_at_ms(handler_input))
        if is_recognised(handler_input):
            self._households.forget_member(household_of(handler_input), speaker_of(handler_input))

    def household(self, household_id: ListenerId, *, until_ms: int) -> None:
        """Of a household and of all its voices, and of accounts that no other Echo is linked to.

        Args:
            until_ms: what was said after that moment (milliseconds since 1970-01-01 UTC) stays:
                a voice may be known under the same id again when the event arrives late.
        """
        accounts = self._social.accounts
        members = (*sorted(self._households.members(household_id)), household_id)
        for echo_id in members:
            link = accounts.link_of(echo_id)
            if link and accounts.echoes_of(link.account_id).issubset(members):
                self.listener(link.account_id, until_ms, until_ms=until_ms)
            self._one(echo_id, until_ms, until_ms)
            accounts.unlink(echo_id)
        self._households.forget_household(household_id)

    def listener(
        self, listener_id: ListenerId, now_ms: int, *, until_ms: int | None = None
    ) -> None:
        """Of one listener, whoever asked for it, and, where that is an account, of the Echos'
        listeners that are linked to it; `until_ms` as of `household`.

        Args:
            now_ms: milliseconds since 1970-01-01 UTC.
        """
        accounts = self._social.accounts
        for each in (*sorted(accounts.echoes_of(listener_id)), listener_id):
            self._one(each, now_ms, until_ms)
        accounts.unlink(listener_id)
        accounts.forget(listener_id)

    def _one(self, listener_id: ListenerId, now_ms: int, until_ms: int | None) -> None:
        from popcorn.domain.night_forgetting import forget_nights  # no other turn needs it

        self._store.forget(listener_id, until_ms=until_ms)
        forget_nights(self._social.nights, listener_id, now_ms, until_ms=until_ms)
        self._social.friends.forget(listener_id, until_ms=until_ms)
        self._social.addresses.forget(listener_id, until_ms=until_ms)
        delete_state(self._persistence, listener_id)
