"""Reasons are read off the sum."""

from __future__ import annotations

from popcorn.domain.factors import Explanation, HistoryPart
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.reasons import Reason, ReasonKind, reason_by_taste, reason_of

ALIEN, BABE = Movie(MovieId("alien"), "Alien"), Movie(MovieId("babe"), "Babe")
TITLES = {ALIEN.movie_id: ALIEN, BABE.movie_id: BABE}


def explanation(everybody: float, *parts: tuple[str, bool, float]) -> Explanation:
    history = tuple(HistoryPart(MovieId(movie_id), liked, x) for movie_id, liked, x in parts)
    return Explanation(MovieId("heat"), 0.0, everybody, 0.0, history)


def test_the_liked_movie_that_adds_most_is_named() -> None:
    found = explanation(1.0, ("alien", True, 0.2), ("babe", True, 0.4), ("alien3", False, 0.9))
    assert reason_of(found, TITLES) == Reason(ReasonKind.LIKED_MOVIE, BABE)


def test_a_liked_movie_that_adds_little_is_no_reason() -> None:
    found = explanation(3.0, ("alien", True, 0.2))
    assert reason_of(found, TITLES) == Reason(ReasonKind.POPULARITY)


def test_only_what_was_not_liked_leaves_popularity() -> None:
    assert reason_of(explanation(3.0, ("alien", False, 2.0)), TITLES) == Reason(
        ReasonKind.POPULARITY
    )
    assert reason_of(explanation(3.0, ("alien", True, -2.0)), TITLES) == Reason(
        ReasonKind.POPULARITY
    )


def test_where_nothing_speaks_for_it_nothing_is_said() -> None:
    assert reason_of(explanation(-1.0, ("alien", True, -0.2)), TITLES) is None
    assert reason_of(explanation(-1.0, ("alien", True, 0.2)), {}) is None, "it has no title"


def test_by_taste_it_is_the_genre_that_is_liked_most() -> None:
    movie = Movie(MovieId("m"), "M", genres=frozenset({Genre.COMEDY, Genre.HORROR}))
    affinity = {Genre.COMEDY: 0.5, Genre.HORROR: 1.0, Genre.WAR: 2.0}
    assert reason_by_taste(movie, affinity) == Reason(ReasonKind.GENRE, genre=Genre.HORROR)
    assert reason_by_taste(movie, {Genre.HORROR: -1.0}) == Reason(ReasonKind.POPULARITY)
    assert reason_by_taste(BABE, affinity) == Reason(ReasonKind.POPULARITY)
