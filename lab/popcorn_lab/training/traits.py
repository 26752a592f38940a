"""What is known of a listener or a movie besides the stars, as sparse rows.

Whom somebody rated says something before any star is looked at, and so does who rated a movie.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from scipy import sparse

from popcorn.domain.movies import Genre, Movie
from popcorn_lab.training.interactions import Interactions

Kinds = npt.NDArray[np.float64]

_GENRES = {genre: column for column, genre in enumerate(Genre)}
_FIRST_DECADE, _LAST_DECADE = 1920, 2020
_DECADES = (_LAST_DECADE - _FIRST_DECADE) // 10 + 1


def whom_listeners_rated(histories: Interactions) -> sparse.csr_array:
    """float64[listeners, movies]: rows of unit length with 1 / sqrt(ratings) at rated movies."""
    values = 1 / np.sqrt(histories.lengths[histories.listeners])
    return sparse.csr_array(
        (values, histories.movies, histories.starts),
        shape=(histories.listener_count, histories.movie_count),
    )


def what_movies_are(histories: Interactions, movies: Iterable[Movie]) -> sparse.csr_array:
    """Who rated a movie (a row of unit length), its genres and its decade (1 each).

    Args:
        movies: any part of the catalogue, in any order; the others have no genre and no decade.
    Returns:
        float64[movies, listeners + genres + decades].
    """
    counts = np.bincount(histories.movies, minlength=histories.movie_count)
    raters = sparse.coo_array(
        (1 / np.sqrt(counts[histories.movies]), (histories.movies, histories.listeners)),
        shape=(histories.movie_count, histories.listener_count),
    )
    kinds = sparse.csr_array(genres_and_decades(histories, movies))
    return sparse.csr_array(sparse.hstack((raters, kinds), format="csr"))


def genres_and_decades(histories: Interactions, movies: Iterable[Movie]) -> Kinds:
    """float64[movies, genres + decades], 1 for what a movie is.

    Args:
        movies: as in `what_movies_are`.
    """
    kinds = np.zeros((histories.movie_count, len(_GENRES) + _DECADES))
    position = {movie_id: place for place, movie_id in enumerate(histories.movie_ids)}
    for movie in movies:
        place = position.get(movie.movie_id)
        if place is not None:
            kinds[place, _columns(movie)] = 1
    return kinds


def _columns(movie: Movie) -> npt.NDArray[np.int64]:
    columns = [_GENRES[genre] for genre in movie.genres]
    if movie.year is not None:
        decade = min(max(movie.year, _FIRST_DECADE), _LAST_DECADE + 9) - _FIRST_DECADE
        columns.append(len(_GENRES) + decade // 10)
    return np.asarray(columns, np.int64)
