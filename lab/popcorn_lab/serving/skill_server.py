"""The skill as a web service, and a page to talk to it.

`POST /` is Alexa's contract ("Host a Custom Skill as a Web Service", developer.amazon.com), less
the check of her signature: this server is for one's own machine, not for the internet.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException

from popcorn_lab.serving.request_envelope import BadRequestError, read_envelope, read_json
from popcorn_lab.simulator.conversations import Conversations
from popcorn_lab.simulator.envelopes import Json

logger = logging.getLogger(__name__)

LARGEST_REQUEST_BYTES = 256 * 1024
LONGEST_UTTERANCE = 500

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

    @app.before_request
    def refuse_other_pages() -> None:
        # A page of another site that is open in the same browser must not rate anything here.
        origin = request.headers.get("Origin")
        if origin is not None and origin != request.host_url.rstrip("/"):
            raise BadRequestError(f"requests from the pages of {origin} are not answered")

    @app.post("/")
    def answer_alexa() -> Response:
        return jsonify(skill(read_envelope(request.get_data(), skill_id)))

    @app.post("/utterance")
    def answer_page() -> Response:
        session, utterance = _said(read_json(request.get_data()))
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


def _page_view(content: bytes, content_type: str) -> Callable[[], Response]:
    def view() -> Response:
        response = Response(content, content_type=f"{content_type}; charset=utf-8")
        response.headers["Content-Security-Policy"] = _POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cache-Control"] = "no-cache"
        return response

    return view


def _said(content: Mapping[str, Any]) -> tuple[str, str]:
    session, utterance = content.get("session"), content.get("utterance")
    if not isinstance(session, str) or not _SESSION_KEY.fullmatch(session):
        raise BadRequestError("`session` is 1 to 64 letters, digits or hyphens")
    if not isinstance(utterance, str) or not utterance.strip():
        raise BadRequestError("`utterance` is missing or empty")
    if len(utterance) > LONGEST_UTTERANCE:
        raise BadRequestError(f"`utterance` has more than {LONGEST_UTTERANCE} characters")
    return session, utterance
