"""Which answer whatever a route raises gets; nothing that is raised is ever shown as it is."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response
from aws_lambda_powertools.event_handler.openapi.exceptions import RequestValidationError

from popcorn.api.problems import (
    FieldError,
    input_problem,
    problem,
    refusal_problem,
    unavailable_problem,
)
from popcorn.api.refusals import RequestError
from popcorn.domain.errors import ListenerInputError, PopcornError, ServiceUnavailableError

logger = logging.getLogger(__name__)

_OURS = "Value error, "  # what pydantic says before a validator's own words


def register_errors(resolver: APIGatewayHttpResolver) -> None:
    """Have a resolver answer errors as problems."""

    def mendable(error: ListenerInputError) -> Response[str]:
        context = resolver.context
        asked = {**context["body"], **(resolver.current_event.query_string_parameters or {})}
        sent = [name for name, value in asked.items() if value is not None]
        return input_problem(error, sent, context["caller"].now_ms)

    for error, answer in (
        (ListenerInputError, mendable),
        (RequestError, refusal_problem),
        (RequestValidationError, _invalid),
        (ServiceUnavailableError, _unavailable),
        (Exception, _incident),
    ):
        resolver.exception_handler(error)(answer)


def _invalid(error: RequestValidationError) -> Response[str]:
    return problem(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        type_="invalid",
        detail="Some of it is not as it should be.",
        errors=[_field_error(each) for each in error.errors()],
    )


def _unavailable(error: ServiceUnavailableError) -> Response[str]:
    facts = {"event": "api_unavailable", "service": error.service}
    logger.error("api_unavailable", extra={"facts": facts})
    return unavailable_problem()


def _incident(error: Exception) -> Response[str]:
    facts = {"event": "api_incident", "error": type(error).__name__}
    # The stack, without the message: a foreign exception may quote what was said.
    stack = None if isinstance(error, PopcornError) else error.__traceback__
    logger.error("api_incident", extra={"facts": facts, "stack": stack})
    return problem(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        detail="Something went wrong here, and it is not your fault.",
    )


def _field_error(error: dict[str, Any]) -> FieldError:
    """One of pydantic's, whose place begins with where the field was: body, query or header."""
    _where, *place = error["loc"]
    field = ".".join(map(str, place))
    return FieldError(field=field, detail=str(error["msg"]).removeprefix(_OURS))
