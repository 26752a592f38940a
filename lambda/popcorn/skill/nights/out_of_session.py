"""Reminders where nobody talks of nights: messages to the skill, and forgetting.

Source: "Messaging Interface Reference", developer.amazon.com: a message comes again until it is
answered without an error; its token changes and deletes reminders, and makes none.
"""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput

from popcorn.domain.errors import PopcornError, ReminderNotAllowedError
from popcorn.domain.ratings import ListenerId
from popcorn.ports import Catalogue, Households, ReminderServices, Social
from popcorn.skill.alexa.identity import household_of, listener_of, requested_at_ms
from popcorn.skill.nights.reminder_access import access_of
from popcorn.skill.nights.reminders import Reminders, left_for_later


class OutOfSession:
    """The reminders of a household, by requests that nobody hears an answer to.

    Args:
        services: None where there are no reminders.
    """

    def __init__(
        self,
        social: Social,
        households: Households,
        catalogue: Catalogue,
        services: ReminderServices | None,
    ) -> None:
        self._social = social
        self._households = households
        self._catalogue = catalogue
        self._services = services

    def settle(self, handler_input: HandlerInput) -> None:
        """Have the reminders of a household, its voices and accounts be as their nights are.

        Raises:
            StoreUnavailableError, RemindersUnavailableError, ReminderRefusedError: not all of them
                are; the message has to come again.
        """
        access = access_of(handler_input, self._services) if self._services else None
        if access is None:
            return
        reminders = Reminders(self._social.nights, self._catalogue)
        now_ms = requested_at_ms(handler_input)
        try:
            for listener_id in self._listeners(household_of(handler_input)):
                reminders.settle(listener_id, access, now_ms, may_create=False)
        except ReminderNotAllowedError as error:  # as long as it is not given again
            left_for_later(error)

    def drop(self, handler_input: HandlerInput) -> None:
        """Delete the reminders of whoever speaks and is about to be forgotten; one that cannot be
        deleted does not keep them from it.
        """
        try:
            access = access_of(handler_input, self._services) if self._services else None
            if access is not None:
                reminders = Reminders(self._social.nights, self._catalogue)
                reminders.drop(listener_of(handler_input), access)
        except PopcornError as error:
            left_for_later(error)

    def _listeners(self, household_id: ListenerId) -> list[ListenerId]:
        echoes = [household_id, *sorted(self._households.members(household_id))]
        links = [self._social.accounts.link_of(each) for each in echoes]
        return [*echoes, *dict.fromkeys(link.account_id for link in links if link)]
