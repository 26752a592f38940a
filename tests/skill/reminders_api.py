"""A stand-in on loopback for Alexa's Reminders API, with what else the skill asks of Alexa.

It answers in the documented shapes: https://developer.amazon.com/docs/alexa/smapi/
alexa-reminders-api-reference.html
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

ALERTS = "/v1/alerts/reminders"
ZONE = "Europe/Berlin"


@dataclass
class RemindersApi:
    """What it holds, and how it answers next.

    `alerts`: what was put, by token. `fails`: one answer after the other, for requests of reminders
    alone: a status; "silence"; "nonsense", a success that is no JSON; "lost", done and not
    answered. `asked`: methods of such requests, `tokens`: what they came with.
    """

    url: str = ""
    alerts: dict[str, dict[str, Any]] = field(default_factory=dict)
    fails: list[int | str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)
    made: int = 0

    @property
    def times(self) -> list[str]:
        """When reminders ring, in the words of their zone."""
        triggers = [each["trigger"] for each in self.alerts.values()]
        return [f"{each['scheduledTime'][:16]} {each['timeZoneId']}" for each in triggers]

    @property
    def texts(self) -> list[str]:
        contents = [each["alertInfo"]["spokenInfo"]["content"] for each in self.alerts.values()]
        return [each[0]["text"] for each in contents]

    def answer(self, method: str, path: str, body: Any) -> tuple[int, Any]:
        token = path.removeprefix(ALERTS).strip("/")
        if method == "GET":
            listed = [
                {"alertToken": each, "status": "ON", **self.alerts[each]} for each in self.alerts
            ]
            return 200, {"totalCount": str(len(listed)), "alerts": listed, "links": None}
        if method == "POST":
            self.made += 1
            token = f"alert-{self.made}"
        elif token not in self.alerts:
            return 404, {"code": "ALERT_NOT_FOUND", "message": "no such reminder"}
        if method == "DELETE":
            del self.alerts[token]
            return 200, None
        assert body["trigger"]["type"] == "SCHEDULED_ABSOLUTE"
        self.alerts[token] = {name: body[name] for name in ("trigger", "alertInfo")}
        return 201 if method == "POST" else 200, {
            "alertToken": token,
            "status": "ON",
            "version": "1",
        }


@contextmanager
def reminders_api() -> Iterator[RemindersApi]:
    api, is_over = RemindersApi(), threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        do_POST = do_PUT = do_DELETE = do_GET  # noqa: N815 - the server's names

        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length)) if length else None
            if not self.path.startswith(ALERTS):
                self._send(200, json.dumps(ZONE))
                return
            api.asked.append(self.command)
            api.tokens.add(self.headers["Authorization"])
            failure = api.fails.pop(0) if api.fails else None
            if isinstance(failure, int):
                self._send(failure, "<html>not JSON at all</html>")
                return
            status, answer = (200, None)
            if failure != "silence":
                status, answer = api.answer(self.command, self.path, body)
            if failure in ("silence", "lost"):
                is_over.wait(5)
                self.close_connection = True
                return
            self._send(status, "nonsense" if failure == "nonsense" else json.dumps(answer))

        def _send(self, status: int, text: str) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(text.encode())))
            self.end_headers()
            self.wfile.write(text.encode())

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    api.url = f"http://127.0.0.1:{server.server_port}"
    try:
        yield api
    finally:
        is_over.set()
        server.shutdown()
        server.server_close()
        thread.join()
