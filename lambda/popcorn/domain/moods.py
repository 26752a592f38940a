"""Moods, and the genres that each comes down to.

The catalogue knows genres and no moods. docs/moods.md says why it is these genres.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from popcorn.domain.movies import Genre


class Mood(StrEnum):
    """How a movie should feel; the value is the id that the slot type MOOD uses.

    Nobody says SCARY as a mood, as "scary" is a genre: "scarier" leads to it.
    """

    CHEERFUL = "cheerful"
    RELAXING = "relaxing"
    EXCITING = "exciting"
    THOUGHTFUL = "thoughtful"
    TEARJERKER = "tearjerker"
    SCARY = "scary"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class MoodGenres:
    """A movie of a mood has one of `any_of`, and none of the `unwanted` genres."""

    any_of: frozenset[Genre]
    unwanted: frozenset[Genre]


VIOLENT = frozenset({Genre.ACTION, Genre.CRIME, Genre.HORROR, Genre.THRILLER, Genre.WAR})
"""Genres in which somebody usually gets hurt."""

_GRIM = frozenset({Genre.CRIME, Genre.FILM_NOIR, Genre.HORROR, Genre.THRILLER, Genre.WAR})
_MERRY = frozenset({Genre.CHILDREN, Genre.COMEDY, Genre.MUSICAL})

GENRES_OF: Mapping[Mood, MoodGenres] = {
    Mood.CHEERFUL: MoodGenres(
        frozenset({Genre.ANIMATION, Genre.CHILDREN, Genre.COMEDY, Genre.MUSICAL}),
        _GRIM | {Genre.DRAMA},
    ),
    Mood.RELAXING: MoodGenres(
        frozenset({Genre.ANIMATION, Genre.CHILDREN, Genre.COMEDY, Genre.MUSICAL, Genre.ROMANCE}),
        _GRIM | {Genre.ACTION},
    ),
    Mood.EXCITING: MoodGenres(
        frozenset({Genre.ACTION, Genre.ADVENTURE, Genre.THRILLER}),
        frozenset({Genre.CHILDREN, Genre.MUSICAL, Genre.ROMANCE}),
    ),
    Mood.THOUGHTFUL: MoodGenres(
        frozenset({Genre.DOCUMENTARY, Genre.DRAMA, Genre.MYSTERY, Genre.SCI_FI}),
        frozenset({Genre.ACTION, Genre.HORROR}) | _MERRY,
    ),
    Mood.TEARJERKER: MoodGenres(
        frozenset({Genre.DRAMA}),
        frozenset({Genre.ACTION, Genre.CRIME, Genre.HORROR, Genre.THRILLER}) | _MERRY,
    ),
    Mood.SCARY: MoodGenres(
        frozenset({Genre.HORROR, Genre.THRILLER}),
        _MERRY | {Genre.ROMANCE},
    ),
    Mood.DARK: MoodGenres(
        frozenset({Genre.CRIME, Genre.DRAMA, Genre.FILM_NOIR, Genre.HORROR, Genre.THRILLER}),
        _MERRY | {Genre.ROMANCE},
    ),
}

OPPOSITE: Mapping[Mood, Mood] = {
    Mood.CHEERFUL: Mood.TEARJERKER,
    Mood.TEARJERKER: Mood.CHEERFUL,
    Mood.RELAXING: Mood.EXCITING,
    Mood.EXCITING: Mood.RELAXING,
    Mood.THOUGHTFUL: Mood.CHEERFUL,
    Mood.SCARY: Mood.CHEERFUL,
    Mood.DARK: Mood.CHEERFUL,
}
