"""The catalogue in OpenSearch, behind the aliases `movies` and `ratings`."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError
from cachetools import TTLCache
from opensearchpy.exceptions import OpenSearchException

from popcorn.adapters.aws.opensearch_filters import any_of, passing
from popcorn.adapters.aws.opensearch_index import ALIASES, Aliases, movie_of
from popcorn.adapters.aws.remembered import Remembered
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import EVERYTHING, Movie, MovieFilter, MovieId
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.ratings import ListenerId
from popcorn.domain.sounds import bounded_sound_of
from popcorn.domain.titles import dated_key, title_key

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_PAGE = 10_000  # its limit for one page of a search
_LONGEST_HEARD = 200  # characters; no title is longer
_MOST_RATED: list[dict[str, Any]] = [{"rating_count": "desc"}, {"movie_id": "asc"}]
# An index that an older version loaded may lack a field: it goes on by the number of ratings.
_NUMBER = {"order": "desc", "missing": "_last", "unmapped_type": "double"}
_ORDERS: dict[PopularityOrder, list[dict[str, Any]]] = {
    PopularityOrder.RATING_COUNT: _MOST_RATED,
    PopularityOrder.BEST_RATED: [{"bayesian_mean": _NUMBER}, *_MOST_RATED],
    PopularityOrder.NOW: [{"trend": _NUMBER}, *_MOST_RATED],
    PopularityOrder.NEWEST: [{"released_on": {**_NUMBER, "unmapped_type": "date"}}, *_MOST_RATED],
    PopularityOrder.CHART: [
        {"charted_at_ms": {**_NUMBER, "unmapped_type": "long"}},
        {"chart_rank": {**_NUMBER, "order": "asc", "unmapped_type": "long"}},
        *_MOST_RATED,
    ],
}
# Far above what relevance of a similar title can add up to.
_WHOLE, _BEGINNING, _ALL_WORDS = 3_000_000, 2_000_000, 1_000_000
_OF_THAT_YEAR = 3
KNOWN, KNOWN_S = 5_000, 60.0
"""How many movies a process remembers, and for how many seconds: a conversation comes back to what
it has just named, and a catalogue that was replaced is heard that soon."""


@contextmanager
def catalogue_errors() -> Iterator[None]:
    """Turns the service's errors, and those of signing its requests, into the port's.

    Raises:
        CatalogueUnavailableError: with the kind of error, and the error as its cause.
    """
    try:
        yield
    except (OpenSearchException, BotoCoreError) as error:
        reason = f"no usable answer from OpenSearch: {type(error).__name__}"
        raise CatalogueUnavailableError(reason) from error


class OpenSearchCatalogue:
    """`ports.Catalogue` over two aliases; an index that is not there is an unavailable one.

    Args:
        clock: seconds, of any origin.
    """

    def __init__(
        self,
        client: OpenSearch,
        aliases: Aliases = ALIASES,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client = client
        self._aliases = aliases
        self._remembered = Remembered[Movie](TTLCache(KNOWN, KNOWN_S, clock))

    def movies(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Movie]:
        known, missing = self._remembered.of(movie_ids)
        if missing:
            body = {"query": any_of(missing), "sort": ["_doc"], "size": len(missing)}
            known |= {movie.movie_id: movie for movie in self._search_movies(body)}
        return known

    def find_titles(self, heard: str, limit: int = 50) -> Sequence[Movie]:
        key = title_key(heard)[:_LONGEST_HEARD]
        if not key:
            return []
        sort = ["_score", *_MOST_RATED]
        return self._search_movies({"query": _title_query(key), "sort": sort, "size": limit})

    def popular(
        self,
        wanted: MovieFilter = EVERYTHING,
        *,
        order: PopularityOrder = PopularityOrder.RATING_COUNT,
        exclude: Collection[MovieId] = (),
        limit: int = 500,
    ) -> Sequence[Movie]:
        query = passing(wanted, exclude)
        return self._search_movies({"query": query, "sort": _ORDERS[order], "size": limit})

    def seen_by(self, listener_id: ListenerId) -> frozenset[MovieId]:
        body: dict[str, Any] = {
            "query": {"term": {"listener_id": listener_id}},
            "sort": [{"movie_id": "asc"}],
            "size": _PAGE,
            "_source": False,
        }
        seen: set[MovieId] = set()
        while True:
            page = [hit["sort"] for hit in self._search(self._aliases.ratings, body)]
            seen.update(MovieId(movie_id) for (movie_id,) in page)
            if len(page) < _PAGE:
                return frozenset(seen)
            body["search_after"] = page[-1]

    def _search_movies(self, body: Mapping[str, Any]) -> list[Movie]:
        found = [movie_of(hit["_source"]) for hit in self._search(self._aliases.movies, body)]
        self._remembered.keep({movie.movie_id: movie for movie in found})
        return found

    def _search(self, index: str, body: Mapping[str, Any]) -> list[dict[str, Any]]:
        with catalogue_errors():
            answer = self._client.search(
                index=index,
                body={**body, "track_total_hits": False},
                params={"allow_partial_search_results": "false"},
            )
        hits: list[dict[str, Any]] = answer["hits"]["hits"]
        return hits


def _title_query(key: str) -> dict[str, Any]:
    """Ranks the whole key over its beginning, that over all its words, and that over likeness.

    Within each of the first three all score alike, so that the most rated come first. What is
    like the title without a year that was said along, and of about that year, comes before what
    is like all that was said.
    """
    words = {"match": {"title_keys.words": {"query": key, "operator": "and"}}}
    queries = [
        _scoring(_WHOLE, {"term": {"title_keys": key}}),
        _scoring(_BEGINNING, {"prefix": {"title_keys": f"{key} "}}),
        _scoring(_ALL_WORDS, words),
        {"bool": {"should": _rough_queries(key)}},
    ]
    if dated := dated_key(key):
        about_then = {"range": {"year": {"gte": dated.year - 1, "lte": dated.year + 1}}}
        like_it = {
            "filter": about_then,
            "should": _rough_queries(dated.key),
            "minimum_should_match": 1,
            "boost": _OF_THAT_YEAR,
        }
        queries.append({"bool": like_it})
    return {"dis_max": {"queries": queries}}


def _rough_queries(key: str) -> list[dict[str, Any]]:
    parts = {"query": key, "minimum_should_match": "30%"}
    sounds = {"query": bounded_sound_of(key), "minimum_should_match": "30%"}
    return [
        {"match": {"title_keys.words": {"query": key, "fuzziness": "AUTO"}}},
        {"match": {"title_keys.parts": parts}},
        {"match": {"title_sounds": sounds}},
    ]


def _scoring(score: int, query: Mapping[str, Any]) -> dict[str, Any]:
    return {"constant_score": {"filter": query, "boost": score}}
