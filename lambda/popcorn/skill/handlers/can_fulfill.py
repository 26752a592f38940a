"""Whether the skill could do what was asked without its name; nothing is said, stored or noted.

Source: "Implement CanFulfillIntentRequest for Name-free Interactions", developer.amazon.com.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_request_type
from ask_sdk_model import Response, Slot
from ask_sdk_model.canfulfill import (
    CanFulfillIntent,
    CanFulfillIntentValues,
    CanFulfillSlot,
    CanFulfillSlotValues,
    CanUnderstandSlotValues,
)

from popcorn.domain.errors import (
    AmbiguousTitleError,
    CatalogueUnavailableError,
    StarsOutOfRangeError,
    UnknownTitleError,
)
from popcorn.domain.ratings import Stars
from popcorn.ports import Catalogue
from popcorn.skill.alexa import slots
from popcorn.skill.alexa.slots import HeardTitle
from popcorn.skill.one_movie.heard_titles import movie_heard

_NEEDED = {
    "PopularMoviesIntent": frozenset[str](),
    "BestRatedMoviesIntent": frozenset[str](),
    "TrendingMoviesIntent": frozenset[str](),
    "NewMoviesIntent": frozenset[str](),
    "RecommendMovieIntent": frozenset[str](),
    "MyRatingsIntent": frozenset[str](),
    "SimilarMoviesIntent": frozenset({"movie"}),
    "MovieDetailsIntent": frozenset({"movie"}),
    "WouldILikeIntent": frozenset({"movie"}),
    "RateMovieIntent": frozenset({"movie", "stars"}),
    "TakeBackRatingIntent": frozenset({"movie"}),
    "SeenItIntent": frozenset({"movie"}),
    "NotInterestedIntent": frozenset({"movie"}),
    "AddToWatchlistIntent": frozenset({"movie"}),
    "RemoveFromWatchlistIntent": frozenset({"movie"}),
    "StartWatchingIntent": frozenset({"movie"}),
    "FinishedWatchingIntent": frozenset({"movie"}),
    "StopWatchingIntent": frozenset({"movie"}),
    "MyWatchlistIntent": frozenset[str](),
    "WatchingNowIntent": frozenset[str](),
    "WatchedMoviesIntent": frozenset[str](),
    "LikeGenreIntent": frozenset({"genre"}),
    "UnwantedGenreIntent": frozenset({"genre"}),
    "ForgetGenreIntent": frozenset({"genre"}),
    "MyPreferencesIntent": frozenset[str](),
}
"""Intents that make sense as the first sentence, and the slots without which there is a question.

The others go on with a conversation, or have an honest "I don't know" for an answer.
"""


class _Verdict(NamedTuple):
    """Of one slot; `is_open`: it may come right, with a question."""

    understands: bool
    is_open: bool = False


_YES, _NO, _OPEN = _Verdict(True), _Verdict(False), _Verdict(False, is_open=True)


class CanFulfillHandler(AbstractRequestHandler):
    """Answers from the intent's name and its slots."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type("CanFulfillIntentRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        intent = handler_input.request_envelope.request.intent
        given = {
            name: slot
            for name, slot in ((intent.slots if intent else None) or {}).items()
            if slot is not None and slot.value
        }
        needed = _NEEDED.get(intent.name) if intent else None
        if needed is None:
            verdicts = dict.fromkeys(given, _NO)
            can = CanFulfillIntentValues.NO
        else:
            verdicts = {name: self._verdict(name, slot) for name, slot in given.items()}
            can = _overall(verdicts, is_complete=needed <= verdicts.keys())
        found = CanFulfillIntent(can, {name: _answer(each) for name, each in verdicts.items()})
        return handler_input.response_builder.set_can_fulfill_intent(found).response

    def _verdict(self, name: str, slot: Slot) -> _Verdict:
        if name == "movie":
            return self._movie(slots.heard_title(slot))
        if name == "position":  # of which list?
            return _NO
        resolved = slots.resolved(slot)
        if not resolved:
            return _NO if slot.resolutions else _OPEN
        if name == "stars":
            try:
                Stars.of(resolved[0].id)
            except StarsOutOfRangeError:
                return _NO
        return _YES

    def _movie(self, title: HeardTitle) -> _Verdict:
        try:
            movie_heard(self._catalogue, title)
        except AmbiguousTitleError:
            return _Verdict(True, is_open=True)
        except UnknownTitleError as error:
            return _OPEN if error.close else _NO
        except CatalogueUnavailableError:
            return _OPEN
        return _YES


def _overall(verdicts: Mapping[str, _Verdict], *, is_complete: bool) -> CanFulfillIntentValues:
    if _NO in verdicts.values():
        return CanFulfillIntentValues.NO
    if is_complete and not any(each.is_open for each in verdicts.values()):
        return CanFulfillIntentValues.YES
    return CanFulfillIntentValues.MAYBE


def _answer(verdict: _Verdict) -> CanFulfillSlot:
    understands = CanUnderstandSlotValues.YES if verdict.understands else CanUnderstandSlotValues.NO
    if verdict == _OPEN:
        understands = CanUnderstandSlotValues.MAYBE
    can = CanFulfillSlotValues.YES if verdict.understands else CanFulfillSlotValues.NO
    return CanFulfillSlot(understands, can)
