"""Factors in OpenSearch: exact k-NN by inner product, with the filters inside the query.

The k-NN plugin's own scoring script goes through all contenders that pass the filters; where these
are too few, through all movies that do, which are then few, too.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any

from cachetools import LRUCache

from popcorn.adapters.aws.factors_index import (
    FACTORS_ALIAS,
    FactorsFormatError,
    factors_of,
    search_numbers,
    shared_of,
)
from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_filters import any_of, passing
from popcorn.adapters.aws.remembered import Remembered
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.factors import Candidate, MovieFactors, SearchVector, SharedFactors
from popcorn.domain.movies import EVERYTHING, MovieFilter, MovieId

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

LASTS_S = 60.0
"""How long the version in use is remembered: a new one is in use that soon."""
REMEMBERED = 20_000
"""Movies whose factors a process keeps, about 1 kB each: those that listeners rate most."""


class OpenSearchFactorStore:
    """`ports.FactorStore` over the alias that `popcorn publish` switches.

    Args:
        clock: seconds, of any origin.
    """

    def __init__(
        self,
        client: OpenSearch,
        alias: str = FACTORS_ALIAS,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._client = client
        self._alias = alias
        self._clock = clock
        self._lock = Lock()
        self._known: tuple[float, OpenSearchFactors] | None = None

    def current(self) -> OpenSearchFactors:
        with self._lock:
            if self._known is not None and self._clock() < self._known[0]:
                return self._known[1]
        found = self._read()
        with self._lock:
            self._known = (self._clock() + LASTS_S, found)
        return found

    def forget(self, factors: OpenSearchFactors) -> None:
        """Ask for the version in use again, unless that was done already."""
        with self._lock:
            if self._known is not None and self._known[1] is factors:
                self._known = None

    def _read(self) -> OpenSearchFactors:
        with catalogue_errors():
            answer = self._client.indices.get_mapping(index=self._alias)
        for name, index in answer.items():
            meta = index["mappings"].get("_meta")
            if meta is not None:
                with _format_errors():
                    return OpenSearchFactors(self._client, shared_of(meta), name, self.forget)
        raise CatalogueUnavailableError("no factors were published; run: popcorn publish")


class OpenSearchFactors:
    """`ports.Factors` over the index of one version."""

    def __init__(
        self,
        client: OpenSearch,
        shared: SharedFactors,
        index: str,
        replaced: Callable[[OpenSearchFactors], None],
    ) -> None:
        self._client = client
        self._shared = shared
        self._index = index
        self._replaced = replaced
        # A version's factors never change; None where it has none. Kept as they were read: as
        # numbers they take thirty times the space.
        self._remembered = Remembered[Mapping[str, Any] | None](LRUCache(REMEMBERED))

    @property
    def shared(self) -> SharedFactors:
        return self._shared

    def of(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, MovieFactors]:
        known, missing = self._remembered.of(movie_ids)
        if missing:
            known |= self._read(missing)
        factors = len(self._shared.always_there[0])
        with _format_errors():
            return {movie_id: factors_of(each, factors) for movie_id, each in known.items() if each}

    def _read(self, movie_ids: Collection[MovieId]) -> dict[MovieId, Mapping[str, Any] | None]:
        body = {
            "query": {"bool": {"filter": any_of(movie_ids)}},
            "sort": ["_doc"],
            "size": len(movie_ids),
            "_source": ["movie_id", "numbers"],
        }
        found = (hit["_source"] for hit in self._search(body))
        with _format_errors():
            documents = {MovieId(each["movie_id"]): each for each in found}
        read = {movie_id: documents.get(movie_id) for movie_id in movie_ids}
        self._remembered.keep(read)
        return read

    def nearest(
        self,
        query: SearchVector,
        wanted: MovieFilter = EVERYTHING,
        *,
        exclude: Collection[MovieId] = (),
        limit: int = 200,
    ) -> Sequence[Candidate]:
        numbers = search_numbers(query.vector, query.weight)
        accepted = passing(wanted, exclude)
        contenders = {"bool": {"filter": [_CONTENDERS, accepted]}}
        found = self._search(_nearest(numbers, contenders, limit))
        if len(found) < limit:
            found = self._search(_nearest(numbers, accepted, limit))
        candidates = (
            Candidate(MovieId(hit["fields"]["movie_id"][0]), _inner_product(hit["_score"]))
            for hit in found
        )
        return sorted(candidates, key=lambda each: (-each.score, each.movie_id))

    def _search(self, body: Mapping[str, Any]) -> list[dict[str, Any]]:
        try:
            with catalogue_errors():
                answer = self._client.search(
                    index=self._index,
                    body={**body, "track_total_hits": False},
                    params={"allow_partial_search_results": "false"},
                )
        except CatalogueUnavailableError:
            self._replaced(self)  # perhaps: publishing removes the former version's index
            raise
        hits: list[dict[str, Any]] = answer["hits"]["hits"]
        return hits


_CONTENDERS: dict[str, Any] = {"term": {"is_contender": True}}


def _nearest(numbers: list[float], accepted: Mapping[str, Any], limit: int) -> dict[str, Any]:
    """The search for the highest inner products among what is accepted, ties by id."""
    script = {
        "lang": "knn",
        "source": "knn_score",
        "params": {
            "field": "item_factors",
            "query_value": numbers,
            "space_type": "innerproduct",
        },
    }
    return {
        "query": {"script_score": {"query": accepted, "script": script}},
        "sort": [{"_score": "desc"}, {"movie_id": "asc"}],
        "size": limit,
        "_source": False,
        "stored_fields": "_none_",
        "docvalue_fields": ["movie_id"],
    }


def _inner_product(score: float) -> float:
    """Undoes what makes scores positive: d + 1, and 1 / (1 - d) where d is below 0.

    Source: "Spaces" and "Score script" in OpenSearch's documentation of k-NN.
    """
    return score - 1 if score >= 1 else 1 - 1 / score


@contextmanager
def _format_errors() -> Iterator[None]:
    """Turns documents of another format into the port's error."""
    try:
        yield
    except (FactorsFormatError, KeyError, TypeError, ValueError) as error:
        reason = "the published factors are of another format; run: popcorn publish"
        raise CatalogueUnavailableError(reason) from error
