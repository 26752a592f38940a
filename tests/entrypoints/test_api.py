"""The function behind the HTTP API, as Lambda calls it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from popcorn.entrypoints import api
from tests.api.asking import event
from tests.lab.sample_home import load_sample


def test_the_function_answers_an_event_of_the_gateway(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POPCORN_HOME", str(load_sample(tmp_path / "home")))
    context = SimpleNamespace(aws_request_id="request")
    try:
        asked = event("GET", "/search", subject="ann", query={"title": "alien"})
        answer = api.handler(asked, context)
        assert answer["statusCode"] == 200
        assert '"Alien"' in answer["body"]
        assert api.handler(event("GET", "/account", subject=None), context)["statusCode"] == 401
    finally:
        api._from_environment.cache_clear()
