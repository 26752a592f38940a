"""Services that never answer, and how long a turn waits for them."""

from __future__ import annotations

import dataclasses
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from threading import Lock
from typing import Any

import pytest

from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from tests.servers.unanswering import silent, unused_credentials

ALEXA_WAITS_S = 8
FULL = {"catalogue": "opensearch", "scorer": "sagemaker"}


class Waits:
    """When silent services were waited for, and for how long; one of `timeouts_s` an attempt.

    They are connected to at once, so what passes of each attempt is its time to read.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._spans: list[tuple[float, float]] = []
        self.timeouts_s: list[float] = []

    def read(self, waiting: socket.socket) -> None:
        """Somebody begins to wait for a word."""
        timeout_s = waiting.gettimeout() or float("inf")
        with self._lock:
            now_s = time.monotonic()
            self._spans.append((now_s, now_s + timeout_s))
            self.timeouts_s.append(timeout_s)

    @property
    def together_s(self) -> float:
        """Seconds in which somebody was waited for: what overlaps counts once."""
        total_s = until_s = 0.0
        for start_s, end_s in sorted(self._spans):
            total_s += max(end_s - max(start_s, until_s), 0.0)
            until_s = max(until_s, end_s)
        return total_s


@contextmanager
def silenced(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, **parts: str
) -> Iterator[tuple[Services, Waits]]:
    """Services of which some never answer, as `parts` names them, and DynamoDB never does."""
    waits, read = Waits(), socket.socket.recv_into

    def counted(self: socket.socket, *args: Any, **kwargs: Any) -> int:
        waits.read(self)
        return read(self, *args, **kwargs)

    unused_credentials(monkeypatch)
    with ExitStack() as opened:
        url = opened.enter_context(silent())
        for service in ("DYNAMODB", "SAGEMAKER_RUNTIME"):
            monkeypatch.setenv(f"AWS_ENDPOINT_URL_{service}", url)
        remote = dataclasses.replace(
            settings,
            store="dynamodb",
            ratings_table="ratings",
            lists_table="lists",
            users_table="users",
            social_table="social",
            skill_state_table="state",
            opensearch_url=url,
            scorer_endpoint="popcorn-picks",
            **parts,  # type: ignore[arg-type]
        )
        services = opened.enter_context(closing(build_services(remote)))
        monkeypatch.setattr(socket.socket, "recv_into", counted)
        yield services, waits
