"""Three that differ: franchises, kinds, what was declined, and first impressions."""

from __future__ import annotations

import pytest

from popcorn.domain.diversity import diverse, one_of_each_franchise, sunk
from popcorn.domain.first_impression import FEW, first_impression
from popcorn.domain.franchises import is_same_franchise
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars

A_GENRE = frozenset({Genre.ACTION})


def movie(title: str, genres: frozenset[Genre] = A_GENRE, year: int | None = None) -> Movie:
    return Movie(MovieId(title.lower()), title, year, genres)


def titles(movies: list[Movie]) -> list[str]:
    return [each.title for each in movies]


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("The Godfather", "The Godfather: Part II"),
        ("Rocky", "Rocky IV"),
        ("Alien", "Aliens"),
        ("Alien 3", "Alien: Resurrection"),
        ("Batman", "Batman Forever"),
        ("Star Trek: First Contact", "Star Trek III: The Search for Spock"),
        ("Indiana Jones and the Last Crusade", "Indiana Jones and the Temple of Doom"),
        ("Father of the Bride", "Father of the Bride Part II"),
        ("Terminator 2: Judgment Day", "The Terminator"),
        ("Cape Fear", "Cape Fear"),
    ],
)
def test_parts_of_a_franchise(title: str, other: str) -> None:
    assert is_same_franchise(movie(title), movie(other))
    assert is_same_franchise(movie(other), movie(title))


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("In the Line of Fire", "In the Name of the Father"),
        ("The Man Who Would Be King", "The Fan"),
        ("Good Will Hunting", "A Good Man in Africa"),
        ("Pulp Fiction", "Fargo"),
        ("", "Fargo"),
        ("", ""),
    ],
)
def test_other_movies_are_no_franchise(title: str, other: str) -> None:
    assert not is_same_franchise(movie(title), movie(other))


def test_one_word_in_common_needs_a_genre_in_common() -> None:
    night = movie("Big Night", frozenset({Genre.DRAMA}))
    assert not is_same_franchise(movie("Big", frozenset({Genre.COMEDY})), night)


def test_three_sequels_are_not_said_where_others_come_near() -> None:
    movies = [movie(each) for each in ("Rocky", "Rocky II", "Rocky III", "Fargo", "Heat", "Babe")]
    scores = {each.movie_id: 5 - 0.1 * place for place, each in enumerate(movies)}
    assert titles(diverse(movies, scores, {}, 3))[:3] == ["Rocky", "Fargo", "Heat"]
    assert sorted(titles(diverse(movies, scores, {}, 3))) == sorted(titles(movies))


def test_a_sequel_that_is_far_better_is_said() -> None:
    movies = [movie(each) for each in ("Rocky", "Rocky II", "Fargo", "Heat")]
    scores = dict(zip((each.movie_id for each in movies), (9.0, 8.0, 2.0, 1.0), strict=True))
    assert titles(diverse(movies, scores, {}, 3)) == ["Rocky", "Rocky II", "Fargo", "Heat"]


def test_of_about_the_same_score_the_one_of_another_kind_is_said() -> None:
    comedy = movie("Babe", frozenset({Genre.COMEDY}))
    movies = [movie("Heat"), movie("Speed"), comedy]
    scores = {"heat": 3.0, "speed": 2.9, "babe": 2.8}
    by_id = {MovieId(each): score for each, score in scores.items()}
    assert titles(diverse(movies, by_id, {}, 2)) == ["Heat", "Babe", "Speed"]
    assert titles(diverse(movies, by_id, {}, 2, variety=0.0)) == ["Heat", "Speed", "Babe"]
    alike = {MovieId("heat"): (1.0, 0.0), MovieId("speed"): (1.0, 0.0), MovieId("babe"): (0.0, 1.0)}
    same_genres = [movie("Heat"), movie("Speed"), movie("Babe")]
    assert titles(diverse(same_genres, by_id, alike, 2)) == ["Heat", "Babe", "Speed"]


def test_later_parts_go_behind() -> None:
    movies = [movie(each) for each in ("Rocky", "Rocky II", "Fargo", "Rocky V", "Heat")]
    assert titles(one_of_each_franchise(movies)) == [
        "Rocky",
        "Fargo",
        "Heat",
        "Rocky II",
        "Rocky V",
    ]


def test_what_was_declined_sinks_the_deeper_the_more_often() -> None:
    movies = [movie(f"Movie {chr(65 + place)}") for place in range(25)]
    lately = {movies[0].movie_id: 3, movies[1].movie_id: 1}
    order = sunk(movies, lately)
    assert order.index(movies[1]) < order.index(movies[0]) < 24
    assert order[0] is movies[2]
    assert len(order) == 25


def rated(title: str, stars: float) -> Rating:
    return Rating(ListenerId("ann"), MovieId(title.lower()), Stars.of(stars), 1)


def test_a_first_rating_speaks_for_its_genres_and_decade() -> None:
    horror = movie("Alien", frozenset({Genre.HORROR}), 1979)
    same = movie("Halloween", frozenset({Genre.HORROR}), 1978)
    genre = movie("Scream", frozenset({Genre.HORROR}), 1996)
    neither, unknown = movie("Babe", frozenset({Genre.COMEDY}), 1995), movie("X", frozenset())
    known = {horror.movie_id: horror}
    movies = [same, genre, neither, unknown]
    liked = first_impression([rated("Alien", 5)], known, movies)
    assert liked["halloween"] > liked["scream"] > liked["babe"] == liked["x"] == 0  # type: ignore[index]
    disliked = first_impression([rated("Alien", 1)], known, movies)
    assert disliked == {movie_id: -value for movie_id, value in liked.items()}


def test_first_impressions_end() -> None:
    horror = movie("Alien", frozenset({Genre.HORROR}), 1979)
    known = {horror.movie_id: horror}
    for count in (0, FEW, 10_000):
        assert first_impression([rated("Alien", 5)] * count, known, [horror]) == {"alien": 0.0}
    assert first_impression([rated("Gone", 5)], known, [horror]) == {"alien": 0.0}
