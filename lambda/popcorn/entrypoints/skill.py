"""The skill's function: a request envelope in, a response envelope out."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import RequestEnvelope

from popcorn.settings import read_settings
from popcorn.skill.app import Services, build_skill
from popcorn.skill.logs import log_as_json_lines
from popcorn.wiring import build_services

logger = logging.getLogger(__name__)

Envelope = dict[str, Any]


def skill_handler(services: Services) -> Callable[[Envelope], Envelope]:
    """The function over one set of services.

    A request type that the SDK does not know yet gets an empty answer instead of an error:
    Amazon adds some without notice.
    """
    skill = build_skill(services)
    serializer = DefaultSerializer()

    def handle(event: Envelope) -> Envelope:
        try:
            request_envelope = serializer.deserialize(json.dumps(event), RequestEnvelope)
        except SerializationException:
            request_type = (event.get("request") or {}).get("type")
            facts = {"event": "unknown_request", "type": request_type}
            logger.warning("unknown_request", extra={"facts": facts})
            return {"version": "1.0", "response": {}}
        answer = skill.invoke(request_envelope=request_envelope, context=None)
        return dict(serializer.serialize(answer))

    return handle


@lru_cache(maxsize=1)
def _from_environment() -> Callable[[Envelope], Envelope]:
    if "AWS_LAMBDA_FUNCTION_NAME" in os.environ:
        log_as_json_lines()
    return skill_handler(build_services(read_settings()))


def handler(event: Envelope, _context: object) -> Envelope:
    """What Lambda calls; services are built once in a container, with the first request."""
    return _from_environment()(event)
