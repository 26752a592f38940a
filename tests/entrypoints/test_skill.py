"""What Lambda calls: `lambda_function.lambda_handler`, with events as Alexa sends them."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lambda_function import lambda_handler
from popcorn.entrypoints import skill
from popcorn.logs import JsonLines

EVENTS = Path(__file__).parents[1] / "events"


def event(**request: Any) -> dict[str, Any]:
    envelope: dict[str, Any] = json.loads((EVENTS / "launch.json").read_text("utf-8"))
    envelope["request"] |= request
    return envelope


@pytest.fixture(autouse=True)
def embedded(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("POPCORN_HOME", str(settings.home))
    skill._from_environment.cache_clear()
    yield
    skill._from_environment.cache_clear()


def test_a_launch_is_answered_from_the_environment_alone() -> None:
    answer = lambda_handler(event(), None)
    assert "Welcome" in answer["response"]["outputSpeech"]["ssml"]
    assert answer["response"]["shouldEndSession"] is False
    assert answer["version"] == "1.0"


def test_a_request_type_that_the_sdk_does_not_know_gets_an_empty_answer(
    caplog: pytest.LogCaptureFixture,
) -> None:
    answer = lambda_handler(event(type="Alexa.Of.Tomorrow"), None)
    assert answer == {"version": "1.0", "response": {}}
    assert "Alexa.Of.Tomorrow" in str(vars(caplog.records[-1]))


@pytest.mark.parametrize(
    "request_",
    [
        {"type": "SessionEndedRequest", "reason": "USER_INITIATED"},
        {"type": "AudioPlayer.PlaybackStarted", "token": "t", "offsetInMilliseconds": 0},
        {"type": "System.ExceptionEncountered"},
    ],
)
def test_requests_that_alexa_takes_no_speech_for_get_none(request_: dict[str, Any]) -> None:
    assert "outputSpeech" not in lambda_handler(event(**request_), None)["response"]


@pytest.mark.parametrize(
    "attributes",
    [
        {"said": []},
        {"offered": 5},
        {"rated": {"1": [99, 1]}},
        {"pending": {"wants": "tea"}},
        {"genre": "bollywood"},
        {"of_another_version": True},
    ],
)
def test_session_attributes_of_another_version_are_dropped(attributes: dict[str, Any]) -> None:
    envelope = event()
    envelope["session"]["attributes"] = attributes
    assert "Welcome" in lambda_handler(envelope, None)["response"]["outputSpeech"]["ssml"]


@pytest.mark.parametrize("locale", ["../x", "en-US-x-1", "xx-XX", "ja-JP", ""])
def test_any_locale_is_answered(locale: str) -> None:
    assert (
        "Welcome" in lambda_handler(event(locale=locale), None)["response"]["outputSpeech"]["ssml"]
    )


def test_a_request_for_another_skill_gets_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POPCORN_SKILL_ID", "amzn1.ask.skill.OTHER")
    with pytest.raises(Exception, match="Skill ID"):
        lambda_handler(event(), None)


def test_a_log_line_is_json_with_the_turns_facts_and_nobodys_id(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.INFO, "popcorn"):
        lambda_handler(event(), None)
    line = json.loads(JsonLines().format(caplog.records[-1]))
    assert line["event"] == "turn"
    assert line["type"] == "LaunchRequest"
    assert line["outcome"] == "answered"
    assert line["duration_ms"] >= 0
    assert "SECRET" not in json.dumps(line)


def test_an_incident_is_logged_with_its_stack_and_without_its_message() -> None:
    said = " ".join(["rate", "my", "private", "movie"])
    try:
        raise ValueError(said)
    except ValueError as error:
        record = logging.makeLogRecord({"facts": {"event": "turn"}, "stack": error.__traceback__})
    line = JsonLines().format(record)
    assert "test_skill.py" in line
    assert "private" not in line
