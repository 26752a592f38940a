"""Dynamic entities in the simulator: what is told is heard, and what Alexa refuses is refused."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.entities import MOST_NAMES, NOTHING_TOLD, UPDATE
from popcorn_lab.simulator.responses import InvalidResponseError, read_answer
from tests.lab.simulator_skill import MODEL

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ELICIT = {"type": "Dialog.ElicitSlot", "slotToElicit": "movie"}


def replace(*names: str, slot_type: str = "AMAZON.Movie") -> dict[str, Any]:
    values = [{"id": name.upper(), "name": {"value": name}} for name in names]
    types = [{"name": slot_type, "values": values}]
    return {"type": UPDATE, "updateBehavior": "REPLACE", "types": types}


def talk_after(directive: dict[str, Any]) -> Conversation:
    """A conversation with a skill that answers everything with one directive, or at first."""
    answers = iter([{"response": {"directives": [directive], "shouldEndSession": False}}])
    nothing = {"response": {"shouldEndSession": False}}
    talk = Conversation(lambda _: next(answers, nothing), MODEL, user_id="USER")
    talk.say("recommend a movie")
    return talk


def movie_slot(talk: Conversation, utterance: str) -> dict[str, Any]:
    slot: dict[str, Any] = talk.say(utterance).request["request"]["intent"]["slots"]["movie"]
    return slot


def statuses(slot: dict[str, Any]) -> list[str]:
    return [each["status"]["code"] for each in slot["resolutions"]["resolutionsPerAuthority"]]


def test_told_values_have_an_authority_of_their_own() -> None:
    talk = talk_after(replace("the shaggy moon"))
    slot = movie_slot(talk, "rate the shaggy moon four stars")
    assert slot["value"] == "the shaggy moon"
    assert statuses(slot) == ["ER_SUCCESS_NO_MATCH", "ER_SUCCESS_MATCH"]
    told = slot["resolutions"]["resolutionsPerAuthority"][1]
    assert told["authority"].startswith("amzn1.er-authority.echo-sdk.dynamic.amzn1.ask.skill.")
    assert told["authority"].endswith(".AMAZON.Movie")
    assert told["values"][0]["value"]["id"] == "THE SHAGGY MOON"


def test_what_the_model_lists_is_found_beside_them() -> None:
    slot = movie_slot(talk_after(replace("the shaggy moon")), "rate alien four stars")
    assert statuses(slot) == ["ER_SUCCESS_MATCH", "ER_SUCCESS_NO_MATCH"]
    both = movie_slot(talk_after(replace("alien")), "rate alien four stars")
    assert statuses(both) == ["ER_SUCCESS_MATCH", "ER_SUCCESS_MATCH"]


def test_a_told_title_is_heard_as_one_where_it_reads_otherwise() -> None:
    utterance = "rate four weddings and a funeral parade four stars"
    shorter = movie_slot(talk_after(replace("alien")), utterance)
    assert shorter["value"] == "four weddings and a funeral"
    whole = movie_slot(talk_after(replace("four weddings and a funeral parade")), utterance)
    assert whole["value"] == "four weddings and a funeral parade"


def test_values_of_a_type_that_the_model_lacks_change_nothing() -> None:
    slot = movie_slot(talk_after(replace("alien", slot_type="COOK")), "rate alien four stars")
    assert statuses(slot) == ["ER_SUCCESS_MATCH"]


def test_a_type_of_our_own_takes_told_values_too() -> None:
    turn = talk_after(replace("wuxia", slot_type="GENRE")).say("recommend a wuxia movie")
    assert turn.slots == {"genre": "wuxia"}


def test_clearing_takes_them_back() -> None:
    told = NOTHING_TOLD.after([replace("alien")], NOW)
    assert told.after([], NOW) is told
    assert told.after([{"type": UPDATE, "updateBehavior": "CLEAR"}], NOW) == NOTHING_TOLD
    (value,) = told.after([replace("heat")], NOW).values["AMAZON.Movie"]
    assert value.id == "HEAT"


@pytest.mark.parametrize(
    ("directive", "reason"),
    [
        (replace(*map(str, range(MOST_NAMES + 1))), "names"),
        (replace(), "names"),
        (replace("x" * 141), "characters"),
        (replace(""), "characters"),
        ({"type": UPDATE}, "updateBehavior"),
        ({"type": UPDATE, "updateBehavior": "ADD", "types": []}, "updateBehavior"),
        ({"type": UPDATE, "updateBehavior": "REPLACE"}, "types"),
        ({"type": UPDATE, "updateBehavior": "REPLACE", "types": [{"name": "GENRE"}]}, "types"),
    ],
)
def test_what_alexa_refuses_is_refused(directive: dict[str, Any], reason: str) -> None:
    with pytest.raises(InvalidResponseError, match=reason):
        talk_after(directive)


def test_synonyms_count_among_the_names() -> None:
    directive = replace("alien")
    directive["types"][0]["values"][0]["name"]["synonyms"] = ["a"] * MOST_NAMES
    with pytest.raises(InvalidResponseError, match="names"):
        NOTHING_TOLD.after([directive], NOW)


def test_beside_another_dialog_directive_they_are_refused() -> None:
    with pytest.raises(InvalidResponseError, match="several"):
        read_answer({"response": {"directives": [ELICIT, replace("alien")]}})
    with pytest.raises(InvalidResponseError, match="several"):
        NOTHING_TOLD.after([replace("alien"), replace("heat")], NOW)


def test_they_leave_the_microphone_as_it_is() -> None:
    answer = read_answer({"response": {"directives": [replace("alien")]}})
    assert answer.dialog is None
    assert answer.ends_session


def test_after_a_touch_they_are_refused() -> None:
    answer = {"response": {"directives": [replace("alien")], "shouldEndSession": False}}
    talk = Conversation(lambda _: answer, MODEL, user_id="USER", device="show")
    with pytest.raises(InvalidResponseError, match="touch"):
        talk.touch("choose", "1", "alien-1979")
