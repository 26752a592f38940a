"""The API over one set of services: an event of API Gateway in, its answer out."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Mapping
from http import HTTPStatus
from threading import Lock
from typing import TYPE_CHECKING, Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

from popcorn.api.account import account_routes
from popcorn.api.callers import Caller, ListenerOf, caller_of
from popcorn.api.errors import register_errors
from popcorn.api.friends import friend_routes
from popcorn.api.leaving import leaving_routes
from popcorn.api.nights import night_routes
from popcorn.api.notifications import notification_routes
from popcorn.api.problems import refusal_problem
from popcorn.api.ratings import rating_routes
from popcorn.api.recommendations import recommendation_routes
from popcorn.api.refusals import RequestError
from popcorn.api.requests import Event, read_body
from popcorn.api.routes import Routes
from popcorn.api.search import search_routes
from popcorn.api.titles import Titles
from popcorn.api.together import together_routes
from popcorn.api.watch import watch_routes
from popcorn.domain.accounts import account_of

if TYPE_CHECKING:
    from popcorn.skill.app import Services

logger = logging.getLogger(__name__)

PREFIX = "/api"
"""Where the API is beside other things; a gateway of its own may leave it out."""
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}

Answer = dict[str, Any]


class Api:
    """All routes over one set of services.

    One request is answered at a time, as in a function: the resolver keeps what it works on where
    all threads see it.

    Args:
        services: stay open as long as this is used.
        listener_of: whose state a signed-in account reads and changes.
    """

    def __init__(self, services: Services, listener_of: ListenerOf = account_of) -> None:
        self.resolver = APIGatewayHttpResolver(
            enable_validation=True,
            response_validation_error_http_code=HTTPStatus.INTERNAL_SERVER_ERROR,
        )
        self._listener_of = listener_of
        self._routes = routes = Routes(self.resolver)
        self._lock = Lock()
        titles = Titles(services.catalogue)
        account_routes(routes, services)
        notification_routes(routes, services)
        watch_routes(routes, services, titles)
        rating_routes(routes, services, titles)
        recommendation_routes(routes, services)
        search_routes(routes, services)
        friend_routes(routes, services, titles)
        night_routes(routes, services, titles)
        together_routes(routes, services)
        leaving_routes(routes, services)
        register_errors(self.resolver)

    def answer(self, event: Event, context: Any = None) -> Answer:
        """What Lambda calls, and a server that has made an event of a request.

        Source: "Working with AWS Lambda proxy integrations for HTTP APIs" (payload format 2.0),
            API Gateway Developer Guide.
        """
        started_s = time.perf_counter()
        method, path = event["requestContext"]["http"]["method"], _path_of(event)
        is_known = True
        try:
            caller = caller_of(event, self._listener_of)
            wants_body = self._routes.wants_body(method, path)
            self._routes.check_parameters(path, event.get("queryStringParameters") or {})
            body = read_body(event, is_wanted=wants_body)
            answer = self._resolved(event, context, path, caller, body)
        except RequestError as error:
            is_known = error.status is not HTTPStatus.NOT_FOUND
            answer = _refused(error)
        facts = {
            "event": "api_request",
            "route": f"{method} {path}" if is_known else "unknown",
            "status": answer["statusCode"],
            "duration_ms": round(1000 * (time.perf_counter() - started_s)),
        }
        logger.info("api_request", extra={"facts": facts})
        return {**answer, "headers": {**answer["headers"], **_HEADERS}}

    def _resolved(
        self, event: Event, context: Any, path: str, caller: Caller, body: Mapping[str, Any]
    ) -> Answer:
        asked = {**event, "rawPath": path, "body": json.dumps(body), "isBase64Encoded": False}
        asked["requestContext"] = {**event["requestContext"], "stage": "$default"}
        asked["headers"] = {**(event.get("headers") or {}), "content-type": "application/json"}
        with self._lock:
            self.resolver.context.update(caller=caller, body=body)
            return self.resolver.resolve(asked, context)


def _path_of(event: Event) -> str:
    """The path as routes have it, without the gateway's stage and our prefix."""
    path, stage = str(event["rawPath"]), event["requestContext"].get("stage", "$default")
    for prefix in (f"/{stage}", PREFIX):
        if path == prefix or path.startswith(f"{prefix}/"):
            path = path.removeprefix(prefix)
    return path


def _refused(error: RequestError) -> Answer:
    response = refusal_problem(error)
    return {
        "statusCode": int(error.status),
        "headers": dict(response.headers),
        "body": response.body,
        "isBase64Encoded": False,
        "cookies": [],
    }
