"""`ports.Tastes` over a store of factors: retrieval and likeness as the domain asks for them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from popcorn.domain.factors import (
    Candidate,
    Explanation,
    MovieFactors,
    Vector,
    inner_product,
)
from popcorn.domain.movies import EVERYTHING, Movie, MovieFilter, MovieId
from popcorn.domain.ratings import Opinion
from popcorn.model import likeness, retrieval

if TYPE_CHECKING:
    from popcorn.ports import Factors, FactorStore


class ModelTastes:
    """`ports.Tastes`: `current` is the version that the store has in use."""

    def __init__(self, store: FactorStore) -> None:
        self._store = store

    def current(self) -> FactorsTasteModel:
        return FactorsTasteModel(self._store.current())


class FactorsTasteModel:
    """`ports.TasteModel` of one version's factors."""

    def __init__(self, factors: Factors) -> None:
        self._factors = factors

    def taste_of(
        self, opinions: Sequence[Opinion], *, about: Collection[MovieId] = ()
    ) -> FactorsTaste:
        return FactorsTaste(retrieval.taste_of(opinions, self._factors, about=about))

    def tastes_of(
        self, listeners: Sequence[Sequence[Opinion]]
    ) -> tuple[Sequence[FactorsTaste], FactorsTaste]:
        tastes = [retrieval.taste_of(opinions, self._factors) for opinions in listeners]
        return list(map(FactorsTaste, tastes)), FactorsTaste(retrieval.mean_of(tastes))


class FactorsTaste:
    """`ports.Taste` of one listener."""

    def __init__(self, taste: retrieval.Taste) -> None:
        self._taste = taste

    @property
    def model_version(self) -> str:
        return self._taste.model_version

    @property
    def liked(self) -> Sequence[MovieId]:
        features = (feature for feature, _ in self._taste.history)
        return list(dict.fromkeys(each.movie_id for each in features if each.is_liked))

    def candidates(
        self,
        wanted: MovieFilter = EVERYTHING,
        *,
        exclude: Collection[MovieId] = (),
        limit: int = 200,
    ) -> Sequence[Candidate]:
        return retrieval.candidates(self._taste, wanted, exclude=exclude, limit=limit)

    def fits(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, FactorsFit]:
        known = self._taste.factors.of(movie_ids)
        return {movie_id: FactorsFit(self, movie_id, each) for movie_id, each in known.items()}

    def crowd(self, movie: MovieFactors) -> float:
        """`Fit.crowd` of a movie of the taste's version."""
        return movie.weight + inner_product(self._shared, movie.vector)

    def direction(self, movie: MovieFactors) -> Vector:
        """`Fit.direction` of a movie of the taste's version."""
        return likeness.direction(movie.vector, self._shared_direction)

    def explanation(self, movie_id: MovieId, movie: MovieFactors) -> Explanation:
        """`Fit.explain` of a movie of the taste's version."""
        return retrieval.explanation(self._taste, movie_id, movie)

    @cached_property
    def _shared(self) -> Vector:
        return likeness.shared_vector(self._taste)

    @cached_property
    def _shared_direction(self) -> Vector | None:
        return likeness.unit(self._shared)

    def scores(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, float]:
        known = self._taste.factors.of(movie_ids)
        return {
            movie_id: each.weight + inner_product(each.vector, self._taste.query)
            for movie_id, each in known.items()
        }

    def described(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Movie]:
        return self._taste.factors.described(movie_ids)

    def similar(
        self,
        movie_id: MovieId,
        wanted: MovieFilter = EVERYTHING,
        *,
        exclude: Collection[MovieId] = (),
        limit: int = 100,
    ) -> Sequence[Candidate]:
        return likeness.similar(self._taste, movie_id, wanted, exclude=exclude, limit=limit)

    def with_genres(
        self, alike: Sequence[Candidate], movie: Movie, movies: Mapping[MovieId, Movie]
    ) -> Sequence[Candidate]:
        return likeness.with_genres(alike, movie, movies)


class FactorsFit:
    """`domain.factors.Fit` of one movie."""

    __slots__ = ("_factors", "_movie_id", "_taste")

    def __init__(self, taste: FactorsTaste, movie_id: MovieId, factors: MovieFactors) -> None:
        self._taste = taste
        self._movie_id = movie_id
        self._factors = factors

    def crowd(self) -> float:
        return self._taste.crowd(self._factors)

    def direction(self) -> Vector:
        return self._taste.direction(self._factors)

    def explain(self) -> Explanation:
        return self._taste.explanation(self._movie_id, self._factors)
