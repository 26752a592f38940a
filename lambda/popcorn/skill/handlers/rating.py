"""Rating a movie, choosing one of those just named, taking a rating or mark back."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.one_movie.dialog import MovieDialog
from popcorn.skill.rating.dialog import RatingDialog
from popcorn.skill.rating.undoing import Undoing


class RateMovieHandler(IntentHandler):
    """Stores a rating, asking for the movie and then for the stars where they are missing."""

    intents = ("RateMovieIntent",)

    def __init__(self, dialog: RatingDialog) -> None:
        self._dialog = dialog

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._dialog.rate(handler_input)


class ChooseMovieHandler(IntentHandler):
    """ "The second one", or "no, I meant Heat": goes on with what was asked, or was just done."""

    intents = ("ChooseMovieIntent",)

    def __init__(self, dialog: MovieDialog) -> None:
        self._dialog = dialog

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._dialog.choose(handler_input)


class TakeBackRatingHandler(IntentHandler):
    """Undoes the last act, then the one before; or takes back what was said of a movie."""

    intents = ("TakeBackRatingIntent",)

    def __init__(self, dialog: RatingDialog, undoing: Undoing) -> None:
        self._dialog = dialog
        self._undoing = undoing

    def handle(self, handler_input: HandlerInput) -> Response:
        if self._undoing.is_meant(handler_input):
            return self._undoing.last_act(handler_input)
        return self._dialog.take_back(handler_input)
