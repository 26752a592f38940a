"""The skill as Alexa finds it on the internet: a web service, here on loopback."""

from __future__ import annotations

import http.client
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import pytest
import urllib3
from werkzeug.serving import make_server

from popcorn_lab.serving.certificate_chains import CertificateChains
from popcorn_lab.serving.signature import SIGNER, SignatureCheck
from popcorn_lab.serving.skill_server import create_hosted_app
from popcorn_lab.simulator.envelopes import DEFAULT_APPLICATION_ID, Caller, Session, envelope
from tests.lab.alexa_signing import NOW, Files, at, certificate, certificate_host, serving

WITHIN_S = 60
Refused = Callable[[bytes, dict[str, str]], str]
"""Sends what must be refused, and returns the reason that only the server's owner reads."""
ANSWER = {"version": "1.0", "response": {}}
ROOT = certificate("root", "root")
BETWEEN = certificate("between", "root")
LEAF = certificate("signer", "between", host=SIGNER)
LAUNCH = envelope(Caller("USER"), Session(), {"type": "LaunchRequest"})
BODY = at(NOW, LAUNCH)


@dataclass
class Hosted:
    """What runs, and what it knows of the time."""

    files: Files
    port: int = 0
    now: datetime = NOW
    seconds: float = 0.0
    heard: list[Any] = field(default_factory=list)

    def skill(self, event: dict[str, Any]) -> dict[str, Any]:
        self.heard.append(event)
        return ANSWER

    def send(
        self, body: bytes, headers: dict[str, str], method: str = "POST", path: str = "/"
    ) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WITHIN_S)
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return response.status, json.loads(response.read())
        finally:
            connection.close()


@contextmanager
def hosted_skill() -> Iterator[Hosted]:
    """It runs, over certificates that are as they should be."""
    with ExitStack() as opened:
        hosted = Hosted(opened.enter_context(certificate_host()))
        hosted.files.put(LEAF, BETWEEN)
        pool = urllib3.HTTPConnectionPool("127.0.0.1", hosted.files.port)
        opened.callback(pool.close)
        chains = CertificateChains(pool, lambda: hosted.seconds)
        check = SignatureCheck(chains, [ROOT], lambda: hosted.now)
        app = create_hosted_app(hosted.skill, check, DEFAULT_APPLICATION_ID)
        server = make_server("127.0.0.1", 0, app, threaded=True)
        opened.callback(server.server_close)
        opened.enter_context(serving(server))
        hosted.port = server.server_port
        yield hosted


def refused_for(
    hosted: Hosted, caplog: pytest.LogCaptureFixture, body: bytes, headers: dict[str, str]
) -> str:
    """Send what must be refused; the reason, which only the server's owner reads."""
    assert hosted.send(body, headers) == (400, {"error": "the request is not answered"})
    assert hosted.heard == []
    (facts,) = [vars(each)["facts"] for each in caplog.records if hasattr(each, "facts")]
    return str(facts["reason"])
