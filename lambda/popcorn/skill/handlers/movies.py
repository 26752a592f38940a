"""Popular movies, recommendations, and more of either."""

from __future__ import annotations

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name
from ask_sdk_model import Response

from popcorn.domain.recommendation import Recommender
from popcorn.skill import slots
from popcorn.skill.answers import say, session
from popcorn.skill.offers import offer_movies
from popcorn.skill.session import Question, Topic


class PopularMoviesHandler(AbstractRequestHandler):
    """Names the three most rated movies that the listener has not rated."""

    def __init__(self, recommender: Recommender) -> None:
        self._recommender = recommender

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_intent_name("PopularMoviesIntent")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        wanted = slots.wanted(handler_input)
        return offer_movies(handler_input, self._recommender, Topic.POPULAR, wanted)


class RecommendMovieHandler(AbstractRequestHandler):
    """Offers three unseen movies."""

    def __init__(self, recommender: Recommender) -> None:
        self._recommender = recommender

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_intent_name("RecommendMovieIntent")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        wanted = slots.wanted(handler_input)
        return offer_movies(handler_input, self._recommender, Topic.RECOMMEND, wanted)


class MoreMoviesHandler(AbstractRequestHandler):
    """Goes on with what was offered last."""

    def __init__(self, recommender: Recommender) -> None:
        self._recommender = recommender

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(
            is_intent_name("MoreMoviesIntent")(handler_input)
            or is_intent_name("AMAZON.NextIntent")(handler_input)
        )

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        if memory.topic is None:
            return say(handler_input, "nothing-to-continue", question=Question.RECOMMEND)
        return offer_movies(handler_input, self._recommender, memory.topic, memory.wanted)
