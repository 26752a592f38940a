"""Factors in OpenSearch: exact k-NN by inner product, with the filters inside the query.

The k-NN plugin's own scoring script goes through all contenders that pass the filters; where these
are too few, through the other movies that do, which are then few, too. All of it is one request,
and a movie that is found comes with all that is asked for next.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any

from cachetools import LRUCache

from popcorn.adapters.aws.factors_index import (
    FACTORS_ALIAS,
    FactorsFormatError,
    described_in,
    factors_of,
    shared_of,
)
from popcorn.adapters.aws.factors_queries import (
    Search,
    documents_of,
    inner_product,
    nearest_contenders,
    nearest_others,
    removed_since,
)
from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.remembered import Remembered
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.factors import Candidate, MovieFactors, SearchVector, SharedFactors
from popcorn.domain.movies import EVERYTHING, Movie, MovieFilter, MovieId

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

LASTS_S = 60.0
"""How long the version in use is remembered: a new one is in use that soon."""
REMEMBERED = 20_000
"""Movies whose documents a process keeps, 1.5 kB each: those that are rated and found most."""


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
        self._reading: Future[OpenSearchFactors] | None = None

    def current(self) -> OpenSearchFactors:
        with self._lock:
            if self._known is not None and self._clock() < self._known[0]:
                return self._known[1]
            others, mine = self._reading, Future[OpenSearchFactors]()
            if others is None:
                self._reading = mine
        if others is not None:
            return others.result()  # whoever asks meanwhile waits no longer than the first
        return self._read_for_all(mine)

    def _read_for_all(self, reading: Future[OpenSearchFactors]) -> OpenSearchFactors:
        try:
            found = self._read()
        except BaseException as error:
            with self._lock:
                self._reading = None
            reading.set_exception(error)
            raise
        with self._lock:
            self._known, self._reading = (self._clock() + LASTS_S, found), None
        reading.set_result(found)
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
                    shared, published = shared_of(meta), meta.get("published", {})
                    return OpenSearchFactors(self._client, shared, name, self.forget, published)
        raise CatalogueUnavailableError("no factors were published; run: popcorn publish")


class OpenSearchFactors:
    """`ports.Factors` over the index of one version.

    Args:
        published: what publishing noted: how many `movies` it wrote, how many `contenders` they
            have among them, and at which moment (`at_ms`) it read the catalogue. What this has
            lost since then is not found. An older version of this project did not note all.
    """

    def __init__(
        self,
        client: OpenSearch,
        shared: SharedFactors,
        index: str,
        replaced: Callable[[OpenSearchFactors], None],
        published: Mapping[str, Any],
    ) -> None:
        self._client = client
        self._shared = shared
        self._index = index
        self._replaced = replaced
        self._published = published
        # A version's documents never change; None where it has none. Kept as they were read: as
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

    def described(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Movie]:
        known, _ = self._remembered.of(movie_ids)
        with _format_errors():
            found = {movie_id: described_in(each) for movie_id, each in known.items() if each}
        return {movie_id: movie for movie_id, movie in found.items() if movie is not None}

    def _read(self, movie_ids: Collection[MovieId]) -> dict[MovieId, Mapping[str, Any] | None]:
        (found,) = self._search([documents_of(movie_ids)])
        documents = _documents(found)
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
        searches = [
            removed_since(self._published.get("at_ms", 0)),
            nearest_contenders(query, wanted, exclude, limit),
        ]
        if self._contenders_may_be_few(wanted, exclude, limit):
            searches.append(nearest_others(query, wanted, exclude, limit))
        removed, found, *rest = self._search(searches)
        if rest and len(found) < limit:
            found = [*found, *rest[0]]
        self._remembered.keep(_documents(found))
        gone = {each["_id"] for each in removed}
        candidates = (
            Candidate(MovieId(hit["_source"]["movie_id"]), inner_product(hit["_score"]))
            for hit in found
            if hit["_id"] not in gone
        )
        return sorted(candidates, key=lambda each: (-each.score, each.movie_id))[:limit]

    def _contenders_may_be_few(
        self, wanted: MovieFilter, exclude: Collection[MovieId], limit: int
    ) -> bool:
        """Whether fewer than `limit` may pass, and there are other movies."""
        contenders = self._published.get("contenders", 0)
        if contenders == self._published.get("movies"):
            return False
        return wanted.is_narrow or contenders < limit + len(exclude)

    def _search(self, searches: Sequence[Search]) -> list[list[dict[str, Any]]]:
        """The hits of each search, all of them asked for in one request."""
        lines: list[dict[str, Any]] = []
        for header, body in searches:
            lines.append({"allow_partial_search_results": False, **header})
            lines.append({**body, "track_total_hits": False})
        try:
            with catalogue_errors():
                answers = self._client.msearch(body=lines, index=self._index)["responses"]
            for each in answers:
                if "error" in each:
                    reason = f"OpenSearch refused a search: {each['error']['type']}"
                    raise CatalogueUnavailableError(reason)
        except CatalogueUnavailableError:
            self._replaced(self)  # perhaps: publishing removes the former version's index
            raise
        return [each["hits"]["hits"] for each in answers]


def _documents(hits: Sequence[Mapping[str, Any]]) -> dict[MovieId, Mapping[str, Any]]:
    with _format_errors():
        return {MovieId(hit["_source"]["movie_id"]): hit["_source"] for hit in hits}


@contextmanager
def _format_errors() -> Iterator[None]:
    """Turns documents of another format into the port's error."""
    try:
        yield
    except (FactorsFormatError, KeyError, TypeError, ValueError) as error:
        reason = "the published factors are of another format; run: popcorn publish"
        raise CatalogueUnavailableError(reason) from error
