"""What the domain needs from outside. Each port has an embedded and an AWS adapter.

The docstrings are the contract; `tests/contracts/` holds every adapter to it. All methods may be
called from several threads at once, answer or raise within the adapter's timeouts, and raise
nothing else of the service's own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from popcorn.domain.factors import Candidate, Fit, MovieFactors, SearchVector, SharedFactors
from popcorn.domain.listeners import Listener
from popcorn.domain.marks import Mark
from popcorn.domain.movies import EVERYTHING, Movie, MovieFilter, MovieId
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.ratings import ListenerId, Opinion, Rating


class ListenerStore(Protocol):
    """What listeners rated and marked. The truth; every other place may lag behind it."""

    def ratings_of(self, listener_id: ListenerId) -> Sequence[Rating]:
        """All ratings of one listener, oldest first, with every acknowledged write included.

        Returns:
            Empty for a listener who is not known.
        Raises:
            StoreUnavailableError: no answer in time.
        """
        ...

    def rating(self, listener_id: ListenerId, movie_id: MovieId) -> Rating | None:
        """One rating, or None.

        Raises:
            StoreUnavailableError: no answer in time.
        """
        ...

    def put_rating(self, rating: Rating) -> Rating | None:
        """Store a rating in place of an older one; returning means that it is stored.

        Writing the same rating again changes nothing, and one that is older than the stored
        one (`Rating.replaces`) is dropped, so that a retry that arrives late does no harm. One
        that arrives after the rating was taken back does store it again: nothing remembers what
        is not there.

        Returns:
            The rating that was stored before the call, None where there was none.
        Raises:
            StoreUnavailableError: it may or may not be stored; do not acknowledge it.
        """
        ...

    def take_back_rating(self, listener_id: ListenerId, movie_id: MovieId) -> Rating | None:
        """Remove a rating; taking back what is not there changes nothing.

        Returns:
            What was removed, None where there was nothing.
        Raises:
            StoreUnavailableError: it may or may not be removed; do not acknowledge it.
        """
        ...

    def marks_of(self, listener_id: ListenerId) -> Sequence[Mark]:
        """All marks of one listener, oldest first, with every acknowledged write included.

        Returns:
            Empty for a listener who is not known.
        Raises:
            StoreUnavailableError: no answer in time.
        """
        ...

    def put_mark(self, mark: Mark) -> Mark | None:
        """Store a mark in place of an older one, of either kind; as `put_rating` otherwise.

        A rating of the same movie stays.

        Returns:
            The mark that was stored before the call, None where there was none.
        Raises:
            StoreUnavailableError: it may or may not be stored; do not acknowledge it.
        """
        ...

    def take_back_mark(self, listener_id: ListenerId, movie_id: MovieId) -> Mark | None:
        """Remove a mark of either kind; taking back what is not there changes nothing.

        Returns:
            What was removed, None where there was nothing.
        Raises:
            StoreUnavailableError: it may or may not be removed; do not acknowledge it.
        """
        ...

    def forget(self, listener_id: ListenerId, *, until_ms: int | None = None) -> None:
        """Delete all ratings and marks of one listener, however many; what others have stays.

        Doing it again changes nothing, so a call that failed half way is resumed by repeating it.

        Args:
            until_ms: keep what was rated or marked after that moment (milliseconds since
                1970-01-01 UTC): for a wish that arrives late.
        Raises:
            StoreUnavailableError: some of it may still be there; do not acknowledge it.
        """
        ...


class Households(Protocol):
    """Which recognised voices a household has: what is deleted with it is found here."""

    def remember_member(self, household_id: ListenerId, listener_id: ListenerId) -> None:
        """Note that a voice was recognised in a household; a second time changes nothing.

        Raises:
            StoreUnavailableError: it may or may not be noted.
        """
        ...

    def members(self, household_id: ListenerId) -> frozenset[ListenerId]:
        """The recognised voices of a household, every acknowledged one included.

        Returns:
            Empty for a household that is not known.
        Raises:
            StoreUnavailableError: no answer in time.
        """
        ...

    def forget_member(self, household_id: ListenerId, listener_id: ListenerId) -> None:
        """Strike one voice off; one that is not there changes nothing.

        Raises:
            StoreUnavailableError: it may or may not be noted still.
        """
        ...

    def forget_household(self, household_id: ListenerId) -> None:
        """Delete what is noted of a household; what its voices rated is the `ListenerStore`'s.

        Raises:
            StoreUnavailableError: it may or may not be there still.
        """
        ...


class Catalogue(Protocol):
    """The movies, and what is known of all listeners together."""

    def movies(self, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Movie]:
        """Movies by id; unknown ids are absent.

        Args:
            movie_ids: up to 500.
        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        ...

    def find_titles(self, heard: str, limit: int = 50) -> Sequence[Movie]:
        """Movies whose title or other title may be what was heard, misspellings included.

        Made for recall: order and false friends are
        `domain.title_matching`'s business. Whatever shares
        the whole folded title, its beginning, or all its words is always in it; where these are
        more than `limit`, in this order, and the most rated first within each.

        Args:
            heard: as speech recognition spelled it; may be empty, or hold any character.
        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        ...

    def popular(
        self,
        wanted: MovieFilter = EVERYTHING,
        *,
        order: PopularityOrder = PopularityOrder.RATING_COUNT,
        exclude: Collection[MovieId] = (),
        limit: int = 500,
    ) -> Sequence[Movie]:
        """The most popular movies that the filter accepts, less the excluded ones.

        Ties go by the number of ratings, then by `movie_id` as text, so that two stores with the
        same data give the same list.

        Args:
            order: the number of ratings, `Movie.bayesian_mean` (movies without any rating last)
                or `Movie.trend`; the highest first.
            exclude: any number, a long history included.
            limit: 1 to 500.
        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        ...

    def seen_by(self, listener_id: ListenerId) -> frozenset[MovieId]:
        """What the catalogue knows a listener to have seen; may lag behind the store by seconds.

        Raises:
            CatalogueUnavailableError: no answer in time.
        """
        ...


