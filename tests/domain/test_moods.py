"""Moods: every one is possible, and contradicts itself nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from popcorn.domain.kinds import Kind
from popcorn.domain.moods import GENRES_OF, OPPOSITE, Mood
from popcorn.domain.movies import EVERY_FILM, Genre, Movie, MovieId


@pytest.mark.parametrize("mood", Mood)
def test_what_a_mood_wants_it_does_not_refuse(mood: Mood) -> None:
    genres = GENRES_OF[mood]
    assert genres.any_of
    assert genres.any_of.isdisjoint(genres.unwanted)
    assert OPPOSITE[mood] is not mood


@pytest.mark.parametrize("mood", Mood)
@pytest.mark.parametrize("genre", Genre)
def test_any_genre_may_be_asked_for_in_any_mood(mood: Mood, genre: Genre) -> None:
    wanted = Kind(genre, mood=mood).filter
    genres = GENRES_OF[mood]
    some_of_the_mood = next(iter(genres.any_of))
    assert wanted.accepts(Movie(MovieId("1"), "One", 1990, frozenset({genre, some_of_the_mood})))


def test_a_mood_is_genres_to_have_and_genres_to_avoid() -> None:
    cheerful = Kind(mood=Mood.CHEERFUL).filter
    assert cheerful.accepts(
        Movie(MovieId("1"), "Singin' in the Rain", 1952, frozenset({Genre.MUSICAL}))
    )
    sad = frozenset({Genre.MUSICAL, Genre.DRAMA})
    assert not cheerful.accepts(Movie(MovieId("2"), "Dancer in the Dark", 2000, sad))
    assert not cheerful.accepts(Movie(MovieId("3"), "Shoah", 1985, frozenset({Genre.WAR})))


def test_no_mood_is_a_plain_filter() -> None:
    assert Kind(Genre.DRAMA, 1990).filter == replace(EVERY_FILM, genre=Genre.DRAMA, decade=1990)
    assert Kind().filter == EVERY_FILM
