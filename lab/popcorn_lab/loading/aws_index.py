"""A new generation of the search indices: built beside the old one, then switched to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from opensearchpy.exceptions import NotFoundError
from opensearchpy.helpers import scan, streaming_bulk

from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_index import (
    ALIASES,
    MOVIES_INDEX,
    RATINGS_INDEX,
    movie_document,
    rating_action,
)
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import Movie
from popcorn.domain.ratings import Rating
from popcorn_lab.datasets.dataset import DatasetName
from popcorn_lab.loading.aws_popularity import popularity
from popcorn_lab.loading.sink import LoadedDataset

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_DOCUMENTS_AT_ONCE = 2000
_IS_NEWER, _IS_MISSING = 409, 404


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


class Generation:
    """The two indices of one load. All methods raise CatalogueUnavailableError."""

    def __init__(self, client: OpenSearch, load_id: int) -> None:
        self._client = client
        self.movies = f"{ALIASES.movies}-{load_id}"
        self.ratings = f"{ALIASES.ratings}-{load_id}"

    def create(self) -> None:
        with catalogue_errors():
            for name, body in ((self.movies, MOVIES_INDEX), (self.ratings, RATINGS_INDEX)):
                self._client.indices.create(index=name, body=body)
                self._set_refresh(name, "-1")  # searched only when it is full

    def add_movies(self, movies: Iterable[Movie]) -> None:
        actions = ({"_id": movie.movie_id, "_source": movie_document(movie)} for movie in movies)
        self._bulk(self.movies, actions)

    def add_ratings(self, ratings: Iterable[Rating]) -> None:
        """Of several by one listener for one movie the newest stays, in whatever order."""
        self._bulk(self.ratings, map(rating_action, ratings), passing=_IS_NEWER)

    def refresh(self) -> None:
        """Make what was added so far searchable."""
        with catalogue_errors():
            self._client.indices.refresh(index=f"{self.movies},{self.ratings}")

    def refresh_popularity(self, source: str, now_ms: int) -> None:
        """Count each movie's ratings anew, so that no replay of a rating can inflate the count.

        Args:
            source: the dataset's name in the ratings.
        """
        self.refresh()
        updates = (
            {"_op_type": "update", "_id": movie_id, "doc": fields}
            for movie_id, fields in popularity(self._client, self.ratings, source, now_ms)
        )
        self._bulk(self.movies, updates, passing=_IS_MISSING)
        self.refresh()

    def documents(self, index: str, query: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        """The sources of all documents that a query finds, in no order."""
        with catalogue_errors():
            found = scan(self._client, index=index, query={"query": query}, size=_DOCUMENTS_AT_ONCE)
            for hit in found:
                yield hit["_source"]

    def count(self, index: str, query: Mapping[str, Any]) -> int:
        with catalogue_errors():
            return int(self._client.count(index=index, body={"query": query})["count"])

    def switch(self) -> None:
        """Let both aliases mean this generation, in one step."""
        actions: list[dict[str, Any]] = []
        with catalogue_errors():
            for alias, index in self._indices():
                self._set_refresh(index, None)
                actions += [
                    {"remove": {"index": old, "alias": alias}} for old in self._behind(alias)
                ]
                actions.append({"add": {"index": index, "alias": alias}})
            self._client.indices.update_aliases(body={"actions": actions})

    def remove_others(self) -> None:
        """Delete older generations, and those of loads that did not end."""
        with catalogue_errors():
            for alias, index in self._indices():
                generation = re.compile(rf"{re.escape(alias)}-\d+")
                names = self._client.indices.get(index=f"{alias}-*")
                for name in names:
                    if generation.fullmatch(name) and name != index:
                        self._client.indices.delete(index=name)

    def remove_unless_live(self) -> None:
        """Delete both indices, unless the aliases were switched to them already."""
        with catalogue_errors():
            if self.movies in self._behind(ALIASES.movies):
                return
            names = f"{self.movies},{self.ratings}"
            self._client.indices.delete(index=names, params={"ignore_unavailable": "true"})

    def mark_complete(self, loaded: LoadedDataset) -> None:
        """Say in the mapping's `_meta` what the indices hold; before, nothing counts as loaded."""
        meta = {
            "name": loaded.name.name,
            "fingerprint": loaded.name.fingerprint,
            "is_sample": loaded.name.is_sample,
            "movie_count": loaded.movie_count,
            "rating_count": loaded.rating_count,
            "is_complete": True,
        }
        with catalogue_errors():
            self._client.indices.put_mapping(index=self.movies, body={"_meta": meta})

    def _indices(self) -> tuple[tuple[str, str], tuple[str, str]]:
        return (ALIASES.movies, self.movies), (ALIASES.ratings, self.ratings)

    def _behind(self, alias: str) -> list[str]:
        try:
            return list(self._client.indices.get_alias(name=alias))
        except NotFoundError:
            return []

    def _set_refresh(self, index: str, interval: str | None) -> None:
        body = {"index": {"refresh_interval": interval}}
        self._client.indices.put_settings(index=index, body=body)

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
