"""The word in between, over a real server on this machine: sent, and never waited for."""

from __future__ import annotations

import copy
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from ask_sdk_core.exceptions import ApiClientException
from ask_sdk_model.services import ApiClientRequest

from popcorn.entrypoints.skill import skill_handler
from popcorn.settings import Settings
from popcorn.skill.alexa.api_client import BoundedApiClient
from popcorn.skill.app import Services
from popcorn.skill.replies.one_moment import OneMoment
from popcorn.wiring import build_services

EVENT: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "events/launch.json").read_text("utf-8")
)
AT_ONCE_S, NEVER_S, LONGEST_S = 0.0, 3600.0, 30.0


@dataclass
class DirectiveServer:
    """Alexa's directive service: notes what it is sent; may refuse, or hold its answer back."""

    url: str
    status: int = 204
    arrived: threading.Event = field(default_factory=threading.Event)
    may_answer: threading.Event = field(default_factory=threading.Event)
    requests: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)


@pytest.fixture
def server() -> Iterator[DirectiveServer]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            noted.requests.append((self.path, self.headers["Authorization"], body))
            noted.arrived.set()
            noted.may_answer.wait(LONGEST_S)
            self.send_response(noted.status)
            refusal = b"" if noted.status == 204 else b'{"message": "not now"}'
            self.send_header("Content-Length", str(len(refusal)))
            self.end_headers()
            self.wfile.write(refusal)

        def log_message(self, *_: Any) -> None:
            pass

    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    noted = DirectiveServer(f"http://127.0.0.1:{served.server_port}")
    thread = threading.Thread(target=served.serve_forever)
    thread.start()
    try:
        yield noted
    finally:
        noted.may_answer.set()
        served.shutdown()
        served.server_close()
        thread.join()


class SlowPersistence:
    """The real adapter of the listener's state, which waits for a moment of the test's choosing."""

    def __init__(self, inner: Any, until: threading.Event) -> None:
        self._inner, self._until = inner, until

    def __getattr__(self, name: str) -> Any:
        self._until.wait(LONGEST_S)
        return getattr(self._inner, name)


@contextmanager
def services_waiting_for(settings: Settings, until: threading.Event) -> Iterator[Services]:
    built = build_services(settings)
    try:
        yield replace(built, persistence=SlowPersistence(built.persistence, until))
    finally:
        built.close()


def event(url: str | None, **request: Any) -> dict[str, Any]:
    envelope = copy.deepcopy(EVENT)
    envelope["request"] |= request
    system = envelope["context"]["System"]
    del system["apiEndpoint"]
    if url is not None:
        system |= {"apiEndpoint": url, "apiAccessToken": "TOKEN"}
    return envelope


def is_launch_answer(answer: dict[str, Any]) -> bool:
    return "Popcorn Picks" in answer["response"]["outputSpeech"]["ssml"]


def test_a_turn_that_takes_long_says_so_meanwhile(
    settings: Settings, server: DirectiveServer
) -> None:
    server.may_answer.set()
    with services_waiting_for(settings, server.arrived) as services:
        handle = skill_handler(services, one_moment=OneMoment(BoundedApiClient(), AT_ONCE_S))
        answer = handle(event(server.url))
    assert is_launch_answer(answer)
    ((path, authorization, body),) = server.requests
    assert (path, authorization) == ("/v1/directives", "Bearer TOKEN")
    assert body["header"] == {"requestId": EVENT["request"]["requestId"]}
    assert body["directive"]["type"] == "VoicePlayer.Speak"
    assert body["directive"]["speech"].startswith("<speak>")


def test_an_answer_does_not_wait_for_the_service(
    settings: Settings, server: DirectiveServer
) -> None:
    with services_waiting_for(settings, server.arrived) as services:
        handle = skill_handler(services, one_moment=OneMoment(BoundedApiClient(), AT_ONCE_S))
        assert is_launch_answer(handle(event(server.url)))
    assert not server.may_answer.is_set(), "the answer was there before the service's"


