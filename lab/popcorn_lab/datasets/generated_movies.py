"""What generated listeners know of movies: how good, of which tastes, and how popular each year.

A taste is a direction in which listeners differ. Each has its genres, and movies of the same
genres differ, too, so that a model can learn more than genres. A movie is of its two nearest
tastes. Popularity has a long tail (log-normal, with a flattened head), and a movie is watched
most in the years after its release, never before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from popcorn.domain.movies import Genre, Movie

TASTES = 24
EVERYBODY = TASTES
"""The shelf of what is popular whatever one's taste."""
FIRST_YEAR, LAST_YEAR = 1996, 2019
_YEARS = range(FIRST_YEAR, LAST_YEAR + 1)
_SHELVES = TASTES + 1

_GENRES_OF_A_TASTE = 0.15  # of a gamma distribution: the smaller, the fewer genres it has
_BEYOND_GENRES = 1.0
_SHARPNESS = 2.0
_SPREAD_OF_POPULARITY = 3.0  # of the logarithm: a tenth of the movies has most ratings
_MOST_POPULAR = 200.0  # times the mean: a movie that nearly everybody has seen
_QUALITY_IN_POPULARITY = 0.4
_WHEN_NEW = 4.0  # times what it is watched later
_YEARS_NEW = 3.0

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True)
class MovieTraits:
    """Movies by position.

    Args:
        movie_ids: int64[movies], as MovieLens numbers them.
        years: int64[movies], of release; 0 where it is unknown, and then it was always there.
        quality: float64[movies], how much better than the mean, in standard deviations.
        popularity: float64[movies], relative to others.
        tastes: int64[movies, 2], the nearest first.
        shares: float64[movies, 2], how much of each taste it is; they add up to 1.
    """

    movie_ids: Ints
    years: Ints
    quality: Floats
    popularity: Floats
    tastes: Ints
    shares: Floats


def invent_traits(movies: Sequence[Movie], random: np.random.Generator) -> MovieTraits:
    """What only the generator knows of movies; genres and years are the catalogue's."""
    count = len(movies)
    genres = np.array([[genre in movie.genres for genre in Genre] for movie in movies], float)
    of_tastes = random.gamma(_GENRES_OF_A_TASTE, size=(len(Genre), TASTES))
    of_tastes /= of_tastes.std(axis=0)
    fit = genres @ of_tastes / np.maximum(genres.sum(axis=1, keepdims=True), 1)
    fit += _BEYOND_GENRES * random.standard_normal((count, TASTES))
    tastes = np.argsort(-fit, axis=1, kind="stable")[:, :2]
    nearest = np.take_along_axis(fit, tastes, axis=1)
    second = 1 / (1 + np.exp(_SHARPNESS * (nearest[:, 0] - nearest[:, 1])))
    quality = random.standard_normal(count)
    own = np.sqrt(1 - _QUALITY_IN_POPULARITY**2) * random.standard_normal(count)
    popularity = np.exp(_SPREAD_OF_POPULARITY * (_QUALITY_IN_POPULARITY * quality + own))
    popularity /= np.exp(_SPREAD_OF_POPULARITY**2 / 2)
    return MovieTraits(
        movie_ids=np.array([int(movie.movie_id) for movie in movies], np.int64),
        years=np.array([movie.year or 0 for movie in movies], np.int64),
        quality=quality,
        popularity=1 / (1 / popularity + 1 / _MOST_POPULAR),
        tastes=tastes,
        shares=np.column_stack((1 - second, second)),
    )


class _Shelf(NamedTuple):
    """The movies of a taste, and how much each is of it."""

    movies: Ints
    shares: Floats


class Shelves:
    """Movies to choose from, by year and taste; some 900 bytes a movie.

    A choice is one search in one ascending array, in which each shelf of each year takes up the
    interval of its number, and a movie in it what it is popular there.
    """

    def __init__(self, traits: MovieTraits) -> None:
        shelves = [_shelf(traits, taste) for taste in range(TASTES)]
        everything = np.arange(len(traits.movie_ids))
        shelves.append(_Shelf(everything, np.ones(len(everything))))
        self.has_movies = np.array([len(shelf.movies) > 0 for shelf in shelves[:TASTES]])
        """bool[tastes]; nothing may be chosen by a taste that has none."""
        up_to: list[Floats] = []
        begins, released = [0], []
        for year in _YEARS:
            demand = traits.popularity * _interest(traits.years, year)
            for shelf in shelves:
                released.append(bool((traits.years[shelf.movies] <= year).any()))
                weights = np.cumsum(demand[shelf.movies] * shelf.shares)
                up_to.append(len(up_to) + weights / (weights[-1] if len(weights) else 1))
                begins.append(begins[-1] + len(weights))
        self._up_to = np.concatenate(up_to)
        self._begins = np.array(begins)
        self._has_released = np.array(released)
        members = np.concatenate([shelf.movies for shelf in shelves]).astype(np.int32)
        self._movies = np.tile(members, len(_YEARS))

    def choose(self, years: Ints, tastes: Ints, random: np.random.Generator) -> Ints:
        """A movie's position for each year and taste (or `EVERYBODY`), drawn by popularity."""
        of_year = (years - FIRST_YEAR) * _SHELVES
        shelf = of_year + tastes
        shelf = np.where(self._has_released[shelf], shelf, of_year + EVERYBODY)
        places = np.searchsorted(self._up_to, shelf + random.random(len(shelf)), side="right")
        places = np.minimum(places, self._begins[shelf + 1] - 1)  # of rounding up to 1
        return np.asarray(self._movies[places], np.int64)


def _shelf(traits: MovieTraits, taste: int) -> _Shelf:
    movies, column = np.nonzero(traits.tastes == taste)
    return _Shelf(movies, traits.shares[movies, column])


def _interest(released: Ints, year: int) -> Floats:
    age = np.maximum(year - released, 0)
    interest = 1 + (_WHEN_NEW - 1) * np.exp(-age / _YEARS_NEW)
    # Not zero, so that a catalogue from the future can be chosen from all the same.
    return np.where(released > year, 1e-12, interest)
