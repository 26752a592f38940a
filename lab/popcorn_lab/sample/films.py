"""The sample's list of films: movies.csv, written by hand, one film a line."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from popcorn.domain.errors import DataFormatError
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.loading.lines import BadLineError, csv_fields
from popcorn_lab.datasets.dataset import Malformed

HEADER = "title,year,genres,also_known_as,series,fame"
FIRST_FILM_YEAR = 1888
HIGHEST_FAME = 5


@dataclass(frozen=True, slots=True)
class Film:
    """One line of movies.csv.

    `series` is the id of the series it belongs to, empty for most. `fame` runs from 1 (known to
    lovers of its kind) to 5 (known to everybody): a judgement, used to invent ratings only.
    """

    movie: Movie
    series: str
    fame: int


def movie_slug(title: str, year: int) -> MovieId:
    """The sample's movie id: "toy-story-1995", "lilo-and-stitch-2002", "8-1-2-1963"."""
    spaced = re.sub(r"([½⅓¼])", r" \1", title.replace("&", " and "))
    folded = unicodedata.normalize("NFKD", spaced)
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    words = re.findall(r"[^\W_]+", re.sub(r"['’]", "", plain).casefold())
    return MovieId("-".join([*words, str(year)]))


def read_films(
    raw: bytes, *, file: str, malformed: Malformed, count: Callable[[int], None]
) -> Iterator[Film]:
    """The films of a list in the shape of movies.csv, in its order.

    Args:
        raw: UTF-8, with the header.
        file: what errors call it.
        count: called with the bytes of each line that was read.
    Raises:
        DataFormatError: the header is another, or no line is a film.
    """
    known: set[MovieId] = set()
    for number, line in enumerate(raw.splitlines(keepends=True), start=1):
        count(len(line))
        try:
            text = _decoded(line)
            if number == 1:
                if text != HEADER:
                    raise DataFormatError(file, 1, f"expected the header {HEADER!r}")
                continue
            if not text.strip():
                continue
            film = _film(text)
            if film.movie.movie_id in known:
                raise BadLineError(f"{film.movie.title!r} of {film.movie.year} occurs twice")
        except BadLineError as error:
            malformed(DataFormatError(file, number, str(error)))
            continue
        known.add(film.movie.movie_id)
        yield film
    if not known:
        raise DataFormatError(file, None, "holds no films")


def _decoded(line: bytes) -> str:
    try:
        return line.decode("utf-8").rstrip("\r\n").removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise BadLineError("not UTF-8") from None


def _film(text: str) -> Film:
    fields = [field.strip() for field in csv_fields(text)]
    wanted = HEADER.count(",") + 1
    if len(fields) != wanted:
        raise BadLineError(f"{len(fields)} fields, expected {wanted}")
    title, year_text, genres, also_known_as, series, fame_text = fields
    if not title:
        raise BadLineError("no title")
    year = _whole_number(year_text)
    if year is None or not FIRST_FILM_YEAR <= year <= 9999:
        raise BadLineError(f"{year_text!r} is no year of a film")
    fame = _whole_number(fame_text)
    if fame is None or not 1 <= fame <= HIGHEST_FAME:
        raise BadLineError(f"fame is 1 to {HIGHEST_FAME}, not {fame_text!r}")
    movie = Movie(
        movie_slug(title, year),
        title,
        year,
        frozenset(_genre(name) for name in genres.split("|")),
        tuple(name for name in also_known_as.split("|") if name),
    )
    return Film(movie, series, fame)


def _whole_number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


def _genre(name: str) -> Genre:
    try:
        return Genre(name)
    except ValueError:
        raise BadLineError(f"{name!r} is no genre") from None
