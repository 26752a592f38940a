"""Having Alexa take the next utterance for the value of a slot."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Intent, IntentConfirmationStatus, Slot, SlotConfirmationStatus
from ask_sdk_model.dialog import ElicitSlotDirective

from popcorn.skill.screens.touched import was_touched

_MOVIE = ("movie", "position")
DIALOG_SLOTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "RateMovieIntent": ("movie", "stars", "position", "wish"),
        "TakeBackRatingIntent": ("movie", "position"),
        "NotInterestedIntent": ("movie", "position", "genre"),
        "SimilarMoviesIntent": _MOVIE,
        "SeenItIntent": _MOVIE,
        "WhyIntent": _MOVIE,
        "WouldILikeIntent": _MOVIE,
        "MovieDetailsIntent": _MOVIE,
        "CastIntent": _MOVIE,
        "LengthIntent": _MOVIE,
        "WhereToWatchIntent": _MOVIE,
        "PlayMovieIntent": _MOVIE,
    }
)
"""The slots of each intent that has one to ask for; a test holds the interaction models to it."""


def elicit(handler_input: HandlerInput, slot: str, *, intent: str = "RateMovieIntent") -> None:
    """Have the next utterance taken as the value of a slot, all slots emptied first.

    After a touch Alexa takes no such wish: what is said next is understood without it.
    """
    if was_touched(handler_input):
        return
    empty = {
        name: Slot(name=name, confirmation_status=SlotConfirmationStatus.NONE)
        for name in DIALOG_SLOTS[intent]
    }
    updated = Intent(name=intent, slots=empty, confirmation_status=IntentConfirmationStatus.NONE)
    handler_input.response_builder.add_directive(
        ElicitSlotDirective(updated_intent=updated, slot_to_elicit=slot)
    )
