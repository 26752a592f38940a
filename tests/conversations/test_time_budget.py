"""The longest that a turn can take: with services silent, in any kind of turn of a session.

What is counted is how long services were waited for, at once or one after the other, and not how
long this machine takes for the rest.
"""

from __future__ import annotations

import dataclasses
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from threading import Lock
from typing import Any

import pytest

from popcorn.entrypoints.skill import skill_handler
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.envelopes import Json
from tests.conversations.conftest import HOUSEHOLD, built_model, ticking_clock
from tests.conversations.voices import ANN
from tests.servers.unanswering import silent

ALEXA_WAITS_S = 8
PAUSES_S = 0.5
"""More than the pauses before second attempts, of which a turn has a few: 25 to 50 ms at most."""


class Waits:
    """The times at which silent services were waited for."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._spans: list[tuple[float, float]] = []

    def add(self, timeout_s: float) -> None:
        with self._lock:
            now_s = time.monotonic()
            self._spans.append((now_s, now_s + timeout_s))

    @property
    def together_s(self) -> float:
        """Seconds in which somebody was waited for: what overlaps counts once."""
        total_s = until_s = 0.0
        for start_s, end_s in sorted(self._spans):
            total_s += max(end_s - max(start_s, until_s), 0.0)
            until_s = max(until_s, end_s)
        return total_s


@contextmanager
def silenced(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, **parts: str
) -> Iterator[tuple[Services, Waits]]:
    """Services of which some never answer, as `parts` names them, and DynamoDB never does."""
    waits, connect = Waits(), socket.socket.connect

    def counted(self: socket.socket, address: Any) -> None:
        waits.add(self.gettimeout() or float("inf"))
        connect(self, address)

    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "unused")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    with ExitStack() as opened:
        url = opened.enter_context(silent())
        for service in ("DYNAMODB", "SAGEMAKER_RUNTIME"):
            monkeypatch.setenv(f"AWS_ENDPOINT_URL_{service}", url)
        remote = dataclasses.replace(
            settings,
            store="dynamodb",
            ratings_table="ratings",
            lists_table="lists",
            users_table="users",
            skill_state_table="state",
            opensearch_url=url,
            scorer_endpoint="popcorn-picks",
            **parts,  # type: ignore[arg-type]
        )
        services = opened.enter_context(closing(build_services(remote)))
        monkeypatch.setattr(socket.socket, "connect", counted)
        yield services, waits


class Session:
    """A conversation of a recognised voice, whose requests go to one set of services or another."""

    def __init__(self, services: Services) -> None:
        self.goes_to(services)
        self.conversation = Conversation(
            self._invoke,
            built_model(),
            user_id=HOUSEHOLD,
            person_id=ANN,
            clock=ticking_clock(),
        )

    def goes_to(self, services: Services) -> None:
        self._skill = skill_handler(services)

    def _invoke(self, event: Json) -> Json:
        return self._skill(event)


FULL = {"catalogue": "opensearch", "scorer": "sagemaker"}


@pytest.mark.parametrize(
    ("before", "utterance"),
    [
        ([], "open popcorn picks"),
        ([], "what have i rated"),
        ([], "would i like heat"),
        (["rate alien"], "five stars"),
        (["rate alien five stars"], "take that back"),
        (["recommend a movie"], "more"),
        (["let me rate some movies"], "five stars"),
        (["forget me"], "yes"),
    ],
    ids=lambda value: "".join(value) or "at first",
)
def test_a_turn_ends_before_alexa_gives_up_with_every_service_silent(
    before: list[str],
    utterance: str,
    services: Services,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = Session(services)
    for each in before:
        session.conversation.say(each)
    with silenced(settings, monkeypatch, **FULL) as (all_silent, waits):
        session.goes_to(all_silent)
        assert session.conversation.say(utterance).speech
    assert 0 < waits.together_s < ALEXA_WAITS_S - PAUSES_S


def test_so_does_the_longest_turn_where_the_movies_are_there_and_nothing_else_is(
    services: Services, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The voice is noted, the ratings are read, and then the endpoint is asked, each twice."""
    with silenced(settings, monkeypatch, scorer="sagemaker") as (most_silent, waits):
        answer = Session(most_silent).conversation.say("recommend a movie")
    assert len(answer.offered) == 3
    assert 0 < waits.together_s < ALEXA_WAITS_S - PAUSES_S
