"""The device's time zone, from a server on this machine that answers as Alexa's settings do."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from popcorn.domain.ratings import ListenerId
from popcorn.entrypoints.skill import skill_handler
from popcorn.settings import Settings
from popcorn.skill.speech.variety import in_order
from popcorn.wiring import build_services
from popcorn_lab.simulator.conversation import Conversation
from popcorn_lab.simulator.envelopes import Json
from tests.conversations.company import with_an_invitation
from tests.models import built_model

ANN = "amzn1.ask.account.ANN"
PATH = "/v2/devices/amzn1.ask.device.simulated-speaker/settings/System.timeZone"


@contextmanager
def settings_server(status: int, body: bytes) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Its address, and the paths and tokens that it was asked with."""
    asked: list[tuple[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append((self.path, self.headers["Authorization"]))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", asked
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def through(endpoint: str, skill: Callable[[Json], Json]) -> Callable[[Json], Json]:
    """The skill, asked by a device of Alexa's with that address."""

    def invoke(event: Json) -> Json:
        event["context"]["System"] |= {"apiEndpoint": endpoint, "apiAccessToken": "token"}
        return skill(event)

    return invoke


def test_where_the_device_does_not_say_the_listener_may_have(settings: Settings) -> None:
    services = build_services(settings)
    with_an_invitation(services, ListenerId(ANN))
    services.friends.set_time_zone(ListenerId(ANN), "Asia/Tokyo", 1)
    try:
        talk = Conversation(
            skill_handler(services, variety=in_order),
            built_model(),
            user_id=ANN,
            clock=lambda: datetime(2026, 1, 2, tzinfo=UTC),
        )
        assert "at 9 AM." in talk.say("am i invited to anything").speech
    finally:
        services.close()


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (200, b'"Asia/Tokyo"', "at 9 AM."),  # midnight, UTC
        (200, b'"Mars/Olympus"', "at 1 AM, Berlin time."),
        (200, b"[]", "at 1 AM, Berlin time."),
        (204, b"", "at 1 AM, Berlin time."),
        (403, b'{"message": "no"}', "at 1 AM, Berlin time."),
    ],
)
def test_a_night_is_told_in_the_zone_of_the_device(
    settings: Settings, status: int, body: bytes, told: str
) -> None:
    services = build_services(settings)
    with_an_invitation(services, ListenerId(ANN))
    try:
        with settings_server(status, body) as (endpoint, asked):
            talk = Conversation(
                through(endpoint, skill_handler(services, variety=in_order)),
                built_model(),
                user_id=ANN,
                clock=lambda: datetime(2026, 1, 2, tzinfo=UTC),
            )
            assert told in talk.say("am i invited to anything").speech
            talk.say("what movie nights do i have")
    finally:
        services.close()
    assert asked == [(PATH, "Bearer token")], "once a session"
