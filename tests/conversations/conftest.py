"""A conversation with the skill: an utterance in, speech and state out.

It goes through the built interaction model, the envelope that Alexa sends, the real handlers and
the embedded adapters, over the shipped sample and a model trained on it.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.model.file import read_model
from popcorn.ports import ListenerStore
from popcorn.settings import Settings, read_settings
from popcorn.skill.app import Services
from popcorn.skill.speech.variety import in_order
from popcorn.wiring import build_services
from popcorn_lab.interaction.files import model_folder
from popcorn_lab.loading.aws import aws_sink
from popcorn_lab.publishing.publish import publish
from popcorn_lab.sample.dataset import SampleDataset
from popcorn_lab.simulator.conversation import Conversation, Turn
from popcorn_lab.simulator.devices import DeviceKind
from tests.lab.endpoint_process import endpoint_process
from tests.models import ENGLISH, built_model

ALIEN = MovieId("alien-1979")
TOY_STORY = MovieId("toy-story-1995")
BUILT_MODEL = model_folder() / f"{ENGLISH}.json"
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
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


class Watch(Talk):
    """Somebody at a device with a screen, which shows what it was told last."""

    @property
    def token(self) -> str:
        return str(self.shown()["token"])

    @property
    def screen(self) -> dict[str, Any]:
        return dict(self.shown()["datasources"]["screen"])

    def shown(self) -> dict[str, Any]:
        return next(dict(turn.screen) for turn in reversed(self.turns) if turn.screen)

    def touch(self, *arguments: str) -> Turn:
        self.turns.append(self.conversation.touch(*arguments))
        return self.turns[-1]

    def touch_movie(self, number: int) -> Turn:
        cards = {card["number"]: card for card in self.screen["movies"]}
        return self.touch(*cards[str(number)]["arguments"])

    def touch_stars(self, half_steps: int) -> Turn:
        star = self.screen["stars"][(half_steps - 1) // 2]
        return self.touch(*star["right" if half_steps % 2 == 0 else "left"]["arguments"])

    def touch_button(self, label: str) -> Turn:
        buttons = {each["label"]: each["arguments"] for each in self.screen["actions"]}
        return self.touch(*buttons[label])

    def state(self) -> dict[str, Any]:
        """What the session remembers, but for how often each message was said.

        And but for what Alexa was told to listen for: after a touch she takes no such thing; and
        for whether the persistent attributes are written yet.
        """
        kept = dict(self.turns[-1].response["sessionAttributes"])
        passing = ("said", "entities", "is_kept_unwritten")
        return {name: value for name, value in kept.items() if name not in passing}


NewWatch = Callable[..., Watch]


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
def aws_dataset() -> SampleDataset:
    """What `aws_settings` loads; a module with fewer ratings has a fixture of this name."""
    return SampleDataset()


@pytest.fixture
def aws_settings(
    settings: Settings,
    aws_dataset: SampleDataset,
    aws_environment: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Settings]:
    """The same data in the tables and the index, the same model behind the endpoint."""
    aws_sink(read_settings(aws_environment)).write(
        aws_dataset, malformed=lambda _error: None, progress=lambda _step: None
    )
    url = aws_environment["POPCORN_OPENSEARCH_URL"]
    with closing(opensearch_client(url, timeout_s=60)) as client:
        movies = OpenSearchCatalogue(client).movies
        publish(read_model(settings.model), movies, client, progress=lambda *_: None)
    with endpoint_process(settings.model) as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME", url)
        chosen = {
            "POPCORN_STORE": "dynamodb",
            "POPCORN_CATALOGUE": "opensearch",
            "POPCORN_SCORER": "sagemaker",
            "POPCORN_SCORER_ENDPOINT": "popcorn-picks",
            "POPCORN_MODEL": str(settings.model),
        }
        yield read_settings(aws_environment | chosen)


@pytest.fixture
def new_talk(services: Services) -> Callable[..., Talk]:
    """Starts conversations: `new_talk()`, `new_talk(user="...", person="...")`."""

    def start(
        user: str = HOUSEHOLD, person: str | None = None, over: Services | None = None
    ) -> Talk:
        return start_talk(over or services, user, person)

    return start


def start_talk(
    services: Services,
    user: str = HOUSEHOLD,
    person: str | None = None,
    locale: str = ENGLISH,
    begins: datetime = NEW_YEAR,
) -> Talk:
    conversation = Conversation(
        skill_handler(services, variety=in_order),
        built_model(locale),
        user_id=user,
        person_id=person,
        locale=locale,
        clock=ticking_clock(begins),
    )
    return Talk(services, conversation, ListenerId(person or user))


def ticking_clock(begins: datetime = NEW_YEAR) -> Callable[[], datetime]:
    """A minute passes between two requests, so that equal scripts make equal histories."""
    minutes = itertools.count()
    return lambda: begins + timedelta(minutes=next(minutes))


@pytest.fixture
def spoken_locale() -> str:
    """What `talk` is in; a module of another language has a fixture of this name."""
    return ENGLISH


@pytest.fixture
def talk(services: Services, spoken_locale: str) -> Talk:
    return start_talk(services, locale=spoken_locale)


@pytest.fixture
def new_watch(services: Services) -> Callable[..., Watch]:
    def start(
        user: str = HOUSEHOLD, person: str | None = None, device: DeviceKind = "show"
    ) -> Watch:
        conversation = Conversation(
            skill_handler(services, variety=in_order),
            built_model(),
            user_id=user,
            person_id=person,
            device=device,
            clock=ticking_clock(),
        )
        return Watch(services, conversation, ListenerId(person or user))

    return start


@pytest.fixture
def watch(new_watch: Callable[..., Watch]) -> Watch:
    return new_watch()
