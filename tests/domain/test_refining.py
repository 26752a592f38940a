"""Where "funnier", "older" and "something else" lead."""

from __future__ import annotations

import itertools

import pytest

from popcorn.domain.kinds import ANYTHING, Kind
from popcorn.domain.moods import Mood
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.refining import Direction, refined

NUMBERS = itertools.count()
WESTERNS = Kind(Genre.WESTERN, 1960)


def movie(year: int | None = 1990, rating_count: int = 10, *genres: Genre) -> Movie:
    return Movie(
        MovieId(f"m{next(NUMBERS)}"), "One", year, frozenset(genres), rating_count=rating_count
    )


THREE = [movie(1970, 10), movie(1990, 30), movie(2010, 20)]


@pytest.mark.parametrize(
    ("kind", "direction", "after"),
    [
        (ANYTHING, Direction.FUNNIER, Kind(Genre.COMEDY)),
        (WESTERNS, Direction.FUNNIER, Kind(Genre.WESTERN, 1960, Genre.COMEDY)),
        (Kind(mood=Mood.DARK), Direction.FUNNIER, Kind(Genre.COMEDY)),
        (
            Kind(Genre.COMEDY),
            Direction.FUNNIER,
            Kind(Genre.COMEDY, unwanted_genres=frozenset({Genre.DRAMA})),
        ),
        (WESTERNS, Direction.SCARIER, Kind(Genre.WESTERN, 1960, mood=Mood.SCARY)),
        (Kind(mood=Mood.SCARY), Direction.SCARIER, Kind(Genre.HORROR, mood=Mood.SCARY)),
        (WESTERNS, Direction.LIGHTER, Kind(Genre.WESTERN, 1960, mood=Mood.RELAXING)),
        (Kind(mood=Mood.CHEERFUL), Direction.DARKER, Kind(mood=Mood.DARK)),
        (Kind(mood=Mood.DARK), Direction.LESS_VIOLENT, Kind(is_gentle=True)),
        (
            Kind(mood=Mood.THOUGHTFUL),
            Direction.LESS_VIOLENT,
            Kind(mood=Mood.THOUGHTFUL, is_gentle=True),
        ),
        (Kind(is_gentle=True), Direction.SCARIER, Kind(mood=Mood.SCARY)),
        (Kind(Genre.DRAMA), Direction.OLDER, Kind(Genre.DRAMA, until_year=1989)),
        (Kind(Genre.DRAMA), Direction.NEWER, Kind(Genre.DRAMA, from_year=1991)),
        (Kind(from_year=1985), Direction.OLDER, Kind(until_year=1989)),
        (WESTERNS, Direction.OLDER, Kind(Genre.WESTERN, until_year=1959)),
        (WESTERNS, Direction.NEWER, Kind(Genre.WESTERN, from_year=1970)),
        (ANYTHING, Direction.BETTER_KNOWN, Kind(fewest_ratings=21)),
        (ANYTHING, Direction.LESSER_KNOWN, Kind(most_ratings=19)),
        (Kind(most_ratings=19), Direction.BETTER_KNOWN, Kind(fewest_ratings=21)),
    ],
)
def test_a_direction_changes_one_thing(kind: Kind, direction: Direction, after: Kind) -> None:
    assert refined(kind, direction, THREE) == after


@pytest.mark.parametrize("direction", Direction)
def test_every_direction_leads_somewhere_from_anywhere(direction: Direction) -> None:
    for kind in (ANYTHING, WESTERNS, Kind(mood=Mood.CHEERFUL), Kind(is_gentle=True)):
        for offered in ([], [movie(None, 0)], THREE):
            wanted = refined(kind, direction, offered).filter
            assert not wanted.any_of_genres or wanted.any_of_genres - wanted.unwanted_genres
            assert wanted.genre not in wanted.unwanted_genres


def test_a_mood_whose_genres_were_all_refused_may_be_asked_for_again() -> None:
    nothing_sad = Kind(unwanted_genres=frozenset({Genre.HORROR, Genre.THRILLER}))
    assert not refined(nothing_sad, Direction.SCARIER, THREE).unwanted_genres
    no_horror = Kind(unwanted_genres=frozenset({Genre.HORROR}))
    assert refined(no_horror, Direction.SCARIER, THREE).unwanted_genres == {Genre.HORROR}


@pytest.mark.parametrize("direction", [Direction.OLDER, Direction.NEWER])
def test_years_of_movies_without_any_tell_nothing(direction: Direction) -> None:
    assert refined(ANYTHING, direction, [movie(None)]) == ANYTHING


def test_nothing_is_less_known_than_what_nobody_rated() -> None:
    assert refined(ANYTHING, Direction.LESSER_KNOWN, [movie(1990, 0)]).most_ratings == 0


def test_different_is_without_what_all_three_share() -> None:
    three = [
        movie(1990, 1, Genre.DRAMA, Genre.WAR),
        movie(1990, 1, Genre.DRAMA, Genre.ROMANCE),
        movie(1990, 1, Genre.DRAMA),
    ]
    different = refined(Kind(decade=1990), Direction.DIFFERENT, three)
    assert different == Kind(unwanted_genres=frozenset({Genre.DRAMA}))


def test_different_from_a_genre_is_without_it_whatever_came() -> None:
    different = refined(WESTERNS, Direction.DIFFERENT, [])
    assert different == Kind(unwanted_genres=frozenset({Genre.WESTERN}))


def test_different_from_a_mood_is_its_opposite() -> None:
    three = [movie(1990, 1, Genre.COMEDY), movie(1990, 1, Genre.MUSICAL)]
    different = refined(Kind(mood=Mood.CHEERFUL), Direction.DIFFERENT, three)
    assert different == Kind(mood=Mood.TEARJERKER)


def test_different_from_anything_is_without_what_most_share() -> None:
    three = [
        movie(1990, 1, Genre.COMEDY, Genre.ROMANCE),
        movie(1990, 1, Genre.COMEDY),
        movie(1990, 1, Genre.WAR),
    ]
    different = refined(ANYTHING, Direction.DIFFERENT, three)
    assert different == Kind(unwanted_genres=frozenset({Genre.COMEDY}))
