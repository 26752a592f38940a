"""How often a turn waits, and for what: what begins together is waited for together.

Each call is made to take a moment, so that what waits for it begins later than all that does not.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any
from unittest.mock import patch

from botocore.httpsession import URLLib3Session
from opensearchpy import Transport

CALL_S, SLICE_S = 0.2, 0.005
"""A call takes as many slices as make this long on an idle machine. A machine that is too busy to
begin the other calls of a round lets a call wait longer in each of its slices, too."""

STORE, SEARCH, ENDPOINT = "store", "search", "endpoint"


@dataclass
class Call:
    """When it began and when it was let go, by the monotonic clock."""

    name: str
    began: float
    let_go: float = math.inf


class Noted:
    """Calls since the last time that somebody asked."""

    def __init__(self) -> None:
        self._calls: list[Call] = []
        self._lock = Lock()

    def of(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, slow and noted under a name."""

        def slow(*arguments: Any, **named: Any) -> Any:
            noted = Call(name, time.monotonic())
            with self._lock:
                self._calls.append(noted)
            for _ in range(round(CALL_S / SLICE_S)):
                time.sleep(SLICE_S)
            noted.let_go = time.monotonic()
            return call(*arguments, **named)

        return slow

    def rounds(self) -> list[set[str]]:
        """The calls since the last time, those that did not wait for each other together."""
        with self._lock:
            calls, self._calls = sorted(self._calls, key=lambda call: call.began), []
        rounds: list[set[str]] = []
        until = 0.0
        for call in calls:
            if call.began >= until:
                rounds.append(set())
                until = math.inf
            until = min(until, call.let_go)
            rounds[-1].add(call.name)
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
