"""Somebody with an app: requests as API Gateway hands them on, answers as it gets them back."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs, urlencode

from popcorn.api.app import Api
from popcorn.domain.ratings import ListenerId

Json = dict[str, Any]
BEGINS = datetime(2026, 11, 20, 12, tzinfo=UTC)
_SECOND_MS = 1000
_requests = itertools.count()


@dataclass(frozen=True)
class Answer:
    """What came back; a problem is not `content` that anybody may take for an answer."""

    status: HTTPStatus
    headers: Mapping[str, str]
    content: Json

    @property
    def problem(self) -> str:
        """The type of a problem, without what all of them begin with."""
        assert self.headers["Content-Type"] == "application/problem+json", self.content
        assert self.content["status"] == self.status
        return str(self.content["type"]).rpartition(":")[2]

    @property
    def blames(self) -> list[str]:
        """The fields of a problem."""
        return [each["field"] for each in self.content.get("errors", ())]


def event(
    method: str,
    path: str,
    body: object = None,
    *,
    subject: str | None,
    query: Mapping[str, Any] | None = None,
    at_ms: int | None = None,
    **headers: str,
) -> Json:
    """A request of payload format 2.0.

    Args:
        body: text as it is, everything else as JSON; None for none.
        at_ms: since 1970-01-01 UTC; None: a second after the one before.
        headers: with underscores for hyphens.
    """
    number = next(_requests)
    given = urlencode(query or {}, doseq=True)
    claims = {"authorizer": {"jwt": {"claims": {"sub": subject}, "scopes": None}}}
    return {
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": path,
        "rawQueryString": given,
        "queryStringParameters": {
            name: ",".join(all_) for name, all_ in parse_qs(given, keep_blank_values=True).items()
        },
        "headers": {
            "content-type": "application/json",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        },
        "requestContext": {
            "http": {"method": method, "path": path},
            "stage": "$default",
            "requestId": f"request-{number}",
            "timeEpoch": at_ms or int(BEGINS.timestamp()) * 1000 + number * _SECOND_MS,
            **(claims if subject is not None else {}),
        },
        "body": body if body is None or isinstance(body, str) else json.dumps(body),
        "isBase64Encoded": False,
    }


@dataclass(frozen=True)
class App:
    """One account's app; without a clock, a second passes between two requests."""

    api: Api
    subject: str
    clock: Callable[[], int] | None = None

    @property
    def listener(self) -> ListenerId:
        return ListenerId(f"account:{self.subject}")

    def get(self, path: str, **query: Any) -> Json:
        return self._done(self.asks("GET", path, query=query))

    def post(self, path: str, _key: str | None = None, **body: Any) -> Json:
        headers = {"idempotency_key": _key} if _key else {}
        return self._done(self.asks("POST", path, body, **headers))

    def refused(self, path: str, **body: Any) -> Answer:
        """The problem that a POST has."""
        answer = self.asks("POST", path, body)
        assert answer.problem
        return answer

    def asks(self, method: str, path: str, body: object = None, **more: Any) -> Answer:
        at_ms = self.clock() if self.clock else None
        return answered(
            self.api, event(method, path, body, subject=self.subject, at_ms=at_ms, **more)
        )

    @staticmethod
    def _done(answer: Answer) -> Json:
        assert answer.status == HTTPStatus.OK, answer.content
        assert answer.headers["Content-Type"] == "application/json"
        return answer.content


def answered(api: Api, asked: Json) -> Answer:
    """What the function answers an event with."""
    answer = api.answer(asked)
    assert answer["headers"]["Cache-Control"] == "no-store"
    return Answer(HTTPStatus(answer["statusCode"]), answer["headers"], json.loads(answer["body"]))


def befriend(one: App, other: App) -> None:
    """Make friends of two, by a code and a yes."""
    other.post("/friend/add", code=one.post("/friend/code")["code"])
    asking = [each for each in one.get("/friend")["friends"] if each["tie"] == "asks-me"]
    one.post("/friend/accept", friend_id=asking[0]["friend_id"])


def friend_id(me: App) -> str:
    """What somebody with one friend calls them by."""
    (friend,) = me.get("/friend")["friends"]
    return str(friend["friend_id"])
