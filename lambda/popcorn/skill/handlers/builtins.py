"""Amazon's built-in intents: help, stop, cancel, yes, no, repeat, fallback, and the end."""

from __future__ import annotations

import logging

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name, is_request_type
from ask_sdk_model import Response

from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.offers.offering import Offers
from popcorn.skill.one_movie.dialog import MovieDialog
from popcorn.skill.replies.answers import say, say_again, session
from popcorn.skill.replies.asking import (
    ask_wanted,
    cancelled,
    elicit_wanted,
    help_with,
    not_understood,
)
from popcorn.skill.session.attributes import Question, Theme, Topic
from popcorn.skill.session.pending import Wants
from popcorn.skill.session.states import State, state_of

logger = logging.getLogger(__name__)

_OFFERED = (State.AFTER_LIST, State.AFTER_RECOMMENDATION)
_MAY_GO = (*_OFFERED, State.END_OF_LIST, State.LEAVING)
"""Where a "no" is a goodbye: there are movies to choose from, or nothing else is wanted."""


class YesHandler(IntentHandler):
    """Agrees to whatever was asked last."""

    intents = ("AMAZON.YesIntent",)

    def __init__(self, offers: Offers, dialog: MovieDialog) -> None:
        self._offers = offers
        self._dialog = dialog

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        match state_of(memory):
            case State.DID_YOU_MEAN:
                return self._dialog.accept(handler_input)
            case State.AFTER_LIST | State.AFTER_RECOMMENDATION:
                return self._offers.make(handler_input, self._offers.theme(handler_input))
            case State.INVITED | State.END_OF_LIST:
                return self._offers.make(handler_input, Theme(Topic.RECOMMEND))
            case State.ABOUT_MOVIE if memory.question is Question.HEAR_EXPECTED:
                return self._dialog.request(handler_input, Wants.MOVIE_TO_PREDICT)
            case State.ABOUT_MOVIE:
                return self._dialog.request(handler_input, Wants.MOVIE_TO_RESEMBLE)
            case State.CHOOSING if memory.pending is not None:
                return help_with(handler_input, memory.pending)
        if memory.pending is not None:
            return ask_wanted(handler_input, memory.pending)
        return say(handler_input, "no-question", question=Question.RECOMMEND)


class NoHandler(IntentHandler):
    """Declines: another title is asked for, else there is room for something else, or the end."""

    intents = ("AMAZON.NoIntent",)

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        state = state_of(memory)
        if memory.pending is not None and state is State.DID_YOU_MEAN:
            memory.pending.choices = []
            return ask_wanted(handler_input, memory.pending)
        if state.is_waiting:
            return cancelled(handler_input)
        return say(handler_input, "declined" if state in _MAY_GO else "something-else")


class HelpHandler(IntentHandler):
    """Says what can be said now."""

    intents = ("AMAZON.HelpIntent",)

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        if memory.pending is not None:
            return help_with(handler_input, memory.pending)
        if state_of(memory) is State.ASKING_GENRES:
            return say(handler_input, "help-genres", question=Question.NAME_GENRES)
        if state_of(memory) in _OFFERED:
            return say(handler_input, "help-offer", question=Question.HEAR_MORE)
        return say(handler_input, "help", question=Question.RECOMMEND)


class StartOverHandler(IntentHandler):
    """Forgets what this conversation was about; ratings stay."""

    intents = ("AMAZON.StartOverIntent",)

    def handle(self, handler_input: HandlerInput) -> Response:
        session(handler_input).start_over()
        return say(handler_input, "started-over", question=Question.RECOMMEND)


class RepeatHandler(IntentHandler):
    """Says the last answer again."""

    intents = ("AMAZON.RepeatIntent",)

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        if not memory.last_said:
            # Something was said, but to another voice: it may have been that one's own.
            asked_in = handler_input.request_envelope.session
            is_begun = asked_in is not None and not asked_in.new
            key = "not-yours-to-repeat" if is_begun else "nothing-to-repeat"
            return say(handler_input, key, question=Question.RECOMMEND)
        if memory.pending is not None and state_of(memory) is not State.DID_YOU_MEAN:
            elicit_wanted(handler_input, memory.pending)
        return say_again(handler_input)


class CancelHandler(AbstractRequestHandler):
    """Drops what is being asked about; with nothing, it is a goodbye."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        is_waiting = state_of(session(handler_input)).is_waiting
        return bool(is_waiting and is_intent_name("AMAZON.CancelIntent")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        return cancelled(handler_input)


class GoodbyeHandler(IntentHandler):
    """Stop, cancel, and back to the home screen."""

    intents = ("AMAZON.StopIntent", "AMAZON.CancelIntent", "AMAZON.NavigateHomeIntent")

    def handle(self, handler_input: HandlerInput) -> Response:
        return say(handler_input, "goodbye")


class FallbackHandler(AbstractRequestHandler):
    """Asks again for what is missing; else names what works. Comes last."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type("IntentRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        return not_understood(handler_input)


class SessionEndedHandler(AbstractRequestHandler):
    """Notes why a session ended; Alexa takes no speech here."""

    def can_handle(self, handler_input: HandlerInput) -> bool:
        return bool(is_request_type("SessionEndedRequest")(handler_input))

    def handle(self, handler_input: HandlerInput) -> Response:
        reason = handler_input.request_envelope.request.reason
        facts = {"event": "session_ended", "reason": reason.value if reason else None}
        logger.info("session_ended", extra={"facts": facts})
        return handler_input.response_builder.response
