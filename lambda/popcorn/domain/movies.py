"""Movies, and what a listener can ask of them: genres and decades."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, NewType

MovieId = NewType("MovieId", str)


class Genre(StrEnum):
    """The genres of MovieLens; the value is the id that slots, tables and the index use."""

    ACTION = "action"
    ADVENTURE = "adventure"
    ANIMATION = "animation"
    CHILDREN = "children"
    COMEDY = "comedy"
    CRIME = "crime"
    DOCUMENTARY = "documentary"
    DRAMA = "drama"
    FANTASY = "fantasy"
    FILM_NOIR = "film-noir"
    HORROR = "horror"
    IMAX = "imax"
    MUSICAL = "musical"
    MYSTERY = "mystery"
    ROMANCE = "romance"
    SCI_FI = "sci-fi"
    THRILLER = "thriller"
    WAR = "war"
    WESTERN = "western"


class TitleKind(StrEnum):
    """The value is what tables and the index hold."""

    FILM = "film"
    SHOW = "show"


class ChartPlace(NamedTuple):
    """Where a title stood in somebody else's chart of what is talked about.

    `rank` is from 1, among titles of its kind; `at_ms` is the chart's, in milliseconds since
    1970-01-01 UTC.
    """

    rank: int
    at_ms: int


@dataclass(frozen=True, slots=True)
class Movie:
    """One title of the catalogue: a film, unless `kind` says otherwise.

    `title` is speakable ("The Usual Suspects"); `other_titles` are a.k.a. and original names,
    for search only. `rating_count` is its popularity. `rating_mean` and `bayesian_mean` are in
    stars, None while nobody has rated it; `trend` counts its ratings, the older the less
    (`popcorn.domain.popularity` has both definitions). `season_lengths` is how many episodes each
    season of a show has, where the data knows; `released_on` the day, "2024-05-17", on which it
    was first shown, which may be to come; `chart` its place in the last chart that it was in.
    """

    movie_id: MovieId
    title: str
    year: int | None = None
    genres: frozenset[Genre] = frozenset()
    other_titles: tuple[str, ...] = ()
    imdb_id: str | None = None
    tmdb_id: str | None = None
    rating_count: int = 0
    rating_mean: float | None = None
    bayesian_mean: float | None = None
    trend: float = 0.0
    kind: TitleKind = TitleKind.FILM
    season_lengths: tuple[int, ...] = ()
    released_on: str | None = None
    chart: ChartPlace | None = None


MOST_TELLING_GENRES = 3


def telling_genres(movie: Movie) -> list[Genre]:
    """Up to three; IMAX is a format of cinemas."""
    return sorted(movie.genres - {Genre.IMAX})[:MOST_TELLING_GENRES]


def most_rated_first(movie: Movie) -> tuple[int, str]:
    """The sort key of popularity: ties go by id, so that every store has the same order."""
    return (-movie.rating_count, movie.movie_id)


_LAST_YEAR = 9999
_MOST_RATINGS = 2**31 - 2


@dataclass(frozen=True, slots=True)
class MovieFilter:
    """What a request narrows the catalogue to; None means any.

    `decade` is its first year: 1990 stands for 1990 to 1999. A movie that has one of the
    `unwanted_genres` is refused, even where it has the wanted one, too. Of `any_of_genres` it has
    to have one. `from_year` and `until_year` are the first and the last year; a movie without a
    year is of none. `fewest_ratings` and `most_ratings` are the limits of `Movie.rating_count`.
    `released_from` and `released_until` are the first and the last day ("2024-05-17"); a title
    whose day is not known is of none.
    """

    genre: Genre | None = None
    decade: int | None = None
    unwanted_genres: frozenset[Genre] = frozenset()
    any_of_genres: frozenset[Genre] = frozenset()
    from_year: int | None = None
    until_year: int | None = None
    fewest_ratings: int | None = None
    most_ratings: int | None = None
    kind: TitleKind | None = None
    released_from: str | None = None
    released_until: str | None = None

    def accepts(self, movie: Movie) -> bool:
        if self.kind is not None and movie.kind is not self.kind:
            return False
        if not self.accepts_day(movie.released_on):
            return False
        if self.genre is not None and self.genre not in movie.genres:
            return False
        if not self.unwanted_genres.isdisjoint(movie.genres):
            return False
        if self.any_of_genres and self.any_of_genres.isdisjoint(movie.genres):
            return False
        if (counts := self.rating_counts) is not None and movie.rating_count not in counts:
            return False
        years = self.years
        return years is None or (movie.year is not None and movie.year in years)

    def accepts_day(self, day: str | None) -> bool:
        """Whether a title of that `Movie.released_on` is within the limits."""
        first, last = self.released_from, self.released_until
        if first is None and last is None:
            return True
        return day is not None and (first or day) <= day <= (last or day)

    @property
    def is_broad(self) -> bool:
        """Whether it leaves nearly all of the catalogue, which has few shows."""
        return self in (EVERYTHING, EVERY_FILM)

    @property
    def is_narrow(self) -> bool:
        """Whether few of a catalogue may pass: most titles are films, and of no unwanted genre."""
        return not replace(self, unwanted_genres=frozenset()).is_broad

    @property
    def years(self) -> range | None:
        """The years that decade and limits leave, which may be none; None for any, or none said."""
        if self.decade is None and self.from_year is None and self.until_year is None:
            return None
        first, last = (0, _LAST_YEAR) if self.decade is None else (self.decade, self.decade + 9)
        return range(max(first, self.from_year or 0), min(last, self.until_year or _LAST_YEAR) + 1)

    @property
    def rating_counts(self) -> range | None:
        """The numbers of ratings that are within the limits; None for any."""
        if self.fewest_ratings is None and self.most_ratings is None:
            return None
        most = _MOST_RATINGS if self.most_ratings is None else self.most_ratings
        return range(self.fewest_ratings or 0, most + 1)


EVERYTHING = MovieFilter()
EVERY_FILM = MovieFilter(kind=TitleKind.FILM)
