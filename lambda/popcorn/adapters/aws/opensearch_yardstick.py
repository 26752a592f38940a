"""What popularity is measured by, read off an index of ratings that was just filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_popularity import Yardstick
from popcorn.adapters.aws.opensearch_totals import rating_totals
from popcorn.domain.popularity import RatingPrior, trend_day

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_BY_VOICE = {"term": {"source": "voice"}}


def yardstick(
    client: OpenSearch, ratings_index: str, now_ms: int, source: str | None = None
) -> Yardstick:
    """What popularity is counted by until the next load; memory grows with the catalogue.

    Args:
        source: the dataset's whose newest rating the trend is counted to; None for any dataset's.
    Raises:
        CatalogueUnavailableError: no usable answer.
    """
    of_dataset = {"term": {"source": source}} if source else {"bool": {"must_not": _BY_VOICE}}
    newest_ms = _newest(client, ratings_index, of_dataset)
    if newest_ms is None:
        newest_ms = _newest(client, ratings_index, {"match_all": {}})
    today = trend_day(now_ms if newest_ms is None else newest_ms, now_ms)
    rated = list(rating_totals(client, ratings_index, today))
    return Yardstick(today, RatingPrior.of(rated) if rated else None)


def _newest(client: OpenSearch, index: str, query: dict[str, Any]) -> int | None:
    newest = {"newest": {"max": {"field": "rated_at_ms"}}}
    with catalogue_errors():
        answer = client.search(index=index, body={"size": 0, "query": query, "aggs": newest})
    value = answer["aggregations"]["newest"]["value"]
    return None if value is None else int(value)
