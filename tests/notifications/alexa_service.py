"""Login with Amazon and the Proactive Events API on loopback, as documented, and their bad days.

Source: https://developer.amazon.com/docs/alexa/smapi/proactive-events-api-reference.html
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs

Json = dict[str, Any]
CLIENT_ID, CLIENT_SECRET, TOKEN = "amzn1.application-oa2-client.1", "a-client-secret", "Atc|token"


@dataclass
class Alexa:
    """What it took, and how often it was asked for a token; `status` meets the next events."""

    events: list[Json] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    logins: int = 0
    status: int | None = None
    url: str = ""

    def login(self, form: dict[str, list[str]]) -> tuple[int, Json]:
        self.logins += 1
        wanted = {
            "grant_type": ["client_credentials"],
            "client_id": [CLIENT_ID],
            "client_secret": [CLIENT_SECRET],
            "scope": ["alexa::proactive_events"],
        }
        if form != wanted:
            return 401, {"error": "invalid_client", "error_description": "Client auth failed"}
        return 200, {"access_token": TOKEN, "expires_in": 3600, "token_type": "bearer"}

    def create(self, path: str, event: Json) -> tuple[int, Json]:
        if self.status:
            return self.status, {"message": "not now"}
        references = {each["referenceId"] for each in self.events}
        if event["referenceId"] in references:
            return 409, {"message": "duplicate"}
        if not event["referenceId"].replace("~", "").isalnum() or len(event["referenceId"]) > 100:
            return 400, {"message": "referenceId"}
        lasts = _moment(event["expiryTime"]) - _moment(event["timestamp"])
        if not timedelta(minutes=5) <= lasts <= timedelta(hours=24):
            return 400, {"message": "expiryTime"}
        self.paths.append(path)
        self.events.append(event)
        return 202, {}


@contextmanager
def served_alexa() -> Iterator[Alexa]:
    """Served until the block ends."""
    alexa = Alexa()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            if self.path.casefold() == "/auth/o2/token":
                status, answer = alexa.login(parse_qs(body))
            elif self.headers["Authorization"] != f"Bearer {TOKEN}":
                status, answer = 403, {"message": "token"}
            else:
                status, answer = alexa.create(self.path, json.loads(body))
            data = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    alexa.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield alexa
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
