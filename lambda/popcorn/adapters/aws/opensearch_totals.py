"""What ratings add up to, movie by movie, as an index of ratings counts it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_filters import any_of
from popcorn.adapters.aws.opensearch_index import LIVING
from popcorn.domain.movies import MovieId
from popcorn.domain.popularity import MS_PER_DAY, RatingTotals, trend

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_MOVIES_AT_ONCE = 1_000
_BUCKETS_AT_ONCE = 10_000
_READ = ",".join(
    f"aggregations.{each}"
    for each in (
        "days.after_key",
        "days.buckets.key",
        "days.buckets.doc_count",
        "movies.buckets.key",
        "movies.buckets.doc_count",
        "movies.buckets.half_steps.sum",
        "movies.buckets.half_steps.sum_of_squares",
    )
)


def rating_totals(
    client: OpenSearch, index: str, today: int, movie_ids: Iterable[MovieId] | None = None
) -> Iterator[RatingTotals]:
    """Of every rated movie, or of those among some that are rated; memory stays flat.

    Args:
        today: the day that ages are counted to; see `domain.popularity.trend_day`.
    Raises:
        CatalogueUnavailableError: no usable answer.
    """
    rest = iter(movie_ids_in(client, index, LIVING) if movie_ids is None else movie_ids)
    while some := list(islice(rest, _MOVIES_AT_ONCE)):
        yield from _totals(client, index, today, some)


def movie_ids_in(client: OpenSearch, index: str, query: Mapping[str, Any]) -> Iterator[MovieId]:
    """The movies that the documents which a query finds are about, each once.

    Raises:
        CatalogueUnavailableError: no usable answer.
    """
    composite: dict[str, Any] = {
        "size": _MOVIES_AT_ONCE,
        "sources": [{"movie_id": {"terms": {"field": "movie_id"}}}],
    }
    body = {"size": 0, "query": query, "aggs": {"movies": {"composite": composite}}}
    while True:
        with catalogue_errors():
            answer = client.search(index=index, body=body)
        found = answer["aggregations"]["movies"]
        yield from (MovieId(bucket["key"]["movie_id"]) for bucket in found["buckets"])
        if "after_key" not in found:
            return
        composite["after"] = found["after_key"]


class _Day(NamedTuple):
    """How many ratings a movie has of one day."""

    movie_id: MovieId
    day: int
    rating_count: int


def _totals(
    client: OpenSearch, index: str, today: int, movie_ids: list[MovieId]
) -> Iterator[RatingTotals]:
    pages = _pages(client, index, movie_ids)
    first = next(pages)
    sums = {bucket["key"]: bucket for bucket in first.get("movies", {}).get("buckets", ())}
    days = groupby(_days(chain([first], pages)), key=lambda day: day.movie_id)
    for movie_id, of_movie in days:
        if movie_id not in sums:  # its first rating came between the pages
            continue
        yield RatingTotals(
            movie_id,
            sums[movie_id]["doc_count"],
            int(sums[movie_id]["half_steps"]["sum"]),
            int(sums[movie_id]["half_steps"]["sum_of_squares"]),
            trend(((day.day, day.rating_count) for day in of_movie), today),
        )


def _days(pages: Iterable[Mapping[str, Any]]) -> Iterator[_Day]:
    """Movie by movie."""
    for page in pages:
        for bucket in page.get("days", {}).get("buckets", ()):
            key = bucket["key"]
            yield _Day(key["movie_id"], key["day_ms"] // MS_PER_DAY, bucket["doc_count"])


def _pages(client: OpenSearch, index: str, movie_ids: list[MovieId]) -> Iterator[Mapping[str, Any]]:
    """Numbers of ratings by movie and day, a page at a time; on the first, sums by movie, too.

    Apart, because a sum for each day as well takes twice the time.
    """
    by_day = {"field": "rated_at_ms", "fixed_interval": "1d"}
    composite: dict[str, Any] = {
        "size": _BUCKETS_AT_ONCE,
        "sources": [
            {"movie_id": {"terms": {"field": "movie_id"}}},
            {"day_ms": {"date_histogram": by_day}},
        ],
    }
    sums = {"half_steps": {"extended_stats": {"field": "half_steps"}}}
    movies = {"terms": {"field": "movie_id", "size": len(movie_ids)}, "aggs": sums}
    aggregations: dict[str, Any] = {"days": {"composite": composite}, "movies": movies}
    rated = {"bool": {"filter": [any_of(movie_ids), LIVING]}}
    while True:
        body = {"size": 0, "query": rated, "aggs": aggregations}
        with catalogue_errors():
            answer = client.search(index=index, body=body, params={"filter_path": _READ})
        page = answer.get("aggregations", {})
        yield page
        if "after_key" not in page.get("days", {}):
            return
        composite["after"] = page["days"]["after_key"]
        aggregations.pop("movies", None)
