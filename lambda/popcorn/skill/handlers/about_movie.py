"""Requests that come down to one movie; what is done with it is the dialog's to know."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.one_movie.dialog import MovieDialog
from popcorn.skill.session.pending import Wants


class AboutMovieHandler(IntentHandler):
    """Settles which movie an intent is about, and does with it what the intent wants.

    Args:
        wants: one of the acts of `dialog`.
    """

    def __init__(self, intent: str, wants: Wants, dialog: MovieDialog) -> None:
        self.intents = (intent,)
        self._wants = wants
        self._dialog = dialog

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._dialog.request(handler_input, self._wants)
