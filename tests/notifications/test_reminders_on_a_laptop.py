"""Reminders without Alexa: files in a folder, which follow their nights, too."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from click.testing import CliRunner

from popcorn.domain.movie_nights import Start
from popcorn.domain.night_planning import Planning
from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.skill.speech.variety import in_order
from popcorn.wiring import build_services
from popcorn_lab.cli.main import popcorn
from popcorn_lab.laptop import MessagesToSkill
from popcorn_lab.notifying import telling_afterwards
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.envelopes import DEFAULT_APPLICATION_ID
from tests.conversations.company import BEN, with_a_friend
from tests.models import built_model

ME = ListenerId("amzn1.ask.account.ANN")
HOUR_MS = 3_600_000
DAYS_MS = 5 * 24 * HOUR_MS


@pytest.fixture
def services(settings: Settings) -> Iterator[Services]:
    built = build_services(settings)
    yield built
    built.close()


def kept(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    monkeypatch.setenv("POPCORN_HOME", str(settings.home))
    done = CliRunner().invoke(popcorn, ["reminders", "--json"], catch_exceptions=False)
    assert done.exit_code == 0
    plain = CliRunner().invoke(popcorn, ["reminders"], catch_exceptions=False)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert plain.stdout.splitlines() == [
        f"{each['at']} ({each['time_zone']}): {each['text']}" for each in found
    ]
    return found


def test_a_reminder_is_a_file_that_follows_its_night(
    settings: Settings, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    now_ms = int(time.time()) * 1000
    start = Start(now_ms + DAYS_MS, "Europe/Berlin")
    later = Start(now_ms + DAYS_MS + HOUR_MS, "Europe/Berlin")
    planning = Planning(services.nights, services.friends)
    with_a_friend(services, ME)
    night = planning.plan(BEN, start, [ME], now_ms, request_id="an evening")
    with ExitStack() as resources:
        skill = skill_handler(services, variety=in_order)
        messages = MessagesToSkill(skill, DEFAULT_APPLICATION_ID)
        telling = resources.enter_context(
            telling_afterwards(settings, services.catalogue, messages)
        )
        talk = Conversation(telling(skill), built_model(), user_id=ME)
        for utterance in ("am i invited to anything", "yes"):
            turn = talk.say(utterance)
        assert "remind you an hour before?" in turn.speech
        assert kept(settings, monkeypatch) == []
        assert "I'll remind you" in talk.say("yes").speech
        (set_first,) = kept(settings, monkeypatch)
        assert set_first["text"] == "Your movie night begins in an hour."
        planning.change(BEN, night.night_id, now_ms, start=later)
        telling.tell()
        (moved,) = kept(settings, monkeypatch)
        assert (moved["file"], moved["at"] > set_first["at"]) == (set_first["file"], True)
        planning.cancel(BEN, night.night_id, now_ms)
        telling.tell()
        assert kept(settings, monkeypatch) == []
