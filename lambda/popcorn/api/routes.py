"""The table of routes, each with all that it can answer."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection
from http import HTTPStatus
from typing import Any, NamedTuple, TypeVar, get_type_hints

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

from popcorn.api.problems import PROBLEM_JSON, Problem
from popcorn.api.refusals import RequestError
from popcorn.api.titles import Body

Handler = TypeVar("Handler", bound=Callable[..., Any])

_OF_ALL = (
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.SERVICE_UNAVAILABLE,
)
_OF_PARAMETERS = (HTTPStatus.UNPROCESSABLE_ENTITY,)
_OF_BODIES = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
)


class _Route(NamedTuple):
    method: str
    wants_body: bool
    arguments: frozenset[str]


class Routes:
    """Registers what a path does; a path does one thing.

    A handler's docstring is its documentation: its first line the summary.
    """

    def __init__(self, resolver: APIGatewayHttpResolver) -> None:
        self._resolver = resolver
        self._routes: dict[str, _Route] = {}

    def get(
        self, path: str, *, can_be: Collection[HTTPStatus] = ()
    ) -> Callable[[Handler], Handler]:
        """Register a handler that reads.

        Args:
            can_be: the problems that it has beside those of all routes.
        """
        return lambda handler: self._add("GET", path, handler, can_be)

    def post(
        self, path: str, *, can_be: Collection[HTTPStatus] = ()
    ) -> Callable[[Handler], Handler]:
        """Register a handler that writes; arguments as of `get`."""
        return lambda handler: self._add("POST", path, handler, can_be)

    def wants_body(self, method: str, path: str) -> bool:
        """Whether a request has to carry something.

        Raises:
            RequestError: there is no such path, or it takes another method.
        """
        route = self._routes.get(path)
        if route is None:
            raise RequestError(HTTPStatus.NOT_FOUND, "there is no such path")
        if route.method != method:
            raise RequestError(
                HTTPStatus.METHOD_NOT_ALLOWED, f"use {route.method}", {"Allow": route.method}
            )
        return route.wants_body

    def check_parameters(self, path: str, names: Collection[str]) -> None:
        """Refuse parameters that a route does not have, so that a slip is noticed.

        Raises:
            RequestError: there is one; the first of them is to blame.
        """
        for name in sorted(set(names) - self._routes[path].arguments):
            raise RequestError.of_field(name, "there is no such parameter here")

    def _add(
        self, method: str, path: str, handler: Handler, can_be: Collection[HTTPStatus]
    ) -> Handler:
        wants_body = _has_body(handler)
        arguments = frozenset(inspect.signature(handler).parameters)
        self._routes[path] = _Route(method, wants_body, arguments)
        summary, _, description = inspect.cleandoc(handler.__doc__ or "").partition("\n\n")
        statuses = {*_OF_ALL, *can_be, *(_OF_BODIES if wants_body else _OF_PARAMETERS)}
        self._resolver.route(
            path,
            method,
            summary=summary.removesuffix("."),
            description=description.replace("\n", " ") or None,
            operation_id=handler.__name__,
            tags=[path.split("/")[1]],
            responses={HTTPStatus.OK: {"description": "Done"}}
            | {each: _documented(each) for each in sorted(statuses)},
        )(handler)
        return handler


def _documented(status: HTTPStatus) -> Any:
    return {"description": status.phrase, "content": {PROBLEM_JSON: {"model": Problem}}}


def _has_body(handler: Callable[..., Any]) -> bool:
    hints = get_type_hints(handler)
    hints.pop("return", None)
    return any(isinstance(each, type) and issubclass(each, Body) for each in hints.values())
