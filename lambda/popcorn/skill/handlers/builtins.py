"""Amazon's built-in intents: help, stop, cancel, yes, no, repeat, fallback, and the end."""

from __future__ import annotations

import logging

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name, is_request_type
from ask_sdk_model import Response

from popcorn.domain.movies import EVERYTHING
from popcorn.domain.recommendation import Recommender
from popcorn.skill.answers import elicit, say, say_again, session
from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.offers import offer_movies
from popcorn.skill.rating_dialog import RatingDialog
from popcorn.skill.session import Question, Topic, Wants

logger = logging.getLogger(__name__)


class YesHandler(IntentHandler):
    """Agrees to whatever was asked last."""

    intents = ("AMAZON.YesIntent",)

    def __init__(self, recommender: Recommender, dialog: RatingDialog) -> None:
        self._recommender = recommender
        self._dialog = dialog

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        match memory.question:
            case Question.DID_YOU_MEAN:
                return self._dialog.choose(handler_input, 1)
            case Question.HEAR_MORE if memory.topic is not None:
                return offer_movies(handler_input, self._recommender, memory.topic, memory.wanted)
            case Question.RECOMMEND | Question.LOOK_AMONG_ALL:
                return offer_movies(handler_input, self._recommender, Topic.RECOMMEND, EVERYTHING)
        return say(handler_input, "no-question")


class NoHandler(IntentHandler):
    """Declines: another title is asked for, else the conversation ends."""

    intents = ("AMAZON.NoIntent",)

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        if memory.question is Question.DID_YOU_MEAN and memory.pending is not None:
            memory.pending.choices = []
            if memory.pending.wants is Wants.MOVIE_TO_TAKE_BACK:
                elicit(handler_input, "movie", intent="TakeBackRatingIntent")
                return say(handler_input, "ask-take-back")
            elicit(handler_input, "movie")
            return say(handler_input, "ask-movie")
        if memory.pending is not None:
            memory.pending = None
            return say(handler_input, "rating-cancelled")
        return say(handler_input, "declined")


class HelpHandler(IntentHandler):
    """Says what can be said now."""

    intents = ("AMAZON.HelpIntent",)

    def handle(self, handler_input: HandlerInput) -> Response:
        pending = session(handler_input).pending
        if pending is None:
            return say(handler_input, "help", question=Question.RECOMMEND)
        if pending.wants is Wants.STARS:
            elicit(handler_input, "stars")
            return say(handler_input, "help-stars", title=pending.title)
        return say(handler_input, "help-title")


class RepeatHandler(IntentHandler):
    """Says the last answer again."""

    intents = ("AMAZON.RepeatIntent",)

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        if not memory.last_said:
            return say(handler_input, "nothing-to-repeat", question=Question.RECOMMEND)
        if memory.pending is not None and memory.pending.wants is Wants.STARS:
            elicit(handler_input, "stars")
        return say_again(handler_input)


class CancelHandler(AbstractRequestHandler):
    """Drops the rating in the making; with none, it is a goodbye."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        is_pending = session(handler_input).pending is not None
        return bool(is_pending and is_intent_name("AMAZON.CancelIntent")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        session(handler_input).pending = None
        return say(handler_input, "rating-cancelled")


class GoodbyeHandler(IntentHandler):
    """Stop, cancel, and back to the home screen."""

    intents = ("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent")

    def handle(self, handler_input: HandlerInput) -> Response:
        return say(handler_input, "goodbye")


class FallbackHandler(AbstractRequestHandler):
    """Asks again for what is missing; else names three things that work. Comes last."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type("IntentRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        pending = session(handler_input).pending
        if pending is None:
            return say(handler_input, "not-understood", question=Question.RECOMMEND)
        if pending.wants is Wants.STARS:
            elicit(handler_input, "stars")
            return say(handler_input, "stars-out-of-range", title=pending.title)
        return say(handler_input, "help-title")


class SessionEndedHandler(AbstractRequestHandler):
    """Notes why a session ended; Alexa takes no speech here."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type("SessionEndedRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        reason = handler_input.request_envelope.request.reason
        facts = {"event": "session_ended", "reason": reason.value if reason else None}
        logger.info("session_ended", extra={"facts": facts})
        return handler_input.response_builder.response
