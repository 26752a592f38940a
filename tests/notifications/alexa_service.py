"""Login with Amazon, the Proactive Events and the Skill Messaging API on loopback, as documented,
and their bad days.

Source: https://developer.amazon.com/docs/alexa/smapi/proactive-events-api-reference.html
and https://developer.amazon.com/docs/alexa/smapi/skill-messaging-api-reference.html
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
from urllib.parse import parse_qs, unquote

Json = dict[str, Any]
CLIENT_ID, CLIENT_SECRET = "amzn1.application-oa2-client.1", "a-client-secret"
TOKENS = {"alexa::proactive_events": "Atc|events", "alexa:skill_messaging": "Atc|messages"}
"""By what one may do with them."""
MESSAGES = "/v1/skillmessages/users/"


@dataclass
class Alexa:
    """What it took, and how often it was asked for a token; `status` meets the next events.

    `messages`: users about whom the skill was to be called.
    """

    events: list[Json] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    logins: int = 0
    status: int | None = None
    url: str = ""

    def login(self, form: dict[str, list[str]]) -> tuple[int, Json]:
        self.logins += 1
        wanted = {
            "grant_type": ["client_credentials"],
            "client_id": [CLIENT_ID],
            "client_secret": [CLIENT_SECRET],
        }
        if form not in [wanted | {"scope": [each]} for each in TOKENS]:
            return 401, {"error": "invalid_client", "error_description": "Client auth failed"}
        token = TOKENS[form["scope"][0]]
        return 200, {"access_token": token, "expires_in": 3600, "token_type": "bearer"}

    def send(self, path: str, message: Json) -> tuple[int, Json]:
        if self.status:
            return self.status, {"message": "not now"}
        if not 60 <= message["expiresAfterSeconds"] <= 604_800 or message["data"] != {}:
            return 400, {"message": "message"}
        self.messages.append(unquote(path.removeprefix(MESSAGES)))
        return 202, {}

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
            elif self.headers["Authorization"] != f"Bearer {_token_for(self.path)}":
                status, answer = 403, {"message": "token"}
            else:
                take = alexa.send if self.path.startswith(MESSAGES) else alexa.create
                status, answer = take(self.path, json.loads(body))
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


def _token_for(path: str) -> str:
    scope = "alexa:skill_messaging" if path.startswith(MESSAGES) else "alexa::proactive_events"
    return TOKENS[scope]