class Scorer(Protocol):
    """Ranks candidates for one listener."""

    @property
    def model_version(self) -> str | None:
        """Whose scores these are: the model's version, None where nobody knows it."""
        ...

    def score(self, listener: Listener, candidates: Sequence[MovieId]) -> Mapping[MovieId, float]:
        """Rank candidates for one listener.

        Someone the model has never met is folded in from their own ratings.

        Args:
            listener: identity and ratings; no ratings means the global bias and the movies' own
                terms.
            candidates: up to 500 distinct ids, any order.
        Returns:
            Raw scores by id, higher is better, comparable within one listener and model version
            only. Movies unknown to the model are absent, not zero.
        Raises:
            ScorerUnavailableError: no answer in time, or no usable model.
        Source: Rendle, Factorization Machines, ICDM 2010, equation 1.
        """
        ...


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

    def taste_of(self, opinions: Sequence[Opinion]) -> Taste:
        """Fold a listener in from opinions, oldest first, at most one for each movie.

        Raises:
            CatalogueUnavailableError: as `Factors.of`.
        """
        ...


class Tastes(Protocol):
    """What listeners' tastes are read with: a model over a `FactorStore`."""

    def current(self) -> TasteModel:
        """The version in use; a turn asks once. Errors as `FactorStore.current`."""
        ...


class FoldedStars(Protocol):
    """What one listener would give."""

    def expected(self, movie_id: MovieId) -> float:
        """The expected stars, 0.5 to 5; a movie that the predictor does not know has some, too."""
        ...

    def deviation(self, movie_id: MovieId) -> float:
        """How far off that may be: one standard deviation, in stars."""
        ...


class StarsPredictor(Protocol):
    """Predicts the stars that a listener would give, from those that they gave."""

    def fold(self, ratings: Iterable[Rating]) -> FoldedStars:
        """Learn a listener from their ratings, oldest first, any number; it cannot fail."""
        ...
