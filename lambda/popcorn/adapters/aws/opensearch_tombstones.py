"""What is left of deleted documents, and when that goes, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_index import ALIASES, Aliases
from popcorn.domain.popularity import MS_PER_DAY

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

LASTS_DAYS = 30
"""How long a deleted document is remembered: twice as long as anything that could bring it back.

A stream keeps records for a day, and a queue its messages for at most 14.
"""


def purge_tombstones(client: OpenSearch, now_ms: int, aliases: Aliases = ALIASES) -> int:
    """Forget what was deleted more than `LASTS_DAYS` ago; returns how many documents that were.

    Args:
        now_ms: milliseconds since 1970-01-01 UTC.
    Raises:
        CatalogueUnavailableError: no usable answer; again later does the rest.
    """
    before = {"range": {"deleted_at_ms": {"lt": now_ms - LASTS_DAYS * MS_PER_DAY}}}
    with catalogue_errors():
        answer = client.delete_by_query(
            index=f"{aliases.movies},{aliases.ratings}",
            body={"query": before},
            params={"conflicts": "proceed"},  # somebody puts it back just now
        )
    return int(answer["deleted"])
