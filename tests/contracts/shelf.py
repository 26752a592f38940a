"""A shelf of real movies, spelled as MovieLens spells them, and who has seen what of it."""

from __future__ import annotations

from collections.abc import Iterable

from popcorn.domain.movies import ChartPlace, Genre, Movie, MovieId, TitleKind
from popcorn.domain.ratings import ListenerId
from popcorn.domain.titles import speakable_title

ANNA = ListenerId("amzn1.ask.person.ANNA")
BEN = ListenerId("amzn1.ask.person.BEN 🍿")


def movie(
    movie_id: str, catalogue_title: str, genres: Iterable[Genre] = (), rating_count: int = 0
) -> Movie:
    """A movie from a title as MovieLens spells it."""
    title, year, other_titles = speakable_title(catalogue_title)
    return Movie(
        MovieId(movie_id),
        title,
        year,
        frozenset(genres),
        other_titles,
        rating_count=rating_count,
        rating_mean=3.5 if rating_count else None,
    )


_G = Genre
SHELF = (
    movie("1", "Toy Story (1995)", [_G.ANIMATION, _G.CHILDREN, _G.COMEDY], 452),
    movie("3114", "Toy Story 2 (1999)", [_G.ANIMATION, _G.CHILDREN], 300),
    movie("50", "Usual Suspects, The (1995)", [_G.CRIME, _G.MYSTERY, _G.THRILLER], 267),
    movie("1240", "Terminator, The (1984)", [_G.ACTION, _G.SCI_FI, _G.THRILLER], 301),
    movie("589", "Terminator 2: Judgment Day (1991)", [_G.ACTION, _G.SCI_FI], 295),
    movie("480", "Jurassic Park (1993)", [_G.ACTION, _G.ADVENTURE, _G.SCI_FI], 261),
    movie("296", "Pulp Fiction (1994)", [_G.COMEDY, _G.CRIME, _G.THRILLER], 394),
    movie("318", "Shawshank Redemption, The (1994)", [_G.CRIME, _G.DRAMA], 283),
    movie("1374", "Rocky II (1979)", [_G.ACTION, _G.DRAMA], 60),
    movie("2412", "Rocky V (1990)", [_G.ACTION, _G.DRAMA], 20),
    movie("4973", "Amélie (Fabuleux destin d'Amélie Poulain, Le) (2001)", [_G.ROMANCE], 120),
    movie("47", "Seven (a.k.a. Se7en) (1995)", [_G.CRIME, _G.MYSTERY], 236),
    movie("30", "Shanghai Triad (Yao a yao yao dao waipo qiao) (1995)", [_G.DRAMA], 26),
    movie("58", "Postman, The (Postino, Il) (1994)", [_G.COMEDY, _G.DRAMA], 183),
    movie("924", "2001: A Space Odyssey (1968)", [_G.ADVENTURE, _G.SCI_FI], 259),
    movie("1203", "12 Angry Men (1957)", [_G.DRAMA], 125),
    movie("1097", "E.T. the Extra-Terrestrial (1982)", [_G.CHILDREN, _G.SCI_FI], 300),
    movie("2571", "Matrix, The (1999)", [_G.ACTION, _G.SCI_FI, _G.THRILLER], 259),
    movie("912", "Casablanca (1942)", [_G.DRAMA, _G.ROMANCE], 243),
    movie("7327", "Persona (1966)", [_G.DRAMA], 12),
    movie("1748", "Dark City (1998)", [_G.FILM_NOIR, _G.SCI_FI], 100),
    movie("1748b", "Untitled Student Film", [_G.FILM_NOIR]),
    movie("1274", "Akira (アキラ) (1988)", [_G.ANIMATION, _G.SCI_FI], 100),
    movie("260", "Star Wars: Episode IV - A New Hope (1977)", [_G.ACTION, _G.SCI_FI], 583),
    movie("1196", "Star Wars: Episode V - The Empire Strikes Back (1980)", [_G.ACTION], 367),
    movie("1210", "Star Wars: Episode VI - Return of the Jedi (1983)", [_G.ACTION], 507),
    movie("1907", "Godzilla (1998)", [_G.ACTION, _G.SCI_FI], 80),
    movie("2662", "Godzilla (Gojira) (1954)", [_G.DRAMA, _G.HORROR], 40),
    Movie(
        MovieId("full"),
        'A "Quoted" Title & Söns',
        1921,
        frozenset({Genre.WAR, Genre.IMAX}),
        ("Another | name", "その他"),
        "tt0012349",
        "10098",
        7,
        4.25,
        4.1875,
        0.1 + 0.2,
        TitleKind.SHOW,
        (6, 10, 1),
        "1921-02-28",
        ChartPlace(3, 1_750_000_000_000),
    ),
)
SEEN = ((ANNA, MovieId("1")), (ANNA, MovieId("50")), (BEN, MovieId("480")), (ANNA, MovieId("gone")))
BY_ID = {each.movie_id: each for each in SHELF}


def ids(movies: Iterable[Movie]) -> list[str]:
    return [each.movie_id for each in movies]
