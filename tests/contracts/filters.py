"""Filters that every store of movies has to honour."""

from __future__ import annotations

from popcorn.domain.movies import Genre, MovieFilter, TitleKind

DAYS = ("1999-12-31", "2024-02-28", "2024-02-29", "2024-03-01", "2026-01-01")
"""On which titles were first shown, around the days of `FILTERS`."""

FILTERS = [
    MovieFilter(unwanted_genres=frozenset({Genre.HORROR, Genre.WAR})),
    MovieFilter(Genre.COMEDY, unwanted_genres=frozenset({Genre.COMEDY})),
    MovieFilter(any_of_genres=frozenset({Genre.WESTERN, Genre.COMEDY})),
    MovieFilter(
        Genre.DRAMA,
        unwanted_genres=frozenset({Genre.WAR}),
        any_of_genres=frozenset({Genre.CRIME, Genre.COMEDY}),
    ),
    MovieFilter(from_year=1990),
    MovieFilter(until_year=1989),
    MovieFilter(Genre.COMEDY, 1990, from_year=1985, until_year=1995),
    MovieFilter(decade=1980, from_year=1995),
    MovieFilter(kind=TitleKind.FILM),
    MovieFilter(Genre.DRAMA, kind=TitleKind.SHOW),
    MovieFilter(released_from="2024-02-29"),
    MovieFilter(released_until="2024-02-29"),
    MovieFilter(kind=TitleKind.FILM, released_from="2024-02-28", released_until="2024-03-01"),
]
