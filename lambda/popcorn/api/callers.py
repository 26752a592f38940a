"""Who asks, and when: read off the event of API Gateway, never off what a client may choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any

from aws_lambda_powertools.event_handler import Depends, Request

from popcorn.api.refusals import RequestError
from popcorn.domain.accounts import account_of
from popcorn.domain.ratings import ListenerId

ListenerOf = Callable[[str], ListenerId]
"""From the subject of a token to the listener whose state is read and changed."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whoever asks.

    `now_ms`: when API Gateway received the request, in milliseconds since 1970-01-01 UTC.
    `request_id`: the gateway's own.
    """

    listener_id: ListenerId
    now_ms: int
    request_id: str


def caller_of(event: Mapping[str, Any], listener_of: ListenerOf = account_of) -> Caller:
    """The caller that the gateway's JWT authorizer has let in.

    Raises:
        RequestError: there is none.
    Source: "Working with AWS Lambda proxy integrations for HTTP APIs" (payload format 2.0),
        API Gateway Developer Guide.
    """
    context = event.get("requestContext") or {}
    token = (context.get("authorizer") or {}).get("jwt") or {}
    subject = (token.get("claims") or {}).get("sub")
    if not isinstance(subject, str) or not subject:
        raise RequestError(
            HTTPStatus.UNAUTHORIZED, "nobody is signed in", {"WWW-Authenticate": "Bearer"}
        )
    return Caller(listener_of(subject), int(context["timeEpoch"]), str(context["requestId"]))


def _caller(request: Request) -> Caller:
    caller: Caller = request.context["caller"]
    return caller


Me = Annotated[Caller, Depends(_caller)]
"""The parameter of a route by which it gets its caller."""
