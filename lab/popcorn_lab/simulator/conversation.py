"""What Alexa does between a person and a skill: sessions, intents, dialogs.

talk = Conversation(handler, InteractionModel.read(path), user_id="someone")
talk.say("open popcorn picks").speech
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from random import Random
from typing import NamedTuple
from uuid import UUID

from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.simulator.alexa_phrases import alexa_phrases
from popcorn_lab.simulator.dialogs import Dialogs, Question, Step
from popcorn_lab.simulator.envelopes import (
    DEFAULT_APPLICATION_ID,
    Caller,
    DeviceKind,
    Json,
    Session,
    envelope,
    now,
)
from popcorn_lab.simulator.grammar import Reading
from popcorn_lab.simulator.invocation import Invocations
from popcorn_lab.simulator.responses import Answer, InvalidResponseError, read_answer
from popcorn_lab.simulator.understanding import FALLBACK, Understanding
from popcorn_lab.simulator.words import Words

LAUNCH = "LaunchRequest"
SESSION_ENDED = "SessionEndedRequest"
TOUCH = "Alexa.Presentation.APL.UserEvent"
_YES, _NO = "AMAZON.YesIntent", "AMAZON.NoIntent"
_MOST_DELEGATIONS = 10


@dataclass(frozen=True)
class Turn:
    """One utterance and what came of it.

    `intent` is the intent's name, "LaunchRequest" or "SessionEndedRequest". `slots` holds what
    was heard, by slot, of the filled ones. Texts are plain. `offered`: ids of the movies that the
    skill offered in this turn. `asks`: the slot that is asked for. `screen`: the token and the data
    of what is to be shown now; None where what is on the screen stays. `request` and `response` are
    the envelopes, the last ones where a turn took several; empty where none was sent.
    """

    utterance: str
    intent: str
    slots: Mapping[str, str]
    speech: str
    reprompt: str | None
    session_ended: bool
    offered: Sequence[str]
    asks: str | None
    request: Json
    response: Json
    screen: Json | None = None


class Conversation:
    """One person talking to one skill through one device; not for several threads at once.

    Args:
        invoke: the skill, from request envelope to response envelope; what it raises is passed
            on, and the session is over.
        user_id: the household's account.
        person_id: a recognised voice.
        device: "speaker", or "show" with a screen.
        clock: the time that requests carry.
        seed: what the ids of sessions are made from, and with them the skill's choice of words;
            each new one gives others.
    Raises:
        SettingsError: the simulator does not know the locale's language.
    """

    def __init__(
        self,
        invoke: Callable[[Json], Json],
        interaction_model: InteractionModel,
        *,
        user_id: str,
        person_id: str | None = None,
        locale: str = "en-US",
        device: DeviceKind = "speaker",
        application_id: str = DEFAULT_APPLICATION_ID,
        clock: Callable[[], datetime] = now,
        seed: int = 0,
    ) -> None:
        self._random = Random(seed)  # noqa: S311 - nothing is kept secret by it
        self._invoke = invoke
        self._caller = Caller(user_id, person_id, locale, device, application_id, clock)
        self._ears = _ears_for(interaction_model, locale)
        self._dialogs = Dialogs(interaction_model, application_id)
        self._session: Session | None = None
        self._question: Question | None = None

    @property
    def in_session(self) -> bool:
        return self._session is not None

    def heard_as(self, person_id: str | None) -> None:
        """From now on another voice speaks; None: one that is not recognised."""
        self._caller = replace(self._caller, person_id=person_id)

    def say(self, utterance: str) -> Turn:
        """Say something: any text at all.

        "Open ..." and "ask ..." begin a session; so does, for convenience, whatever is said
        while there is none.

        Raises:
            InvalidResponseError: the skill's answer is one that Alexa would refuse.
        """
        words = self._ears.invocations.without_wake_word(
            self._ears.understanding.language.words(utterance)
        )
        invocation = self._ears.invocations.find(words)
        if invocation is not None:
            self._session, self._question = self._new_session(), None
            if not invocation.requests:
                return self._exchange(utterance, {"type": LAUNCH})
            readings = map(self._ears.understanding.understand, invocation.requests)
            return self._intent(utterance, min(readings, key=_fallback_last))
        if words.text in self._ears.exits:
            return self._end(utterance, "USER_INITIATED")
        if self._session is None:
            self._session = self._new_session()
        if self._question is not None:
            return self._reply(utterance, words, self._question)
        return self._intent(utterance, self._ears.understanding.understand(words))

    def touch(self, *arguments: str) -> Turn:
        """Touch something that sends these arguments; "choose", "2", and the movie's id.

        Raises:
            InvalidResponseError: as `say`; a dialog cannot be led from a touch.
        """
        request = {"type": TOUCH, "arguments": list(arguments), "source": {"type": "TouchWrapper"}}
        return self._exchange(" ".join(arguments), request)

    def _new_session(self) -> Session:
        made_id = UUID(int=self._random.getrandbits(128), version=4)
        return Session(f"amzn1.echo-api.session.{made_id}")

    def close(self) -> Turn | None:
        """Fall silent: Alexa ends an open session; None where there was none."""
        if self._session is None:
            return None
        return self._end("", "EXCEEDED_MAX_REPROMPTS")

    def _reply(self, utterance: str, words: Words, question: Question) -> Turn:
        ears = self._ears.understanding
        if question.step is Step.SLOT and question.slot is not None:
            reading = ears.answer(words, question.intent["name"], question.slot)
            if reading.is_answer:
                answer = self._dialogs.intent(reading)
                return self._in_dialog(utterance, question.answered(reading, answer))
            return self._intent(utterance, reading)
        reading = ears.understand(words)
        if reading.name in (_YES, _NO):
            return self._in_dialog(utterance, question.confirmed(reading.name == _YES))
        return self._intent(utterance, reading)

    def _intent(self, utterance: str, reading: Reading) -> Turn:
        request: Json = {"type": "IntentRequest", "intent": self._dialogs.intent(reading)}
        if self._dialogs.has_dialog(reading.name):
            request["dialogState"] = "STARTED"
        return self._exchange(utterance, request)

    def _in_dialog(self, utterance: str, intent: Json) -> Turn:
        request = {"type": "IntentRequest", "intent": intent, "dialogState": "IN_PROGRESS"}
        return self._exchange(utterance, request)

    def _exchange(self, utterance: str, request: Json) -> Turn:
        session = self._session or self._new_session()
        try:
            for _ in range(_MOST_DELEGATIONS):
                sent = envelope(self._caller, session, request)
                answer = read_answer(self._invoke(copy.deepcopy(sent)))
                _check_device(self._caller.device, request, answer)
                session = replace(session, is_new=False, attributes=answer.attributes)
                question = None
                if answer.dialog is not None:
                    question = self._dialogs.question(answer.dialog, request.get("intent"))
                    if question is None:  # delegated, and all is there
                        intent = self._dialogs.delegated(answer.dialog, request.get("intent"))
                        request = {**request, "intent": intent, "dialogState": "COMPLETED"}
                        continue
                self._session = None if answer.ends_session else session
                self._question = None if answer.ends_session else question
                return _turn(utterance, sent, answer, question)
        except Exception:
            self._session = self._question = None  # as Alexa does after "there was a problem"
            raise
        self._session = self._question = None
        raise InvalidResponseError("the skill delegates a complete dialog again and again")

    def _end(self, utterance: str, reason: str) -> Turn:
        session, self._session, self._question = self._session, None, None
        sent: Json = {}
        if session is not None:
            request = {"type": SESSION_ENDED, "reason": reason}
            sent = envelope(self._caller, session, request)
            self._invoke(copy.deepcopy(sent))  # Alexa takes no answer to it
        return Turn(utterance, SESSION_ENDED, {}, "", None, True, [], None, sent, {})


def _turn(utterance: str, sent: Json, answer: Answer, question: Question | None) -> Turn:
    intent = sent["request"].get("intent")
    prompt = question.prompt if question else None
    screen = answer.screen
    return Turn(
        utterance=utterance,
        intent=intent["name"] if intent else sent["request"]["type"],
        slots={
            name: slot["value"]
            for name, slot in (intent["slots"] if intent else {}).items()
            if slot.get("value")
        },
        speech=" ".join(filter(None, (answer.speech, prompt))),
        reprompt=answer.reprompt or prompt,
        session_ended=answer.ends_session,
        offered=answer.offered,
        asks=question.slot if question and question.step is Step.SLOT else None,
        request=sent,
        response=answer.raw,
        screen=None if screen is None else {name: screen.get(name) for name in _OF_A_SCREEN},
    )


_OF_A_SCREEN = ("token", "datasources")


def _check_device(device: DeviceKind, request: Json, answer: Answer) -> None:
    """Raises InvalidResponseError: a directive that the device, or the moment, does not allow."""
    if answer.screen is not None and device == "speaker":
        raise InvalidResponseError("the device has no screen for Alexa.Presentation.APL")
    if answer.dialog is not None and request["type"] == TOUCH:
        raise InvalidResponseError("a touch is no intent: its answer has no Dialog directives")


def _fallback_last(reading: Reading) -> tuple[bool, float, int, int]:
    return (reading.name == FALLBACK, *reading.rank)


class _Ears(NamedTuple):
    """What is made of a model once, for all conversations."""

    understanding: Understanding
    invocations: Invocations
    exits: frozenset[str]


@lru_cache(maxsize=8)
def _ears_for(model: InteractionModel, locale: str) -> _Ears:
    phrases = alexa_phrases(locale, model.invocation_name)
    return _Ears(
        Understanding(model, phrases),
        Invocations(phrases, model.invocation_name),
        frozenset(map(phrases.language.phrase, phrases.exit)),
    )
