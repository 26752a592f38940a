"""Every intent in every state: an answer that makes sense there, and never a dead end."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from popcorn.skill.session.attributes import Session as Memory
from popcorn.skill.session.questions import Question
from popcorn.skill.session.states import State, state_of
from popcorn_lab.simulator.responses import Answer
from tests.conversations.state_document import DOCUMENT, document
from tests.conversations.state_requests import UNKNOWN, Heard, bare, with_slots
from tests.conversations.state_table import ENTRIES, Entry, Stands, Table, copied_home, table_over

HELP = "AMAZON.HelpIntent"
REPEAT = "AMAZON.RepeatIntent"
HARMLESS = frozenset({HELP, REPEAT, "AMAZON.FallbackIntent", UNKNOWN})
"""What leaves a question as it is."""
LEADS_OUT = frozenset({"AMAZON.StopIntent", "AMAZON.NavigateHomeIntent"})
MAY_LEAD_OUT = LEADS_OUT | {"AMAZON.CancelIntent", "AMAZON.NoIntent", "StopRatingIntent"}
ASKED_WHILE_WAITING = (None, Question.DID_YOU_MEAN, Question.DID_YOU_WATCH)
INVITES = re.compile(r"\?|\b(say|tell me|try|ask)\b", re.IGNORECASE)

Y, N = "AMAZON.YesIntent", "AMAZON.NoIntent"
CANCEL, NEXT = "AMAZON.CancelIntent", "AMAZON.NextIntent"
ENDED = None
S = State
EXPECTED: dict[State, dict[str, State | None]] = {
    S.FRESH: {Y: S.INVITED, N: S.LEAVING, HELP: S.INVITED, CANCEL: ENDED, NEXT: S.INVITED},
    S.INVITED: {
        Y: S.AFTER_RECOMMENDATION,
        N: S.LEAVING,
        HELP: S.INVITED,
        CANCEL: ENDED,
        NEXT: S.INVITED,
    },
    S.AFTER_LIST: {
        Y: S.AFTER_LIST,
        N: ENDED,
        HELP: S.AFTER_LIST,
        CANCEL: ENDED,
        NEXT: S.AFTER_LIST,
    },
    S.AFTER_RECOMMENDATION: {
        Y: S.AFTER_RECOMMENDATION,
        N: ENDED,
        HELP: S.AFTER_RECOMMENDATION,
        CANCEL: ENDED,
        NEXT: S.AFTER_RECOMMENDATION,
    },
    S.END_OF_LIST: {Y: S.AFTER_RECOMMENDATION, N: ENDED, HELP: S.INVITED, CANCEL: ENDED},
    S.HEARING_RATINGS: {Y: S.INVITED, N: S.LEAVING, HELP: S.INVITED, CANCEL: ENDED},
    S.ABOUT_MOVIE: {N: S.LEAVING, HELP: S.INVITED, CANCEL: ENDED},
    S.ASKING_MOVIE: {Y: S.ASKING_MOVIE, N: S.LEAVING, HELP: S.ASKING_MOVIE, CANCEL: S.LEAVING},
    S.CHOOSING: {Y: S.CHOOSING, N: S.LEAVING, HELP: S.CHOOSING, CANCEL: S.LEAVING},
    S.DID_YOU_MEAN: {
        Y: S.ASKING_STARS,
        N: S.ASKING_MOVIE,
        HELP: S.DID_YOU_MEAN,
        CANCEL: S.LEAVING,
    },
    S.ASKING_STARS: {Y: S.ASKING_STARS, N: S.LEAVING, HELP: S.ASKING_STARS, CANCEL: S.LEAVING},
    S.ASKED_IF_WATCHED: {
        Y: S.ASKING_STARS,
        N: S.INVITED,
        HELP: S.ASKED_IF_WATCHED,
        CANCEL: S.LEAVING,
    },
    S.RATING_ROUND: {
        Y: S.RATING_ROUND,
        N: S.RATING_ROUND,
        HELP: S.RATING_ROUND,
        CANCEL: S.LEAVING,
        NEXT: S.RATING_ROUND,
    },
    S.CONFIRMING_FORGETTING: {
        Y: S.INVITED,
        N: S.INVITED,
        HELP: S.CONFIRMING_FORGETTING,
        CANCEL: S.INVITED,
    },
    S.LEAVING: {Y: S.INVITED, N: ENDED, HELP: S.INVITED, CANCEL: ENDED},
}
"""Where the words that mean something else in each state lead; docs/conversation.md draws it."""


@pytest.fixture(scope="module")
def table(trained_home: Path) -> Iterator[Table]:
    with copied_home(trained_home) as settings, table_over(settings) as built:
        yield built


def entered(table: Table, entry: Entry) -> Stands:
    return next(stands for stands in table.entered if stands.entry is entry)


def memory_in(attributes: dict[str, object]) -> Memory:
    return Memory.from_attributes(attributes)


def after(answer: Answer) -> State | None:
    return ENDED if answer.ends_session else state_of(memory_in(answer.attributes))


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_state_is_entered_by_what_is_said(table: Table, entry: Entry) -> None:
    assert state_of(memory_in(entered(table, entry).attributes)) is entry.state


def test_every_state_is_in_the_table() -> None:
    assert {entry.state for entry in ENTRIES} == set(State) == set(EXPECTED)


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_answer_to_every_intent_makes_sense(
    table: Table, entry: Entry, caplog: pytest.LogCaptureFixture
) -> None:
    stands = entered(table, entry)
    wrong: list[str] = []
    for heard in (*bare(table.model), *with_slots(table.model)):
        caplog.clear()
        with caplog.at_level(logging.INFO, "popcorn"):
            answer = table.answer(stands, heard)
        faults: list[str] = [*faults_of(stands, heard, answer), *logged(caplog)]
        if not answer.ends_session:
            faults += faults_of_help(table, stands, answer)
        wrong += [f"{heard}: {fault}: {answer.speech!r}" for fault in faults]
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_same_holds_while_the_store_is_away(table: Table, entry: Entry) -> None:
    stands = entered(table, entry)
    wrong: list[str] = []
    for heard in bare(table.model):
        with table.without_store():
            answer = table.ask(stands.caller, stands.is_new, stands.attributes, heard)
        table.restore(stands)
        if answer.attributes["last_said"]["key"] != "away":
            faults = faults_of(stands, heard, answer)
            wrong += [f"{heard}: {fault}: {answer.speech!r}" for fault in faults]
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("entry", ENTRIES)
def test_yes_and_no_and_help_lead_where_they_should(table: Table, entry: Entry) -> None:
    requests = {heard.name: heard for heard in bare(table.model)}
    expected = EXPECTED[entry.state]
    led = {name: after(table.answer(entered(table, entry), requests[name])) for name in expected}
    assert led == expected


def test_the_document_is_what_the_skill_answers(table: Table) -> None:
    remedy = "write it with: python -m tests.conversations.state_document"
    assert DOCUMENT.read_text("utf-8") == document(table), remedy


def faults_of(stands: Stands, heard: Heard, answer: Answer) -> Iterator[str]:
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
    if is_open and not INVITES.search(answer.speech):
        yield "leaves nothing to say"
    if set(sentences(answer.speech)) & set(sentences(answer.reprompt or "")):
        yield "reprompts with the same sentence"
    before, now = memory_in(stands.attributes), memory_in(answer.attributes)
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


def faults_of_help(table: Table, stands: Stands, answer: Answer) -> Iterator[str]:
    """In whatever was answered, help goes on."""
    helped = next(heard for heard in bare(table.model) if heard.name == HELP)
    further = table.ask(stands.caller, False, answer.attributes, helped)
    if further.ends_session or not further.reprompt or not further.speech:
        yield f"help is a dead end: {further.speech}"
    if further.speech == answer.speech:
        yield "help says the same again"


def logged(caplog: pytest.LogCaptureFixture) -> Iterator[str]:
    for record in caplog.records:
        outcome = getattr(record, "facts", {}).get("outcome", "answered")
        if record.levelno >= logging.WARNING or outcome != "answered":
            yield f"logs {record.getMessage()}: {getattr(record, 'facts', '')}"


def spoken(stands: Stands) -> str | None:
    said: dict[str, str] = stands.attributes.get("last_said", {})
    return said.get("speech")


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.?!])\s+", text.casefold()) if each]
