"""The search indices of one load: filled from a dataset, and read again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from opensearchpy.exceptions import NotFoundError
from opensearchpy.helpers import scan, streaming_bulk

from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_generations import Generation
from popcorn.adapters.aws.opensearch_index import (
    ALIASES,
    MOVIES_INDEX,
    movie_document,
    rating_action,
)
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import Movie
from popcorn.domain.ratings import Rating
from popcorn_lab.datasets.dataset import DatasetName
from popcorn_lab.loading.sink import LoadedDataset

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_DOCUMENTS_AT_ONCE = 2000
_IS_NEWER = 409


def loaded_dataset(client: OpenSearch) -> LoadedDataset | None:
    """The dataset behind the aliases, None where none was loaded completely.

    Raises:
        CatalogueUnavailableError: no answer.
    """
    with catalogue_errors():
        try:
            answer = client.indices.get_mapping(index=ALIASES.movies)
        except NotFoundError:
            return None
    (mapping,) = answer.values()
    meta = mapping["mappings"].get("_meta", {})
    if not meta.get("is_complete"):
        return None
    name = DatasetName(meta["name"], meta["fingerprint"], meta["is_sample"])
    # An index that an earlier version made lacks fields of this one's.
    fields = mapping["mappings"]["properties"].keys()
    is_current = MOVIES_INDEX["mappings"]["properties"].keys() <= fields
    return LoadedDataset(name, meta["movie_count"], meta["rating_count"], is_current=is_current)


class LoadGeneration(Generation):
    """The two indices of one load. All methods raise CatalogueUnavailableError."""

    def add_movies(self, movies: Iterable[Movie]) -> None:
        actions = ({"_id": movie.movie_id, "_source": movie_document(movie)} for movie in movies)
        self._bulk(self.movies, actions)

    def add_ratings(self, ratings: Iterable[Rating]) -> None:
        """Of several by one listener for one movie the newest stays, in whatever order."""
        self._bulk(self.ratings, map(rating_action, ratings), passing=_IS_NEWER)

    def documents(self, index: str, query: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """The sources of all documents that a query finds, in no order."""
        with catalogue_errors():
            found = scan(self._client, index=index, query={"query": query}, size=_DOCUMENTS_AT_ONCE)
            for hit in found:
                yield hit["_source"]

    def count(self, index: str, query: Mapping[str, Any]) -> int:
        with catalogue_errors():
            return int(self._client.count(index=index, body={"query": query})["count"])

    def mark_complete(self, loaded: LoadedDataset) -> None:
        """Say what the indices hold; before, nothing counts as loaded."""
        self.describe(
            {
                "name": loaded.name.name,
                "fingerprint": loaded.name.fingerprint,
                "is_sample": loaded.name.is_sample,
                "movie_count": loaded.movie_count,
                "rating_count": loaded.rating_count,
                "is_complete": True,
            }
        )

    def _bulk(
        self, index: str, actions: Iterable[Mapping[str, Any]], passing: int | None = None
    ) -> None:
        """Run bulk actions; those that end in the status `passing` are left out in silence."""
        with catalogue_errors():
            results = streaming_bulk(
                self._client,
                ({"_index": index, **action} for action in actions),
                chunk_size=_DOCUMENTS_AT_ONCE,
                max_retries=5,  # where the node says that it is busy
                raise_on_error=False,
            )
            for is_done, result in results:
                (answer,) = result.values()
                if not is_done and answer["status"] != passing:
                    reason = f"OpenSearch refused a document: {answer['error']}"
                    raise CatalogueUnavailableError(reason)
