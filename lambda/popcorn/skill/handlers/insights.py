"""Why a movie was offered, and whether the listener would like it."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.movie_dialog import MovieDialog
from popcorn.skill.pending import Wants


class WhyHandler(IntentHandler):
    """Says the reason for a movie."""

    intents = ("WhyIntent",)

    def __init__(self, dialog: MovieDialog) -> None:
        self._dialog = dialog

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._dialog.request(handler_input, Wants.MOVIE_TO_EXPLAIN)


class WouldILikeHandler(IntentHandler):
    """Says the stars that the listener would give."""

    intents = ("WouldILikeIntent",)

    def __init__(self, dialog: MovieDialog) -> None:
        self._dialog = dialog

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._dialog.request(handler_input, Wants.MOVIE_TO_PREDICT)
