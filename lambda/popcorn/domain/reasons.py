"""Why a movie is offered: read off the sum behind its score, never invented."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from popcorn.domain.factors import Explanation, HistoryPart
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.popularity import PopularityOrder
from popcorn.domain.preferences import Preferences

FEWEST_OF_POPULARITY = 0.1
"""A liked movie is the reason where it adds as much of what the movie has for everybody."""


class ReasonKind(StrEnum):
    """What spoke most for a movie."""

    LIKED_MOVIE = "liked-movie"
    GENRE = "genre"
    POPULARITY = "popularity"
    BEST_RATED = "best-rated"
    TREND = "trend"


@dataclass(frozen=True, slots=True)
class Reason:
    """What spoke most for a movie.

    `movie` is the rated movie that contributed most, of `LIKED_MOVIE`; `genre` that of `GENRE`.
    """

    kind: ReasonKind
    movie: Movie | None = None
    genre: Genre | None = None


class Reasons(Mapping[MovieId, Reason]):
    """Why each of some movies is offered, added up when it is asked for: most are never told.

    Args:
        tellers: None for a movie of which nothing can be told.
    """

    def __init__(self, tellers: Mapping[MovieId, Callable[[], Reason | None]]) -> None:
        self._tellers = tellers
        self._told: dict[MovieId, Reason | None] = {}

    def __getitem__(self, movie_id: MovieId) -> Reason:
        if movie_id not in self._told:
            self._told[movie_id] = self._tellers[movie_id]()
        reason = self._told[movie_id]
        if reason is None:
            raise KeyError(movie_id)
        return reason

    def __iter__(self) -> Iterator[MovieId]:
        return (movie_id for movie_id in self._tellers if movie_id in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


POPULAR = Reason(ReasonKind.POPULARITY)

OF_ORDER = {
    PopularityOrder.RATING_COUNT: POPULAR,
    PopularityOrder.BEST_RATED: Reason(ReasonKind.BEST_RATED),
    PopularityOrder.NOW: Reason(ReasonKind.TREND),
    PopularityOrder.CHART: Reason(ReasonKind.TREND),
}
"""Why a movie stands where it does in a list of popular movies; that it is new needs no reason."""


def liked_behind(explanation: Explanation) -> HistoryPart | None:
    """The liked movie that adds most to a score, None where that is nothing worth naming.

    One rating of a new listener adds little to what the movie has for everybody; saying that it
    was the reason would be flattery.
    """
    liked = [part for part in explanation.strongest(len(explanation.history)) if part.is_liked]
    least = FEWEST_OF_POPULARITY * explanation.crowd
    return liked[0] if liked and liked[0].contribution >= least else None


def reason_of(explanation: Explanation, rated: Mapping[MovieId, Movie]) -> Reason | None:
    """What speaks most for a movie; None where neither a liked movie nor popularity does.

    Args:
        rated: liked movies by id. One that is not in it cannot be named, so nothing is.
    """
    liked = liked_behind(explanation)
    if liked is not None:
        movie = rated.get(liked.movie_id)
        return Reason(ReasonKind.LIKED_MOVIE, movie) if movie else None
    return POPULAR if explanation.crowd > 0 else None


def or_liked_genre(
    reason: Reason | None, movie: Movie | None, preferences: Preferences
) -> Reason | None:
    """What a listener said of a genre says more than what others think of a movie."""
    genre = preferences.liked_of(movie) if movie else None
    if genre is None or (reason is not None and reason.kind is ReasonKind.LIKED_MOVIE):
        return reason
    return Reason(ReasonKind.GENRE, genre=genre)


def reason_by_taste(movie: Movie, affinity: Mapping[Genre, float]) -> Reason:
    """The genre of a movie that the listener rates highest, or else popularity."""
    genres = sorted(movie.genres, key=lambda genre: (-affinity.get(genre, 0.0), genre))
    if genres and affinity.get(genres[0], 0.0) > 0:
        return Reason(ReasonKind.GENRE, genre=genres[0])
    return POPULAR
