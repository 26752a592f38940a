"""What a filter accepts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.movies import EVERYTHING, Genre, Movie, MovieFilter, MovieId

ALIEN = Movie(MovieId("1214"), "Alien", 1979, frozenset({Genre.HORROR, Genre.SCI_FI}))
UNDATED = Movie(MovieId("0"), "Untitled", genres=frozenset({Genre.HORROR}))


@pytest.mark.parametrize(
    "wanted",
    [
        EVERYTHING,
        MovieFilter(genre=Genre.HORROR),
        MovieFilter(genre=Genre.SCI_FI),
        MovieFilter(decade=1970),
        MovieFilter(Genre.HORROR, 1970),
        MovieFilter(unwanted_genres=frozenset({Genre.WAR, Genre.COMEDY})),
    ],
)
def test_what_fits_is_accepted(wanted: MovieFilter) -> None:
    assert wanted.accepts(ALIEN)


@pytest.mark.parametrize(
    "wanted",
    [
        MovieFilter(genre=Genre.COMEDY),
        MovieFilter(decade=1980),
        MovieFilter(decade=1960),
        MovieFilter(Genre.HORROR, 1980),
        MovieFilter(Genre.COMEDY, 1970),
        MovieFilter(unwanted_genres=frozenset({Genre.WAR, Genre.HORROR})),
        MovieFilter(Genre.SCI_FI, 1970, frozenset({Genre.HORROR})),
        MovieFilter(Genre.HORROR, unwanted_genres=frozenset({Genre.HORROR})),
    ],
)
def test_what_does_not_fit_is_refused(wanted: MovieFilter) -> None:
    assert not wanted.accepts(ALIEN)


def test_a_movie_without_a_year_is_of_no_decade() -> None:
    assert MovieFilter(genre=Genre.HORROR).accepts(UNDATED)
    assert not MovieFilter(decade=1970).accepts(UNDATED)


def test_a_movie_without_genres_has_no_unwanted_one() -> None:
    assert MovieFilter(unwanted_genres=frozenset(Genre)).accepts(Movie(MovieId("1"), "Any"))


@given(st.integers(1870, 2099))
def test_every_year_is_of_exactly_one_decade(year: int) -> None:
    movie = Movie(MovieId("1"), "Any", year)
    accepting = [
        decade for decade in range(1870, 2100, 10) if MovieFilter(decade=decade).accepts(movie)
    ]
    assert accepting == [year // 10 * 10]


def test_genres_are_those_of_movielens_under_ids_without_spaces() -> None:
    assert len(Genre) == 19
    assert all(genre == genre.lower() and " " not in genre and "|" not in genre for genre in Genre)
    assert Genre("sci-fi") is Genre.SCI_FI
