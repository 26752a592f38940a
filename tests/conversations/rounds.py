"""How often a turn waits, and for what: what begins together is waited for together.

Each call is made to take a moment, so that what waits for it begins later than all that does not.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any
from unittest.mock import patch

from botocore.httpsession import URLLib3Session
from opensearchpy import Transport

CALL_S = 0.2
"""More than what a busy machine puts between the beginnings of two calls of one round."""

STORE, SEARCH, ENDPOINT = "store", "search", "endpoint"


class Noted:
    """Calls by name, and when they began."""

    def __init__(self) -> None:
        self._begun: list[tuple[float, str]] = []
        self._lock = Lock()

    def of(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, slow and noted under a name."""

        def slow(*arguments: Any, **named: Any) -> Any:
            with self._lock:
                self._begun.append((time.monotonic(), name))
            time.sleep(CALL_S)
            return call(*arguments, **named)

        return slow

    def rounds(self) -> list[set[str]]:
        """The calls since the last time, those that did not wait for each other together."""
        with self._lock:
            begun, self._begun = sorted(self._begun), []
        rounds: list[set[str]] = []
        until = 0.0
        for at, name in begun:
            if at >= until:
                rounds.append(set())
                until = at + CALL_S
            rounds[-1].add(name)
        return rounds


@contextmanager
def requests_noted() -> Iterator[Noted]:
    """What the block asks of DynamoDB, OpenSearch and the endpoint, under the services' names."""
    noted = Noted()
    send, perform = URLLib3Session.send, Transport.perform_request

    def sent(session: URLLib3Session, request: Any) -> Any:
        service = ENDPOINT if request.url.endswith("/invocations") else STORE
        return noted.of(service, send)(session, request)

    with (
        patch.object(URLLib3Session, "send", sent),
        patch.object(Transport, "perform_request", noted.of(SEARCH, perform)),
    ):
        yield noted
