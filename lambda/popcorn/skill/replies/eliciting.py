"""Having Alexa take the next utterance for the value of a slot."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Intent, IntentConfirmationStatus, Slot, SlotConfirmationStatus
from ask_sdk_model.dialog import ConfirmIntentDirective, ElicitSlotDirective

from popcorn.skill.screens.touched import was_touched

_MOVIE = ("movie", "position")
_NIGHT = ("day", "time")
_GUESTS = ("friend", "other_friend", "everybody")
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
        "AgeRatingIntent": _MOVIE,
        "WhereToWatchIntent": _MOVIE,
        "PlayMovieIntent": _MOVIE,
        "AddToWatchlistIntent": _MOVIE,
        "RemoveFromWatchlistIntent": _MOVIE,
        "StartWatchingIntent": _MOVIE,
        "FinishedWatchingIntent": (*_MOVIE, "episode", "season", "next_episode"),
        "StopWatchingIntent": _MOVIE,
        "AddFriendIntent": ("code", "code_end"),
        "CallMeIntent": ("name",),
        "RemoveFriendIntent": ("friend",),
        "PlanNightIntent": (*_MOVIE, *_NIGHT, *_GUESTS, "undecided"),
        "InviteMoreIntent": (*_GUESTS, "day"),
        "ChangeNightIntent": (*_MOVIE, *_NIGHT, "former_day"),
        "CancelNightIntent": ("day",),
        "AcceptNightIntent": ("day", "friend"),
        "DeclineNightIntent": ("day", "friend"),
    }
)
"""The slots of each intent that has one to ask for; a test holds the interaction models to it."""


def elicit(handler_input: HandlerInput, slot: str, *, intent: str = "RateMovieIntent") -> None:
    """Have the next utterance taken as the value of a slot, all slots emptied first.

    After a touch Alexa takes no such wish: what is said next is understood without it.
    """
    if was_touched(handler_input):
        return
    handler_input.response_builder.add_directive(
        ElicitSlotDirective(updated_intent=_emptied(intent), slot_to_elicit=slot)
    )


def confirm(handler_input: HandlerInput, intent: str) -> None:
    """Have the next "yes" or "no" taken for the intent's confirmation, all slots emptied first."""
    if was_touched(handler_input):
        return
    handler_input.response_builder.add_directive(
        ConfirmIntentDirective(updated_intent=_emptied(intent))
    )


def _emptied(intent: str) -> Intent:
    slots = {
        name: Slot(name=name, confirmation_status=SlotConfirmationStatus.NONE)
        for name in DIALOG_SLOTS[intent]
    }
    return Intent(name=intent, slots=slots, confirmation_status=IntentConfirmationStatus.NONE)
