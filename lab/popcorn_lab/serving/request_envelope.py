"""Whether a body is a request envelope that a skill can be given, and if not, why."""

from __future__ import annotations

import json
from itertools import islice
from typing import Any

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import Request, RequestEnvelope

from popcorn.domain.errors import PopcornError
from popcorn_lab.simulator.envelopes import Json

_NEEDED = (
    "version",
    "context.System.application.applicationId",
    "context.System.user.userId",
    "request.type",
    "request.requestId",
    "request.timestamp",
)
_NEEDED_BY_TYPE = {
    "LaunchRequest": ("session.sessionId",),
    "IntentRequest": ("session.sessionId", "request.intent.name"),
    "SessionEndedRequest": ("session.sessionId",),
}
_MOST_TRIED = 50
"""Parts of one part that are looked into; an envelope's own have a dozen."""


class BadRequestError(PopcornError):
    """What was sent cannot be answered; the text says why."""


def read_json(body: bytes) -> Json:
    """A JSON object.

    Raises:
        BadRequestError: the body is something else.
    """
    if not body.strip():
        raise BadRequestError("the body is empty; send a JSON object")
    try:
        content = json.loads(body)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BadRequestError(f"the body is no JSON: it goes wrong at {where}") from error
    except UnicodeDecodeError as error:
        raise BadRequestError("the body is no JSON: it is not UTF-8 text") from error
    except RecursionError as error:
        raise BadRequestError(
            "the body is no JSON that can be read: it is nested deeply"
        ) from error
    except ValueError as error:
        raise BadRequestError("the body is no JSON that can be read: a number is long") from error
    if not isinstance(content, dict):
        raise BadRequestError("the body is no JSON object")
    return content


def read_envelope(body: bytes, skill_id: str | None = None) -> Json:
    """A request envelope that a skill can be given.

    Raises:
        BadRequestError: it is no JSON, lacks something, is of a type that no skill knows, or is
            for another skill.
    """
    envelope = read_json(body)
    request_type = str(_at(envelope, "request.type"))
    for path in (*_NEEDED, *_NEEDED_BY_TYPE.get(request_type, ())):
        found = _at(envelope, path)
        if not isinstance(found, str) or not found:
            raise BadRequestError(f"no request envelope: {path} is missing or no text")
    if request_type not in Request.discriminator_value_class_map:
        raise BadRequestError(f"no skill knows requests of the type {request_type!r}")
    application = _at(envelope, "context.System.application.applicationId")
    if skill_id is not None and application != skill_id:
        raise BadRequestError("the request is for another skill")
    if not _is_readable(envelope):
        what = _misfit(envelope) or "a part"
        raise BadRequestError(f"no request envelope: {what} is not of the type that Alexa sends")
    return envelope


def _is_readable(envelope: Json) -> bool:
    try:
        DefaultSerializer().deserialize(json.dumps(envelope), RequestEnvelope)
    except (SerializationException, AttributeError, TypeError, ValueError, KeyError):
        return False
    return True


def _misfit(envelope: Json) -> str:
    """The path of the smallest part without which the rest could be read; empty: of several.

    The SDK's own errors speak of Python's types, and do not say where.
    """
    path: list[str] = []
    part: Any = envelope
    while (key := _misfit_in(part, envelope)) is not None:
        path.append(str(key))
        part = part[key]
    return ".".join(path)


def _misfit_in(part: Any, envelope: Json) -> str | int | None:
    keys: list[Any] = []
    if isinstance(part, dict):
        keys = list(islice(part, _MOST_TRIED))
    elif isinstance(part, list):
        keys = list(range(min(len(part), _MOST_TRIED)))
    for key in keys:
        value, part[key] = part[key], None  # the SDK takes null for anything
        is_readable = _is_readable(envelope)
        part[key] = value
        if is_readable:
            found: str | int = key
            return found
    return None


def _at(content: Any, path: str) -> Any:
    for key in path.split("."):
        content = content.get(key) if isinstance(content, dict) else None
    return content
