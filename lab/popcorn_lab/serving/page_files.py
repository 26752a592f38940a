"""The page's own files, and the frame in which Amazon's renderer draws, each with its policy.

The renderer makes functions from text ("unsafe-eval"), so it gets a document of its own: sandboxed,
of no origin, allowed to load its two scripts and nothing else. It is told what to show, and tells
what was touched, by messages.
"""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from importlib.resources import files

from flask import Blueprint, Response, jsonify, request

from popcorn_lab.serving.renderer import Renderer, RendererMissingError

_FOLDER = files("popcorn_lab.serving.page")
_SCRIPTS = ("page", "conversation", "suggestions", "screen", "speaking", "listening", "frame")
_FILES = {
    "/": ("page.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/frame": ("frame.html", "text/html"),
    **{f"/{name}.js": (f"{name}.js", "text/javascript") for name in _SCRIPTS},
}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
_FRAME_POLICY = (
    "sandbox allow-scripts; default-src 'none'; "
    "script-src {origin}/renderer.js {origin}/frame.js 'unsafe-eval'; "
    "style-src 'unsafe-inline'; connect-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors {origin}"
)
"""`data:` is how the renderer reads its own WebAssembly, which it carries as text."""


def page_files(renderer: Renderer) -> Blueprint:
    """Routes of everything that the page loads."""
    blueprint = Blueprint("page_files", __name__)
    for path, (name, content_type) in _FILES.items():
        view = _view((_FOLDER / name).read_bytes(), content_type)
        blueprint.add_url_rule(
            path, endpoint=path.strip("/").replace(".", "-") or "page", view_func=view
        )

    @blueprint.get("/renderer")
    def renderer_state() -> Response:
        return jsonify(state=renderer.state(), reason=renderer.reason)

    @blueprint.get("/renderer.js")
    def renderer_code() -> Response:
        return _response(renderer.code().encode(), "text/javascript")

    @blueprint.errorhandler(RendererMissingError)
    def missing(error: RendererMissingError) -> tuple[Response, int]:
        return jsonify(error=str(error)), HTTPStatus.NOT_FOUND

    return blueprint


def _view(content: bytes, content_type: str) -> Callable[[], Response]:
    return lambda: _response(content, content_type)


def _response(content: bytes, content_type: str) -> Response:
    response = Response(content, content_type=f"{content_type}; charset=utf-8")
    policy = _FRAME_POLICY if request.path == "/frame" else _POLICY
    origin = request.host_url.rstrip("/")
    response.headers["Content-Security-Policy"] = policy.replace("{origin}", origin)
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Cache-Control"] = "no-cache"
    return response
