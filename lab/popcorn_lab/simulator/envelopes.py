"""Request envelopes as Alexa sends them.

Source: "Request and Response JSON Reference", developer.amazon.com.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from popcorn_lab.simulator.devices import DeviceKind, interfaces, of_the_screen

Json = dict[str, Any]

DEFAULT_APPLICATION_ID = "amzn1.ask.skill.00000000-0000-0000-0000-000000000000"


def now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Caller:
    """Who talks, through what: the household's account, perhaps a recognised voice, a device.

    `access_token`: of the companion app's account that the household has linked, `person_token` of
    the voice's own.
    """

    user_id: str
    person_id: str | None = None
    locale: str = "en-US"
    device: DeviceKind = "speaker"
    application_id: str = DEFAULT_APPLICATION_ID
    clock: Callable[[], datetime] = now
    access_token: str | None = None
    person_token: str | None = None


@dataclass
class Session:
    """A conversation between a launch and its end; `attributes` are the skill's own."""

    session_id: str = field(default_factory=lambda: f"amzn1.echo-api.session.{uuid.uuid4()}")
    is_new: bool = True
    attributes: Json = field(default_factory=dict)


def envelope(caller: Caller, session: Session, request: Mapping[str, Any]) -> Json:
    """One request, complete.

    Args:
        request: its type and what belongs to the type; id, time and locale are added.
    """
    application = {"applicationId": caller.application_id}
    user = {"userId": caller.user_id, **_token(caller.access_token)}
    person = {}
    if caller.person_id is not None:
        person = {"person": {"personId": caller.person_id, **_token(caller.person_token)}}
    return {
        "version": "1.0",
        "session": {
            "new": session.is_new,
            "sessionId": session.session_id,
            "application": application,
            "attributes": session.attributes,
            "user": user,
        },
        "context": {
            "System": {
                "application": application,
                "user": user,
                **person,
                "device": {
                    "deviceId": f"amzn1.ask.device.simulated-{caller.device}",
                    "supportedInterfaces": interfaces(caller.device),
                },
            },
            **of_the_screen(caller.device),
        },
        "request": {
            **request,
            "requestId": f"amzn1.echo-api.request.{uuid.uuid4()}",
            "timestamp": caller.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "locale": caller.locale,
        },
    }


def _token(token: str | None) -> dict[str, str]:
    return {"accessToken": token} if token else {}


def event_envelope(caller: Caller, name: str) -> Json:
    """A skill event, such as "SkillDisabled": of the household's account, in no conversation.

    "SkillAccountLinked" brings the household's token.

    Source: "Use Skill Events", developer.amazon.com.
    """
    moment = caller.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "version": "1.0",
        "context": {
            "System": {
                "application": {"applicationId": caller.application_id},
                "user": {"userId": caller.user_id},
                "apiEndpoint": "https://api.amazonalexa.com",
            }
        },
        "request": {
            "type": f"AlexaSkillEvent.{name}",
            "requestId": str(uuid.uuid4()),
            "timestamp": moment,
            "eventCreationTime": moment,
            "eventPublishingTime": moment,
            **({"body": _token(caller.access_token)} if name == "SkillAccountLinked" else {}),
        },
    }


def message_envelope(caller: Caller) -> Json:
    """A message to the skill, about the household's account, in no conversation.

    Source: "Messaging Interface Reference", developer.amazon.com.
    """
    moment = caller.clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        "version": "1.0",
        "context": {
            "System": {
                "application": {"applicationId": caller.application_id},
                "user": {"userId": caller.user_id},
            }
        },
        "request": {
            "type": "Messaging.MessageReceived",
            "requestId": str(uuid.uuid4()),
            "timestamp": moment,
            "message": {},
        },
    }
