"""Searching titles: all that may be meant, in order, where `title_matching` settles on one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popcorn.domain.movies import Movie, MovieFilter
from popcorn.domain.title_matching import titles_near

if TYPE_CHECKING:
    from popcorn.ports import Catalogue

MOST_FOUND = 200
MOST_POPULAR = 500


def search_titles(catalogue: Catalogue, heard: str | None, wanted: MovieFilter) -> list[Movie]:
    """The titles that the filter accepts: the nearest to what was heard first, at most
    `MOST_FOUND`; without it the most rated first, at most `MOST_POPULAR`.

    Raises:
        CatalogueUnavailableError: no answer in time.
    """
    if heard is None:
        return list(catalogue.popular(wanted, limit=MOST_POPULAR))
    found = catalogue.find_titles(heard, limit=MOST_FOUND)
    return [movie for movie in titles_near(heard, found) if wanted.accepts(movie)]
