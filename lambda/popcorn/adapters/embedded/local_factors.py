"""Factors in the process: the model's file, searched exactly; filters from the embedded store."""

from __future__ import annotations

import math
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock

from popcorn.adapters.embedded.database import Database
from popcorn.domain.errors import CatalogueUnavailableError, ModelFileError
from popcorn.domain.factors import (
    Candidate,
    MovieFactors,
    SearchVector,
    SharedFactors,
    Vector,
)
from popcorn.domain.movies import EVERYTHING, Genre, Movie, MovieFilter, MovieId, TitleKind
from popcorn.model.features import HISTORY_GROUPS
from popcorn.model.file import Model
from popcorn.model.search import ExactSearch

_GENRE_BIT = {genre.value: 1 << place for place, genre in enumerate(Genre)}
_NO_YEAR = _NO_COUNT = -1
_READ_MOVIES = 500  # 14 KB each; those that are found are the same for most listeners
_SEARCHES = 64
"""Searches whose answers are kept: all who have rated nothing yet ask the same."""


@dataclass(frozen=True)
class _Traits:
    """What filters ask of each movie, by its position in the model; genres are a bit each."""

    genres: array[int]
    years: array[int]
    rating_counts: array[int]
    kinds: list[str | None]
    release_days: list[str | None]


