"""Every intent in every state: an answer that makes sense there, and never a dead end."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from popcorn.skill.session.states import State, state_of
from popcorn_lab.simulator.responses import Answer
from tests.conversations.state_document import DOCUMENT, document
from tests.conversations.state_faults import (
    HELP,
    faults_of,
    faults_of_help,
    logged,
    memory_in,
    standing,
)
from tests.conversations.state_requests import with_slots
from tests.conversations.state_table import ENTRIES, Entry, Table, copied_home, table_over

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
    S.HEARING_LIST: {Y: S.INVITED, N: S.LEAVING, HELP: S.INVITED, CANCEL: ENDED, NEXT: S.INVITED},
    S.ASKING_GENRES: {
        Y: S.ASKING_GENRES,
        N: S.AFTER_RECOMMENDATION,
        HELP: S.ASKING_GENRES,
        CANCEL: S.AFTER_RECOMMENDATION,
        NEXT: S.AFTER_RECOMMENDATION,
    },
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
    S.FILLING_IN: {Y: S.FILLING_IN, N: S.LEAVING, HELP: S.FILLING_IN, CANCEL: S.LEAVING},
    S.CONFIRMING: {
        Y: S.OFFERED_REMINDER,
        N: S.AMONG_FRIENDS,
        HELP: S.CONFIRMING,
        CANCEL: S.LEAVING,
    },
    S.AMONG_FRIENDS: {
        Y: S.OFFERED_REMINDER,
        N: S.LEAVING,
        HELP: S.AMONG_FRIENDS,
        CANCEL: S.LEAVING,
    },
    S.OFFERED_REMINDER: {
        Y: S.LEAVING,
        N: S.LEAVING,
        HELP: S.OFFERED_REMINDER,
        CANCEL: S.LEAVING,
    },
    S.LEAVING: {Y: S.INVITED, N: ENDED, HELP: S.INVITED, CANCEL: ENDED},
}
"""Where the words that mean something else in each state lead; docs/conversation.md draws it."""


@pytest.fixture(scope="module")
def table(trained_home: Path) -> Iterator[Table]:
    with copied_home(trained_home) as settings, table_over(settings) as built:
        yield built


def after(answer: Answer) -> State | None:
    return ENDED if answer.ends_session else state_of(memory_in(answer.attributes))


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_state_is_entered_by_what_is_said(table: Table, entry: Entry) -> None:
    assert state_of(memory_in(table.at(entry).attributes)) is entry.state


def test_every_state_is_in_the_table() -> None:
    assert {entry.state for entry in ENTRIES} == set(State) == set(EXPECTED)


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_answer_to_every_intent_makes_sense(
    table: Table, entry: Entry, caplog: pytest.LogCaptureFixture
) -> None:
    stands = table.at(entry)
    wrong: list[str] = []
    helped: set[object] = set()
    caplog.set_level(logging.INFO, "popcorn")
    for heard in (*table.bare.values(), *with_slots(table.model)):
        caplog.clear()
        answer = table.answer(stands, heard)
        faults: list[str] = [*faults_of(stands, heard, answer), *logged(caplog)]
        place = standing(answer)
        if not answer.ends_session and place not in helped:
            helped.add(place)
            faults += faults_of_help(table, stands, answer)
        wrong += [f"{heard}: {fault}: {answer.speech!r}" for fault in faults]
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_same_holds_while_the_store_is_away(table: Table, entry: Entry) -> None:
    stands = table.at(entry)
    wrong: list[str] = []
    for heard in table.bare.values():
        with table.restoring(stands), table.without_store():
            answer = table.ask(stands.caller, stands.is_new, stands.attributes, heard)
        if answer.attributes["last_said"]["key"] != "away":
            faults = faults_of(stands, heard, answer)
            wrong += [f"{heard}: {fault}: {answer.speech!r}" for fault in faults]
    assert not wrong, "\n" + "\n".join(wrong)


@pytest.mark.parametrize("entry", ENTRIES)
def test_yes_and_no_and_help_lead_where_they_should(table: Table, entry: Entry) -> None:
    expected = EXPECTED[entry.state]
    led = {name: after(table.answered(table.at(entry), table.bare[name])) for name in expected}
    assert led == expected


def test_the_document_is_what_the_skill_answers(table: Table) -> None:
    remedy = "write it with: python -m tests.conversations.state_document"
    assert DOCUMENT.read_text("utf-8") == document(table), remedy
