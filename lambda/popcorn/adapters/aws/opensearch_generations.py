"""A new generation of the search indices: built beside the old one, then switched to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from opensearchpy.exceptions import NotFoundError

from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_index import ALIASES, MOVIES_INDEX, RATINGS_INDEX, Aliases
from popcorn.adapters.aws.opensearch_popularity import Popularity
from popcorn.adapters.aws.opensearch_yardstick import yardstick

if TYPE_CHECKING:
    from opensearchpy import OpenSearch


class Generation:
    """Two indices of one number. All methods raise CatalogueUnavailableError."""

    def __init__(self, client: OpenSearch, number: int, aliases: Aliases = ALIASES) -> None:
        self._client = client
        self._aliases = aliases
        self.movies = f"{aliases.movies}-{number}"
        self.ratings = f"{aliases.ratings}-{number}"

    def create(self) -> None:
        """Make both, empty, in place of what was begun under their names."""
        self.remove_unless_live()
        with catalogue_errors():
            for name, body in ((self.movies, MOVIES_INDEX), (self.ratings, RATINGS_INDEX)):
                self._client.indices.create(index=name, body=body)
                self._set_refresh(name, "-1")  # searched only when it is full

    def refresh(self) -> None:
        """Make what was added so far searchable."""
        with catalogue_errors():
            self._client.indices.refresh(index=f"{self.movies},{self.ratings}")

    def refresh_popularity(self, now_ms: int, source: str | None = None) -> None:
        """Count each movie's ratings anew, so that no replay of a rating can inflate the count.

        Args:
            source: the dataset's name in the ratings; None where several may be in them.
        """
        self.refresh()
        names = Aliases(self.movies, self.ratings)
        popularity = Popularity(self._client, names, are_aliases=False)
        popularity.start(yardstick(self._client, self.ratings, now_ms, source))
        self.refresh()

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

    def in_use(self) -> list[str]:
        """The indices behind the aliases, that of movies first; none in a new domain."""
        with catalogue_errors():
            return [name for alias, _ in self._indices() for name in self._behind(alias)]

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
            if self.movies in self._behind(self._aliases.movies):
                return
            names = f"{self.movies},{self.ratings}"
            self._client.indices.delete(index=names, params={"ignore_unavailable": "true"})

    def describe(self, meta: Mapping[str, Any]) -> None:
        """Say in the mapping's `_meta` what the indices hold."""
        with catalogue_errors():
            self._client.indices.put_mapping(index=self.movies, body={"_meta": meta})

    def _indices(self) -> tuple[tuple[str, str], tuple[str, str]]:
        return (self._aliases.movies, self.movies), (self._aliases.ratings, self.ratings)

    def _behind(self, alias: str) -> list[str]:
        try:
            return list(self._client.indices.get_alias(name=alias))
        except NotFoundError:
            return []

    def _set_refresh(self, index: str, interval: str | None) -> None:
        body = {"index": {"refresh_interval": interval}}
        self._client.indices.put_settings(index=index, body=body)


def meta_of(client: OpenSearch, index: str) -> dict[str, Any]:
    """What `describe` said of an index; empty where nothing was said.

    Raises:
        CatalogueUnavailableError: no answer, or no such index.
    """
    with catalogue_errors():
        (mapping,) = client.indices.get_mapping(index=index).values()
    return dict(mapping["mappings"].get("_meta", {}))
