"""A conversation with the skill: an utterance in, speech and state out.

It goes through the built interaction model, the envelope that Alexa sends, the real handlers and
the embedded adapters, over the shipped sample and a model trained on it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.ports import ListenerStore
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.skill.speech.variety import in_order
from popcorn.wiring import build_services
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.simulator.conversation import Conversation, Turn

ALIEN = MovieId("alien-1979")
TOY_STORY = MovieId("toy-story-1995")
BUILT_MODEL = Path(__file__).parents[2] / "skill-package/interactionModels/custom/en-US.json"
HOUSEHOLD = "amzn1.ask.account.HOUSEHOLD"


@dataclass
class Talk:
    """One listener at one device; `say` is a turn."""

    services: Services
    conversation: Conversation
    listener: ListenerId
    turns: list[Turn] = field(default_factory=list)

    @property
    def store(self) -> ListenerStore:
        return self.services.store

    def say(self, utterance: str) -> Turn:
        self.turns.append(self.conversation.say(utterance))
        return self.turns[-1]

    def stars(self, movie_id: MovieId) -> float | None:
        rating = self.store.rating(self.listener, movie_id)
        return rating.stars.value if rating else None


def says(turn: Turn, *words: str) -> None:
    """Assert that an answer has these words, whatever else it says."""
    for word in words:
        assert word.lower() in turn.speech.lower(), turn.speech


@pytest.fixture
def services(settings: Settings) -> Iterator[Services]:
    built = build_services(settings)
    yield built
    built.close()


@pytest.fixture
def new_talk(services: Services) -> Callable[..., Talk]:
    """Starts conversations: `new_talk()`, `new_talk(user="...", person="...")`."""

    def start(
        user: str = HOUSEHOLD, person: str | None = None, over: Services | None = None
    ) -> Talk:
        return start_talk(over or services, user, person)

    return start


def start_talk(services: Services, user: str = HOUSEHOLD, person: str | None = None) -> Talk:
    conversation = Conversation(
        skill_handler(services, variety=in_order),
        built_model(),
        user_id=user,
        person_id=person,
        clock=ticking_clock(),
    )
    return Talk(services, conversation, ListenerId(person or user))


@cache
def built_model() -> InteractionModel:
    """Read once: what is made of it to understand utterances is kept with it, and takes seconds."""
    return InteractionModel.read(BUILT_MODEL)


def ticking_clock() -> Callable[[], datetime]:
    """A minute passes between two requests, so that equal scripts make equal histories."""
    minutes = itertools.count()
    return lambda: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=next(minutes))


@pytest.fixture
def talk(new_talk: Callable[..., Talk]) -> Talk:
    return new_talk()
