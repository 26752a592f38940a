"""The skill as a web service, and a page to talk to it.

`POST /` is Alexa's contract ("Host a Custom Skill as a Web Service", developer.amazon.com). With
the page it is for one's own machine; on the internet Alexa's signature counts, and there is none.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from flask import Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException

from popcorn_lab.serving.certificate_chains import UntrustedRequestError
from popcorn_lab.serving.page_files import page_files
from popcorn_lab.serving.page_talk import Talk, page_talk
from popcorn_lab.serving.renderer import Renderer
from popcorn_lab.serving.request_envelope import BadRequestError, read_envelope
from popcorn_lab.serving.signature import SignatureCheck
from popcorn_lab.simulator.envelopes import Json

logger = logging.getLogger(__name__)

LARGEST_REQUEST_BYTES = 256 * 1024


def create_app(
    skill: Callable[[Json], Json], talk: Talk, renderer: Renderer, skill_id: str | None = None
) -> Flask:
    """The service over one skill and the page: whoever reaches it is answered.

    Args:
        skill: from request envelope to response envelope.
        talk: whom the page talks to.
        renderer: draws screens on the page.
        skill_id: the only application id that is answered; None for any.
    """
    app = _service(skill, skill_id)
    app.register_blueprint(page_files(renderer))
    app.register_blueprint(page_talk(talk))

    @app.before_request
    def refuse_other_pages() -> None:
        # A page of another site that is open in the same browser must not rate anything here. It
        # can load a script, as our own frame does, which is of no site.
        origin = request.headers.get("Origin", request.host_url.rstrip("/"))
        if request.method == "POST" and origin != request.host_url.rstrip("/"):
            raise BadRequestError(f"requests from the pages of {origin} are not answered")

    return app


def create_hosted_app(skill: Callable[[Json], Json], check: SignatureCheck, skill_id: str) -> Flask:
    """The service for Alexa alone, who signs; arguments as of `create_app`."""
    app = _service(skill, skill_id)

    @app.before_request
    def refuse_others() -> None:
        if request.method == "POST":
            check.require_alexas(request.headers.get, request.get_data())

    @app.errorhandler(UntrustedRequestError)
    def untrusted(error: UntrustedRequestError) -> tuple[Response, int]:
        facts = {"event": "untrusted_request", "reason": str(error)}
        logger.warning("untrusted_request", extra={"facts": facts})
        return jsonify(error="the request is not answered"), 400

    return app


def _service(skill: Callable[[Json], Json], skill_id: str | None) -> Flask:
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_REQUEST_BYTES

    @app.post("/")
    def answer_alexa() -> Response:
        return jsonify(skill(read_envelope(request.get_data(), skill_id)))

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
