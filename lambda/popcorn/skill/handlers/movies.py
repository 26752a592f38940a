"""Popular movies, recommendations, and more of either."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.domain.recommendation import Recommender
from popcorn.skill import slots
from popcorn.skill.answers import say, session
from popcorn.skill.asking import ask_wanted
from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.offers import offer_movies
from popcorn.skill.session import Question, Topic


class PopularMoviesHandler(IntentHandler):
    """Names the three most rated movies that the listener has not rated."""

    intents = ("PopularMoviesIntent",)

    def __init__(self, recommender: Recommender) -> None:
        self._recommender = recommender

    def handle(self, handler_input: HandlerInput) -> Response:
        wanted = slots.wanted(handler_input)
        return offer_movies(handler_input, self._recommender, Topic.POPULAR, wanted)


class RecommendMovieHandler(IntentHandler):
    """Offers three unseen movies."""

    intents = ("RecommendMovieIntent",)

    def __init__(self, recommender: Recommender) -> None:
        self._recommender = recommender

    def handle(self, handler_input: HandlerInput) -> Response:
        wanted = slots.wanted(handler_input)
        return offer_movies(handler_input, self._recommender, Topic.RECOMMEND, wanted)


class MoreMoviesHandler(IntentHandler):
    """Goes on with what was offered last."""

    intents = ("MoreMoviesIntent", "AMAZON.NextIntent")

    def __init__(self, recommender: Recommender) -> None:
        self._recommender = recommender

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        if memory.pending is not None and memory.pending.choices:
            # "None of those", to "which one do you mean?"
            memory.pending.choices = []
            return ask_wanted(handler_input, memory.pending)
        if memory.topic is None:
            return say(handler_input, "nothing-to-continue", question=Question.RECOMMEND)
        return offer_movies(handler_input, self._recommender, memory.topic, memory.wanted)
