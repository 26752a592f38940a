"""Every intent in every state: what is wrong with an answer there."""

from __future__ import annotations

import logging
import re
from collections.abc import Hashable, Iterator

import pytest

from popcorn.skill.logs import ANSWERED, NOT_UNDERSTOOD
from popcorn.skill.session.attributes import Session as Memory
from popcorn.skill.session.questions import Question
from popcorn.skill.session.states import State, state_of
from popcorn_lab.simulator.responses import Answer
from tests.conversations.state_requests import UNKNOWN, Heard
from tests.conversations.state_table import Stands, Table

HELP = "AMAZON.HelpIntent"
REPEAT = "AMAZON.RepeatIntent"
HARMLESS = frozenset({HELP, REPEAT, "AMAZON.FallbackIntent", UNKNOWN})
"""What leaves a question as it is."""
LEADS_OUT = frozenset({"AMAZON.StopIntent", "AMAZON.NavigateHomeIntent"})
MAY_LEAD_OUT = LEADS_OUT | {"AMAZON.CancelIntent", "AMAZON.NoIntent", "StopRatingIntent"}
ASKED_WHILE_WAITING = (None, Question.DID_YOU_MEAN, Question.DID_YOU_WATCH)
INVITES = re.compile(r"\?|\b(say|tell me|try|ask)\b", re.IGNORECASE)


def memory_in(attributes: dict[str, object]) -> Memory:
    return Memory.from_attributes(attributes)


def faults_of(
    stands: Stands, heard: Heard, answer: Answer, invites: re.Pattern[str] = INVITES
) -> Iterator[str]:
    """What is wrong with an answer to a request in a state.

    Args:
        invites: what a text has that leaves something to say.
    """
    if not answer.speech:
        yield "says nothing"
    is_open = not answer.ends_session
    if is_open != bool(answer.reprompt):
        yield "stays open without a reprompt, or ends with one"
    if "?" in answer.speech and not is_open:
        yield "asks, and does not listen"
    if not is_open and heard.name not in MAY_LEAD_OUT:
        yield "ends the session"
    if is_open and heard.name in LEADS_OUT:
        yield "does not end the session"
    if is_open and not invites.search(answer.speech):
        yield "leaves nothing to say"
    if set(sentences(answer.speech)) & set(sentences(answer.reprompt or "")):
        yield "reprompts with the same sentence"
    before, now = stands.memory, memory_in(answer.attributes)
    if heard.name != REPEAT and answer.speech == spoken(stands):
        yield "says the same again"
    if now.to_attributes() != {
        name: value
        for name, value in answer.attributes.items()
        if name not in ("offered_now", "does")
    }:
        yield "leaves attributes that are not read again"
    yield from _faults_of_waiting(now, answer)
    if heard.name in HARMLESS:
        yield from _faults_of_harmless(before, now)
    if heard.name in HARMLESS - {UNKNOWN}:  # what a newer model asks for is a request of its own
        is_confirming = state_of(before) is State.CONFIRMING_FORGETTING
        if is_confirming and state_of(now) is not State.CONFIRMING_FORGETTING:
            yield "no longer asks whether to forget"


def _faults_of_waiting(now: Memory, answer: Answer) -> Iterator[str]:
    """What is waited for was asked for: nothing is left over from before something else."""
    is_elicited = answer.dialog is not None and answer.dialog["type"] == "Dialog.ElicitSlot"
    is_due = state_of(now).is_waiting and state_of(now) is not State.DID_YOU_MEAN
    if is_due != is_elicited and not answer.ends_session:
        yield f"is {state_of(now)}, and asks for {'a slot' if is_elicited else 'none'}"
    if now.pending is not None and now.question not in ASKED_WHILE_WAITING:
        yield f"waits for {now.pending.wants} and asks {now.question}"


def _faults_of_harmless(before: Memory, now: Memory) -> Iterator[str]:
    if state_of(before).is_waiting and state_of(now) is not state_of(before):
        yield f"{state_of(before)} is lost: {state_of(now)}"
    if now.pending != before.pending:
        yield "what is waited for has changed"
    if before.theme != now.theme or before.last_offer != now.last_offer:
        yield "what was offered is forgotten"


def standing(answer: Answer) -> Hashable:
    """What help goes by: where the conversation is now, and what was said last."""
    now = memory_in(answer.attributes)
    wants = now.pending.wants if now.pending else None
    said = (now.last_said or {}).get("key")
    return state_of(now), now.question, wants, said


def faults_of_help(table: Table, stands: Stands, answer: Answer) -> Iterator[str]:
    """In whatever was answered, help goes on."""
    with table.restoring(stands):
        further = table.ask(stands.caller, False, answer.attributes, table.bare[HELP])
    if further.ends_session or not further.reprompt or not further.speech:
        yield f"help is a dead end: {further.speech}"
    if further.speech == answer.speech:
        yield "help says the same again"


def logged(caplog: pytest.LogCaptureFixture) -> Iterator[str]:
    for record in caplog.records:
        outcome = getattr(record, "facts", {}).get("outcome", ANSWERED)
        if record.levelno >= logging.WARNING or outcome not in (ANSWERED, NOT_UNDERSTOOD):
            yield f"logs {record.getMessage()}: {getattr(record, 'facts', '')}"


def spoken(stands: Stands) -> str | None:
    said: dict[str, str] = stands.attributes.get("last_said", {})
    return said.get("speech")


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.?!])\s+", text.casefold()) if each]
