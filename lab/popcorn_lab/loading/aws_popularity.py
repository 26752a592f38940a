"""Counting popularity from an index of ratings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.domain.movies import MovieId
from popcorn.domain.popularity import MS_PER_DAY, RatingPrior, RatingTotals, trend, trend_day
from popcorn_lab.loading.spool import Spool

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_BUCKETS_AT_ONCE = 10_000
_READ = ",".join(
    f"aggregations.days.{each}"
    for each in (
        "after_key",
        "buckets.key",
        "buckets.doc_count",
        "buckets.half_steps.sum",
        "buckets.half_steps.sum_of_squares",
    )
)


def popularity(
    client: OpenSearch, ratings_index: str, source: str, now_ms: int
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The id of each rated movie, and the fields of its document that popularity makes.

    Args:
        source: the dataset's, whose newest rating the trend is counted to.
    Raises:
        CatalogueUnavailableError: no usable answer.
    """
    newest_ms = _newest(client, ratings_index, {"term": {"source": source}})
    if newest_ms is None:
        newest_ms = _newest(client, ratings_index, {"match_all": {}})
    if newest_ms is None:
        return
    today = trend_day(newest_ms, now_ms)
    movies = groupby(_days(client, ratings_index), key=lambda day: day.movie_id)
    with Spool() as spool:
        for movie_id, of_movie in movies:
            spool.add(_totals(movie_id, list(of_movie), today))
        rated = _Rated(spool)
        prior = RatingPrior.of(rated)
        for each in rated:
            yield (
                each.movie_id,
                {
                    "rating_count": each.rating_count,
                    "rating_mean": each.mean,
                    "bayesian_mean": prior.bayesian_mean(each),
                    "trend": each.trend,
                },
            )


class _Day(NamedTuple):
    """What one movie's ratings of one day add up to."""

    movie_id: MovieId
    day: int
    rating_count: int
    half_steps: int
    squared_half_steps: int


def _totals(movie_id: MovieId, days: Sequence[_Day], today: int) -> RatingTotals:
    return RatingTotals(
        movie_id,
        sum(day.rating_count for day in days),
        sum(day.half_steps for day in days),
        sum(day.squared_half_steps for day in days),
        trend(((day.day, day.rating_count) for day in days), today),
    )


class _Rated:
    """The rated movies' totals, to be read any number of times."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool

    def __iter__(self) -> Iterator[RatingTotals]:
        return map(RatingTotals._make, self._spool)


def _newest(client: OpenSearch, index: str, query: dict[str, Any]) -> int | None:
    newest = {"newest": {"max": {"field": "rated_at_ms"}}}
    with catalogue_errors():
        answer = client.search(index=index, body={"size": 0, "query": query, "aggs": newest})
    value = answer["aggregations"]["newest"]["value"]
    return None if value is None else int(value)


def _days(client: OpenSearch, index: str) -> Iterator[_Day]:
    """Movie by movie."""
    by_day = {"field": "rated_at_ms", "fixed_interval": "1d"}
    composite: dict[str, Any] = {
        "size": _BUCKETS_AT_ONCE,
        "sources": [
            {"movie_id": {"terms": {"field": "movie_id"}}},
            {"day_ms": {"date_histogram": by_day}},
        ],
    }
    sums = {"half_steps": {"extended_stats": {"field": "half_steps"}}}
    body = {"size": 0, "aggs": {"days": {"composite": composite, "aggs": sums}}}
    while True:
        with catalogue_errors():
            answer = client.search(index=index, body=body, params={"filter_path": _READ})
        found = answer.get("aggregations", {}).get("days", {})
        for bucket in found.get("buckets", ()):
            yield _Day(
                bucket["key"]["movie_id"],
                bucket["key"]["day_ms"] // MS_PER_DAY,
                bucket["doc_count"],
                int(bucket["half_steps"]["sum"]),
                int(bucket["half_steps"]["sum_of_squares"]),
            )
        if "after_key" not in found:
            return
        composite["after"] = found["after_key"]
