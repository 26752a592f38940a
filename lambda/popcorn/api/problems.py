"""What goes wrong, as problem details (RFC 9457): a type, a sentence, and the field to blame."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from http import HTTPStatus
from typing import NamedTuple

from aws_lambda_powertools.event_handler import Response
from pydantic import BaseModel, Field

from popcorn.api.refusals import RequestError
from popcorn.api.titles import Title
from popcorn.domain.errors import (
    AmbiguousTitleError,
    ListenerInputError,
    UnknownTitleError,
)
from popcorn.domain.movies import Movie
from popcorn.domain.popularity import MS_PER_DAY

PROBLEM_JSON = "application/problem+json"
RETRY_AFTER_S = 5
_TYPES = "urn:popcorn-picks:problem:"
_NOT_A_BOUNDARY = re.compile(r"(?<!^)(?=[A-Z])")


class FieldError(BaseModel):
    """What is wrong with one field of the body, or one parameter."""

    field: str = Field(description="Its name; within another one, such as `guests.0`.")
    detail: str


class Problem(BaseModel):
    """Problem details (RFC 9457)."""

    type: str = Field(description="What went wrong, for programs.")
    title: str
    status: int
    detail: str | None = None
    errors: list[FieldError] | None = Field(default=None, description="The fields to blame.")
    candidates: list[Title] | None = Field(
        default=None, description="Titles of which one may be meant; send its `movie_id`."
    )


class _Kind(NamedTuple):
    """How an error of the domain is answered: the field to blame is the first that was sent."""

    status: HTTPStatus
    fields: tuple[str, ...] = ()
    detail: str | None = None
    """Where the error's own words are meant for another place."""


_KINDS = {
    "UnknownTitleError": _Kind(
        HTTPStatus.NOT_FOUND, ("title", "movie_id"), "no title goes by that"
    ),
    "AmbiguousTitleError": _Kind(
        HTTPStatus.UNPROCESSABLE_ENTITY, ("title",), "several titles go by that"
    ),
    "StarsOutOfRangeError": _Kind(HTTPStatus.UNPROCESSABLE_ENTITY, ("stars",)),
    "UnknownCodeError": _Kind(HTTPStatus.NOT_FOUND, ("code",)),
    "OwnCodeError": _Kind(HTTPStatus.UNPROCESSABLE_ENTITY, ("code",), "the code is your own"),
    "TooManyTriesError": _Kind(HTTPStatus.TOO_MANY_REQUESTS, ("code", "email")),
    "UnknownFriendError": _Kind(HTTPStatus.NOT_FOUND, ("friend_id", "guests")),
    "AlreadyFriendsError": _Kind(HTTPStatus.CONFLICT, ("friend_id",)),
    "UnusableNameError": _Kind(HTTPStatus.UNPROCESSABLE_ENTITY, ("display_name",)),
    "UnusableEmailError": _Kind(HTTPStatus.UNPROCESSABLE_ENTITY, ("email",)),
    "WrongEmailCodeError": _Kind(HTTPStatus.UNPROCESSABLE_ENTITY, ("code",)),
    "LimitReachedError": _Kind(HTTPStatus.CONFLICT, ("code", "guests")),
    "UnknownNightError": _Kind(HTTPStatus.NOT_FOUND, ("night_id",), "you are in no such night"),
    "NobodyInvitedError": _Kind(HTTPStatus.UNPROCESSABLE_ENTITY, ("guests",)),
    "StartError": _Kind(HTTPStatus.UNPROCESSABLE_ENTITY, ("starts_at",)),
    "UnknownTimeZoneError": _Kind(HTTPStatus.UNPROCESSABLE_ENTITY, ("time_zone",)),
    "NotTheHostError": _Kind(HTTPStatus.FORBIDDEN, ("night_id",)),
    "HostAnswersError": _Kind(HTTPStatus.FORBIDDEN, ("night_id",)),
    "AlreadyAnsweredError": _Kind(HTTPStatus.CONFLICT, ("answer",)),
    "NightCancelledError": _Kind(HTTPStatus.CONFLICT, ("night_id",)),
    "NightOverError": _Kind(HTTPStatus.CONFLICT, ("night_id",)),
    "NightChangedError": _Kind(HTTPStatus.CONFLICT, ("version",)),
}
"""By the name of the class, so that nothing is imported that only an error needs."""


def input_problem(error: ListenerInputError, sent: Collection[str], now_ms: int) -> Response[str]:
    """What a listener can mend.

    Args:
        sent: the names of what was sent, in the body or as parameters.
    """
    name = type(error).__name__
    kind = _KINDS.get(name, _Kind(HTTPStatus.UNPROCESSABLE_ENTITY))
    field = next((each for each in kind.fields if each in sent), None)
    detail = kind.detail or str(error)
    candidates: Sequence[Movie] = ()
    if isinstance(error, AmbiguousTitleError):
        candidates = error.candidates
    elif isinstance(error, UnknownTitleError):
        candidates = error.close
    return problem(
        kind.status,
        type_=_NOT_A_BOUNDARY.sub("-", name.removesuffix("Error")).lower(),
        detail=detail,
        errors=[FieldError(field=field, detail=detail)] if field else None,
        candidates=[Title.of(movie) for movie in candidates] or None,
        headers=_until_tomorrow(now_ms) if kind.status is HTTPStatus.TOO_MANY_REQUESTS else None,
    )


def refusal_problem(error: RequestError) -> Response[str]:
    """What no use case was asked about."""
    errors = [FieldError(field=error.field, detail=str(error))] if error.field else None
    return problem(
        error.status,
        type_="invalid" if errors else None,
        detail=str(error),
        errors=errors,
        headers=error.headers,
    )


def unavailable_problem() -> Response[str]:
    """What waiting mends. Which service it is, nobody outside needs to know."""
    return problem(
        HTTPStatus.SERVICE_UNAVAILABLE,
        type_="try-later",
        detail="This does not work at the moment; try again in a few seconds.",
        headers={"Retry-After": str(RETRY_AFTER_S)},
    )


def problem(
    status: HTTPStatus,
    *,
    type_: str | None = None,
    detail: str | None = None,
    errors: Sequence[FieldError] | None = None,
    candidates: Sequence[Title] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response[str]:
    """An answer that is a problem; without a type of its own, that of its status."""
    told = Problem(
        type=f"{_TYPES}{type_ or status.phrase.lower().replace(' ', '-')}",
        title=status.phrase,
        status=status,
        detail=detail,
        errors=list(errors) if errors else None,
        candidates=list(candidates) if candidates else None,
    )
    return Response(
        status_code=status,
        content_type=PROBLEM_JSON,
        body=told.model_dump_json(exclude_none=True),
        headers=dict(headers or {}),
    )


def _until_tomorrow(now_ms: int) -> dict[str, str]:
    """Tries are counted by days of UTC."""
    return {"Retry-After": str((MS_PER_DAY - now_ms % MS_PER_DAY) // 1000 + 1)}
