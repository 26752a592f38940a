"""Requests without the skill's name: could it do that? Answered, and nothing else happens."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from popcorn.entrypoints.skill import skill_handler
from popcorn.settings import Settings
from popcorn.skill.handlers.can_fulfill import _NEEDED
from tests.conversations.conftest import BUILT_MODEL, Talk

EVENT: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "events/launch.json").read_text("utf-8")
)
INTENTS = {
    intent["name"]: [slot["name"] for slot in intent.get("slots", ())]
    for intent in json.loads(BUILT_MODEL.read_text("utf-8"))["interactionModel"]["languageModel"][
        "intents"
    ]
}
Ask = Callable[..., dict[str, Any]]


def found(value: str, value_id: str, name: str) -> dict[str, Any]:
    match = {
        "status": {"code": "ER_SUCCESS_MATCH"},
        "values": [{"value": {"id": value_id, "name": name}}],
    }
    return {"value": value, "resolutions": {"resolutionsPerAuthority": [match]}}


def not_found(value: str) -> dict[str, Any]:
    miss = {"status": {"code": "ER_SUCCESS_NO_MATCH"}}
    return {"value": value, "resolutions": {"resolutionsPerAuthority": [miss]}}


@pytest.fixture
def ask(talk: Talk) -> Ask:
    handle = skill_handler(talk.services)

    def asked(intent: str, **slots: dict[str, Any]) -> dict[str, Any]:
        # As documented: no session, and not always a user.
        event = {key: EVENT[key] for key in ("version", "request")} | {
            "context": {"System": {"application": EVENT["context"]["System"]["application"]}}
        }
        filled = {name: {"name": name, **slot} for name, slot in slots.items()}
        event["request"] = EVENT["request"] | {
            "type": "CanFulfillIntentRequest",
            "intent": {"name": intent, "slots": filled},
        }
        response: dict[str, Any] = handle(event)["response"]
        assert set(response) == {"canFulfillIntent"}, "nothing else may be in the answer"
        return dict(response["canFulfillIntent"])

    return asked


COMEDY = found("funny", "comedy", "comedy")


@pytest.mark.parametrize(
    ("intent", "slots", "can", "slot_answers"),
    [
        ("PopularMoviesIntent", {}, "YES", {}),
        ("RecommendMovieIntent", {"genre": COMEDY}, "YES", {"genre": ("YES", "YES")}),
        ("RecommendMovieIntent", {"genre": not_found("knitting")}, "NO", {"genre": ("NO", "NO")}),
        ("RecommendMovieIntent", {"genre": {"value": "x"}}, "MAYBE", {"genre": ("MAYBE", "NO")}),
        ("WouldILikeIntent", {"movie": {"value": "alien"}}, "YES", {"movie": ("YES", "YES")}),
        ("WouldILikeIntent", {"movie": not_found("qwertz")}, "NO", {"movie": ("NO", "NO")}),
        ("WouldILikeIntent", {"movie": {"value": "godzilla"}}, "MAYBE", {"movie": ("YES", "YES")}),
        ("WouldILikeIntent", {}, "MAYBE", {}),
        ("WouldILikeIntent", {"position": found("first", "1", "first")}, "NO", None),
        ("RateMovieIntent", {"movie": {"value": "alien"}}, "MAYBE", {"movie": ("YES", "YES")}),
        (
            "RateMovieIntent",
            {"movie": {"value": "alien"}, "stars": found("four", "4", "four")},
            "YES",
            {"movie": ("YES", "YES"), "stars": ("YES", "YES")},
        ),
        ("RateMovieIntent", {"stars": found("nine", "9", "nine")}, "NO", {"stars": ("NO", "NO")}),
        ("TeleportIntent", {"planet": {"value": "mars"}}, "NO", {"planet": ("NO", "NO")}),
        ("MoreMoviesIntent", {}, "NO", {}),
    ],
)
def test_what_can_be_done_is_told_by_intent_and_slot(
    ask: Ask, intent: str, slots: Any, can: str, slot_answers: Any
) -> None:
    answer = ask(intent, **slots)
    assert answer["canFulfill"] == can
    if slot_answers is not None:
        told = {
            name: (slot["canUnderstand"], slot["canFulfill"])
            for name, slot in answer["slots"].items()
        }
        assert told == slot_answers


def test_intents_and_slots_are_those_of_the_model() -> None:
    for intent, needed in _NEEDED.items():
        assert needed <= set(INTENTS[intent]), intent


def test_asking_changes_nothing(ask: Ask, settings: Settings) -> None:
    def stored() -> str:
        with closing(sqlite3.connect(settings.database)) as connection:
            return "\n".join(connection.iterdump())

    ask("PopularMoviesIntent")
    before = stored()
    for intent in INTENTS:
        ask(intent, movie={"value": "alien"}, stars=found("four", "4", "four"))
    assert stored() == before
