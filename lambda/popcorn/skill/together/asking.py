"""Asking something of friends and nights, remembered so that it can be asked again."""

from __future__ import annotations

from ask_sdk_core.handler_input import HandlerInput
from ask_sdk_model import Response

from popcorn.skill.replies.answers import say, say_again, session
from popcorn.skill.replies.asking import MOST_FAILURES
from popcorn.skill.replies.eliciting import confirm, elicit
from popcorn.skill.session.attributes import Question
from popcorn.skill.session.questions import OF_COMPANY
from popcorn.skill.session.together import Asks, Together
from popcorn.skill.speech import Worded


def together(handler_input: HandlerInput) -> Together:
    """This voice's talk of friends and nights, a new one where there was none."""
    memory = session(handler_input)
    if memory.together is None:
        memory.together = Together()
    return memory.together


def asked(handler_input: HandlerInput) -> Asks | None:
    """What this voice was asked last; None where that is answered, or was something else."""
    memory = session(handler_input)
    if memory.together is None or memory.question not in OF_COMPANY:
        return None
    return memory.together.asks


def ask_for(
    handler_input: HandlerInput, asks: Asks, intent: str, slot: str, key: str, **facts: str
) -> Response:
    """Ask for the value of a slot."""
    return _ask(handler_input, asks, key, facts, intent, slot)


def ask_to_confirm(
    handler_input: HandlerInput, asks: Asks, intent: str, key: str, **facts: str
) -> Response:
    """Ask whether to carry out an intent."""
    return _ask(handler_input, asks, key, facts, intent)


def ask_whether(handler_input: HandlerInput, asks: Asks, key: str, **facts: str) -> Response:
    """Ask something else that is answered with yes or no."""
    return _ask(handler_input, asks, key, facts)


def ask_once_more(handler_input: HandlerInput) -> Response:
    """The last question in other words; there must be one."""
    talk = together(handler_input)
    facts: dict[str, str] = {name: Worded(fact) for name, fact in talk.facts.items()}
    return _ask(handler_input, talk.asks or Asks.CODE, talk.key, facts, talk.intent, talk.slot)


def repeat_question(handler_input: HandlerInput) -> Response:
    """The last question word by word."""
    talk = together(handler_input)
    _direct(handler_input, talk.intent, talk.slot)
    return say_again(handler_input)


def is_too_often(handler_input: HandlerInput) -> bool:
    """Note one more answer that could not be used; whether to stop asking."""
    talk = together(handler_input)
    talk.failures += 1
    return talk.failures >= MOST_FAILURES


def give_up(handler_input: HandlerInput) -> Response:
    talk = together(handler_input)
    talk.asks, talk.failures = None, 0
    return say(handler_input, "given-up", question=Question.RECOMMEND)


def _ask(
    handler_input: HandlerInput,
    asks: Asks,
    key: str,
    facts: dict[str, str],
    intent: str = "",
    slot: str = "",
) -> Response:
    talk = together(handler_input)
    if talk.asks is not asks:
        talk.failures = 0
    talk.asks, talk.key, talk.intent, talk.slot = asks, key, intent, slot
    talk.facts = {name: str(fact) for name, fact in facts.items()}
    _direct(handler_input, intent, slot)
    return say(handler_input, key, question=_kind(asks, intent, slot), **facts)


def _direct(handler_input: HandlerInput, intent: str, slot: str) -> None:
    if slot:
        elicit(handler_input, slot, intent=intent)
    elif intent:
        confirm(handler_input, intent)


def _kind(asks: Asks, intent: str, slot: str) -> Question:
    if asks is Asks.REMINDER:
        return Question.REMIND
    if slot:
        return Question.FILL_IN
    return Question.CONFIRM if intent else Question.AMONG_FRIENDS
