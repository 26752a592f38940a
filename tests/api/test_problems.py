"""What no route takes, and what is answered while a service is away."""

from __future__ import annotations

import base64
import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from popcorn.api.app import Api
from popcorn.api.requests import LARGEST_BODY_BYTES
from popcorn.settings import read_settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from tests.api.asking import App, Json, answered, event


@pytest.mark.parametrize(
    ("body", "detail"),
    [
        (None, "the body is missing"),
        ("", "the body is missing"),
        (" ", "the body is missing"),
        ("{", "no JSON: line 1, column 2"),
        ("stars=5", "no JSON: line 1"),
        ("[]", "no JSON object"),
        ("7", "no JSON object"),
        ("null", "no JSON object"),
        ('{"title": "alien", "stars": NaN}', "no JSON that can be read"),
        ('{"title": "alien", "stars": ' + "1" * 5000 + "}", "no JSON that can be read"),
        ('{"title": "\\ud800", "stars": 5}', "no JSON that can be read"),
        ("[" * 60_000, "no JSON"),
    ],
)
def test_a_body_that_is_no_json_object(ann: App, body: str | None, detail: str) -> None:
    answer = ann.asks("POST", "/rating", body)
    assert (answer.status, answer.problem) == (400, "bad-request")
    assert detail in answer.content["detail"]


def test_a_body_may_be_base64_and_must_be_text(api: Api, ann: App) -> None:
    asked = event("POST", "/rating", subject=ann.subject) | {"isBase64Encoded": True}
    good = base64.b64encode(b'{"title": "alien", "stars": 4}').decode()
    assert answered(api, asked | {"body": good}).status == 200
    for bad in (base64.b64encode(b"\xff\xfe\xfa").decode(), "$$$"):
        assert answered(api, asked | {"body": bad}).problem == "bad-request"


def test_too_much_and_of_another_type(ann: App) -> None:
    large = '{"title": "' + "x" * LARGEST_BODY_BYTES + '"}'
    assert ann.asks("POST", "/watch/addlist", large).status == 413
    for content_type in ("text/plain", "application/x-www-form-urlencoded", "application/jsonp"):
        answer = ann.asks("POST", "/watch/addlist", {"title": "x"}, content_type=content_type)
        assert (answer.status, answer.problem) == (415, "unsupported-media-type")
    utf8 = ann.asks(
        "POST", "/watch/addlist", {"title": "alien"}, content_type="application/JSON; charset=utf-8"
    )
    assert utf8.status == 200


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/account/", 404),
        ("POST", "/account/updated", 404),
        ("GET", "/", 404),
        ("DELETE", "/account", 405),
        ("GET", "/rating", 405),
        ("POST", "/watch", 405),
        ("OPTIONS", "/watch", 405),
    ],
)
def test_paths_and_methods_that_are_none(ann: App, method: str, path: str, status: int) -> None:
    answer = ann.asks(method, path)
    assert answer.status == status
    assert answer.problem
    assert ("Allow" in answer.headers) is (status == 405)


@pytest.mark.parametrize("prefix", ["/api", "/prod", "/prod/api"])
def test_the_api_answers_below_a_prefix_and_a_stage(api: Api, ann: App, prefix: str) -> None:
    asked = event("GET", f"{prefix}/account", subject=ann.subject)
    asked["requestContext"]["stage"] = "prod"
    assert answered(api, asked).status == 200


@pytest.mark.parametrize(
    "stars", [0, 0.4, 5.5, 6, 3.3, -1, None, "four", "4", [], {}, True], ids=repr
)
def test_stars_that_are_none_change_nothing(ann: App, services: Services, stars: object) -> None:
    answer = ann.refused("/rating", title="alien", stars=stars)
    assert (answer.status, answer.problem, answer.blames) == (422, "invalid", ["stars"])
    assert not services.store.ratings_of(ann.listener)


def test_a_title_that_is_two_titles_lists_them(ann: App) -> None:
    answer = ann.refused("/watch/addlist", title="godzilla")
    assert (answer.status, answer.problem, answer.blames) == (422, "ambiguous-title", ["title"])
    chosen = answer.content["candidates"][1]
    assert ann.post("/watch/addlist", movie_id=chosen["movie_id"])["title"] == chosen


def test_several_fields_are_blamed_at_once(ann: App) -> None:
    answer = ann.refused("/watch/donenow", title=7, episode={"season": 0, "number": 1}, x=1)
    assert set(answer.blames) == {"title", "episode.season", "x"}


@contextmanager
def without_store(home: Path) -> Iterator[Services]:
    """Services whose database is gone; the catalogue has a connection of its own."""
    with closing(build_services(read_settings({"POPCORN_HOME": str(home)}))) as services:
        kept: list[Any] = [services.store, services.friends, services.nights]
        for port in kept:
            port.close()
        yield services


def test_while_the_store_is_away_nothing_is_acknowledged(home: Path) -> None:
    with without_store(home) as services:
        app = App(Api(services), "somebody")
        asked: list[tuple[str, str, Json | None]] = [
            ("GET", "/account", None),
            ("GET", "/watch", None),
            ("POST", "/watch/addlist", {"title": "alien"}),
            ("POST", "/rating", {"title": "alien", "stars": 4}),
            ("GET", "/friend", None),
            ("POST", "/friend/code", None),
            ("GET", "/social", None),
            ("GET", "/account/export", None),
            ("POST", "/account/delete", {"confirm": "delete everything"}),
        ]
        for method, path, body in asked:
            answer = app.asks(method, path, body)
            assert (answer.status, answer.problem) == (503, "try-later"), path
            assert int(answer.headers["Retry-After"]) > 0
        assert app.get("/recommend")["recommended"], "as by voice, from what is popular"


def test_what_nobody_foresaw_is_logged_and_says_nothing(
    services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    broken: Any = object()  # has no method at all
    app = App(Api(replace(services, store=broken)), "ann-secret")
    with caplog.at_level(logging.INFO, logger="popcorn.api"):
        answer = app.asks("GET", "/watch")
    assert (answer.status, answer.problem) == (500, "internal-server-error")
    assert "AttributeError" not in str(answer.content)
    assert "marks_of" not in str(answer.content)
    facts = [record.__dict__["facts"] for record in caplog.records]
    assert {"event": "api_incident", "error": "AttributeError"} in facts
    assert facts[-1]["route"] == "GET /watch"
    assert facts[-1]["status"] == 500
    assert "ann-secret" not in str(facts)


def test_the_log_has_no_word_of_what_was_asked(ann: App, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        ann.asks("GET", "/search", query={"title": "a-very-secret-title"})
        ann.asks("GET", "/a-very-secret-path")
        ann.refused("/friend/add", code="13572468", nickname="a-very-secret-name")
    said = [record.__dict__.get("facts") for record in caplog.records]
    assert [each["route"] for each in said if each] == [
        "GET /search",
        "unknown",
        "POST /friend/add",
    ]
    for secret in ("secret", "13572468", ann.subject):
        assert secret not in str(said)
