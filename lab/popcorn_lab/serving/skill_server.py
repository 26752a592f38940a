"""The skill as a web service, and a page to talk to it.

`POST /` is Alexa's contract ("Host a Custom Skill as a Web Service", developer.amazon.com), less
the check of her signature: this server is for one's own machine, not for the internet.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any

from ask_sdk_core.exceptions import SerializationException
from ask_sdk_core.serialize import DefaultSerializer
from ask_sdk_model import Request, RequestEnvelope
from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException

from popcorn.domain.errors import PopcornError
from popcorn_lab.simulator.conversations import Conversations
from popcorn_lab.simulator.envelopes import Json

logger = logging.getLogger(__name__)

LARGEST_REQUEST_BYTES = 256 * 1024
LONGEST_UTTERANCE = 500

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
_PAGE = {
    "/": ("page.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/page.js": ("page.js", "text/javascript"),
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_SESSION_KEY = re.compile(r"[A-Za-z0-9-]{1,64}")


class BadRequestError(PopcornError):
    """What was sent cannot be answered; the text says why."""


def create_app(
    skill: Callable[[Json], Json], conversations: Conversations, skill_id: str | None = None
) -> Flask:
    """The service over one skill.

    Args:
        skill: from request envelope to response envelope.
        conversations: what the page talks to.
        skill_id: the only application id that is answered; None for any.
    """
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST_BYTES
    folder = files("popcorn_lab.serving.page")
    for path, (name, content_type) in _PAGE.items():
        content = (folder / name).read_bytes()
        view = _page_view(content, content_type)
        app.add_url_rule(path, endpoint=name, view_func=view, methods=["GET"])

    @app.post("/")
    def answer_alexa() -> Response:
        return jsonify(skill(read_envelope(request.get_data(), skill_id)))

    @app.post("/utterance")
    def answer_page() -> Response:
        # Only pages of this very server can send this type without being asked first (CORS).
        if request.mimetype != "application/json":
            raise BadRequestError("send application/json")
        session, utterance = _said(_json(request.get_data()))
        turn = conversations.say(session, utterance)
        return jsonify(
            speech=turn.speech,
            reprompt=turn.reprompt,
            intent=turn.intent,
            session_ended=turn.session_ended,
            offered=list(turn.offered),
        )

    @app.errorhandler(BadRequestError)
    def bad_request(error: BadRequestError) -> tuple[Response, int]:
        return jsonify(error=str(error)), 400

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> tuple[Response, int]:
        return jsonify(error=error.description or error.name), error.code or 500

    @app.errorhandler(Exception)
    def failed(error: Exception) -> tuple[Response, int]:
        logger.error("the skill failed", exc_info=error)
        return jsonify(error="the skill failed; the reason is in the server's output"), 500

    return app


def read_envelope(body: bytes, skill_id: str | None = None) -> Json:
    """A request envelope that a skill can be given.

    Raises:
        BadRequestError: it is no JSON, lacks something, is of a type that no skill knows, or is
            for another skill.
    """
    envelope = _json(body)
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
    try:
        DefaultSerializer().deserialize(json.dumps(envelope), RequestEnvelope)
    except SerializationException as error:
        raise BadRequestError(f"no request envelope: {error}") from error
    except (AttributeError, TypeError, ValueError, KeyError) as error:
        raise BadRequestError("no request envelope: a part is not of its type") from error
    return envelope


def _page_view(content: bytes, content_type: str) -> Callable[[], Response]:
    def view() -> Response:
        response = Response(content, content_type=f"{content_type}; charset=utf-8")
        response.headers["Content-Security-Policy"] = _POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cache-Control"] = "no-cache"
        return response

    return view


def _json(body: bytes) -> Json:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadRequestError(f"the body is no JSON: {error}") from error
    if not isinstance(content, dict):
        raise BadRequestError("the body is no JSON object")
    return content


def _at(content: Any, path: str) -> Any:
    for key in path.split("."):
        content = content.get(key) if isinstance(content, dict) else None
    return content


def _said(content: Mapping[str, Any]) -> tuple[str, str]:
    session, utterance = content.get("session"), content.get("utterance")
    if not isinstance(session, str) or not _SESSION_KEY.fullmatch(session):
        raise BadRequestError("`session` is 1 to 64 letters, digits or hyphens")
    if not isinstance(utterance, str) or not utterance.strip():
        raise BadRequestError("`utterance` is missing or empty")
    if len(utterance) > LONGEST_UTTERANCE:
        raise BadRequestError(f"`utterance` has more than {LONGEST_UTTERANCE} characters")
    return session, utterance
