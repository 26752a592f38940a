"""The layouts that MovieLens has had over the years: which files, and what a line says.

Sources: the README of each dataset at https://files.grouplens.org/datasets/movielens/
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from popcorn.domain.errors import StarsOutOfRangeError
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import Stars
from popcorn.domain.titles import speakable_title
from popcorn.loading.lines import BadLineError, csv_fields

Side = Mapping[str, tuple[str, ...]]
"""What the file beside the movies says, by its key: genre names by column, links by movie."""

_GENRES: dict[str, Genre] = {genre.value: genre for genre in Genre} | {
    "children's": Genre.CHILDREN,
}
_LONGEST_ID = 18
_LONGEST_TIMESTAMP = 11
_SHOWN = 40
_ML_100K_FLAGS = 19
_ML_100K_BEFORE_FLAGS = 5  # id, title, release date, video release date, address


class RatingLine(NamedTuple):
    """`rated_at_s`: seconds since 1970-01-01 UTC."""

    user: str
    movie_id: MovieId
    stars: Stars
    rated_at_s: int


class UserLine(NamedTuple):
    user: str
    profile: dict[str, str]


class SideLine(NamedTuple):
    key: str
    values: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Files and parsers. A parser raises BadLineError; a movie that is None is left out."""

    default_name: str | None  # None: the folder's
    encoding: str
    movies_file: str
    ratings_file: str
    users_file: str | None = None
    side_file: str | None = None
    is_side_file_needed: bool = False
    headers: Mapping[str, str]
    movie: Callable[[str, Side], tuple[MovieId, Movie | None]]
    rating: Callable[[str], RatingLine]
    user: Callable[[str], UserLine] | None = None
    side: Callable[[str], SideLine] | None = None


def _shown(text: str) -> str:
    return repr(text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…")


def _expect(found: int, expected: int) -> None:
    if found != expected:
        raise BadLineError(f"{found} fields instead of {expected}")


def _id(text: str, whose: str) -> str:
    if not (text.isascii() and text.isdigit() and len(text) <= _LONGEST_ID):
        raise BadLineError(f"the {whose} id is not a number: {_shown(text)}")
    return text


@lru_cache(maxsize=64)
def _stars(text: str) -> Stars:
    try:
        return Stars.of(text)
    except StarsOutOfRangeError as error:
        raise BadLineError(f"{error}, not {_shown(text)}") from None


def _rating(fields: list[str]) -> RatingLine:
    _expect(len(fields), 4)
    user, movie, stars, timestamp = fields
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= _LONGEST_TIMESTAMP):
        raise BadLineError(f"the timestamp is not in seconds: {_shown(timestamp)}")
    movie_id = MovieId(_id(movie, "movie"))
    return RatingLine(_id(user, "user"), movie_id, _stars(stars), int(timestamp))


def _movie(
    movie_id: str, title: str, genres: list[str], links: tuple[str, ...] = ("", "")
) -> tuple[MovieId, Movie]:
    known_id = MovieId(_id(movie_id, "movie"))
    if not title.strip():
        raise BadLineError("the title is empty")
    speakable = speakable_title(title)
    imdb_id, tmdb_id = links
    return known_id, Movie(
        movie_id=known_id,
        title=speakable.title,
        year=speakable.year,
        other_titles=speakable.other_titles,
        # Names that are no genre of ours, such as "(no genres listed)", say nothing.
        genres=frozenset(_GENRES[name.lower()] for name in genres if name.lower() in _GENRES),
        imdb_id=f"tt{imdb_id}" if imdb_id else None,
        tmdb_id=tmdb_id or None,
    )


