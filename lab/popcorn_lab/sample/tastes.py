"""What the sample's invented listeners like: tastes, each over genres, years and series."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from popcorn.domain.movies import Genre
from popcorn_lab.sample.films import Film


@dataclass(frozen=True)
class Taste:
    """One kind of film that somebody may love.

    Args:
        share: how many listeners have it, relative to the other tastes.
        genres: what a genre adds to, or takes from, the liking of a film.
        liking: of any film, before its genres count.
        since, until: years of the films it is about.
        elsewhere: how much of the liking is left for films of other years.
        series: ids of series that it loves whatever their genres.
    """

    name: str
    share: float
    genres: Mapping[Genre, float]
    liking: float = 0.0
    since: int = 0
    until: int = 9999
    elsewhere: float = 0.3
    series: frozenset[str] = field(default_factory=frozenset)

    def fit(self, film: Film) -> float:
        """How a film suits: -1 (not at all) to 1 (exactly this)."""
        if film.series in self.series:
            return 1.0
        # Genre by genre in one order: float sums depend on it, and a set's order is not stable.
        fit = self.liking
        for genre in Genre:
            if genre in film.movie.genres:
                fit += self.genres.get(genre, 0.0)
        is_of_the_years = self.since <= (film.movie.year or 0) <= self.until
        if fit > 0 and not is_of_the_years:
            fit *= self.elsewhere
        return max(-1.0, min(1.0, fit))


def _likes(**genres: float) -> dict[Genre, float]:
    """Genres by name: `sci_fi` is Genre.SCI_FI."""
    return {Genre[name.upper()]: weight for name, weight in genres.items()}


TASTES = (
    Taste(
        "family animation",
        1.2,
        _likes(animation=0.5, children=0.5, horror=-1, thriller=-0.6, war=-0.6, crime=-0.3),
    ),
    Taste(
        "space and science fiction",
        1.2,
        _likes(
            sci_fi=0.8,
            action=0.1,
            adventure=0.1,
            children=-0.5,
            musical=-0.5,
            animation=-0.3,
            romance=-0.2,
            comedy=-0.2,
        ),
        series=frozenset({"star-wars", "star-trek", "alien", "dune"}),
    ),
    Taste(
        "romantic comedy",
        1.0,
        _likes(
            romance=0.5,
            comedy=0.5,
            horror=-0.8,
            animation=-0.6,
            action=-0.5,
            crime=-0.5,
            war=-0.4,
            sci_fi=-0.4,
            adventure=-0.3,
            children=-0.3,
            fantasy=-0.2,
            musical=-0.2,
        ),
        since=1975,
    ),
    Taste(
        "crime",
        1.1,
        _likes(
            crime=0.8,
            drama=0.1,
            thriller=0.1,
            film_noir=0.1,
            children=-1,
            animation=-0.6,
            sci_fi=-0.4,
            comedy=-0.2,
        ),
        series=frozenset({"godfather"}),
    ),
    Taste(
        "horror",
        1.0,
        _likes(horror=0.9, thriller=0.1, mystery=0.1, children=-1, animation=-0.6, romance=-0.3),
        series=frozenset({"alien"}),
    ),
    Taste(
        "the golden age",
        0.7,
        _likes(animation=-0.4, children=-0.2, horror=-0.2, action=-0.1),
        liking=0.9,
        until=1969,
        elsewhere=0.0,
    ),
    Taste(
        "war and history",
        0.7,
        _likes(
            war=0.9,
            drama=0.1,
            action=0.1,
            comedy=-0.4,
            sci_fi=-0.6,
            animation=-0.4,
            horror=-0.5,
            romance=-0.1,
        ),
    ),
    Taste(
        "westerns",
        0.4,
        _likes(western=0.9, adventure=0.1, animation=-0.3),
    ),
    Taste(
        "superheroes and action",
        1.3,
        _likes(
            action=0.7,
            adventure=0.2,
            thriller=0.1,
            sci_fi=0.1,
            war=-0.5,
            horror=-0.4,
            animation=-0.4,
            romance=-0.3,
            drama=-0.2,
        ),
        since=1980,
        series=frozenset(
            "marvel batman spider-man x-men superman deadpool james-bond john-wick "
            "mission-impossible fast-and-furious die-hard".split()
        ),
    ),
    Taste(
        "quiet drama",
        1.0,
        _likes(
            drama=0.8,
            romance=0.1,
            action=-0.8,
            horror=-0.8,
            sci_fi=-0.5,
            adventure=-0.4,
            fantasy=-0.3,
            thriller=-0.3,
            war=-0.3,
            crime=-0.3,
            animation=-0.3,
            western=-0.3,
            musical=-0.2,
        ),
    ),
    Taste(
        "musicals",
        0.7,
        _likes(musical=0.9, romance=0.1, horror=-0.4, animation=-0.3),
    ),
    Taste(
        "fantasy",
        1.0,
        _likes(
            fantasy=0.7,
            adventure=0.3,
            horror=-0.5,
            animation=-0.4,
            comedy=-0.2,
            romance=-0.2,
            musical=-0.3,
        ),
        series=frozenset({"middle-earth", "harry-potter", "pirates-of-the-caribbean"}),
    ),
    Taste(
        "comedy",
        1.0,
        _likes(
            comedy=0.9,
            crime=0.1,
            children=-0.6,
            animation=-0.6,
            romance=-0.4,
            drama=-0.3,
            horror=-0.3,
            sci_fi=-0.3,
            adventure=-0.2,
            musical=-0.2,
        ),
        since=1970,
    ),
    Taste(
        "mystery and suspense",
        0.9,
        _likes(mystery=0.5, thriller=0.5, children=-0.8, horror=-0.2, action=-0.4, adventure=-0.3),
    ),
    Taste(
        "documentaries",
        0.3,
        _likes(documentary=1.0, drama=0.1, comedy=-0.2),
    ),
)
