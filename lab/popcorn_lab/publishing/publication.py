"""One publishing's index: filled beside the one in use, then switched to in one step.

The index that was in use before stays, so that going back is a switch, too, and a function that
has not heard of the switch yet goes on reading it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from opensearchpy.exceptions import NotFoundError
from opensearchpy.helpers import streaming_bulk

from popcorn.adapters.aws.factors_index import factors_index
from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.factors import SharedFactors

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_DOCUMENTS_AT_ONCE = 1000


def published_meta(client: OpenSearch, alias: str) -> Mapping[str, Any] | None:
    """`_meta` of the index in use, None where nothing is published.

    Raises:
        CatalogueUnavailableError: no answer.
    """
    with catalogue_errors():
        try:
            answer = client.indices.get_mapping(index=alias)
        except NotFoundError:
            return None
    metas = (index["mappings"].get("_meta") for index in answer.values())
    return next((meta for meta in metas if meta is not None), None)


def complete_metas(
    client: OpenSearch, alias: str, model_version: str
) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Publishings of a model that hold all of it, in use or not: their ids, and their `_meta`.

    Raises:
        CatalogueUnavailableError: no answer.
    """
    with catalogue_errors():
        mappings = client.indices.get_mapping(index=f"{alias}-{model_version}-*")
        for name, index in mappings.items():
            meta = index["mappings"].get("_meta", {})
            written = client.count(index=name)["count"]
            if written and meta.get("published", {}).get("movies") == written:
                yield int(name.rpartition("-")[2]), meta


class Publication:
    """The index `ALIAS-VERSION-N`, N being this publishing.

    All methods raise CatalogueUnavailableError.
    """

    def __init__(
        self, client: OpenSearch, alias: str, shared: SharedFactors, publishing_id: int
    ) -> None:
        self._client = client
        self._alias = alias
        self._shared = shared
        self._index = f"{alias}-{shared.model_version}-{publishing_id}"

    def create(self, published: Mapping[str, Any]) -> None:
        """Make the index, empty; nobody searches it yet."""
        with catalogue_errors():
            body = factors_index(self._shared, published)
            self._client.indices.create(index=self._index, body=body)

    def add(self, documents: Iterable[Mapping[str, Any]]) -> Iterator[None]:
        """Write documents, one with each step."""
        actions = (
            {"_index": self._index, "_id": document["movie_id"], "_source": document}
            for document in documents
        )
        with catalogue_errors():
            results = streaming_bulk(
                self._client,
                actions,
                chunk_size=_DOCUMENTS_AT_ONCE,
                max_retries=5,  # where the node says that it is busy
                raise_on_error=False,
            )
            for is_done, result in results:
                if not is_done:
                    (answer,) = result.values()
                    reason = f"OpenSearch refused a document: {answer['error']}"
                    raise CatalogueUnavailableError(reason)
                yield

    def finish(self, expected: int) -> None:
        """Make everything searchable, and see that it is all there."""
        with catalogue_errors():
            self._client.indices.refresh(index=self._index)
            found = self._client.count(index=self._index)["count"]
        if found != expected:
            reason = f"the new index holds {found} movies of {expected}; publish again"
            raise CatalogueUnavailableError(reason)

    def switch(self) -> None:
        """Let the alias mean this index and no other, in one step.

        Besides this one the index stays that was in use before. Older ones are deleted, and what
        interrupted publishings left.
        """
        with catalogue_errors():
            formers = [name for name in self._in_use() if name != self._index]
            actions: list[dict[str, Any]] = [
                {"remove": {"index": former, "alias": self._alias}} for former in formers
            ]
            actions.append({"add": {"index": self._index, "alias": self._alias}})
            self._client.indices.update_aliases(body={"actions": actions})
            for name in self._client.indices.get(index=f"{self._alias}-*"):
                if self._is_published(name) and name not in (self._index, *formers):
                    self._client.indices.delete(index=name, params={"ignore_unavailable": "true"})

    def remove_unless_in_use(self) -> None:
        """Delete the index, unless the alias was switched to it already."""
        with catalogue_errors():
            if self._index not in self._in_use():
                self._client.indices.delete(
                    index=self._index, params={"ignore_unavailable": "true"}
                )

    def _is_published(self, name: str) -> bool:
        return re.fullmatch(rf"{re.escape(self._alias)}-[0-9a-f]+-\d+", name) is not None

    def _in_use(self) -> list[str]:
        try:
            return list(self._client.indices.get_alias(name=self._alias))
        except NotFoundError:
            return []
