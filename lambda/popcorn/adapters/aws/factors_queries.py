"""The searches over factors, and what their scores mean."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from popcorn.adapters.aws.factors_index import search_numbers
from popcorn.adapters.aws.opensearch_filters import any_of, passing
from popcorn.adapters.aws.opensearch_index import ALIASES
from popcorn.domain.factors import SearchVector
from popcorn.domain.movies import MovieFilter, MovieId

Search = tuple[Mapping[str, Any], Mapping[str, Any]]
"""The header and the body of one search of a request for several."""

_IS_CONTENDER: dict[str, Any] = {"term": {"is_contender": True}}
_MOST_OTHERS = 20_000
"""How many movies are looked at besides contenders: about as many as these are."""
_MOST_REMOVED = 10_000


def documents_of(movie_ids: Collection[MovieId]) -> Search:
    """The documents of these movies."""
    query = {"bool": {"filter": any_of(movie_ids)}}
    return {}, {"query": query, "sort": ["_doc"], "size": len(movie_ids)}


def nearest_contenders(
    query: SearchVector, wanted: MovieFilter, exclude: Collection[MovieId], limit: int
) -> Search:
    """The contenders with the highest inner products that pass the filter, ties by id."""
    accepted = {"bool": {"filter": [_IS_CONTENDER, passing(wanted, exclude)]}}
    return {}, _nearest(query, accepted, limit)


def nearest_others(
    query: SearchVector, wanted: MovieFilter, exclude: Collection[MovieId], limit: int
) -> Search:
    """The same of movies that are no contenders; of very many, not all are looked at."""
    accepted = {"bool": {"filter": passing(wanted, exclude), "must_not": _IS_CONTENDER}}
    return {}, _nearest(query, accepted, limit) | {"terminate_after": _MOST_OTHERS}


def removed_since(at_ms: int) -> Search:
    """What the catalogue has lost since then: tombstones, whose `_id`s are the movies'."""
    removed = {"range": {"deleted_at_ms": {"gte": at_ms}}}
    header = {"index": ALIASES.movies, "ignore_unavailable": True}
    body = {"query": {"bool": {"filter": removed}}, "size": _MOST_REMOVED, "_source": False}
    return header, body


def inner_product(score: float) -> float:
    """Undoes what makes scores positive: d + 1, and 1 / (1 - d) where d is below 0.

    Source: "Spaces" and "Score script" in OpenSearch's documentation of k-NN.
    """
    return score - 1 if score >= 1 else 1 - 1 / score


def _nearest(query: SearchVector, accepted: Mapping[str, Any], limit: int) -> dict[str, Any]:
    script = {
        "lang": "knn",
        "source": "knn_score",
        "params": {
            "field": "item_factors",
            "query_value": search_numbers(query.vector, query.weight),
            "space_type": "innerproduct",
        },
    }
    return {
        "query": {"script_score": {"query": accepted, "script": script}},
        "sort": [{"_score": "desc"}, {"movie_id": "asc"}],
        "size": limit,
    }
