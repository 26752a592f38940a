"""Titles that another catalogue has, and what they make of ours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from popcorn.domain.errors import PopcornError
from popcorn.domain.movies import Genre, Movie, MovieId, TitleKind
from popcorn.domain.titles import lasting_key

FRESH_PREFIX = "tmdb:"
"""How ids of titles begin that no dataset has; a dataset's are numbers."""
_NAMES = {TitleKind.FILM: "movie", TitleKind.SHOW: "tv"}
YEARS_APART = 1
"""Two catalogues may disagree by a year: one counts the festival, the other the cinemas."""


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """A title as The Movie Database has it.

    `imdb_id` and `season_lengths` are None where the answer does not say; `released_on` is the
    day ("2024-05-17") on which it was, or will be, shown first.
    """

    kind: TitleKind
    tmdb_id: str
    title: str
    released_on: str | None
    genres: frozenset[Genre]
    other_titles: tuple[str, ...] = ()
    imdb_id: str | None = None
    season_lengths: tuple[int, ...] | None = None

    @property
    def year(self) -> int | None:
        return None if self.released_on is None else int(self.released_on[:4])


class NotJoinedError(PopcornError):
    """It may be one of several titles that we have, or none of them; adding it may double one."""

    def __init__(self, found: FoundTitle, reason: str) -> None:
        super().__init__(reason)
        self.found = found
        self.reason = reason


def is_fresh(movie_id: str) -> bool:
    """Whether a title is in the catalogue because of The Movie Database alone."""
    return movie_id.startswith(FRESH_PREFIX)


def movie_of(found: FoundTitle) -> Movie:
    """A title that we did not have."""
    movie_id = MovieId(f"{FRESH_PREFIX}{_NAMES[found.kind]}:{found.tmdb_id}")
    return updated(Movie(movie_id, found.title, kind=found.kind), found)


def updated(movie: Movie, found: FoundTitle) -> Movie:
    """A title that we have, with what is said of it now.

    A dataset's own title, year, genres and ids stay: what people said and what was learnt follow
    them. What the answer does not say stays, too.
    """
    known = replace(
        movie,
        tmdb_id=movie.tmdb_id or found.tmdb_id,
        imdb_id=movie.imdb_id or found.imdb_id,
        released_on=found.released_on or movie.released_on,
    )
    if not is_fresh(movie.movie_id):
        return known
    seasons = movie.season_lengths if found.season_lengths is None else found.season_lengths
    return replace(
        known,
        title=found.title,
        year=found.year or movie.year,
        genres=found.genres,
        other_titles=found.other_titles,
        season_lengths=seasons,
    )


class KnownTitles:
    """The catalogue, as found titles are joined with it.

    By The Movie Database's id, by IMDb's, or else by title and year; the last only with a title
    of which neither id is known, as one with another id is another title.
    """

    def __init__(self, movies: Iterable[Movie]) -> None:
        self._movies: dict[MovieId, Movie] = {}
        self._by_tmdb: dict[tuple[TitleKind, str], MovieId] = {}
        self._by_imdb: dict[str, MovieId] = {}
        self._by_title: dict[tuple[TitleKind, str], list[MovieId]] = {}
        for movie in movies:
            self.put(movie)

    def put(self, movie: Movie) -> None:
        """A title that is new, or has changed."""
        self._movies[movie.movie_id] = movie
        if movie.tmdb_id is not None:
            self._by_tmdb.setdefault((movie.kind, movie.tmdb_id), movie.movie_id)
        if movie.imdb_id is not None:
            self._by_imdb.setdefault(movie.imdb_id, movie.movie_id)
        if movie.tmdb_id is None and movie.imdb_id is None:
            namesakes = self._by_title.setdefault((movie.kind, lasting_key(movie.title)), [])
            if movie.movie_id not in namesakes:
                namesakes.append(movie.movie_id)

    def fresh(self) -> list[Movie]:
        """What is there because of The Movie Database alone, by id."""
        ids = sorted(filter(is_fresh, self._movies))
        return [self._movies[movie_id] for movie_id in ids]

    def with_tmdb_id(self, kind: TitleKind, tmdb_id: str) -> Movie | None:
        movie_id = self._by_tmdb.get((kind, tmdb_id))
        return None if movie_id is None else self._movies[movie_id]

    def joined(self, found: FoundTitle) -> Movie | None:
        """The title that it is; None where it is new to us.

        Raises:
            NotJoinedError: nobody can tell which it is.
        """
        by_id = self.with_tmdb_id(found.kind, found.tmdb_id)
        if by_id is None and found.imdb_id in self._by_imdb:
            by_id = self._movies[self._by_imdb[found.imdb_id]]
            if by_id.tmdb_id is not None:
                raise NotJoinedError(found, "the title of its IMDb id is another one there")
        if by_id is not None:
            return by_id
        ids = self._by_title.get((found.kind, lasting_key(found.title)), ())
        unidentified = [self._movies[movie_id] for movie_id in ids]
        unidentified = [each for each in unidentified if each.tmdb_id is None]
        of_year = [movie for movie in unidentified if movie.year == found.year]
        if len(of_year) > 1:
            raise NotJoinedError(found, "several titles of that name and year are there")
        if of_year:
            return of_year[0]
        if any(_may_be_of(movie.year, found.year) for movie in unidentified):
            raise NotJoinedError(
                found, "a title of that name is there, a year apart or without one"
            )
        return None


def _may_be_of(one: int | None, other: int | None) -> bool:
    return one is None or other is None or abs(one - other) <= YEARS_APART
