"""Who is speaking, and forgetting them."""

from __future__ import annotations

from ask_sdk_core.dispatch_components import AbstractRequestHandler
from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_core.utils import is_intent_name
from ask_sdk_model import Intent, IntentConfirmationStatus, Response
from ask_sdk_model.dialog import ConfirmIntentDirective

from popcorn.domain.errors import StoreUnavailableError
from popcorn.ports import ListenerStore
from popcorn.skill.alexa.identity import (
    SPEAKERS_NAME,
    account_of_speaker,
    is_recognised,
    listener_of,
)
from popcorn.skill.handlers.intents import IntentHandler
from popcorn.skill.listener.household import Forgetting
from popcorn.skill.replies.answers import say, session
from popcorn.skill.session.attributes import Question
from popcorn.skill.session.states import State, state_of
from popcorn.skill.speech import Markup

_FORGET_ME = "ForgetMeIntent"
_AGREES = "AMAZON.YesIntent"
_DECLINES = ("AMAZON.NoIntent", "AMAZON.CancelIntent")
_WHO = ("who-account", "who-recognized", "who-household")
_WHO_UNCOUNTED = (
    "who-account-uncounted",
    "who-recognized-uncounted",
    "who-household-uncounted",
)
_FORGET = ("forget-account", "forget-voice", "forget-household")
_FORGOTTEN = ("forgotten-account", "forgotten-voice", "forgotten-household")
_ASKS_AGAIN = ("AMAZON.RepeatIntent", "AMAZON.HelpIntent", "AMAZON.FallbackIntent")


class WhoAmIHandler(IntentHandler):
    """Says whose ratings count now, and how Alexa gets to know a voice."""

    intents = ("WhoAmIIntent",)

    def __init__(self, store: ListenerStore) -> None:
        self._store = store

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        memory.pending = None
        name = Markup(SPEAKERS_NAME)
        try:
            count = len(self._store.ratings_of(listener_of(handler_input)))
        except StoreUnavailableError:
            key = _by_speaker(handler_input, _WHO_UNCOUNTED)
            return say(handler_input, key, question=Question.RECOMMEND, name=name)
        key = _by_speaker(handler_input, _WHO)
        return say(handler_input, key, question=Question.RECOMMEND, name=name, count=count)


class ForgetMeHandler(AbstractRequestHandler):
    """Deletes all that is stored of the speaker, once that same voice has agreed.

    Alexa turns the answer into the intent's confirmation; "cancel", "help", "repeat" and what
    nobody understood arrive as they are. Whatever else is said is a request of its own, and ends
    the asking.
    """

    def __init__(self, forgetting: Forgetting) -> None:
        self._forgetting = forgetting

    def can_handle(self, handler_input: HandlerInput) -> bool:
        if is_intent_name(_FORGET_ME)(handler_input):
            return True
        if state_of(session(handler_input)) is not State.CONFIRMING_FORGETTING:
            return False
        answers = (_AGREES, *_DECLINES, *_ASKS_AGAIN)
        return any(is_intent_name(intent)(handler_input) for intent in answers)

    def handle(self, handler_input: HandlerInput) -> Response:
        memory = session(handler_input)
        memory.pending = None
        intent = handler_input.request_envelope.request.intent
        status = intent.confirmation_status
        if status == IntentConfirmationStatus.DENIED or intent.name in _DECLINES:
            return say(handler_input, "forget-declined", question=Question.RECOMMEND)
        if status != IntentConfirmationStatus.CONFIRMED and intent.name != _AGREES:
            return self._ask(handler_input)
        if state_of(memory) is not State.CONFIRMING_FORGETTING:
            # Who speaks now was not asked.
            return say(handler_input, "forget-other-voice", question=Question.RECOMMEND)
        return self._forget(handler_input)

    def _ask(self, handler_input: HandlerInput) -> Response:
        asked = Intent(name=_FORGET_ME, confirmation_status=IntentConfirmationStatus.NONE)
        handler_input.response_builder.add_directive(ConfirmIntentDirective(updated_intent=asked))
        key = _by_speaker(handler_input, _FORGET)
        return say(handler_input, key, question=Question.FORGET_ME)

    def _forget(self, handler_input: HandlerInput) -> Response:
        try:
            self._forgetting.speaker(handler_input)
        except StoreUnavailableError:
            return say(handler_input, "forget-not-done")
        session(handler_input).forget_everything()
        key = _by_speaker(handler_input, _FORGOTTEN)
        return say(handler_input, key, question=Question.RECOMMEND)


def _by_speaker(handler_input: HandlerInput, keys: tuple[str, str, str]) -> str:
    """Of messages to somebody linked to an account, to a recognised voice and to a household."""
    to_account, to_voice, to_household = keys
    if account_of_speaker(handler_input):
        return to_account
    return to_voice if is_recognised(handler_input) else to_household
