"""The API and the companion page on loopback, in a thread."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask import Flask

from popcorn.api.app import Api
from popcorn_lab.packaging.places import REPOSITORY
from popcorn_lab.serving.companion.development_tokens import DevelopmentTokens
from popcorn_lab.serving.companion.routes import companion_routes
from tests.serving import served_app

PAGE = REPOSITORY / "companion"


@contextmanager
def served(api: Api, tokens: DevelopmentTokens, page: Path = PAGE) -> Iterator[str]:
    """The server's address, without a slash at its end."""
    app = Flask(__name__, static_folder=None)
    app.register_blueprint(companion_routes(api.answer, tokens, page, is_loopback=True))
    with served_app(app) as address:
        yield address
