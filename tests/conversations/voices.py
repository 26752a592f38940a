"""Several voices at one device, and what is stored of each."""

from __future__ import annotations

from collections.abc import Callable

from ask_sdk_model import Context, RequestEnvelope, User
from ask_sdk_model.interfaces.system import SystemState

from popcorn.domain.ratings import ListenerId
from popcorn.skill.app import Services
from popcorn_lab.simulator.conversation import Turn
from tests.conversations.conftest import HOUSEHOLD, Talk

NewTalk = Callable[..., Talk]
ANN, BEN = ListenerId("amzn1.ask.person.ANN"), ListenerId("amzn1.ask.person.BEN")
HOME = ListenerId(HOUSEHOLD)


def said_by(talk: Talk, person: ListenerId | None, *utterances: str) -> Turn:
    """What a voice says at the device, None for one that is not recognised; the last answer."""
    talk.conversation.heard_as(person)
    return [talk.say(utterance) for utterance in utterances][-1]


def rated(services: Services, listener: ListenerId) -> dict[str, float]:
    return {each.movie_id: each.stars.value for each in services.store.ratings_of(listener)}


def kept(services: Services, listener: ListenerId) -> dict[str, object]:
    """The persistent attributes."""
    envelope = RequestEnvelope(context=Context(system=SystemState(user=User(listener))))
    return dict(services.persistence.get_attributes(envelope))
