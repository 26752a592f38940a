"""Genres that are liked or never wanted: what intents say of them."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import get_intent_name
from ask_sdk_model import Response

from popcorn.skill.alexa import slots
from popcorn.skill.preferences.wishes import GenreWishes
from popcorn.skill.rating.rounds import RatingRounds
from popcorn.skill.replies.answers import say, session
from popcorn.skill.session.attributes import Question

_LIKE, _RECOMMEND = "LikeGenreIntent", "RecommendMovieIntent"


class PreferenceHandling:
    """What is said about genres, by the name of the intent."""

    def __init__(self, wishes: GenreWishes, rounds: RatingRounds) -> None:
        self._wishes = wishes
        self._rounds = rounds

    def wish(self, handler_input: HandlerInput) -> Response:
        """ "I like thrillers", "I never want horror"; with no genre, which ones?"""
        said = slots.wanted(handler_input)
        named = [each for each in (said.genre, said.other_genre) if each]
        intent = get_intent_name(handler_input)
        if intent == _RECOMMEND and (not named or not said.is_of_genres):
            return self._wishes.offer(handler_input, said)  # "something from the nineties"
        if not named:
            session(handler_input).pending = None
            return say(handler_input, "help-genres", question=Question.NAME_GENRES)
        if intent in (_LIKE, _RECOMMEND):
            return self._wishes.keep(handler_input, named, said.unwanted_genres)
        return self._wishes.keep(handler_input, (), named)

    def forget(self, handler_input: HandlerInput) -> Response:
        """ "Forget that I like comedies", "horror is fine again"."""
        return self._wishes.forget(handler_input, slots.wanted(handler_input).genres)

    def tell(self, handler_input: HandlerInput) -> Response:
        """ "What are my preferences?"."""
        return self._wishes.tell(handler_input)

    def no_genre(self, handler_input: HandlerInput) -> Response:
        """ "Skip", where genres were asked for: on with a recommendation."""
        return self._rounds.enough(handler_input)
