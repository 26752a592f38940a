"""Which movies are asked about first."""

from __future__ import annotations

from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.onboarding import CHOSEN_AMONG, a_favourite, worth_asking

DRAMA, COMEDY = frozenset({Genre.DRAMA}), frozenset({Genre.COMEDY})


def movie(
    name: str,
    count: int,
    genres: frozenset[Genre] = DRAMA,
    year: int | None = 1995,
    mean: float | None = None,
) -> Movie:
    return Movie(MovieId(name), name, year, genres, rating_count=count, bayesian_mean=mean)


def names(movies: list[Movie]) -> list[str]:
    return [each.title for each in movies]


def test_the_best_known_comes_first_and_then_what_is_of_another_kind() -> None:
    known = [movie("Known", 100), movie("Alike", 99), movie("Unlike", 80, COMEDY, 1975)]
    assert names(worth_asking(known, 3)) == ["Known", "Unlike", "Alike"]


def test_genres_and_decade_count_each() -> None:
    known = [movie("Known", 100), movie("Alike", 99)]
    other_genre, other_decade = movie("Genre", 75, COMEDY), movie("Decade", 82, DRAMA, 1985)
    assert names(worth_asking([*known, other_genre], 2)) == ["Known", "Genre"]
    assert names(worth_asking([*known, other_decade], 2)) == ["Known", "Decade"]


def test_what_hardly_anybody_knows_does_not_come_before_what_is_known() -> None:
    known = [movie("Known", 100), movie("Alike", 99), movie("Unlike", 20, COMEDY, 1975)]
    assert names(worth_asking(known, 3)) == ["Known", "Alike", "Unlike"]


def test_parts_of_one_franchise_are_not_both_asked_about() -> None:
    known = [movie("The Godfather", 100), movie("The Godfather: Part II", 99), movie("Heat", 5)]
    assert names(worth_asking(known, 3)) == ["The Godfather", "Heat"]


def test_movies_without_genres_year_or_ratings() -> None:
    bare = [movie("A", 3, frozenset(), None), movie("B", 2, frozenset(), None), movie("C", 0)]
    assert names(worth_asking(bare, 3)) == ["A", "B"]
    assert worth_asking([], 3) == []
    assert a_favourite([movie("C", 0)]) is None


def test_the_favourite_is_the_best_rated_of_those_that_many_know() -> None:
    known = [movie(f"m{place}", 1000 - place, mean=3.0) for place in range(CHOSEN_AMONG)]
    known[7] = movie("Loved", 900, mean=4.5)
    unknown = movie("Cherished", 1, mean=4.9)
    favourite = a_favourite([*known, unknown])
    assert favourite is not None
    assert favourite.title == "Loved"
