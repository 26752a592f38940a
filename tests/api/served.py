"""The API and the companion page on loopback, in a thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from flask import Flask
from werkzeug.serving import WSGIRequestHandler, make_server

from popcorn.api.app import Api
from popcorn_lab.packaging.places import REPOSITORY
from popcorn_lab.serving.companion.development_tokens import DevelopmentTokens
from popcorn_lab.serving.companion.routes import companion_routes
from tests.browser import WITHIN_S

PAGE = REPOSITORY / "companion"


class _Quiet(WSGIRequestHandler):
    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Not every request."""


@contextmanager
def served(api: Api, tokens: DevelopmentTokens, page: Path = PAGE) -> Iterator[str]:
    """The server's address, without a slash at its end."""
    app = Flask(__name__, static_folder=None)
    app.register_blueprint(companion_routes(api.answer, tokens, page, is_loopback=True))
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=_Quiet)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join(WITHIN_S)
        server.server_close()
