"""Titles of The Movie Database, which stay in the tables whatever dataset is loaded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from popcorn.adapters.aws.dynamodb_batches import Item
from popcorn.adapters.aws.opensearch_index import LIVING
from popcorn.domain.fresh_titles import (
    FRESH_PREFIX,
    FoundTitle,
    KnownTitles,
    NotJoinedError,
    is_fresh,
)
from popcorn.domain.movies import Movie

OF_DATASET: dict[str, Any] = {
    "bool": {"filter": [LIVING], "must_not": {"prefix": {"movie_id": FRESH_PREFIX}}}
}
"""The query that finds the movies that a dataset has."""


def with_fresh_titles(movies: Iterable[Movie], there: Iterable[Movie]) -> Iterator[Movie]:
    """A dataset's movies, and then the titles that are there already and it does not have.

    Args:
        there: the catalogue before; read when the dataset is at its end.
    """
    known = KnownTitles(())
    for movie in movies:
        known.put(movie)
        yield movie
    yield from (each for each in there if is_fresh(each.movie_id) and not _is_in(known, each))


def is_fresh_item(item: Item) -> bool:
    """Whether an item is such a title; a load writes all of them that it keeps."""
    return "movie_id" in item and is_fresh(item["movie_id"]["S"])


def _is_in(known: KnownTitles, movie: Movie) -> bool:
    if movie.tmdb_id is None:
        return False
    found = FoundTitle(
        movie.kind,
        movie.tmdb_id,
        movie.title,
        movie.released_on,
        movie.genres,
        imdb_id=movie.imdb_id,
    )
    try:
        return known.joined(found) is not None
    except NotJoinedError:
        return False  # it was told apart when it came
