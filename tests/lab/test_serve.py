"""`popcorn serve`: Alexa's contract over HTTP, and what the page talks to."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from popcorn_lab.serving.skill_server import LARGEST_REQUEST_BYTES
from popcorn_lab.simulator.envelopes import Caller, Session, envelope
from tests.lab.sample_home import load_sample

PROGRAM = [sys.executable, "-c", "from popcorn_lab.cli.main import main; main()", "serve"]
WITHIN_S = 60
Json = dict[str, Any]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return load_sample(tmp_path_factory.mktemp("home"))


def start(home: Path, *options: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, *options],
        env={"POPCORN_HOME": str(home), "PATH": os.environ["PATH"], **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(scope="module")
def address(home: Path) -> Iterator[str]:
    """A running server; that it ends well on SIGTERM is checked at the end."""
    with start(home, "--port", "0") as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert url.startswith("http://127.0.0.1:")
        yield url
        process.terminate()
        assert process.wait(WITHIN_S) == 0


def send(
    address: str, method: str, path: str, body: bytes = b"", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=WITHIN_S)
    try:
        connection.request(method, path, body, {"Content-Type": "application/json", **headers})
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read()
    finally:
        connection.close()


def post(address: str, path: str, content: object, **more: str) -> tuple[int, Json]:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    status, _, answer = send(address, "POST", path, body, **more)
    return status, json.loads(answer)


def launch() -> Json:
    return envelope(Caller("USER"), Session(), {"type": "LaunchRequest"})


def without(path: str) -> Json:
    content = launch()
    *parents, last = path.split(".")
    inner = content
    for key in parents:
        inner = inner[key]
    del inner[last]
    return content


def test_an_envelope_is_answered_as_the_skill_does(address: str) -> None:
    status, answer = post(address, "/", launch())
    assert status == 200
    assert answer["version"] == "1.0"
    assert answer["response"]["outputSpeech"]["ssml"].startswith("<speak>")
    assert answer["response"]["shouldEndSession"] is False


def test_a_session_goes_on_with_the_attributes_that_were_given_back(address: str) -> None:
    _, first = post(address, "/", launch())
    intent = {"name": "AMAZON.RepeatIntent", "confirmationStatus": "NONE", "slots": {}}
    session = Session(is_new=False, attributes=first["sessionAttributes"])
    request = {"type": "IntentRequest", "intent": intent}
    _, second = post(address, "/", envelope(Caller("USER"), session, request))
    assert second["response"]["outputSpeech"] == first["response"]["outputSpeech"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "the body is empty"),
        (b" \n", "the body is empty"),
        (b"{", "no JSON: it goes wrong at line 1, column 2"),
        (b"\xff", "no JSON: it is not UTF-8 text"),
        (b'{"version": ' + b"1" * 5000 + b"}", "no JSON that can be read: a number is long"),
        (b"[]", "no JSON object"),
        (b"[" * 100_000, "no JSON"),
        ({}, "version"),
        ({"request": {"type": "LaunchRequest"}}, "version"),
        (without("request.timestamp"), "request.timestamp"),
        (without("session"), "session.sessionId"),
        (without("context.System.user"), "context.System.user.userId"),
        (launch() | {"request": [1]}, "request.type"),
        (launch() | {"request": launch()["request"] | {"type": "Nonsense"}}, "Nonsense"),
        (launch() | {"request": launch()["request"] | {"type": "IntentRequest"}}, "intent.name"),
        (launch() | {"request": launch()["request"] | {"timestamp": "noon"}}, "timestamp is not"),
    ],
)
def test_what_is_no_envelope_is_refused_with_the_reason(
    address: str, body: object, reason: str
) -> None:
    status, answer = post(address, "/", body)
    assert status == 400
    assert list(answer) == ["error"]
    assert reason in answer["error"]


def test_too_much_is_refused(address: str) -> None:
    status, answer = post(address, "/", b" " * (LARGEST_REQUEST_BYTES + 1))
    assert status == 413
    assert answer["error"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nowhere", 404), ("PUT", "/", 405), ("GET", "/utterance", 405)],
)
def test_other_requests_get_an_error_in_json(
    address: str, method: str, path: str, status: int
) -> None:
    found, _, body = send(address, method, path)
    assert found == status
    assert json.loads(body)["error"]


def test_the_page_brings_all_it_needs_and_may_load_nothing_else(address: str) -> None:
    scripts = ("page", "conversation", "suggestions", "screen", "speaking", "listening")
    for path, content_type in (
        ("/", "text/html"),
        ("/page.css", "text/css"),
        *((f"/{name}.js", "text/javascript") for name in scripts),
    ):
        status, headers, body = send(address, "GET", path)
        assert status == 200
        assert headers["Content-Type"] == f"{content_type}; charset=utf-8"
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert b"//" not in body.replace(b"// ", b"")
        assert b"innerHTML" not in body


def test_the_frame_of_the_renderer_is_shut_in(address: str) -> None:
    status, headers, body = send(address, "GET", "/frame")
    assert status == 200
    policy = headers["Content-Security-Policy"].split("; ")
    assert {"sandbox allow-scripts", "default-src 'none'", "connect-src data:"} <= set(policy)
    assert f"script-src {address}/renderer.js {address}/frame.js 'unsafe-eval'" in policy
    assert f"frame-ancestors {address}" in policy
    assert b"innerHTML" not in body


def test_the_page_learns_languages_and_devices(address: str) -> None:
    status, _, body = send(address, "GET", "/choices")
    choices = json.loads(body)
    assert status == 200
    assert (choices["locale"], choices["device"]) == ("en-US", "show")
    assert len(choices["locales"]) == 10
    assert {"locale": "de-DE", "name": "Deutsch (Deutschland)"}.items() <= choices["locales"][
        0
    ].items()
    viewports = {each["device"]: each["viewport"] for each in choices["devices"]}
    assert viewports["speaker"] is None
    assert viewports["tv"]["mode"] == "TV"
    assert viewports["show-round"]["shape"] == "ROUND"


def test_a_touch_is_a_turn_of_the_same_conversation(address: str) -> None:
    said = {"session": "touch", "device": "show", "utterance": "rate alien"}
    _, asked = post(address, "/utterance", said)
    halves = asked["screen"]["datasources"]["screen"]["stars"][3]
    assert asked["screen"]["viewport"]["mode"] == "HUB"
    touched = {"session": "touch", "device": "tv", "arguments": halves["right"]["arguments"]}
    status, answer = post(address, "/touch", touched)
    assert status == 200
    assert "four stars" in answer["speech"].lower()
    assert answer["screen"]["viewport"]["mode"] == "TV"
    said = {"session": "touch", "device": "speaker", "utterance": "recommend me a movie"}
    assert post(address, "/utterance", said)[1]["screen"] is None


def test_another_language_is_another_conversation(address: str) -> None:
    said = {"session": "tongues", "locale": "de-DE", "utterance": "hilfe"}
    status, answer = post(address, "/utterance", said)
    assert status == 200, answer
    assert answer["intent"] == "AMAZON.HelpIntent"
    assert {run["lang"] for run in answer["spoken"] + answer["reprompt_spoken"]} == {"de-DE"}
    assert "Was ist beliebt?" in answer["suggestions"]


@pytest.mark.parametrize("arguments", [None, [], "rate", [7], ["rate", None], ["x"] * 11], ids=repr)
def test_what_is_no_touch_is_refused(address: str, arguments: object) -> None:
    status, answer = post(address, "/touch", {"session": "a", "arguments": arguments})
    assert status == 400
    assert "arguments" in answer["error"]


def test_the_page_holds_a_conversation(address: str) -> None:
    status, first = post(address, "/utterance", {"session": "a", "utterance": "rate alien"})
    assert status == 200
    assert first["intent"] == "RateMovieIntent"
    assert first["speech"]
    assert first["reprompt"]
    _, second = post(address, "/utterance", {"session": "a", "utterance": "five"})
    assert second["intent"] == "RateMovieIntent"
    _, other = post(address, "/utterance", {"session": "b", "utterance": "five"})
    assert other["intent"] == "AMAZON.FallbackIntent"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ({"utterance": "help"}, "session"),
        ({"session": "../x", "utterance": "help"}, "session"),
        ({"session": "a"}, "utterance"),
        ({"session": "a", "utterance": " "}, "utterance"),
        ({"session": "a", "utterance": 1}, "utterance"),
        ({"session": "a", "utterance": "x" * 501}, "500"),
        ({"session": "a", "utterance": "help", "locale": "tlh-QO"}, "`locale` is one of: de-DE"),
        ({"session": "a", "utterance": "help", "device": "toaster"}, "`device` is one of: speaker"),
        (b"{", "JSON"),
    ],
)
def test_what_is_no_utterance_is_refused(address: str, content: object, reason: str) -> None:
    status, answer = post(address, "/utterance", content)
    assert status == 400
    assert reason in answer["error"]


@pytest.mark.parametrize("path", ["/", "/utterance"])
def test_a_page_of_another_site_is_not_answered(address: str, path: str) -> None:
    content = launch() if path == "/" else {"session": "a", "utterance": "help"}
    status, answer = post(address, path, content, Origin="https://elsewhere.example")
    assert status == 400
    assert "elsewhere.example" in answer["error"]
    assert post(address, path, content, Origin=address)[0] == 200


def test_a_port_in_use_is_said(home: Path, address: str) -> None:
    with start(home, "--port", address.rpartition(":")[2]) as process:
        _, errors = process.communicate(timeout=WITHIN_S)
    assert process.returncode == 1
    assert "--port" in errors
    assert "Traceback" not in errors


def test_with_nothing_loaded_it_does_not_start(tmp_path: Path) -> None:
    with start(tmp_path, "--port", "0") as process:
        shown, errors = process.communicate(timeout=WITHIN_S)
    assert (process.returncode, shown) == (1, "")
    assert "popcorn load" in errors


def test_hosted_for_alexa_it_answers_nobody_else_and_has_no_page(home: Path) -> None:
    with start(home, "--port", "0", "--verify", POPCORN_SKILL_ID="amzn1.ask.skill.OURS") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        url = process.stdout.readline().strip()
        assert post(url, "/", launch()) == (400, {"error": "the request is not answered"})
        assert send(url, "GET", "/")[0] == 405
        assert send(url, "GET", "/choices")[0] == 404
        process.terminate()
        assert "the header SignatureCertChainUrl is missing" in process.stderr.read()
        assert process.wait(WITHIN_S) == 0


def test_hosted_for_alexa_it_has_to_know_for_which_skill(home: Path) -> None:
    with start(home, "--port", "0", "--verify") as process:
        shown, errors = process.communicate(timeout=WITHIN_S)
    assert (process.returncode, shown) == (1, "")
    assert "POPCORN_SKILL_ID" in errors
