"""In which time zone a listener lives, as their device says, or they themselves.

Source: "Obtain Alexa Customer Settings Information", developer.amazon.com: no permission is needed;
the answer is a name of the IANA's in quotes.
"""

from __future__ import annotations

import json
import logging
from typing import NamedTuple
from urllib.parse import quote

from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model.services import ApiClientRequest

from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import UnknownTimeZoneError
from popcorn.domain.sources import falls_back
from popcorn.domain.time_zones import time_zone_named
from popcorn.ports import Friends
from popcorn.skill.alexa.api_client import BoundedApiClient
from popcorn.skill.alexa.identity import listener_of
from popcorn.skill.together.asking import together

logger = logging.getLogger(__name__)

_SETTING = "/v2/devices/{device}/settings/System.timeZone"
_MAIN_ZONES = {
    "en-US": "America/New_York",
    "en-GB": "Europe/London",
    "en-AU": "Australia/Sydney",
    "en-CA": "America/Toronto",
    "en-IN": "Asia/Kolkata",
    "de-DE": "Europe/Berlin",
    "es-ES": "Europe/Madrid",
    "es-MX": "America/Mexico_City",
    "fr-FR": "Europe/Paris",
    "it-IT": "Europe/Rome",
}
"""Where most people of a locale live. Whoever is told a time in one of these is told the zone."""
_OK = 200


class Zone(NamedTuple):
    """A zone of the IANA's; `is_sure` where the device or the listener said so."""

    name: str
    is_sure: bool


def settle_zone(handler_input: HandlerInput, friends: Friends) -> None:
    """Once a session: the device's zone, else the one that the listener gave in the app."""
    talk = together(handler_input)
    if not talk.is_zone_known:
        zone = _asked_for(handler_input) or _given(listener_of(handler_input), friends)
        talk.time_zone, talk.is_zone_known = zone, True


def zone_of(handler_input: HandlerInput) -> Zone:
    """What was settled; else the main zone of the locale."""
    talk = together(handler_input)
    if talk.time_zone:
        return Zone(talk.time_zone, True)
    locale = handler_input.request_envelope.request.locale or "en-US"
    return Zone(_MAIN_ZONES.get(locale, "America/New_York"), False)


def _given(listener_id: ListenerId, friends: Friends) -> str:
    try:
        return friends.time_zone_of(listener_id) or ""
    except StoreUnavailableError as error:
        falls_back(error)
        return ""


def _asked_for(handler_input: HandlerInput) -> str:
    """Empty where Alexa does not say, or not in time."""
    context = handler_input.request_envelope.context
    system = context.system if context else None
    device = system.device if system else None
    if system is None or device is None or not device.device_id:
        return ""
    if not system.api_endpoint or not system.api_access_token:
        return ""
    path = _SETTING.format(device=quote(device.device_id, safe=""))
    request = ApiClientRequest(
        method="GET",
        url=system.api_endpoint.rstrip("/") + path,
        headers=[("Authorization", f"Bearer {system.api_access_token}")],
    )
    outcome = "unusable"
    try:
        answer = BoundedApiClient().invoke(request)
        if answer.status_code == _OK and _is_zone(name := json.loads(answer.body)):
            return str(name)
    except (ApiClientException, ValueError) as error:
        outcome = type(error).__name__
    facts = {"event": "fallback", "service": "time_zone", "outcome": outcome}
    logger.warning("fallback", extra={"facts": facts})
    return ""


def _is_zone(name: object) -> bool:
    try:
        return isinstance(name, str) and bool(time_zone_named(name))
    except UnknownTimeZoneError:
        return False
