""" "What did I rate?": the newest ratings, and with "more" the older ones."""

from __future__ import annotations

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name
from ask_sdk_model import Response

from popcorn.domain.errors import StoreUnavailableError
from popcorn.ports import Catalogue, ListenerStore
from popcorn.skill.alexa.identity import listener_of
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.replies.paging import next_titles
from popcorn.skill.session.attributes import Question
from popcorn.skill.session.states import State, state_of

_GOES_ON = ("MoreMoviesIntent", "AMAZON.NextIntent", "AMAZON.YesIntent")


class MyRatingsHandler(AbstractRequestHandler):
    """Names three of the listener's own ratings at a time, so that places can point at them."""

    def __init__(self, store: ListenerStore, catalogue: Catalogue) -> None:
        self._store = store
        self._catalogue = catalogue

    def can_handle(self, handler_input: HandlerInput) -> bool:
        if is_intent_name("MyRatingsIntent")(handler_input):
            return True
        is_asked = state_of(session(handler_input)) is State.HEARING_RATINGS
        return is_asked and any(is_intent_name(intent)(handler_input) for intent in _GOES_ON)

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        memory.pending = None
        if is_intent_name("MyRatingsIntent")(handler_input):
            memory.ratings_told = 0
        try:
            ratings = self._store.ratings_of(listener_of(handler_input))
        except StoreUnavailableError:
            return say(handler_input, "my-ratings-away", question=Question.RECOMMEND)
        is_first = memory.ratings_told == 0
        found, memory.ratings_told = next_titles(
            self._catalogue, ratings[::-1], memory.ratings_told
        )
        if not found:
            key = "my-ratings-away" if ratings else "my-ratings-none"
            return say(handler_input, key, question=Question.RECOMMEND)
        memory.remember_named([movie.movie_id for movie, _ in found])
        is_last = memory.ratings_told >= len(ratings)
        if is_first:
            key = "my-ratings-all" if is_last else "my-ratings-latest"
        else:
            key = "my-ratings-last" if is_last else "my-ratings-more"
        return say(
            handler_input,
            key,
            question=Question.RECOMMEND if is_last else Question.HEAR_MORE_RATINGS,
            count=len(ratings),
            ratings=speech(handler_input).ratings([(movie, each.stars) for movie, each in found]),
        )
