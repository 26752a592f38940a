"""Movies like a movie: by the model's factors, or else by genres and decade."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from popcorn.domain.diversity import genres_in_common
from popcorn.domain.movies import Movie, MovieFilter, MovieId, most_rated_first
from popcorn.domain.sources import Sources, movies_found

if TYPE_CHECKING:
    from popcorn.ports import Catalogue, Taste

_LOOKED_AT = 40
"""How many movies like one are read from the catalogue."""
_YEARS = 10


def alike(
    catalogue: Catalogue,
    taste: Taste,
    movie: Movie,
    wanted: MovieFilter,
    exclude: Collection[MovieId],
) -> list[Movie]:
    """The most alike first; none where the model does not know the movie.

    Raises:
        CatalogueUnavailableError: of the catalogue or the factors.
    """
    found = taste.similar(movie.movie_id, wanted, exclude=exclude, limit=_LOOKED_AT)
    if not found:
        return []
    movies = movies_found(catalogue, taste, [each.movie_id for each in found])
    in_order = (each.movie_id for each in taste.with_genres(found, movie, movies))
    return [movies[movie_id] for movie_id in in_order if movie_id in movies]


def of_its_kind(
    sources: Sources,
    movie: Movie,
    wanted: MovieFilter,
    exclude: Collection[MovieId],
    count: int,
) -> list[Movie]:
    """Popular movies with its genres, the most in common first, if possible of its decade.

    Raises:
        CatalogueUnavailableError: as `Sources.popular`.
    """
    decade = None if movie.year is None else movie.year // _YEARS * _YEARS
    of_decade = replace(wanted, decade=wanted.decade or decade)
    if of_decade == wanted:
        return _most_in_common_first(movie, sources.popular(wanted, exclude))
    # Side by side, as it is not known yet whether its decade has enough.
    found, of_any = sources.popular_of_each((of_decade, wanted), exclude)
    if len(found) >= count:
        return _most_in_common_first(movie, found)
    others = [each for each in of_any if each not in found]
    return _most_in_common_first(movie, found) + _most_in_common_first(movie, others)


def _most_in_common_first(movie: Movie, movies: Collection[Movie]) -> list[Movie]:
    return sorted(
        movies, key=lambda each: (-genres_in_common(each, movie), *most_rated_first(each))
    )
