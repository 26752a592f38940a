"""Candidates: the factors they are searched in, and the taste they are searched for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from popcorn.domain.factors import Candidate, Fit, MovieFactors, SearchVector, SharedFactors
from popcorn.domain.movies import EVERYTHING, Movie, MovieFilter, MovieId
from popcorn.domain.ratings import Opinion


class Factors(Protocol):
    """The factors of one model version's movies: what candidates are searched in."""

    @property
    def shared(self) -> SharedFactors:
        """What the vectors of all listeners are made with, and the model's version."""
        ...

    def of(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, MovieFactors]:
        """The factors of movies by id; those unknown to the model are absent.

        Args:
            movie_ids: up to 500.
        Raises:
            CatalogueUnavailableError: no answer in time, or this version was replaced since.
        """
        ...

    def nearest(
        self,
        query: SearchVector,
        wanted: MovieFilter = EVERYTHING,
        *,
        exclude: Collection[MovieId] = (),
        limit: int = 200,
    ) -> Sequence[Candidate]:
        """The movies with the highest `<query.vector, v_i> + query.weight * w_i`, best first.

        Ties go by `movie_id` as text. A movie without genres or year is in no genre or decade.
        The filters are part of the search: where as many movies pass them, `limit` are found. An
        adapter that leaves out movies which come near nobody may miss some of the last, not of
        the first.

        Args:
            query: with as many numbers as the model has factors.
            exclude: any number, a long history included.
            limit: 1 to 500.
        Raises:
            CatalogueUnavailableError: no answer in time, or this version was replaced since.
        """
        ...

    def described(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Movie]:
        """Movies that came along with what `of` and `nearest` found; others are absent.

        Nobody is asked. Their titles, years and genres are as they were when this version was
        published; for the numbers of their ratings ask the `Catalogue`.
        """
        ...


class FactorStore(Protocol):
    """Where factors are published: one model version at a time, the next one replacing it."""

    def current(self) -> Factors:
        """The version in use; a turn asks once, so that all it computes is of one version.

        Raises:
            CatalogueUnavailableError: no answer in time, or nothing was published.
        """
        ...


class Taste(Protocol):
    """One listener folded in by one model version: which movies fit them, and why."""

    @property
    def model_version(self) -> str: ...

    @property
    def liked(self) -> Sequence[MovieId]:
        """The liked movies that the taste is made of, each of which may be a reason."""
        ...

    def candidates(
        self,
        wanted: MovieFilter = EVERYTHING,
        *,
        exclude: Collection[MovieId] = (),
        limit: int = 200,
    ) -> Sequence[Candidate]:
        """The movies that score highest, best first; arguments as in `Factors.nearest`.

        Scores are the `Scorer`'s of the same model version, less what the listener's movies share.

        Raises:
            CatalogueUnavailableError: as `Factors.nearest`.
        """
        ...

    def fits(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Fit]:
        """How movies fit the listener; those unknown to the model are absent.

        Args:
            movie_ids: up to 500.
        Raises:
            CatalogueUnavailableError: as `Factors.of`.
        """
        ...

    def scores(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, float]:
        """The scores that `candidates` have, of any movies; those unknown to the model are absent.

        Args:
            movie_ids: up to 500.
        Raises:
            CatalogueUnavailableError: as `Factors.of`.
        """
        ...

    def described(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Movie]:
        """Movies that came along with what was found; as `Factors.described`."""
        ...

    def similar(
        self,
        movie_id: MovieId,
        wanted: MovieFilter = EVERYTHING,
        *,
        exclude: Collection[MovieId] = (),
        limit: int = 100,
    ) -> Sequence[Candidate]:
        """Movies like one, the most alike first; none where the model does not know it.

        Args:
            limit: 1 to 300; the others are those of `candidates`.
        Raises:
            CatalogueUnavailableError: as `Factors.of` and `Factors.nearest`.
        """
        ...

    def with_genres(
        self, alike: Sequence[Candidate], movie: Movie, movies: Mapping[MovieId, Movie]
    ) -> Sequence[Candidate]:
        """`similar`'s answer in an order that knows of genres, too."""
        ...


class TasteModel(Protocol):
    """One model version."""

    def taste_of(self, opinions: Sequence[Opinion], *, about: Collection[MovieId] = ()) -> Taste:
        """Fold a listener in from opinions, oldest first, at most one for each movie.

        Args:
            about: what the taste will be asked about next: read along with what it is made of.
        Raises:
            CatalogueUnavailableError: as `Factors.of`.
        """
        ...

    def tastes_of(self, listeners: Sequence[Sequence[Opinion]]) -> tuple[Sequence[Taste], Taste]:
        """Fold several listeners in, and the taste whose scores are the means of theirs.

        Args:
            listeners: one or more, each one's opinions as in `taste_of`.
        Raises:
            CatalogueUnavailableError: as `Factors.of`.
        """
        ...


class Tastes(Protocol):
    """What listeners' tastes are read with: a model over a `FactorStore`."""

    def current(self) -> TasteModel:
        """The version in use; a turn asks once. Errors as `FactorStore.current`."""
        ...
