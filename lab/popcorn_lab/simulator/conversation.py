"""What Alexa does between a person and a skill: sessions, intents, dialogs.

talk = Conversation(handler, InteractionModel.read(path), user_id="someone")
talk.say("open popcorn picks").speech
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from random import Random
from typing import NamedTuple
from uuid import UUID

from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.simulator.alexa_phrases import alexa_phrases
from popcorn_lab.simulator.devices import DeviceKind
from popcorn_lab.simulator.dialogs import Dialogs, Question, Step
from popcorn_lab.simulator.entities import NOTHING_TOLD
from popcorn_lab.simulator.envelopes import (
    DEFAULT_APPLICATION_ID,
    Caller,
    Json,
    Session,
    envelope,
    now,
)
from popcorn_lab.simulator.grammar import Reading
from popcorn_lab.simulator.invocation import Invocations
from popcorn_lab.simulator.responses import InvalidResponseError, read_answer
from popcorn_lab.simulator.turns import TOUCH, check_device, turn_of
from popcorn_lab.simulator.turns import Turn as Turn
from popcorn_lab.simulator.understanding import FALLBACK, Understanding
from popcorn_lab.simulator.words import Words

LAUNCH = "LaunchRequest"
SESSION_ENDED = "SessionEndedRequest"
_YES, _NO = "AMAZON.YesIntent", "AMAZON.NoIntent"
_MOST_DELEGATIONS = 10


class Conversation:
    """One person talking to one skill through one device; not for several threads at once.

    Args:
        invoke: the skill, from request envelope to response envelope; what it raises is passed
            on, and the session is over.
        user_id: the household's account.
        person_id: a recognised voice.
        device: one of `popcorn_lab.simulator.devices`; all but the speaker have a screen.
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
        self._clock = clock
        self._caller = Caller(user_id, person_id, locale, device, application_id, clock)
        self._ears = _ears_for(interaction_model, locale)
        self._dialogs = Dialogs(interaction_model, application_id)
        self._session: Session | None = None
        self._question: Question | None = None
        self._entities = NOTHING_TOLD

    @property
    def in_session(self) -> bool:
        return self._session is not None

    def heard_as(self, person_id: str | None) -> None:
        """From now on another voice speaks; None: one that is not recognised."""
        self._caller = replace(self._caller, person_id=person_id)

    def linked_to(self, access_token: str | None, person_token: str | None = None) -> None:
        """From now on Alexa sends these tokens of the household and of the voice; None: none."""
        self._caller = replace(self._caller, access_token=access_token, person_token=person_token)

    def moved_to(self, device: DeviceKind) -> None:
        """From now on the session goes on through another device, as in Amazon's own simulator."""
        self._caller = replace(self._caller, device=device)

    def would_understand(self, utterance: str) -> bool:
        """Whether this, if it were said now, would be an intent other than the fallback."""
        ears, question = self._understanding, self._question
        words = ears.language.words(utterance)
        if question is not None and question.step is Step.SLOT and question.slot is not None:
            return ears.answer(words, question.intent["name"], question.slot).name != FALLBACK
        return ears.understand(words).name != FALLBACK

    def say(self, utterance: str) -> Turn:
        """Say something: any text at all.

        "Open ..." and "ask ..." begin a session; so does, for convenience, whatever is said
        while there is none.

        Raises:
            InvalidResponseError: the skill's answer is one that Alexa would refuse.
        """
        self._begin_turn()
        words = self._ears.invocations.without_wake_word(
            self._ears.understanding.language.words(utterance)
        )
        invocation = self._ears.invocations.find(words)
        if invocation is not None:
            self._leave()
            self._session = self._new_session()
            if not invocation.requests:
                return self._exchange(utterance, {"type": LAUNCH})
            readings = map(self._understanding.understand, invocation.requests)
            return self._intent(utterance, min(readings, key=_fallback_last))
        if words.text in self._ears.exits:
            return self._end(utterance, "USER_INITIATED")
        if self._session is None:
            self._session = self._new_session()
        if self._question is not None:
            return self._reply(utterance, words, self._question)
        return self._intent(utterance, self._understanding.understand(words))

    def touch(self, *arguments: str) -> Turn:
        """Touch something that sends these arguments; "choose", "2", and the movie's id.

        Raises:
            InvalidResponseError: as `say`; a dialog cannot be led from a touch.
        """
        self._begin_turn()
        request = {"type": TOUCH, "arguments": list(arguments), "source": {"type": "TouchWrapper"}}
        return self._exchange(" ".join(arguments), request)

    @property
    def _understanding(self) -> Understanding:
        return self._ears.understanding.told(self._entities)

    @property
    def _today(self) -> date:
        return self._caller.clock().date()

    def _begin_turn(self) -> None:
        """All of a turn happens at one moment; what was told too long ago is forgotten."""
        moment = self._clock()
        self._caller = replace(self._caller, clock=lambda: moment)
        self._entities = self._entities.at(moment)

    def _leave(self) -> None:
        self._session, self._question, self._entities = None, None, NOTHING_TOLD

    def _new_session(self) -> Session:
        made_id = UUID(int=self._random.getrandbits(128), version=4)
        return Session(f"amzn1.echo-api.session.{made_id}")

    def close(self) -> Turn | None:
        """Fall silent: Alexa ends an open session; None where there was none."""
        if self._session is None:
            return None
        self._begin_turn()
        return self._end("", "EXCEEDED_MAX_REPROMPTS")

    def _reply(self, utterance: str, words: Words, question: Question) -> Turn:
        ears = self._understanding
        if question.step is Step.SLOT and question.slot is not None:
            reading = ears.answer(words, question.intent["name"], question.slot)
            if reading.is_answer:
                answer = self._dialogs.intent(reading, self._entities, self._today)
                return self._in_dialog(utterance, question.answered(reading, answer))
            return self._intent(utterance, reading)
        reading = ears.understand(words)
        if reading.name in (_YES, _NO):
            return self._in_dialog(utterance, question.confirmed(reading.name == _YES))
        return self._intent(utterance, reading)

    def _intent(self, utterance: str, reading: Reading) -> Turn:
        intent = self._dialogs.intent(reading, self._entities, self._today)
        request: Json = {"type": "IntentRequest", "intent": intent}
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
                check_device(self._caller.device, request, answer)
                self._entities = self._entities.after(answer.directives, self._caller.clock())
                session = replace(session, is_new=False, attributes=answer.attributes)
                question = None
                if answer.dialog is not None:
                    question = self._dialogs.question(answer.dialog, request.get("intent"))
                    if question is None:  # delegated, and all is there
                        intent = self._dialogs.delegated(answer.dialog, request.get("intent"))
                        request = {**request, "intent": intent, "dialogState": "COMPLETED"}
                        continue
                self._session, self._question = session, question
                if answer.ends_session:
                    self._leave()
                return turn_of(utterance, sent, answer, question)
        except Exception:
            self._leave()  # as Alexa does after "there was a problem"
            raise
        self._leave()
        raise InvalidResponseError("the skill delegates a complete dialog again and again")

    def _end(self, utterance: str, reason: str) -> Turn:
        session = self._session
        self._leave()
        sent: Json = {}
        if session is not None:
            request = {"type": SESSION_ENDED, "reason": reason}
            sent = envelope(self._caller, session, request)
            self._invoke(copy.deepcopy(sent))  # Alexa takes no answer to it
        return Turn(utterance, SESSION_ENDED, {}, "", None, True, [], None, sent, {})


def _fallback_last(reading: Reading) -> tuple[bool, float, int, int]:
    return (reading.name == FALLBACK, *reading.rank)


class _Ears(NamedTuple):
    """What is made of a model once, for all conversations."""

    understanding: Understanding
    invocations: Invocations
    exits: frozenset[str]


@lru_cache(maxsize=16)  # there are ten locales
def _ears_for(model: InteractionModel, locale: str) -> _Ears:
    phrases = alexa_phrases(locale, model.invocation_name)
    return _Ears(
        Understanding(model, phrases),
        Invocations(phrases, model.invocation_name),
        frozenset(map(phrases.language.phrase, phrases.exit)),
    )
