"""Changing what was just offered: funnier, older, less violent, something else altogether."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from statistics import median_high, median_low

from popcorn.domain.kinds import ANYTHING, Kind
from popcorn.domain.moods import GENRES_OF, OPPOSITE, Mood
from popcorn.domain.movies import Genre, Movie

_YEARS_OF_A_DECADE = 10
_VIOLENT_MOODS = frozenset({Mood.DARK, Mood.EXCITING, Mood.SCARY})
_NOT_FUNNY = frozenset({Mood.DARK, Mood.SCARY, Mood.TEARJERKER, Mood.THOUGHTFUL})


class Direction(StrEnum):
    """Where to go from here; the value is the id that the slot type DIRECTION uses."""

    FUNNIER = "funnier"
    SCARIER = "scarier"
    LIGHTER = "lighter"
    DARKER = "darker"
    OLDER = "older"
    NEWER = "newer"
    LESS_VIOLENT = "less-violent"
    BETTER_KNOWN = "better-known"
    LESSER_KNOWN = "lesser-known"
    DIFFERENT = "different"


def refined(kind: Kind, direction: Direction, offered: Sequence[Movie]) -> Kind:
    """The kind of movie that a listener wants instead.

    Args:
        kind: what was asked for until now.
        offered: the movies that "older" or "better known" is compared with, usually three.
    Returns:
        The same kind where nothing that was offered tells what it would mean, as with "older"
        and movies that have no year.
    """
    match direction:
        case Direction.FUNNIER:
            return _funnier(kind)
        case Direction.SCARIER:
            return _scarier(kind)
        case Direction.LIGHTER:
            return _in_mood(kind, Mood.RELAXING)
        case Direction.DARKER:
            return _in_mood(kind, Mood.DARK)
        case Direction.OLDER | Direction.NEWER:
            return _of_other_years(kind, direction, offered)
        case Direction.LESS_VIOLENT:
            mood = None if kind.mood in _VIOLENT_MOODS else kind.mood
            return replace(kind, mood=mood, is_gentle=True)
        case Direction.BETTER_KNOWN | Direction.LESSER_KNOWN:
            return _of_other_fame(kind, direction, offered)
        case Direction.DIFFERENT:
            return _different(kind, offered)


def _funnier(kind: Kind) -> Kind:
    wanted = replace(
        kind,
        mood=None if kind.mood in _NOT_FUNNY else kind.mood,
        unwanted_genres=kind.unwanted_genres - {Genre.COMEDY},
    )
    if kind.genre is None:
        return replace(wanted, genre=Genre.COMEDY)
    if Genre.COMEDY in kind.genres:  # a comedy that is nothing else at the same time
        return replace(wanted, unwanted_genres=wanted.unwanted_genres | {Genre.DRAMA} - kind.genres)
    return replace(wanted, other_genre=Genre.COMEDY)


def _scarier(kind: Kind) -> Kind:
    """Horror or thrillers; horror alone where that was not scary enough."""
    if kind.mood is not Mood.SCARY or Genre.HORROR in kind.genres | kind.unwanted_genres:
        return _in_mood(kind, Mood.SCARY)
    if kind.genre is None:
        return replace(kind, genre=Genre.HORROR)
    return replace(kind, other_genre=Genre.HORROR)


def _in_mood(kind: Kind, mood: Mood) -> Kind:
    is_gentle = kind.is_gentle and mood not in _VIOLENT_MOODS
    unwanted, any_of = kind.unwanted_genres, GENRES_OF[mood].any_of
    if any_of <= unwanted:
        unwanted -= any_of
    return replace(kind, mood=mood, is_gentle=is_gentle, unwanted_genres=unwanted)


def _of_other_years(kind: Kind, direction: Direction, offered: Sequence[Movie]) -> Kind:
    """Before, or after, a decade that was asked for; else the median of what was offered."""
    is_older = direction is Direction.OLDER
    years = [movie.year for movie in offered if movie.year is not None]
    limit: int
    if kind.decade is not None:
        limit = kind.decade - 1 if is_older else kind.decade + _YEARS_OF_A_DECADE
    elif not years:
        return kind
    else:
        limit = median_low(years) - 1 if is_older else median_high(years) + 1
    if is_older:
        return replace(kind, decade=None, from_year=None, until_year=limit)
    return replace(kind, decade=None, from_year=limit, until_year=None)


def _of_other_fame(kind: Kind, direction: Direction, offered: Sequence[Movie]) -> Kind:
    """With more ratings, or fewer, than the median of what was offered."""
    counts = [movie.rating_count for movie in offered]
    if not counts:
        return kind
    if direction is Direction.BETTER_KNOWN:
        return replace(kind, fewest_ratings=median_high(counts) + 1, most_ratings=None)
    return replace(kind, fewest_ratings=None, most_ratings=max(median_low(counts) - 1, 0))


def _different(kind: Kind, offered: Sequence[Movie]) -> Kind:
    """Without the genres that all of the offered have; else the contrary of what was asked for."""
    anything = replace(ANYTHING, titles=kind.titles)
    told = kind.genres.union(
        frozenset.intersection(*(movie.genres for movie in offered)) if offered else ()
    )
    if told:
        return replace(anything, unwanted_genres=kind.unwanted_genres | told)
    if kind.mood is not None:
        mood = OPPOSITE[kind.mood]
        return replace(anything, mood=mood, unwanted_genres=kind.unwanted_genres)
    counted = Counter(genre for movie in offered for genre in movie.genres)
    common = frozenset(genre for genre, count in counted.items() if count > 1)
    return replace(anything, unwanted_genres=kind.unwanted_genres | common)
