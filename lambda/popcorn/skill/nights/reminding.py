"""Offering to remind of a night, and what a listener answers to that.

Source: "Set Up Voice Permissions for Reminders", developer.amazon.com: Alexa asks for the
permission herself, and tells the skill in a request of its own.
"""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response
from ask_sdk_model.interfaces.connections import SendRequestDirective
from ask_sdk_model.ui import AskForPermissionsConsentCard

from popcorn.domain.errors import (
    PopcornError,
    ReminderNotAllowedError,
    ReminderRefusedError,
    RemindersUnavailableError,
    StoreUnavailableError,
)
from popcorn.domain.movie_nights import Night
from popcorn.domain.night_planning import Planning
from popcorn.domain.reminders import is_ahead, is_due
from popcorn.domain.social_errors import UnknownNightError
from popcorn.ports import ReminderServices
from popcorn.skill.alexa.identity import listener_of, requested_at_ms
from popcorn.skill.nights.reminder_access import access_of, is_reachable
from popcorn.skill.nights.reminders import Reminders, left_for_later
from popcorn.skill.replies.answers import say, session
from popcorn.skill.together.asking import together

PERMISSION = "alexa::alerts:reminders:skill:readwrite"
ASK_FOR = "AskFor"
"""The name of the connection by which Alexa asks for a permission."""
_ACCEPTED, _DENIED = "ACCEPTED", "DENIED"


class Reminding:
    """One question a night, and what follows from a yes.

    Args:
        services: None where there are no reminders.
    """

    def __init__(
        self, planning: Planning, reminders: Reminders, services: ReminderServices | None
    ) -> None:
        self._planning = planning
        self._reminders = reminders
        self._services = services

    def agreed(self, handler_input: HandlerInput) -> Response:
        return self._set(handler_input, together(handler_input).night_id)

    def declined(self, handler_input: HandlerInput) -> Response:
        self._refuse(handler_input, together(handler_input).night_id)
        return say(handler_input, "reminder-none")

    def permission_answered(self, handler_input: HandlerInput) -> Response:
        """Go on after Alexa has asked for the permission; her token is the night's id."""
        request = handler_input.request_envelope.request
        status, night_id = (request.payload or {}).get("status"), request.token or ""
        if status == _ACCEPTED:
            return self._set(handler_input, night_id, is_asked_for=True)
        if status == _DENIED:
            self._refuse(handler_input, night_id)
            return say(handler_input, "reminder-none")
        return _by_card(handler_input)

    def settle(self, handler_input: HandlerInput) -> None:
        """Have the reminders of whoever speaks be as their nights are now.

        No answer depends on it: what fails is left to their next turn.
        """
        access = access_of(handler_input, self._services) if self._services else None
        if access is None:
            return
        me, now_ms = listener_of(handler_input), requested_at_ms(handler_input)
        try:
            self._reminders.settle(me, access, now_ms)
        except PopcornError as error:
            left_for_later(error)

    def offers(self, handler_input: HandlerInput, night: Night) -> bool:
        """Whether to ask now, which is noted: nobody is asked twice of one night."""
        if self._services is None or not is_reachable(handler_input, self._services):
            return False
        me, now_ms = listener_of(handler_input), requested_at_ms(handler_input)
        try:
            return self._reminders.offer(me, night, now_ms)
        except StoreUnavailableError as error:
            left_for_later(error)
            return False

    def _set(
        self, handler_input: HandlerInput, night_id: str, *, is_asked_for: bool = False
    ) -> Response:
        """Args: is_asked_for: Alexa has asked for the permission just now."""
        me, now_ms = listener_of(handler_input), requested_at_ms(handler_input)
        access = access_of(handler_input, self._services) if self._services else None
        try:
            night = self._planning.find(me, night_id)
        except UnknownNightError:
            return say(handler_input, "night-gone")
        if not is_due(night, me):
            return say(handler_input, "night-gone")
        if not is_ahead(night, now_ms):
            return say(handler_input, "reminder-too-late")
        if access is None:
            return say(handler_input, "reminder-impossible")
        try:
            self._reminders.set(me, night, access, now_ms)
        except ReminderNotAllowedError:
            return _by_card(handler_input) if is_asked_for else _by_voice(handler_input, night_id)
        except RemindersUnavailableError as error:
            left_for_later(error)
            return say(handler_input, "reminder-later")
        except ReminderRefusedError:
            return say(handler_input, "reminder-impossible")
        return say(handler_input, "reminder-set")

    def _refuse(self, handler_input: HandlerInput, night_id: str) -> None:
        me, now_ms = listener_of(handler_input), requested_at_ms(handler_input)
        self._reminders.refuse(me, night_id, now_ms)


def _by_voice(handler_input: HandlerInput, night_id: str) -> Response:
    """Have Alexa ask, in words of hers, whether the skill may set reminders."""
    payload = {
        "@type": "AskForPermissionsConsentRequest",
        "@version": "1",
        "permissionScope": PERMISSION,
    }
    directive = SendRequestDirective(name=ASK_FOR, payload=payload, token=night_id)
    manager = handler_input.attributes_manager
    memory = session(handler_input)
    memory.question = None
    manager.session_attributes = memory.to_attributes()
    return handler_input.response_builder.add_directive(directive).response


def _by_card(handler_input: HandlerInput) -> Response:
    """Say where the permission can be given, with a card in the Alexa app that does it."""
    answer = say(handler_input, "reminder-allow")
    handler_input.response_builder.set_card(AskForPermissionsConsentCard([PERMISSION]))
    return answer
