"""Popular movies, recommendations, similar movies, and more of any of them."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import get_intent_name
from ask_sdk_model import Response

from popcorn.skill import slots
from popcorn.skill.answers import say, session
from popcorn.skill.asking import ask_wanted
from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.movie_dialog import MovieDialog
from popcorn.skill.offers import Offers
from popcorn.skill.pending import Wants
from popcorn.skill.session import Question, Theme, Topic

_TOPICS = {
    "PopularMoviesIntent": Topic.POPULAR,
    "BestRatedMoviesIntent": Topic.BEST_RATED,
    "TrendingMoviesIntent": Topic.TRENDING,
}


class PopularMoviesHandler(IntentHandler):
    """Names three that the listener has not rated: the most rated, the best, or those of now."""

    intents = tuple(_TOPICS)

    def __init__(self, offers: Offers) -> None:
        self._offers = offers

    def handle(self, handler_input: HandlerInput) -> Response:
        topic = _TOPICS[get_intent_name(handler_input)]
        return self._offers.make(handler_input, Theme(topic, slots.wanted(handler_input)))


class RecommendMovieHandler(IntentHandler):
    """Offers three unseen movies."""

    intents = ("RecommendMovieIntent",)

    def __init__(self, offers: Offers) -> None:
        self._offers = offers

    def handle(self, handler_input: HandlerInput) -> Response:
        theme = Theme(Topic.RECOMMEND, slots.wanted(handler_input))
        return self._offers.make(handler_input, theme)


class SimilarMoviesHandler(IntentHandler):
    """ "Movies like Alien", or like the one being talked about."""

    intents = ("SimilarMoviesIntent", "MoreLikeThatIntent")

    def __init__(self, dialog: MovieDialog) -> None:
        self._dialog = dialog

    def handle(self, handler_input: HandlerInput) -> Response:
        return self._dialog.request(handler_input, Wants.MOVIE_TO_RESEMBLE)


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