@pytest.mark.parametrize("status", [401, 403, 500])
def test_a_refusal_costs_nothing_but_a_line_in_the_log(
    settings: Settings,
    server: DirectiveServer,
    status: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    server.status = status
    server.may_answer.set()
    logged = threading.Event()
    with (
        caplog.at_level("INFO", "popcorn.skill.replies.one_moment"),
        _log_sets(caplog, logged),
        services_waiting_for(settings, logged) as services,
    ):
        handle = skill_handler(services, one_moment=OneMoment(BoundedApiClient(), AT_ONCE_S))
        assert is_launch_answer(handle(event(server.url)))
    (record,) = [each for each in caplog.records if each.name == "popcorn.skill.replies.one_moment"]
    assert record.__dict__["facts"]["outcome"] == "ServiceException"
    assert "TOKEN" not in json.dumps(record.__dict__["facts"])
    assert len(server.requests) == 1, "one attempt"


@contextmanager
def _log_sets(caplog: pytest.LogCaptureFixture, logged: threading.Event) -> Iterator[None]:
    def notice(record: Any) -> bool:
        if record.name == "popcorn.skill.replies.one_moment":
            logged.set()
        return True

    caplog.handler.addFilter(notice)
    try:
        yield
    finally:
        caplog.handler.removeFilter(notice)


def test_an_answer_in_time_sends_nothing(settings: Settings, server: DirectiveServer) -> None:
    before = set(threading.enumerate())
    built = build_services(settings)
    try:
        handle = skill_handler(built, one_moment=OneMoment(BoundedApiClient(), NEVER_S))
        assert is_launch_answer(handle(event(server.url)))
    finally:
        built.close()
    del handle  # and with it the threads that have nothing more to wait for
    for waiting in set(threading.enumerate()) - before:
        waiting.join(LONGEST_S)
        assert not waiting.is_alive(), "called off"
    assert server.requests == []


@pytest.mark.parametrize(
    "request_",
    [
        {"type": "SessionEndedRequest", "reason": "USER_INITIATED"},
        {"type": "CanFulfillIntentRequest", "intent": {"name": "PopularMoviesIntent"}},
        {"type": "AudioPlayer.PlaybackStarted"},
    ],
)
def test_other_requests_have_no_moment(
    settings: Settings, server: DirectiveServer, request_: dict[str, Any]
) -> None:
    moment = OneMoment(BoundedApiClient(), NEVER_S)
    built = build_services(settings)
    counted: list[int] = []
    try:
        skill = skill_handler(built, one_moment=_Counting(moment, counted))
        skill(event(server.url, **request_))
        skill(event(None))
    finally:
        built.close()
    assert counted == [0, 0], "no timer runs"
    assert server.requests == []


class _Counting(OneMoment):
    """Notes how many threads run while an answer is made."""

    def __init__(self, inner: OneMoment, counted: list[int]) -> None:
        self._inner, self._counted = inner, counted

    @contextmanager
    def while_answering(self, envelope: Any) -> Iterator[None]:
        with self._inner.while_answering(envelope):
            self._counted.append(
                sum(isinstance(each, threading.Timer) for each in threading.enumerate())
            )
            yield


def test_tokens_leave_this_machine_encrypted_or_not_at_all() -> None:
    request = ApiClientRequest()
    request.method, request.url, request.headers = "POST", "http://api.example.org/v1", []
    with pytest.raises(ApiClientException, match="https"):
        BoundedApiClient().invoke(request)


def test_a_service_that_never_answers_is_given_up(server: DirectiveServer) -> None:
    request = ApiClientRequest()
    request.method, request.url, request.headers = "POST", f"{server.url}/v1/directives", []
    request.body = {"a": 1}
    with pytest.raises(ApiClientException, match=r"(?i)timeout"):
        BoundedApiClient(timeout_s=0.05).invoke(request)
