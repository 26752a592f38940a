"""Filters of the searches over movies: they are part of the query, not of what is done with it."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice
from typing import Any

from popcorn.domain.movies import Genre, MovieFilter, MovieId, TitleKind

_DELETED = {"exists": {"field": "deleted_at_ms"}}
NO_KIND = "unknown"
"""Of a document about a title that the catalogue does not have."""
_MOST_TERMS = 65_536  # OpenSearch's limit for one terms query


def passing(wanted: MovieFilter, exclude: Collection[MovieId] = ()) -> dict[str, Any]:
    """The query that finds what the filter accepts, less the excluded movies."""
    filters: list[dict[str, Any]] = []
    if wanted.genre is not None:
        filters.append({"term": {"genres": wanted.genre.value}})
    if wanted.any_of_genres:
        filters.append({"terms": {"genres": _values(wanted.any_of_genres)}})
    if (years := wanted.years) is not None:
        filters.append({"range": {"year": {"gte": years.start, "lt": years.stop}}})
    if (counts := wanted.rating_counts) is not None:
        filters.append({"range": {"rating_count": {"gte": counts.start, "lt": counts.stop}}})
    if limits := _limits(wanted):
        filters.append({"range": {"released_on": limits}})
    refused = [_DELETED, *none_of(exclude)]
    if wanted.kind is TitleKind.SHOW:
        filters.append({"term": {"kind": TitleKind.SHOW.value}})
    elif wanted.kind is TitleKind.FILM:
        # An older version's documents do not say, and are of films.
        refused.append({"terms": {"kind": [TitleKind.SHOW.value, NO_KIND]}})
    if wanted.unwanted_genres:
        refused.append({"terms": {"genres": _values(wanted.unwanted_genres)}})
    return {"bool": {"filter": filters, "must_not": refused}}


def _limits(wanted: MovieFilter) -> dict[str, str]:
    days = {"gte": wanted.released_from, "lte": wanted.released_until}
    return {name: day for name, day in days.items() if day is not None}


def _values(genres: Collection[Genre]) -> list[str]:
    return sorted(genre.value for genre in genres)


def any_of(movie_ids: Collection[MovieId]) -> dict[str, Any]:
    """The query that finds these movies, up to 65,536 of them."""
    return {"terms": {"movie_id": list(movie_ids)}}


def none_of(movie_ids: Collection[MovieId]) -> list[dict[str, Any]]:
    """Clauses for `must_not`, however many movies there are."""
    rest = iter(movie_ids)
    return [any_of(chunk) for chunk in iter(lambda: list(islice(rest, _MOST_TERMS)), [])]
