"""Messages as notifications on Echo devices, in the schemas that Alexa has for them.

A plan is an occasion with a time (AMAZON.Occasion.Updated); whatever has no schema of its own is a
message from somebody (AMAZON.MessageAlert.Activated). Alexa makes the sentences.

Source: https://developer.amazon.com/docs/alexa/smapi/schemas-for-proactive-events.html
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from popcorn.adapters.alexa.proactive_events import AlexaEvent, ProactiveEvents
from popcorn.domain.addresses import Channel
from popcorn.domain.errors import MessageRefusedError
from popcorn.domain.night_events import EventKind
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.notifications.wording import SERVICE, wording_for

if TYPE_CHECKING:
    from popcorn.domain.addresses import Address
    from popcorn.domain.tellings import NightTold, Telling

LOCALES = (
    *("en-US", "en-GB", "en-CA", "en-AU", "en-IN"),
    *("de-DE", "es-ES", "es-MX", "fr-FR", "it-IT"),
)
"""The skill's: a device may speak another one than its listener gave an address in."""
_KEPT_MS = MS_PER_DAY - 60 * 60 * 1000
"""Alexa takes a day at most."""
_SHORTEST_MS = 10 * 60 * 1000
"""Alexa wants five minutes at least."""


class _Occasion(NamedTuple):
    status: str
    kind: str


_OCCASIONS = {
    EventKind.INVITED: _Occasion("REQUESTED", "APPOINTMENT_REQUEST"),
    EventKind.CHANGED: _Occasion("RESCHEDULED", "APPOINTMENT"),
    EventKind.CANCELLED: _Occasion("CANCELED", "APPOINTMENT"),
}


class AlexaNotifier:
    """`popcorn.ports.Notifier` by proactive events.

    Args:
        clock_ms: milliseconds since 1970-01-01 UTC.
    """

    channel = Channel.ALEXA
    knows_events = True

    def __init__(self, events: ProactiveEvents, clock_ms: Callable[[], int]) -> None:
        self._events = events
        self._clock_ms = clock_ms

    def send(self, telling: Telling, to: Address) -> None:
        if to.alexa_user_id is None or to.alexa_endpoint is None:
            raise MessageRefusedError("the listener has not turned notifications on")
        self._events.create(
            event_of(telling, to.alexa_user_id, self._clock_ms()), to.alexa_endpoint
        )


def event_of(telling: Telling, user_id: str, now_ms: int) -> AlexaEvent:
    """The event; until it expires Alexa keeps it for whoever asks "what are my notifications"."""
    name, payload, wordings = "AMAZON.MessageAlert.Activated", _message(telling), []
    until_ms = now_ms + _KEPT_MS
    night = telling.night
    if night and isinstance(telling.kind, EventKind) and telling.kind in _OCCASIONS:
        name, payload = "AMAZON.Occasion.Updated", _occasion(night, _OCCASIONS[telling.kind])
        wordings = [
            {
                "locale": locale,
                "subject": wording_for(locale).title_of(night),
                "providerName": SERVICE,
            }
            for locale in LOCALES
        ]
        until_ms = max(min(until_ms, night.start.at_ms), now_ms + _SHORTEST_MS)
    return AlexaEvent(
        user_id,
        telling.event_id.replace(".", "~"),
        name,
        payload,
        wordings,
        _moment(now_ms),
        _moment(until_ms),
    )


def _occasion(night: NightTold, occasion: _Occasion) -> Mapping[str, Any]:
    return {
        "state": {"confirmationStatus": occasion.status},
        "occasion": {
            "occasionType": occasion.kind,
            "subject": "localizedattribute:subject",
            "provider": {"name": "localizedattribute:providerName"},
            "bookingTime": _moment(night.start.at_ms).isoformat(),
        },
    }


def _message(telling: Telling) -> Mapping[str, Any]:
    return {
        "state": {"status": "UNREAD", "freshness": "NEW"},
        "messageGroup": {"creator": {"name": telling.about or SERVICE}, "count": 1},
    }


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms // 1000, UTC)
