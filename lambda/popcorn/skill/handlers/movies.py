"""Popular movies, recommendations, and more of whatever was offered."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name
from ask_sdk_model import Response

from popcorn.skill.alexa import slots
from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.offers.offering import Offers
from popcorn.skill.replies.answers import say, session
from popcorn.skill.replies.asking import ask_wanted, cancelled
from popcorn.skill.session.attributes import Question, Theme, Topic
from popcorn.skill.session.pending import Pending
from popcorn.skill.session.states import State, state_of


class OfferMoviesHandler(IntentHandler):
    """Offers three movies of a topic: recommended, or of a list; of a kind, where one was said.

    A list is a request of its own; a recommendation goes on from what was asked for until now.
    """

    def __init__(self, intent: str, topic: Topic, offers: Offers) -> None:
        self.intents = (intent,)
        self._topic = topic
        self._offers = offers

    def handle(self, handler_input: HandlerInput) -> Response:
        memory, said = session(handler_input), slots.wanted(handler_input)
        memory.ask_for(said.genres)
        if self._topic is not Topic.RECOMMEND or memory.theme is None:
            return self._offers.make(handler_input, Theme(self._topic, said))
        wanted = memory.theme.wanted.narrowed(said)
        return self._offers.make(handler_input, Theme(self._topic, wanted))


class MoreMoviesHandler(IntentHandler):
    """Goes on with what was offered last, else with the movie that is being talked about."""

    intents = ("MoreMoviesIntent", "DeclineMoviesIntent", "AMAZON.NextIntent")

    def __init__(self, offers: Offers) -> None:
        self._offers = offers

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        if slots.says_genre(handler_input):
            return self._of_genre(handler_input)
        if (
            memory.pending is not None
            and memory.pending.choices
            and not self._goes_on(handler_input)
        ):
            # "None of those", to "which one do you mean?"
            memory.pending.choices = []
            return ask_wanted(handler_input, memory.pending)
        if memory.pending is not None and (
            memory.theme is None or self._drops_title(handler_input, memory.pending)
        ):
            return cancelled(handler_input)
        if memory.theme is None and state_of(memory) is State.ABOUT_MOVIE and memory.about:
            return self._offers.like(handler_input, memory.about, "")
        if memory.theme is None:
            return say(handler_input, "nothing-to-continue", question=Question.RECOMMEND)
        return self._offers.make(handler_input, memory.theme)

    def _goes_on(self, handler_input: HandlerInput) -> bool:
        """Whether "what else?" leaves the question which of the offered movies was meant."""
        memory = session(handler_input)
        is_declined = is_intent_name("DeclineMoviesIntent")(handler_input)
        is_of_offer = memory.pending is not None and memory.pending.choices == memory.last_offer
        return is_of_offer and memory.theme is not None and not is_declined

    def _drops_title(self, handler_input: HandlerInput, pending: Pending) -> bool:
        """Whether "none of those" answers "what's the title?", so that nothing else is offered."""
        is_declined = is_intent_name("DeclineMoviesIntent")(handler_input)
        return pending.movie_id is None and is_declined

    def _of_genre(self, handler_input: HandlerInput) -> Response:
        memory, said = session(handler_input), slots.wanted(handler_input)
        memory.ask_for(said.genres)
        theme = self._offers.theme(handler_input)
        topic = Topic.RECOMMEND if theme.topic is Topic.SIMILAR else theme.topic
        return self._offers.make(handler_input, Theme(topic, theme.wanted.narrowed(said)))
