"""Movies and errors as JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from popcorn.domain.errors import ServiceUnavailableError
from popcorn.domain.movies import Movie
from popcorn.domain.reasons import Reason
from popcorn.functions.requests import RequestError

Json = dict[str, Any]


def movie_json(movie: Movie) -> Json:
    """What a movie is."""
    return {
        "movie_id": movie.movie_id,
        "title": movie.title,
        "year": movie.year,
        "genres": sorted(movie.genres),
    }


def reason_json(reason: Reason | None) -> Json | None:
    """Why it is offered; None where that cannot be told."""
    if reason is None:
        return None
    said: Json = {"kind": reason.kind.value}
    if reason.movie is not None:
        said["movie"] = movie_json(reason.movie)
    if reason.genre is not None:
        said["genre"] = reason.genre.value
    return said


def answered(answer: Callable[[], Json]) -> Json:
    """An answer, or what is wrong with the question, or which service is away."""
    try:
        return answer()
    except RequestError as error:
        return {"error": {"field": error.field, "reason": error.reason}}
    except ServiceUnavailableError as error:
        return {"error": {"service": error.service, "reason": "does not answer; try again later"}}
