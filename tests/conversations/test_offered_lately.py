"""What earlier sessions offered is kept, counted, forgotten in time, and never costs a turn."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from ask_sdk_core.exceptions import PersistenceException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from popcorn.domain.movies import MovieId
from popcorn.entrypoints.skill import skill_handler
from popcorn.skill.app import Services
from popcorn.skill.listener.lately import FORGOTTEN_AFTER_DAYS, MOST_MOVIES
from popcorn_lab.simulator.conversation import Conversation
from tests.conversations.conftest import HOUSEHOLD, Talk
from tests.faults import Away
from tests.models import built_model

NewTalk = Callable[..., Talk]
START = datetime(2026, 1, 1, tzinfo=UTC)


class Days:
    """A clock that stands still until a day passes."""

    def __init__(self) -> None:
        self.passed = 0

    def __call__(self) -> datetime:
        return START + timedelta(days=self.passed)


@pytest.fixture
def days() -> Days:
    return Days()


@pytest.fixture
def talk(services: Services, days: Days) -> Conversation:
    return Conversation(skill_handler(services), built_model(), user_id=HOUSEHOLD, clock=days)


def kept(services: Services, talk: Conversation) -> dict[str, Any]:
    """What is kept of the listener, read through the adapter as a turn reads it."""
    return dict(services.persistence.get_attributes(envelope_of(talk)))


def envelope_of(talk: Conversation) -> RequestEnvelope:
    serializer = DefaultSerializer()
    return serializer.deserialize(json.dumps(talk.say("help").request), RequestEnvelope)


def test_offers_are_counted_by_session(services: Services, talk: Conversation) -> None:
    first = talk.say("what's popular").offered
    assert kept(services, talk)["offered"] == {each: [1, 20454] for each in first}
    talk.say("stop")
    talk.say("what's popular")
    record = kept(services, talk)
    assert record["offered"] == {each: [2, 20454] for each in first}
    assert record["version"] == 1


def test_what_was_offered_lately_is_handed_on_once_the_session_is_another(
    talk: Conversation,
) -> None:
    offered = talk.say("recommend me a movie").offered
    memory = talk.say("more").response["sessionAttributes"]
    assert "lately" not in memory, "this session's own offers are no earlier ones"
    talk.say("stop")
    memory = talk.say("recommend me a movie").response["sessionAttributes"]
    assert set(offered) <= set(memory["lately"])


def test_another_voice_has_offers_of_its_own(new_talk: NewTalk) -> None:
    new_talk("home", person="ann").say("recommend me a movie")
    memory = new_talk("home", person="ben").say("recommend me a movie").response
    assert "lately" not in memory["sessionAttributes"]


def test_the_record_is_bounded_and_forgets(
    services: Services, talk: Conversation, days: Days
) -> None:
    first = talk.say("what's popular").offered
    for _ in range(MOST_MOVIES // 3 + 2):
        talk.say("more")
    record = kept(services, talk)["offered"]
    assert len(record) == MOST_MOVIES
    assert not set(first) & set(record), "the newest are kept"
    talk.say("stop")
    days.passed = FORGOTTEN_AFTER_DAYS + 1
    offered = talk.say("what's popular").offered
    assert set(kept(services, talk)["offered"]) == set(offered)


@pytest.mark.parametrize(
    "damaged",
    [
        {"version": 1, "offered": "nonsense"},
        {"version": 1, "offered": {"a": 1, "b": [1], "c": ["x", "y"], "d": [-1, 20454]}},
        {"version": 1, "other": {"kept": True}},
    ],
)
def test_a_damaged_record_is_mended_and_what_else_is_kept_stays(
    services: Services, talk: Conversation, damaged: dict[str, Any]
) -> None:
    services.persistence.save_attributes(envelope_of(talk), damaged)
    talk.say("stop")
    offered = talk.say("recommend me a movie").offered
    record = kept(services, talk)
    assert set(record["offered"]) == set(offered)
    assert record.get("other") == damaged.get("other")


@pytest.mark.parametrize("away", ["get_attributes", "save_attributes"])
def test_without_the_record_everything_else_works(
    new_talk: NewTalk, services: Services, away: str
) -> None:
    broken = Away(services.persistence, PersistenceException, away)
    talk = new_talk(over=dataclasses.replace(services, persistence=broken))
    heard: set[MovieId] = set()
    for utterance in ("recommend me a movie", "more", "not the first one"):
        offered = talk.say(utterance).offered
        assert offered
        assert not heard & {MovieId(each) for each in offered}
        heard |= {MovieId(each) for each in offered}
