"""Reading out what a listener has kept, three titles at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.offers import OFFER_SIZE
from popcorn.ports import Catalogue


class OfMovie(Protocol):
    """A rating, a mark: something that is kept of a movie."""

    @property
    def movie_id(self) -> MovieId: ...


Kept = TypeVar("Kept", bound=OfMovie)


def next_titles(
    catalogue: Catalogue, kept: Sequence[Kept], told: int
) -> tuple[list[tuple[Movie, Kept]], int]:
    """The next movies of what is kept, and how far that goes; the catalogue may lack some.

    Args:
        told: how far it went before, 0 at first.
    Raises:
        CatalogueUnavailableError: no answer in time.
    """
    for start in range(told, len(kept), OFFER_SIZE):
        some = kept[start : start + OFFER_SIZE]
        movies = catalogue.movies([each.movie_id for each in some])
        found = [(movies[each.movie_id], each) for each in some if each.movie_id in movies]
        if found:
            return found, start + len(some)
    return [], len(kept)
