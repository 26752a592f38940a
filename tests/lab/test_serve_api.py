"""The HTTP API beside the skill: signing in on one's own machine, and who is let in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from flask import Flask
from flask.testing import FlaskClient

from popcorn.api.app import Api
from popcorn.settings import read_settings
from popcorn.wiring import build_services
from popcorn_lab.serving.companion.development_tokens import DevelopmentTokens, SignInError
from popcorn_lab.serving.companion.routes import companion_routes
from tests.lab.sample_home import load_sample

SERVE = [sys.executable, "-c", "from popcorn_lab.cli.main import main; main()", "serve"]
SIGN_IN = "/api/development/sign-in"
WITHIN_S = 60


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return load_sample(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def api(home: Path) -> Iterator[Api]:
    with closing(build_services(read_settings({"POPCORN_HOME": str(home)}))) as services:
        yield Api(services)


def client(api: Api, password: str | None = None, *, is_loopback: bool = True) -> FlaskClient:
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = 256 * 1024
    routes = companion_routes(
        api.answer, DevelopmentTokens(password), Path("nowhere"), is_loopback=is_loopback
    )
    app.register_blueprint(routes)
    return app.test_client()


def signed_in(browser: FlaskClient, name: str) -> dict[str, str]:
    token = browser.post(SIGN_IN, json={"name": name}).get_json()["token"]
    return {"Authorization": f"Bearer {token}"}


def test_a_name_is_an_account(api: Api) -> None:
    browser = client(api)
    ann, ben = signed_in(browser, "ann"), signed_in(browser, "ben")
    put = browser.post("/api/watch/addlist", json={"title": "alien"}, headers=ann)
    assert put.get_json()["list"] == "watchlist"
    assert len(browser.get("/api/watch", headers=ann).get_json()["watchlist"]) == 1
    assert browser.get("/api/watch", headers=ben).get_json()["watchlist"] == []
    found = browser.get("/api/search?genre=war&limit=2&title=", headers=ben)
    assert found.status_code == 422


def test_queries_reach_the_api_as_through_the_gateway(api: Api) -> None:
    browser = client(api)
    ann = signed_in(browser, "ann")
    first = browser.get("/api/recommend?genre=comedy", headers=ann).get_json()["recommended"]
    shown = [each["title"]["movie_id"] for each in first]
    query = "&".join(f"exclude={each}" for each in shown)
    others = browser.get(f"/api/recommend?genre=comedy&{query}", headers=ann).get_json()
    assert not {each["title"]["movie_id"] for each in others["recommended"]}.intersection(shown)
    spoken = browser.get("/api/search?title=se7en%2C+seven&genre=crime", headers=ann)
    assert spoken.status_code == 200


@pytest.mark.parametrize(
    "authorization", [None, "", "Bearer", "Bearer ann", "Bearer ann.0", "Basic YW5uOmFubg==", "x"]
)
def test_without_a_token_of_this_process_nobody_is_let_in(
    api: Api, authorization: str | None
) -> None:
    headers = {} if authorization is None else {"Authorization": authorization}
    answer = client(api).get("/api/account", headers=headers)
    assert (answer.status_code, answer.content_type) == (401, "application/problem+json")


def test_a_token_is_for_one_name_and_one_process() -> None:
    tokens = DevelopmentTokens()
    token = tokens.sign_in("ann")
    assert tokens.subject_of(f"bearer {token}") == "ann"
    assert tokens.subject_of(f"Bearer {token.replace('ann', 'ben')}") is None
    assert tokens.subject_of(f"Bearer {token}ä") is None
    assert DevelopmentTokens().subject_of(f"Bearer {token}") is None


@pytest.mark.parametrize("name", [None, 7, "", "Ann", "a b", "-ann", "a" * 41, "a.b", "ä"])
def test_what_is_no_name_is_refused(api: Api, name: object) -> None:
    answer = client(api).post(SIGN_IN, json={"name": name})
    assert answer.status_code == 403
    assert "a name has" in answer.get_json()["detail"]


def test_with_a_password_only_who_knows_it_signs_in(api: Api) -> None:
    browser = client(api, "correct horse", is_loopback=False)
    for password in (None, "", "correct", 7):
        refused = browser.post(SIGN_IN, json={"name": "ann", "password": password})
        assert refused.status_code == 403
    allowed = browser.post(SIGN_IN, json={"name": "ann", "password": "correct horse"})
    assert allowed.status_code == 200
    with pytest.raises(SignInError):
        DevelopmentTokens("x").sign_in("ann")


def test_a_page_that_leads_here_by_another_name_gets_nothing(api: Api) -> None:
    browser = client(api)
    for path in (SIGN_IN, "/api/account", "/companion/"):
        answer = browser.open(
            path, method="POST", json={"name": "ann"}, base_url="http://evil.example"
        )
        assert answer.status_code == 403, path
    assert (
        browser.post(SIGN_IN, json={"name": "ann"}, base_url="http://[::1]:8000").status_code == 200
    )


def test_every_method_and_size_gets_a_problem(api: Api) -> None:
    browser = client(api)
    ann = signed_in(browser, "ann")
    for method in ("PUT", "TRACE", "QUERY", "OPTIONS"):
        answer = browser.open("/api/account", method=method, headers=ann)
        assert (answer.status_code, answer.headers["Allow"]) == (405, "GET")
    large = browser.post("/api/rating", data=b"x" * 300_000, headers=ann)
    assert (large.status_code, large.content_type) == (413, "application/problem+json")
    binary = browser.post("/api/rating", data=b"\xff\xfe", headers=ann)
    assert binary.status_code in (400, 415)


def test_where_others_reach_it_there_is_no_api_without_a_password(home: Path) -> None:
    with subprocess.Popen(
        [*SERVE, "--host", "0.0.0.0", "--port", "0"],  # noqa: S104
        env={"POPCORN_HOME": str(home), "PATH": os.environ["PATH"]},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        port = process.stdout.readline().strip().rpartition(":")[2]
        with pytest.raises(HTTPError, match="404"):
            urlopen(f"http://127.0.0.1:{port}/api/account", timeout=WITHIN_S)
        process.terminate()
        assert "--api-password" in process.stderr.read()
        assert process.wait(WITHIN_S) == 0
