"""Fields that a newer version's documents have, added to the index in use: no rebuild is needed.

A field can be added to an index at any time, and costs nothing for what does not have it. Until
then the index refuses documents with it, and the streams wait (`opensearch_writing`).

Source: "Put mapping" in OpenSearch's documentation of its index APIs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_index import ADDED_LATER, ALIASES, Aliases

if TYPE_CHECKING:
    from opensearchpy import OpenSearch


def add_missing_fields(client: OpenSearch, aliases: Aliases = ALIASES) -> None:
    """Bring the index of movies to know every field; one that does stays as it is.

    Raises:
        CatalogueUnavailableError: no usable answer, or there is no index yet.
    """
    with catalogue_errors():
        client.indices.put_mapping(index=aliases.movies, body={"properties": ADDED_LATER})
