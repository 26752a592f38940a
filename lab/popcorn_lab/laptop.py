"""The skill on a laptop: what `talk` and `serve` have in common."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Any

from popcorn.domain.errors import NotifierUnavailableError
from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import Envelope, skill_handler
from popcorn.settings import read_settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from popcorn_lab.interaction.loaded import loaded_model
from popcorn_lab.interaction.model import InteractionModel
from popcorn_lab.notifying import telling_afterwards
from popcorn_lab.readiness import require_catalogue
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.devices import DeviceKind
from popcorn_lab.simulator.envelopes import DEFAULT_APPLICATION_ID, Caller, message_envelope

DEFAULT_USER = "amzn1.ask.account.LAPTOP"

Telling = Callable[[Callable[[Any], Any]], Callable[[Any], Any]]


@dataclass(frozen=True)
class Laptop:
    """The skill over the settings' services, and what is understood in a locale.

    `interaction_model`: a locale's model of what is loaded, made when it is first asked for.
    `services`: what the skill works with, open as long as the laptop is. `telling`: gives a
    function after which friends are told of what it changed; the skill is one.
    """

    services: Services
    telling: Telling
    skill: Callable[[Envelope], Envelope]
    skill_id: str | None
    interaction_model: Callable[[str], InteractionModel]
    locale: str

    def begin(
        self,
        user: str = DEFAULT_USER,
        person: str | None = None,
        device: DeviceKind = "speaker",
        seed: int | None = None,
        locale: str | None = None,
    ) -> Conversation:
        """A new conversation; without a seed, in other words each time."""
        locale = locale or self.locale
        return Conversation(
            self.skill,
            self.interaction_model(locale),
            user_id=user,
            person_id=person,
            locale=locale,
            device=device,
            application_id=self.skill_id or DEFAULT_APPLICATION_ID,
            seed=secrets.randbits(64) if seed is None else seed,
        )


@contextmanager
def laptop(locale: str) -> Iterator[Laptop]:
    """Raises SettingsError, with the command that mends it, where something is missing."""
    settings = read_settings()
    require_catalogue(settings)
    with ExitStack() as resources:
        services = resources.enter_context(closing(build_services(settings)))
        handler = skill_handler(services)
        telling: Telling = _as_it_is  # where state is in DynamoDB, functions tell
        if settings.store == "sqlite":
            messages = MessagesToSkill(handler, settings.skill_id or DEFAULT_APPLICATION_ID)
            telling = resources.enter_context(
                telling_afterwards(settings, services.catalogue, messages)
            )
        model = lru_cache(maxsize=None)(partial(loaded_model, services.catalogue))
        skill = telling(handler)
        yield Laptop(services, telling, skill, settings.skill_id, model, locale)


class MessagesToSkill:
    """`popcorn.notifications.reminding.SkillMessenger` to the skill in this process."""

    def __init__(self, skill: Callable[[Envelope], Envelope], application_id: str) -> None:
        self._skill = skill
        self._application_id = application_id

    def send(self, household_id: ListenerId, endpoint: str) -> None:
        """Raises NotifierUnavailableError: it is Alexa's reminder, and no secret gives access."""
        if endpoint:
            raise NotifierUnavailableError("reminders of Alexa's need POPCORN_ALEXA_SECRET")
        self._skill(message_envelope(Caller(household_id, application_id=self._application_id)))


def _as_it_is(answer: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return answer
