"""`ports.Tastes` over a store of factors: retrieval and likeness as the domain asks for them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

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
        shared = likeness.shared_vector(self._taste)
        direction = likeness.unit(shared)
        return {
            movie_id: FactorsFit(self._taste, shared, direction, movie_id, each)
            for movie_id, each in known.items()
        }

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


class FactorsFit(NamedTuple):
    """`domain.factors.Fit` of one movie; `shared` is what all listeners have in common."""

    taste: retrieval.Taste
    shared: Vector
    shared_direction: Vector | None
    movie_id: MovieId
    factors: MovieFactors

    def crowd(self) -> float:
        return self.factors.weight + inner_product(self.shared, self.factors.vector)

    def direction(self) -> Vector:
        return likeness.direction(self.factors.vector, self.shared_direction)

    def explain(self) -> Explanation:
        return retrieval.explanation(self.taste, self.movie_id, self.factors)
