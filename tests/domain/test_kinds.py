"""What was asked for, and what the next request makes of it."""

from __future__ import annotations

import pytest

from popcorn.domain.kinds import ANYTHING, Kind
from popcorn.domain.moods import Mood
from popcorn.domain.movies import Genre, MovieFilter, TitleKind

WESTERNS = Kind(Genre.WESTERN, 1960)
NO_HORROR = frozenset({Genre.HORROR})


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        (Kind(Genre.WESTERN), Kind(decade=1990), Kind(Genre.WESTERN, 1990)),
        (WESTERNS, Kind(Genre.COMEDY), Kind(Genre.COMEDY, 1960)),
        (WESTERNS, Kind(mood=Mood.CHEERFUL), Kind(Genre.WESTERN, 1960, mood=Mood.CHEERFUL)),
        (
            Kind(mood=Mood.CHEERFUL),
            Kind(Genre.DRAMA, mood=Mood.DARK),
            Kind(Genre.DRAMA, mood=Mood.DARK),
        ),
        (WESTERNS, Kind(Genre.COMEDY, 1990), Kind(Genre.COMEDY, 1990)),
        (WESTERNS, ANYTHING, ANYTHING),
        (Kind(until_year=1970), Kind(decade=1990), Kind(decade=1990)),
        (
            Kind(Genre.WESTERN, other_genre=Genre.COMEDY),
            Kind(Genre.DRAMA),
            Kind(Genre.DRAMA),
        ),
        (Kind(unwanted_genres=NO_HORROR), Kind(Genre.HORROR), Kind(Genre.HORROR)),
        (
            Kind(unwanted_genres=NO_HORROR),
            Kind(Genre.WAR),
            Kind(Genre.WAR, unwanted_genres=NO_HORROR),
        ),
        (Kind(is_gentle=True), Kind(mood=Mood.EXCITING), Kind(mood=Mood.EXCITING)),
    ],
)
def test_a_request_changes_what_it_is_about(before: Kind, said: Kind, after: Kind) -> None:
    assert before.narrowed(said) == after


def test_a_second_genre_is_wanted_as_well() -> None:
    funny_western = Kind(Genre.WESTERN, other_genre=Genre.COMEDY, mood=Mood.EXCITING)
    wanted = funny_western.filter
    assert wanted.genre is Genre.WESTERN
    assert wanted.any_of_genres == {Genre.COMEDY}
    assert Genre.COMEDY not in wanted.unwanted_genres


def test_a_gentle_action_movie_is_still_one() -> None:
    unwanted = Kind(Genre.ACTION, is_gentle=True).filter.unwanted_genres
    assert unwanted == {Genre.CRIME, Genre.HORROR, Genre.THRILLER, Genre.WAR}


def test_the_other_limits_are_the_filters() -> None:
    kind = Kind(from_year=1950, until_year=1960, fewest_ratings=3, most_ratings=9)
    assert kind.filter == MovieFilter(
        from_year=1950, until_year=1960, fewest_ratings=3, most_ratings=9, kind=TitleKind.FILM
    )


def test_shows_are_asked_for_by_name_and_kept_until_anything_is_asked_for() -> None:
    shows = Kind(titles=TitleKind.SHOW)
    assert shows.filter == MovieFilter(kind=TitleKind.SHOW)
    assert not shows.is_any
    funny = shows.narrowed(Kind(Genre.COMEDY))
    assert funny == Kind(Genre.COMEDY, titles=TitleKind.SHOW)
    assert Kind(Genre.COMEDY).narrowed(shows) == funny
    assert funny.narrowed(Kind()) == Kind()


def test_what_is_refused_is_no_longer_asked_for() -> None:
    funny_western = Kind(Genre.WESTERN, 1960, other_genre=Genre.COMEDY)
    without = funny_western.without({Genre.WESTERN})
    assert without == Kind(Genre.COMEDY, 1960, unwanted_genres=frozenset({Genre.WESTERN})), (
        "the other genre takes its place"
    )
    assert Kind(Genre.HORROR).without({Genre.HORROR}) == Kind(unwanted_genres=NO_HORROR)


def test_a_mood_that_nothing_is_left_of_goes() -> None:
    tearjerker = Kind(mood=Mood.TEARJERKER)
    assert tearjerker.without({Genre.DRAMA}).mood is None
    assert tearjerker.without({Genre.WAR}).mood is Mood.TEARJERKER


def test_a_mood_is_given_up_before_a_second_genre() -> None:
    both = Kind(Genre.WESTERN, 1960, Genre.COMEDY, Mood.CHEERFUL)
    without_mood = Kind(Genre.WESTERN, 1960, Genre.COMEDY)
    assert both.wider == without_mood
    assert without_mood.wider == WESTERNS
    assert WESTERNS.wider is None
    assert Kind(mood=Mood.CHEERFUL).wider is None, "that is no kind any more"


def test_what_to_leave_out_is_no_kind() -> None:
    assert Kind(unwanted_genres=NO_HORROR).is_any
    assert not Kind(is_gentle=True).is_any