class LocalFactors:
    """`ports.FactorStore` and, as there is one version only, the `ports.Factors` of it.

    Movies with a number that is not finite are left out, as if the model did not know them. The
    first search takes some tenths of a second at 62,000 movies, each further one a few
    hundredths. Genres, years and ratings are read once: a model is of one dataset.

    Args:
        model: it stays mapped as long as this is used.
        database: the embedded store, of the model's dataset.
        read_only: as in `open_database`.
    """

    def __init__(self, model: Model, database: Path, *, read_only: bool = False) -> None:
        """Raises SettingsError as `open_database`, ModelFileError where shared numbers are bad."""
        self._space, self._machine = model.space, model.machine
        rows = range(self._space.length_from, self._space.size)
        always_there = tuple(self._row(key) for key in rows)
        if not all(map(_is_finite_row, always_there)):
            raise ModelFileError(
                f"model {model.model_version}",
                "holds numbers that are not finite; train a new model with: popcorn train",
            )
        self._shared = SharedFactors(
            model.model_version,
            self._space.half_life_ratings,
            self._space.longest_history,
            always_there,
        )
        self._database = Database(database, read_only=read_only)
        self._factors = lru_cache(_READ_MOVIES)(self._read)
        self._found = lru_cache(_SEARCHES)(self._find)
        self._lock = Lock()

    def current(self) -> LocalFactors:
        return self

    @property
    def shared(self) -> SharedFactors:
        return self._shared

    def of(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, MovieFactors]:
        known = (each for each in movie_ids if each in self._space.position)
        found = {movie_id: self._factors(movie_id) for movie_id in known}
        return {movie_id: each for movie_id, each in found.items() if each is not None}

    def nearest(
        self,
        query: SearchVector,
        wanted: MovieFilter = EVERYTHING,
        *,
        exclude: Collection[MovieId] = (),
        limit: int = 200,
    ) -> Sequence[Candidate]:
        vector = SearchVector(tuple(query.vector), query.weight)
        return self._found(vector, wanted, frozenset(exclude), limit)

    def described(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Movie]:
        return {}  # the catalogue is in the same process

    def close(self) -> None:
        """Close the store's file; filters raise CatalogueUnavailableError from then on."""
        self._database.close()

    def _find(
        self, query: SearchVector, wanted: MovieFilter, exclude: frozenset[MovieId], limit: int
    ) -> tuple[Candidate, ...]:
        accepted = self._accepted(wanted)
        position = self._space.position
        for movie_id in exclude:
            if movie_id in position:
                accepted[position[movie_id]] = 0
        found = [
            Candidate(self._space.movie_ids[at], score)
            for at, score in self._searched().best(query, limit, accepted)
        ]
        found.sort(key=lambda each: (-each.score, each.movie_id))
        return tuple(found[:limit])

    def _accepted(self, wanted: MovieFilter) -> bytearray:
        accepted = bytearray(self._searched().is_finite)
        if wanted.is_broad:
            for at in self._no_films if wanted.kind is TitleKind.FILM else ():
                accepted[at] = 0
            return accepted
        traits = self._known_traits()
        if wanted.genre is not None:
            bit = _GENRE_BIT[wanted.genre.value]
            _keep(accepted, (each & bit for each in traits.genres))
        if wanted.unwanted_genres:
            unwanted = _bits(wanted.unwanted_genres)
            _keep(accepted, (not each & unwanted for each in traits.genres))
        if wanted.any_of_genres:
            any_of = _bits(wanted.any_of_genres)
            _keep(accepted, (each & any_of for each in traits.genres))
        if (years := wanted.years) is not None:
            _keep(accepted, (each in years for each in traits.years))
        if (counts := wanted.rating_counts) is not None:
            _keep(accepted, (each in counts for each in traits.rating_counts))
        if wanted.kind is not None:
            _keep(accepted, (each == wanted.kind for each in traits.kinds))
        if wanted.released_from is not None or wanted.released_until is not None:
            _keep(accepted, map(wanted.accepts_day, traits.release_days))
        return accepted

    def _searched(self) -> ExactSearch:
        with self._lock:  # one thread computes it for all
            return self._search

    @cached_property
    def _search(self) -> ExactSearch:
        count, factors = len(self._space.movie_ids), self._machine.factors
        rows = self._machine.v[: count * factors]
        vectors = rows if isinstance(rows, memoryview) else memoryview(array("f", rows))
        return ExactSearch(self._machine.w[:count], vectors, factors)

    def _known_traits(self) -> _Traits:
        with self._lock:
            return self._traits

    @cached_property
    def _no_films(self) -> tuple[int, ...]:
        """The positions of shows, and of what the catalogue lacks.

        A search of all films needs no other trait, and reads this much faster.
        """
        query = "SELECT movie_id FROM movies WHERE kind = ?"
        with self._database.answering(CatalogueUnavailableError) as connection:
            films = {movie_id for (movie_id,) in connection.execute(query, (TitleKind.FILM,))}
        return tuple(at for movie_id, at in self._space.position.items() if movie_id not in films)

    @cached_property
    def _traits(self) -> _Traits:
        position = self._space.position
        nothing = [0] * len(position)
        uncounted = array("l", [_NO_COUNT]) * len(position)
        traits = _Traits(
            array("L", nothing),
            array("i", nothing),
            uncounted,
            [None] * len(position),
            [None] * len(position),
        )
        with self._database.answering(CatalogueUnavailableError) as connection:
            rows = connection.execute(
                "SELECT movie_id, year, genres, rating_count, kind, released_on FROM movies"
            )
            for movie_id, year, genres, rating_count, kind, released_on in rows:
                if (at := position.get(movie_id)) is not None:
                    traits.kinds[at] = kind
                    traits.release_days[at] = released_on
                    traits.years[at] = _NO_YEAR if year is None else year
                    traits.rating_counts[at] = rating_count
                    traits.genres[at] = sum(_GENRE_BIT.get(each, 0) for each in genres.split("|"))
        return traits

    def _read(self, movie_id: MovieId) -> MovieFactors | None:
        """None where a number is not finite."""
        space = self._space
        key = space.position[movie_id]
        history = (self._row(space.group_from(group) + key) for group in range(HISTORY_GROUPS))
        found = MovieFactors(self._machine.w[key], self._row(key), tuple(history))
        return found if _is_finite(found) else None

    def _row(self, key: int) -> Vector:
        factors = self._machine.factors
        return tuple(self._machine.v[key * factors : (key + 1) * factors])


def _bits(genres: Collection[Genre]) -> int:
    return sum(_GENRE_BIT[genre.value] for genre in genres)


def _keep(accepted: bytearray, marks: Iterable[object]) -> None:
    """Leave only what is marked."""
    accepted[:] = bytes(bool(a and mark) for a, mark in zip(accepted, marks, strict=True))


def _is_finite(factors: MovieFactors) -> bool:
    rows = (factors.vector, *factors.history)
    return math.isfinite(factors.weight) and all(_is_finite_row(row) for row in rows)


def _is_finite_row(row: Vector) -> bool:
    return math.isfinite(math.hypot(*row))
