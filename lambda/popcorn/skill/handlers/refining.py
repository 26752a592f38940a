"""Something funnier, not horror, the ones before: changing what was offered, and going back."""

from __future__ import annotations

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name
from ask_sdk_model import Response

from popcorn.domain.refining import Direction, refined
from popcorn.skill.alexa import slots
from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.offers.offering import Offers
from popcorn.skill.replies.answers import say, session, speech
from popcorn.skill.replies.asking import help_with
from popcorn.skill.session.attributes import Question, Theme, Topic

_YEARS = (Direction.OLDER, Direction.NEWER)


class RefineHandler(IntentHandler):
    """Changes what was offered in a direction, or to a kind said with it, and keeps the rest."""

    intents = ("RefineIntent",)

    def __init__(self, offers: Offers) -> None:
        self._offers = offers

    def handle(self, handler_input: HandlerInput) -> Response:
        direction, said = slots.direction(handler_input), slots.wanted(handler_input)
        if direction is None and said.is_any:
            session(handler_input).pending = None
            return say(handler_input, "ask-direction")
        memory, theme = session(handler_input), self._offers.theme(handler_input)
        offered = self._offers.compared_with(handler_input, theme)
        wanted = theme.wanted
        if not said.is_any:
            memory.ask_for(said.genres)
            wanted = wanted.narrowed(said)
        if direction is not None and not (said.decade is not None and direction in _YEARS):
            wanted = refined(wanted, direction, offered)
        memory.refused = [genre for genre in memory.refused if genre in wanted.unwanted_genres]
        if direction is Direction.DIFFERENT:
            topic = Topic.RECOMMEND if theme.topic is Topic.SIMILAR else theme.topic
            different = Theme(topic, wanted)
            return self._offers.make(handler_input, different, opening="different-offer")
        opening = None if wanted == theme.wanted else "refined-offer"
        return self._offers.make(handler_input, theme._replace(wanted=wanted), opening=opening)


class RefuseGenreHandler(AbstractRequestHandler):
    """ "No horror": the genre does not come up again in this conversation."""

    def __init__(self, offers: Offers) -> None:
        self._offers = offers

    def can_handle(self, handler_input: HandlerInput) -> bool:
        is_refusal = is_intent_name("NotInterestedIntent")(handler_input)
        return bool(is_refusal and slots.says_genre(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        memory, refused = session(handler_input), slots.wanted(handler_input).genres
        memory.refused = sorted({*memory.refused, *refused})
        theme = self._offers.theme(handler_input)
        wanted = theme.wanted.without(refused)
        return self._offers.make(
            handler_input, theme._replace(wanted=wanted), opening="genre-refused-offer"
        )


class PreviousMoviesHandler(IntentHandler):
    """Says the former offer again; "the second one" is then one of those."""

    intents = ("PreviousMoviesIntent", "AMAZON.PreviousIntent")

    def __init__(self, offers: Offers) -> None:
        self._offers = offers

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        offer = memory.former_offer
        if offer is None and memory.pending is not None:
            return help_with(handler_input, memory.pending)
        if offer is None:
            question = Question.HEAR_MORE if memory.theme else Question.RECOMMEND
            key = "nothing-before" if memory.theme else "nothing-to-continue"
            return say(handler_input, key, question=question)
        movies = self._offers.movies(offer.movie_ids)
        memory.pending = None
        memory.go_back(offer)
        named = speech(handler_input).titles(movies)
        return say(handler_input, "former-offer", question=Question.HEAR_MORE, movies=named)
