"""Rating a movie, choosing one of those just named, taking a rating back."""

from __future__ import annotations

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name
from ask_sdk_model import Response

from popcorn.skill import slots
from popcorn.skill.rating_dialog import RatingDialog


class RateMovieHandler(AbstractRequestHandler):
    """Stores a rating, asking for the movie and then for the stars where they are missing."""

    def __init__(self, dialog: RatingDialog) -> None:
        self._dialog = dialog

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_intent_name("RateMovieIntent")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._dialog.rate(handler_input)


class ChooseMovieHandler(AbstractRequestHandler):
    """ "The second one": picks from what was just named, to go on with a rating."""

    def __init__(self, dialog: RatingDialog) -> None:
        self._dialog = dialog

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_intent_name("ChooseMovieIntent")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._dialog.choose(handler_input, slots.position(handler_input) or 0)


class TakeBackRatingHandler(AbstractRequestHandler):
    """Removes the last rating, or that of the movie that was said."""

    def __init__(self, dialog: RatingDialog) -> None:
        self._dialog = dialog

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_intent_name("TakeBackRatingIntent")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._dialog.take_back(handler_input)
