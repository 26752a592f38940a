"""Popular movies, recommendations, and more of whatever was offered."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.skill import slots
from popcorn.skill.answers import say, session
from popcorn.skill.asking import ask_wanted
from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.offers import Offers
from popcorn.skill.session import Question, Theme, Topic


class OfferMoviesHandler(IntentHandler):
    """Offers three movies of a topic: recommended, or of a list; of a kind, where one was said."""

    def __init__(self, intent: str, topic: Topic, offers: Offers) -> None:
        self.intents = (intent,)
        self._topic = topic
        self._offers = offers

    def handle(self, handler_input: HandlerInput) -> Response:
        theme = Theme(self._topic, slots.wanted(handler_input))
        return self._offers.make(handler_input, theme)


class MoreMoviesHandler(IntentHandler):
    """Goes on with what was offered last."""

    intents = ("MoreMoviesIntent", "DeclineMoviesIntent", "AMAZON.NextIntent")

    def __init__(self, offers: Offers) -> None:
        self._offers = offers

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        if memory.pending is not None and memory.pending.choices:
            # "None of those", to "which one do you mean?"
            memory.pending.choices = []
            return ask_wanted(handler_input, memory.pending)
        if memory.theme is None:
            return say(handler_input, "nothing-to-continue", question=Question.RECOMMEND)
        return self._offers.make(handler_input, memory.theme)
