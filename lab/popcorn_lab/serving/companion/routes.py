"""The routes of API and companion page beside those of the skill."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from flask import Blueprint, Response, jsonify, request, send_from_directory
from werkzeug.exceptions import RequestEntityTooLarge

from popcorn.api.app import PREFIX
from popcorn.api.problems import PROBLEM_JSON
from popcorn_lab.serving.companion.development_tokens import DevelopmentTokens, SignInError
from popcorn_lab.serving.companion.gateway import Function, event_of, response_of
from popcorn_lab.serving.request_envelope import read_json

PAGE = "/companion"
SIGN_IN = f"{PREFIX}/development/sign-in"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


def companion_routes(
    api: Function, tokens: DevelopmentTokens, page: Path, *, is_loopback: bool
) -> Blueprint:
    """The API under /api, signing in, and the page's files.

    Args:
        page: the folder of the page's files.
        is_loopback: whether only this machine reaches the server.
    """
    blueprint = Blueprint("companion", __name__)

    @blueprint.before_app_request
    def answer() -> Response | None:
        """Whatever is under /api, by any method; None for everything else."""
        if not _is_under(PREFIX) and not _is_under(PAGE):
            return None
        if is_loopback and urlsplit(request.host_url).hostname not in LOOPBACK:
            # A page of another site may have led a browser here under a name of its own.
            return _refused(HTTPStatus.FORBIDDEN, "this server goes by its own address only")
        if request.path == SIGN_IN or not _is_under(PREFIX):
            return None
        subject = tokens.subject_of(request.headers.get("Authorization"))
        try:
            return response_of(api(event_of(request, subject)))
        except RequestEntityTooLarge:
            return _refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "the body is too large")

    @blueprint.post(SIGN_IN)
    def sign_in() -> Response:
        content = read_json(request.get_data())
        return jsonify(token=tokens.sign_in(content.get("name"), content.get("password")))

    @blueprint.get(f"{PAGE}/config.json")
    def configuration() -> Response:
        return jsonify(
            api=PREFIX,
            signIn={
                "kind": "development",
                "address": SIGN_IN,
                "asksForPassword": tokens.asks_for_password,
            },
        )

    @blueprint.get(f"{PAGE}/")
    @blueprint.get(f"{PAGE}/<path:name>")
    def file(name: str = "index.html") -> Response:
        response = send_from_directory(page, name)
        response.headers["Content-Security-Policy"] = _POLICY
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Cache-Control"] = "no-cache"
        return response

    @blueprint.errorhandler(SignInError)
    def nobody(error: SignInError) -> Response:
        return _refused(HTTPStatus.FORBIDDEN, str(error))

    return blueprint


def _is_under(prefix: str) -> bool:
    return f"{request.path}/".startswith(f"{prefix}/")


def _refused(status: HTTPStatus, detail: str) -> Response:
    """A problem, as the API has them."""
    response = jsonify(type="about:blank", title=status.phrase, status=status, detail=detail)
    response.status_code = status
    response.content_type = PROBLEM_JSON
    return response