def _ml_100k_movie(text: str, side: Side) -> tuple[MovieId, Movie | None]:
    behind = _ML_100K_BEFORE_FLAGS - 2 + _ML_100K_FLAGS
    head, *rest = text.rsplit("|", behind)  # from behind: the title may have bars in it
    movie_id, bar, title = head.partition("|")
    if len(rest) != behind or not bar:
        _expect(text.count("|") + 1, _ML_100K_BEFORE_FLAGS + _ML_100K_FLAGS)
    release_date, flags = rest[0], rest[-_ML_100K_FLAGS:]
    if not set(flags) <= {"0", "1"}:
        raise BadLineError("the genre columns hold something else than 0 and 1")
    if title == "unknown" and not release_date:
        return MovieId(_id(movie_id, "movie")), None
    genres = [
        side[str(column)][0]
        for column, flag in enumerate(flags)
        if flag == "1" and str(column) in side
    ]
    return _movie(movie_id, title, genres)


def _dat_movie(text: str, _: Side) -> tuple[MovieId, Movie | None]:
    movie_id, *rest = text.split("::", 1)
    title, *genres = rest[0].rsplit("::", 1) if rest else [""]
    _expect(1 + len(rest) + len(genres), 3)
    return _movie(movie_id, title, genres[0].split("|"))


def _csv_movie(text: str, side: Side) -> tuple[MovieId, Movie | None]:
    fields = csv_fields(text)
    _expect(len(fields), 3)
    movie_id, title, genres = fields
    return _movie(movie_id, title, genres.split("|"), side.get(movie_id, ("", "")))


def _ml_100k_genre(text: str) -> SideLine:
    name, bar, column = text.rpartition("|")
    _expect(text.count("|") + 1 if bar else 1, 2)
    return SideLine(_id(column, "genre"), (name,))


def _link(text: str) -> SideLine:
    fields = csv_fields(text)
    _expect(len(fields), 3)
    movie_id, imdb_id, tmdb_id = fields
    for other in (imdb_id, tmdb_id):
        if other:
            _id(other, "linked")
    return SideLine(_id(movie_id, "movie"), (imdb_id, tmdb_id))


def _ml_100k_user(text: str) -> UserLine:
    fields = text.split("|")
    _expect(len(fields), 5)
    user, age, gender, occupation, _ = fields  # the postal code stays where it is
    return UserLine(_id(user, "user"), {"age": age, "gender": gender, "occupation": occupation})


def _ml_1m_user(text: str) -> UserLine:
    fields = text.split("::")
    _expect(len(fields), 5)
    user, gender, age_from, occupation, _ = fields
    profile = {"age_from": age_from, "gender": gender, "occupation_code": occupation}
    return UserLine(_id(user, "user"), profile)


ML_100K = Layout(
    default_name="ml-100k",
    encoding="latin-1",
    movies_file="u.item",
    ratings_file="u.data",
    users_file="u.user",
    side_file="u.genre",
    is_side_file_needed=True,
    headers={},
    movie=_ml_100k_movie,
    rating=lambda text: _rating(text.split("\t")),
    user=_ml_100k_user,
    side=_ml_100k_genre,
)
ML_1M = Layout(
    default_name="ml-1m",
    encoding="latin-1",
    movies_file="movies.dat",
    ratings_file="ratings.dat",
    users_file="users.dat",
    headers={},
    movie=_dat_movie,
    rating=lambda text: _rating(text.split("::")),
    user=_ml_1m_user,
)
ML_10M = Layout(
    default_name="ml-10m",
    encoding="utf-8",
    movies_file="movies.dat",
    ratings_file="ratings.dat",
    headers={},
    movie=_dat_movie,
    rating=lambda text: _rating(text.split("::")),
)
CSV = Layout(
    default_name=None,
    encoding="utf-8",
    movies_file="movies.csv",
    ratings_file="ratings.csv",
    side_file="links.csv",
    headers={
        "movies.csv": "movieId,title,genres",
        "ratings.csv": "userId,movieId,rating,timestamp",
        "links.csv": "movieId,imdbId,tmdbId",
    },
    movie=_csv_movie,
    rating=lambda text: _rating(csv_fields(text)),
    side=_link,
)
