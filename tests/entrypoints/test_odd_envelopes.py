"""Whatever comes in, what goes out is an answer that Alexa takes, and the session stays whole."""

from __future__ import annotations

import copy
import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from popcorn.entrypoints.skill import skill_handler
from popcorn.settings import read_settings
from popcorn.skill.app import Services
from popcorn.skill.session.attributes import MOST_BYTES, Session
from popcorn.wiring import build_services
from popcorn_lab.simulator.conversation import Conversation
from tests.entrypoints.odd_envelopes import (
    KNOWN_TYPES,
    LAUNCH,
    UNKNOWN_TYPES,
    check_answer,
    envelopes,
    garbage,
)
from tests.models import built_model

Skill = Callable[[Any], dict[str, Any]]
EXAMPLES = int(os.environ.get("ODD_ENVELOPES", "150"))
"""How many are tried in each test; set more to search longer."""
many = settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def services(trained_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    home = tmp_path_factory.mktemp("odd") / "home"
    shutil.copytree(trained_home, home)
    with closing(build_services(read_settings({"POPCORN_HOME": str(home)}))) as built:
        yield built


@pytest.fixture(scope="module")
def skill(services: Services) -> Skill:
    return skill_handler(services)


@pytest.fixture(scope="module")
def kept(skill: Skill) -> list[dict[str, Any]]:
    """Session attributes of every turn of a real conversation."""
    talk = Conversation(skill, built_model(), user_id=LAUNCH["context"]["System"]["user"]["userId"])
    utterances = (
        *("open popcorn picks", "recommend me a movie", "why", "more", "rate the first one"),
        *("four", "not interested in the second one", "rate godzilla", "what", "something scary"),
        *("i've seen alien", "no", "would i like heat", "movies like toy story", "rate qwertz"),
    )
    turns = [talk.say(utterance) for utterance in utterances]
    return [{}, *(turn.response.get("sessionAttributes") or {} for turn in turns)]


def envelope_of(kind: str, attributes: dict[str, Any] | None = None) -> dict[str, Any]:
    envelope = copy.deepcopy(LAUNCH)
    envelope["request"]["type"] = kind
    envelope["session"]["attributes"] = attributes or {}
    return envelope


def intent_of(name: str, attributes: dict[str, Any], **slots: str) -> dict[str, Any]:
    envelope = envelope_of("IntentRequest", attributes)
    filled = {slot: {"name": slot, "value": value} for slot, value in slots.items()}
    envelope["request"]["intent"] = {"name": name, "slots": filled}
    return envelope


@many
@given(data=st.data())
def test_any_envelope_gets_an_answer_that_alexa_takes(
    data: st.DataObject, skill: Skill, kept: list[dict[str, Any]]
) -> None:
    event = data.draw(envelopes(kept))
    check_answer(event, skill(copy.deepcopy(event)))


@many
@given(event=garbage)
def test_what_is_no_envelope_gets_an_empty_answer(event: Any, skill: Skill) -> None:
    answer = skill(event)
    check_answer(event, answer)
    assert answer["response"] == {}


@pytest.mark.parametrize("kind", [*KNOWN_TYPES, *UNKNOWN_TYPES])
def test_each_type_of_request_is_answered_and_leaves_the_session_as_it_was(
    kind: str, skill: Skill, kept: list[dict[str, Any]]
) -> None:
    before = next(each for each in reversed(kept) if each.get("topic") and each.get("pending"))
    event = envelope_of(kind, before)
    answer = skill(event)
    check_answer(event, answer)
    after = answer["sessionAttributes"]
    if kind == "LaunchRequest":  # a known request, which may offer something
        return
    if not answer["response"] or "canFulfillIntent" in answer["response"]:
        assert after == before
    for name in ("offered", "last_offer", "topic", "rated", "marked"):
        assert after.get(name) == before.get(name), name


def test_an_intent_of_a_newer_model_leaves_the_session_as_it_was(
    skill: Skill, kept: list[dict[str, Any]]
) -> None:
    for before in kept:
        answer = skill(intent_of("TeleportIntent", before, planet="mars"))
        after = answer["sessionAttributes"]
        assert answer["response"]["shouldEndSession"] is False
        for name in ("offered", "last_offer", "topic", "rated", "marked", "pending", "acts"):
            assert after.get(name) == before.get(name), name


def test_an_enumerations_new_member_does_not_cost_the_request(skill: Skill) -> None:
    event = intent_of("RecommendMovieIntent", {})
    event["request"]["dialogState"] = "DAYDREAMING"
    event["context"]["AudioPlayer"] = {"playerActivity": "HUMMING"}
    event["request"]["timestamp"] = 1767225600000
    assert skill(event)["sessionAttributes"]["offered_now"]


@pytest.mark.parametrize("heard", ["&" * 5000, "<" * 5000, "🍿" * 5000, "a\x00b", "\ud83c", "?"])
def test_a_title_of_any_characters_is_asked_for_again(heard: str, skill: Skill) -> None:
    event = intent_of("RateMovieIntent", {}, movie=heard)
    answer = skill(event)
    check_answer(event, answer)
    assert answer["response"]["directives"][0]["slotToElicit"] == "movie"
    assert len(answer["response"]["outputSpeech"]["ssml"]) < 600


@pytest.mark.parametrize("missing", ["session", "context", "user", "person"])
def test_without_a_part_of_the_envelope_there_is_an_answer(missing: str, skill: Skill) -> None:
    event = intent_of("RecommendMovieIntent", {})
    if missing in event:
        del event[missing]
    else:
        event["context"]["System"].pop(missing, None)
    answer = skill(event)
    check_answer(event, answer)
    if missing != "session":  # it names the user, too
        assert answer["sessionAttributes"]["offered_now"]


def test_a_request_of_nobody_is_apologised_for_and_nothing_is_kept(skill: Skill) -> None:
    event = intent_of("RecommendMovieIntent", {})
    del event["context"]["System"]["user"], event["session"]["user"]
    answer = skill(event)
    check_answer(event, answer)
    assert "offered_now" not in answer["sessionAttributes"]


def test_attributes_of_another_version_count_as_far_as_they_fit(
    skill: Skill, kept: list[dict[str, Any]]
) -> None:
    before = next(each for each in kept if each.get("offered"))
    older = {**before, "last_rating": {"movie_id": "x"}, "said": {"help": "once"}, "moon": 3}
    answer = skill(intent_of("TeleportIntent", older))
    assert answer["sessionAttributes"]["offered"] == before["offered"]
    assert "moon" not in answer["sessionAttributes"]


def test_attributes_too_big_to_send_back_are_dropped(skill: Skill) -> None:
    bloated = {"offered": ["x" * 100] * (MOST_BYTES // 50)}
    for event in (intent_of("TeleportIntent", bloated), envelope_of("Alexa.Of.Tomorrow", bloated)):
        check_answer(event, skill(event))


def test_speech_that_is_not_ours_is_not_repeated(skill: Skill) -> None:
    forged = Session(last_said={"key": "x", "speech": "<audio src='x'/>", "reprompt": None})
    event = intent_of("AMAZON.RepeatIntent", forged.to_attributes())
    answer = skill(event)
    check_answer(event, answer)
    assert "audio" not in json.dumps(answer["response"])
