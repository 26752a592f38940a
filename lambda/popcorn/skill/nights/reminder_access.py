"""Whose reminders a request can reach."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput

from popcorn.ports import ReminderServices
from popcorn.skill.alexa.identity import household_of
from popcorn.skill.nights.reminders import Access
from popcorn.skill.nights.zone import zone_of
from popcorn.skill.replies.answers import session


def is_reachable(handler_input: HandlerInput, services: ReminderServices) -> bool:
    return services.is_there(*_given(handler_input))


def access_of(handler_input: HandlerInput, services: ReminderServices) -> Access | None:
    """None where nobody who keeps reminders can be reached with what came with a request."""
    endpoint, token = _given(handler_input)
    household_id = household_of(handler_input)
    service = services.of_household(household_id, endpoint, token)
    if service is None:
        return None
    locale = handler_input.request_envelope.request.locale or "en-US"
    zone = zone_of(handler_input) if session(handler_input).together else None
    time_zone = zone.name if zone and zone.is_sure else ""
    return Access(service, household_id, endpoint or "", locale, time_zone)


def _given(handler_input: HandlerInput) -> tuple[str | None, str | None]:
    context = handler_input.request_envelope.context
    system = context.system if context else None
    return (system.api_endpoint, system.api_access_token) if system else (None, None)
