"""The skill's function: a request envelope in, a response envelope out."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from popcorn.logs import about, log_as_json_lines, logged
from popcorn.settings import read_settings
from popcorn.skill.alexa.account_tokens import put_accounts
from popcorn.skill.alexa.api_client import BoundedApiClient
from popcorn.skill.alexa.envelopes import read_envelope, whole_characters
from popcorn.skill.app import Services, build_skill
from popcorn.skill.replies.one_moment import OneMoment
from popcorn.skill.session.attributes import MOST_BYTES
from popcorn.skill.speech.variety import Variety, by_session
from popcorn.snapshots import note_stand_in, with_snapshot
from popcorn.wiring import build_services

logger = logging.getLogger(__name__)

Envelope = dict[str, Any]
LONGEST_TYPE = 100
LONGEST_REQUEST_ID = 200


def skill_handler(
    services: Services, *, variety: Variety = by_session, one_moment: OneMoment | None = None
) -> Callable[[Envelope], Envelope]:
    """The function over one set of services.

    What cannot be read as a request (Amazon adds types without notice) gets an empty answer that
    leaves the session as it is, instead of an error.

    Args:
        variety: which variant of a message a session begins with.
        one_moment: what is said meanwhile, where an answer takes long.
    """
    skill = build_skill(services, variety)
    serializer = DefaultSerializer()
    meanwhile = one_moment or OneMoment(BoundedApiClient())

    def handle(event: Envelope) -> Envelope:
        event = whole_characters(event)
        with about(request_id=_request_id(event)):
            envelope = read_envelope(event)
            if envelope is None or (services.skill_id and not _names_skill(envelope)):
                return _nothing_said(event)
            put_accounts(envelope, services.tokens)
            with meanwhile.while_answering(envelope):
                answer = skill.invoke(request_envelope=envelope, context=None)
            # These are JSON already; the SDK would copy them value by value.
            attributes, answer.session_attributes = answer.session_attributes, None
            said = dict(serializer.serialize(answer))
            if attributes is not None:
                said["sessionAttributes"] = attributes
            return said

    return handle


def _request_id(event: Any) -> str | None:
    """Alexa's own, which ties all lines of a turn together; None where there is none."""
    request = event.get("request") if isinstance(event, dict) else None
    found = request.get("requestId") if isinstance(request, dict) else None
    return found[:LONGEST_REQUEST_ID] if isinstance(found, str) else None


def _names_skill(envelope: RequestEnvelope) -> bool:
    system = envelope.context.system if envelope.context else None
    return bool(system and system.application)


def _nothing_said(event: Any) -> Envelope:
    """An empty answer; session attributes that do not come back would be lost."""
    parts = event if isinstance(event, dict) else {}
    request, session = parts.get("request"), parts.get("session")
    request_type = request.get("type") if isinstance(request, dict) else None
    facts = {"event": "unknown_request", "type": str(request_type)[:LONGEST_TYPE]}
    logger.warning("unknown_request", extra={"facts": facts})
    answer: Envelope = {"version": "1.0", "response": {}}
    attributes = session.get("attributes") if isinstance(session, dict) else None
    if isinstance(attributes, dict) and 0 < len(json.dumps(attributes)) <= MOST_BYTES:
        answer["sessionAttributes"] = attributes
    return answer


def prepare() -> None:
    """Fetch the snapshot, if one is named, while Lambda starts the container.

    That takes longer than a listener waits.
    """
    if os.environ.get("POPCORN_SNAPSHOT"):
        log_as_json_lines()
        with_snapshot(read_settings())


@lru_cache(maxsize=1)
def _from_environment() -> Callable[[Envelope], Envelope]:
    settings = read_settings()
    answer = skill_handler(build_services(settings))

    def handle(event: Envelope) -> Envelope:
        note_stand_in(settings)
        return answer(event)

    return handle


@logged
def handler(event: Envelope, _context: object) -> Envelope:
    """What Lambda calls; services are built once in a container, with the first request."""
    return _from_environment()(event)
