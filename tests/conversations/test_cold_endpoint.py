"""What a listener hears while a serverless endpoint starts: the real one, held back on loopback."""

from __future__ import annotations

import dataclasses
import logging
import threading
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from popcorn.settings import Settings
from popcorn.wiring import build_services
from tests.conversations.conftest import Talk
from tests.lab.endpoint_process import endpoint_process
from tests.servers.unanswering import unused_credentials

NewTalk = Callable[..., Talk]
_HELD_AT_MOST_S = 60


@contextmanager
def held_back(url: str) -> Iterator[tuple[str, threading.Event]]:
    """The address of one who passes requests on, once the event is set: the endpoint is warm."""
    warm = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if not warm.wait(_HELD_AT_MOST_S):
                return
            headers = {"Content-Type": self.headers["Content-Type"]}
            request = urllib.request.Request(f"{url}{self.path}", body, headers)  # noqa: S310
            try:
                with urllib.request.urlopen(request) as answer:  # noqa: S310 - loopback
                    content = answer.read()
                    self.send_response(answer.status)
                    for name in ("Content-Type", "X-Amzn-SageMaker-Custom-Attributes"):
                        self.send_header(name, answer.headers[name])
                    self.send_header("Content-Length", str(len(content)))
                    self.end_headers()
                    self.wfile.write(content)
            except (BrokenPipeError, ConnectionResetError):
                """Whoever asked has given up, as while the endpoint was cold."""

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", warm
        finally:
            warm.set()
            server.shutdown()


def test_a_cold_endpoint_changes_nothing_that_is_heard(
    new_talk: NewTalk,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    unused_credentials(monkeypatch)
    remote = dataclasses.replace(settings, scorer="sagemaker", scorer_endpoint="any")
    caplog.set_level(logging.INFO)
    with endpoint_process(settings.model) as url, held_back(url) as (address, warm):
        monkeypatch.setenv("AWS_ENDPOINT_URL_SAGEMAKER_RUNTIME", address)
        with closing(build_services(remote)) as services:
            cold, then = new_talk("ann", over=services), new_talk("ben", over=services)
            for each in (cold, then):
                each.say("rate toy story five stars")
            caplog.clear()
            while_cold = cold.say("recommend me a movie")
            fallbacks = [
                record for record in caplog.records if "fallback" in str(vars(record).get("facts"))
            ]
            assert fallbacks, "an alarm counts it"
            warm.set()
            caplog.clear()
            once_warm = then.say("recommend me a movie")
            assert not [r for r in caplog.records if "fallback" in str(vars(r).get("facts"))]
    assert len(while_cold.offered) == 3
    assert while_cold.offered == once_warm.offered
    assert while_cold.speech == once_warm.speech
