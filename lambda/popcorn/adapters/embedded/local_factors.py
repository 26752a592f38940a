"""Factors in the process: the model's file, searched exactly; filters from the embedded store."""

from __future__ import annotations

import math
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
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
from popcorn.domain.movies import EVERYTHING, Genre, MovieFilter, MovieId
from popcorn.model.features import HISTORY_GROUPS, HistoryFeature
from popcorn.model.file import Model
from popcorn.model.search import ExactSearch

_GENRE_BIT = {genre.value: 1 << place for place, genre in enumerate(Genre)}
_NO_YEAR = _NO_COUNT = -1


@dataclass(frozen=True)
class _Traits:
    """Genres (a bit each), year and ratings of each movie, by its position in the model."""

    genres: array[int]
    years: array[int]
    rating_counts: array[int]


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
        self._lock = Lock()

    def current(self) -> LocalFactors:
        return self

    @property
    def shared(self) -> SharedFactors:
        return self._shared

    def of(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, MovieFactors]:
        known = (each for each in movie_ids if each in self._space.position)
        found = {movie_id: self._factors(movie_id) for movie_id in known}
        return {movie_id: each for movie_id, each in found.items() if _is_finite(each)}

    def nearest(
        self,
        query: SearchVector,
        wanted: MovieFilter = EVERYTHING,
        *,
        exclude: Collection[MovieId] = (),
        limit: int = 200,
    ) -> Sequence[Candidate]:
        accepted = self._accepted(wanted)
        position = self._space.position
        for movie_id in exclude:
            if movie_id in position:
                accepted[position[movie_id]] = 0
        found = [
            Candidate(self._space.movie_ids[at], score)
            for at, score in self._searched().best(query, limit, accepted)
        ]
        return sorted(found, key=lambda each: (-each.score, each.movie_id))[:limit]

    def close(self) -> None:
        """Close the store's file; filters raise CatalogueUnavailableError from then on."""
        self._database.close()

    def _accepted(self, wanted: MovieFilter) -> bytearray:
        accepted = bytearray(self._searched().is_finite)
        if wanted == EVERYTHING:
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
    def _traits(self) -> _Traits:
        position = self._space.position
        nothing = [0] * len(position)
        uncounted = array("l", [_NO_COUNT]) * len(position)
        traits = _Traits(array("L", nothing), array("i", nothing), uncounted)
        with self._database.answering(CatalogueUnavailableError) as connection:
            rows = connection.execute("SELECT movie_id, year, genres, rating_count FROM movies")
            for movie_id, year, genres, rating_count in rows:
                if (at := position.get(movie_id)) is not None:
                    traits.years[at] = _NO_YEAR if year is None else year
                    traits.rating_counts[at] = rating_count
                    traits.genres[at] = sum(_GENRE_BIT.get(each, 0) for each in genres.split("|"))
        return traits

    def _factors(self, movie_id: MovieId) -> MovieFactors:
        space = self._space
        key = space.position[movie_id]
        history = (
            self._row(space.history_key(HistoryFeature(movie_id, group, 1.0)))
            for group in range(HISTORY_GROUPS)
        )
        return MovieFactors(self._machine.w[key], self._row(key), tuple(history))

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
    return all(map(math.isfinite, row))
