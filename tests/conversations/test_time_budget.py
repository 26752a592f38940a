"""The longest that a turn can take: with services silent, in any kind of turn of a session.

What is counted is how long services were waited for, at once or one after the other, and not how
long this machine takes for the rest.
"""

from __future__ import annotations

import pytest

from popcorn.entrypoints.skill import skill_handler
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.envelopes import Json
from tests.conversations.conftest import HOUSEHOLD, ticking_clock
from tests.conversations.silence import ALEXA_WAITS_S, FULL, silenced
from tests.conversations.voices import ANN
from tests.models import built_model

PAUSES_S = 0.5
"""More than the pauses before second attempts, of which a turn has a few: 25 to 50 ms at most."""


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
