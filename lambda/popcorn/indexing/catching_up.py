"""What the indices in use were told while new ones were made, told to the new ones, too.

Each document of an index carries the number of the write that made it what it is. So what changed
since a moment can be asked for, deletions included, which stay as tombstones. Copied documents
have their versions: whatever the new index has from elsewhere that is newer, stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from opensearchpy.helpers import scan

from popcorn.adapters.aws.dynamodb_batches import chunks
from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_generations import Generation
from popcorn.adapters.aws.opensearch_index import movie_tombstone
from popcorn.adapters.aws.opensearch_popularity import UNRATED, written_through_of
from popcorn.adapters.aws.opensearch_writing import (
    Action,
    Outcome,
    merging,
    replacing,
    write_all,
)
from popcorn.domain.errors import CatalogueUnavailableError

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_AT_ONCE = 1_000
_OF_ITEMS = (*movie_tombstone(0), "item_version")
"""What a movie's document has from its item, and not from its ratings."""


class Former(NamedTuple):
    """The indices that were in use, and the number of the write up to which each was copied.

    Tombstones are copied whatever their number, once: what they hold off may come yet.
    """

    movies: str
    ratings: str
    movies_through: int
    ratings_through: int
    has_tombstones_copied: bool = False


def written_through(client: OpenSearch, index: str) -> int:
    """The number of the write that all copies of an index have all writes up to.

    Raises:
        CatalogueUnavailableError: no usable answer.
    """
    with catalogue_errors():
        answer = client.indices.stats(index=index, metric="docs", params={"level": "shards"})
    return min(map(written_through_of, answer["indices"].values()))


def catch_up(client: OpenSearch, former: Former, new: Generation) -> tuple[Former, int]:
    """Copy what was written since; returns up to where that is, and how many documents it was.

    Raises:
        CatalogueUnavailableError: some, or none, were copied; again does the rest.
    """
    movies_through = written_through(client, former.movies)
    ratings_through = written_through(client, former.ratings)
    with catalogue_errors():
        client.indices.refresh(index=f"{former.movies},{former.ratings}")
    copied = 0
    for hits in chunks(_changed(client, former.movies, former.movies_through, former), _AT_ONCE):
        copied += _write(client, [_movie(new.movies, hit) for hit in hits])
    for hits in chunks(_changed(client, former.ratings, former.ratings_through, former), _AT_ONCE):
        copied += _write(client, [_rating(new.ratings, hit) for hit in hits])
    now = former._replace(
        movies_through=movies_through,
        ratings_through=ratings_through,
        has_tombstones_copied=True,
    )
    return now, copied


def _changed(
    client: OpenSearch, index: str, since: int, former: Former
) -> Iterator[Mapping[str, Any]]:
    """Documents that were written after a write."""
    wanted: list[dict[str, Any]] = [{"range": {"_seq_no": {"gt": since}}}]
    if not former.has_tombstones_copied:
        wanted.append({"exists": {"field": "deleted_at_ms"}})
    query = {"version": True, "query": {"bool": {"should": wanted}}}
    with catalogue_errors():
        yield from scan(client, index=index, query=query, size=_AT_ONCE)


def _movie(index: str, hit: Mapping[str, Any]) -> Action | None:
    source = hit["_source"]
    if source.get("item_version") is None:  # counted, and never written from its item
        return None
    fields = {name: source.get(name) for name in _OF_ITEMS}
    return merging(index, hit["_id"], fields, by="item_version", new=UNRATED)


def _rating(index: str, hit: Mapping[str, Any]) -> Action | None:
    if "movie_id" not in hit["_source"]:  # the note of how popularity is counted
        return None
    return replacing(index, hit["_id"], hit["_version"], hit["_source"])


def _write(client: OpenSearch, actions: list[Action | None]) -> int:
    wanted = [action for action in actions if action is not None]
    outcomes = write_all(client, wanted, to_aliases=False)
    if Outcome.LATER in outcomes:
        raise CatalogueUnavailableError("OpenSearch did not take all documents")
    return len(wanted)
