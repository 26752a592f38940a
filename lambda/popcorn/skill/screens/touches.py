"""A touch is the same as the words: it becomes the request that saying it would have been.

So the same handlers answer it, in the same state. A touch of what is no longer on the screen
stays what it is; `popcorn.skill.handlers.touches` answers that.

Sources: "Alexa.Presentation.APL.UserEvent" and "APL Support for Item Selection",
developer.amazon.com.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ask_sdk_core.dispatch_components import AbstractRequestInterceptor
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import (
    DialogState,
    Intent,
    IntentConfirmationStatus,
    IntentRequest,
    Slot,
    SlotConfirmationStatus,
)
from ask_sdk_model.slu.entityresolution import (
    Resolution,
    Resolutions,
    Status,
    StatusCode,
    Value,
    ValueWrapper,
)

from popcorn.domain.errors import StarsOutOfRangeError
from popcorn.domain.ratings import Stars
from popcorn.skill.replies.answers import session
from popcorn.skill.screens.showing import BUTTONS, CHOOSE, RATE, SAY, choosable
from popcorn.skill.screens.touched import is_user_event, note_touch
from popcorn.skill.session.attributes import Session
from popcorn.skill.session.pending import Wants

if TYPE_CHECKING:
    from ask_sdk_model.interfaces.alexa.presentation.apl import UserEvent

SELECT = "AMAZON.SelectIntent"
_PLACE_SLOT = "ListPosition"
_SAYABLE = frozenset(BUTTONS.values())


class HearTouches(AbstractRequestInterceptor):
    """Once the session is recalled, before any handler: touches, and "select this", as words."""

    def process(self, handler_input: HandlerInput) -> None:
        envelope = handler_input.request_envelope
        request = envelope.request
        if is_user_event(request):
            heard = _as_words(session(handler_input), request)
            if heard is not None:
                note_touch(handler_input)
                envelope.request = heard
        elif isinstance(request, IntentRequest) and _is_selection(request):
            envelope.request = _chosen(request, _selected_place(request.intent))


def _is_selection(request: IntentRequest) -> bool:
    return request.intent is not None and request.intent.name == SELECT


def _as_words(memory: Session, touch: UserEvent) -> IntentRequest | None:
    """The request that a touch stands for; None where it means nothing now."""
    match touch.arguments:
        case [str(kind), str(place), str(movie_id)] if kind == CHOOSE:
            return _chosen(touch, place) if _is_at(memory, place, movie_id) else None
        case [str(kind), str(half_steps), str(movie_id)] if kind == RATE:
            pending = memory.pending
            is_asked = pending is not None and pending.wants is Wants.STARS
            if pending is None or not is_asked or pending.movie_id != movie_id:
                return None
            return _rated(touch, half_steps)
        case [str(kind), str(intent)] if kind == SAY and intent in _SAYABLE:
            return _request(touch, intent, {})
    return None


def _is_at(memory: Session, place: str, movie_id: str) -> bool:
    """Whether the movie that was touched is the one that its number means now."""
    numbers = choosable(memory)
    return place in map(str, range(1, len(numbers) + 1)) and numbers[int(place) - 1] == movie_id


def _rated(touch: UserEvent, half_steps: str) -> IntentRequest | None:
    try:
        stars = Stars(int(half_steps))
    except (ValueError, StarsOutOfRangeError):
        return None
    return _request(touch, "RateMovieIntent", {"stars": f"{stars.value:g}"}, is_answer=True)


def _chosen(request: UserEvent | IntentRequest, place: str | None) -> IntentRequest:
    return _request(request, "ChooseMovieIntent", {"position": place} if place else {})


def _selected_place(intent: Intent) -> str | None:
    """The place that "select the second one" or "select this" means.

    On a screen Alexa adds the id of the component; without one there is only the number.
    """
    slot = (intent.slots or {}).get(_PLACE_SLOT)
    if slot is None:
        return None
    for authority in (slot.resolutions and slot.resolutions.resolutions_per_authority) or ():
        for each in (authority and authority.values) or ():
            component = str((each and each.value and each.value.id) or "")
            kind, _, place = component.partition("-")
            if kind == CHOOSE and place:
                return place
    return str(slot.value) if slot.value else None


def _request(
    of: UserEvent | IntentRequest,
    intent: str,
    slots: Mapping[str, str],
    *,
    is_answer: bool = False,
) -> IntentRequest:
    return IntentRequest(
        request_id=of.request_id,
        timestamp=of.timestamp,
        locale=of.locale,
        dialog_state=DialogState.IN_PROGRESS if is_answer else DialogState.STARTED,
        intent=Intent(
            name=intent,
            confirmation_status=IntentConfirmationStatus.NONE,
            slots={name: _slot(name, value) for name, value in slots.items()},
        ),
    )


def _slot(name: str, value: str) -> Slot:
    """A slot with the one value that it can mean."""
    status = Status(StatusCode.ER_SUCCESS_MATCH)
    values = [ValueWrapper(Value(value, value))]
    found = Resolutions([Resolution("popcorn.screen", status, values)])
    return Slot(name, value, SlotConfirmationStatus.NONE, found)
