"""Movies, their title keys and ratings as rows of the embedded store, and back."""

from __future__ import annotations

import json
from functools import lru_cache

from popcorn.domain.episodes import Episode
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import ChartPlace, Genre, Movie, MovieId, TitleKind
from popcorn.domain.preferences import GenreWish
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.domain.title_forms import keys_of, sounds_of

MovieRow = tuple[
    str,
    str,
    int | None,
    str,
    str,
    str | None,
    str | None,
    int,
    float | None,
    float | None,
    float,
    str,
    str,
    str | None,
    int | None,
    int | None,
]
RatingRow = tuple[str, str, int, int, str]
MarkRow = tuple[str, str, str, int, str | None]
GenreWishRow = tuple[str, str, int, int]

MOVIE_COLUMNS = (
    *("movie_id", "title", "year", "genres", "other_titles", "imdb_id", "tmdb_id"),
    *("rating_count", "rating_mean", "bayesian_mean", "trend"),
    *("kind", "season_lengths", "released_on", "chart_rank", "charted_at_ms"),
)
"""Of `movies`, in the table's order."""

_READ_MOVIES = 2_000  # popular ones are read in every turn
INSERT_MOVIE = f"INSERT INTO movies VALUES ({', '.join('?' * len(MOVIE_COLUMNS))})"  # noqa: S608
"""Takes a `MovieRow`."""


def movie_row(movie: Movie) -> MovieRow:
    """The values of `MOVIE_COLUMNS`."""
    return (
        movie.movie_id,
        movie.title,
        movie.year,
        _genres_text(movie),
        json.dumps(movie.other_titles),
        movie.imdb_id,
        movie.tmdb_id,
        movie.rating_count,
        movie.rating_mean,
        movie.bayesian_mean,
        movie.trend,
        movie.kind,
        json.dumps(movie.season_lengths),
        movie.released_on,
        movie.chart.rank if movie.chart else None,
        movie.chart.at_ms if movie.chart else None,
    )


@lru_cache(_READ_MOVIES)
def movie_of(row: MovieRow) -> Movie:
    """The movie that `movie_row` was made from."""
    movie_id, title, year, genres, other_titles, imdb_id, tmdb_id = row[:7]
    count, mean, bayesian, trend = row[7:11]
    kind, season_lengths, released_on, rank, charted_at_ms = row[11:]
    return Movie(
        movie_id=MovieId(movie_id),
        title=title,
        year=year,
        genres=frozenset(Genre(genre) for genre in genres.split("|") if genre),
        other_titles=tuple(json.loads(other_titles)),
        imdb_id=imdb_id,
        tmdb_id=tmdb_id,
        rating_count=count,
        rating_mean=mean,
        bayesian_mean=bayesian,
        trend=trend,
        kind=TitleKind(kind),
        season_lengths=tuple(json.loads(season_lengths)),
        released_on=released_on,
        chart=None if rank is None or charted_at_ms is None else ChartPlace(rank, charted_at_ms),
    )


def title_rows(movie: Movie) -> list[tuple[str, str]]:
    """Title key and movie id for each row of `title_words` and of `title_parts`.

    None for a title without any letter or digit: it cannot be said.
    """
    return [(key, movie.movie_id) for key in keys_of(movie) if key]


def sound_rows(movie: Movie) -> list[tuple[str, str]]:
    """Sound and movie id for each row of `title_sounds`."""
    return [(sound, movie.movie_id) for sound in sounds_of((movie.title, *movie.other_titles))]


def rating_row(rating: Rating) -> RatingRow:
    """The columns of `ratings`, in the table's order."""
    return (
        rating.listener_id,
        rating.movie_id,
        rating.stars.half_steps,
        rating.rated_at_ms,
        rating.source,
    )


def rating_of(row: RatingRow) -> Rating:
    """The rating that `rating_row` was made from."""
    listener_id, movie_id, half_steps, rated_at_ms, source = row
    return Rating(
        ListenerId(listener_id), MovieId(movie_id), Stars(half_steps), rated_at_ms, source
    )


def mark_row(mark: Mark) -> MarkRow:
    """The columns of `lists`, in the table's order."""
    episode = str(mark.episode) if mark.episode else None
    return (mark.listener_id, mark.movie_id, mark.kind, mark.marked_at_ms, episode)


def mark_of(row: MarkRow) -> Mark:
    """The mark that `mark_row` was made from."""
    listener_id, movie_id, kind, marked_at_ms, episode = row
    return Mark(
        ListenerId(listener_id),
        MovieId(movie_id),
        MarkKind(kind),
        marked_at_ms,
        Episode.of(episode) if episode else None,
    )


def genre_wish_row(wish: GenreWish) -> GenreWishRow:
    """The columns of `genre_wishes`, in the table's order."""
    return (wish.listener_id, wish.genre, int(wish.is_liked), wish.said_at_ms)


def genre_wish_of(row: GenreWishRow) -> GenreWish:
    """The wish that `genre_wish_row` was made from."""
    listener_id, genre, is_liked, said_at_ms = row
    return GenreWish(ListenerId(listener_id), Genre(genre), bool(is_liked), said_at_ms)


def genre_mark(genre: Genre) -> str:
    """What the column `genres` holds for one genre."""
    return f"|{genre}|"


def _genres_text(movie: Movie) -> str:
    """The column `genres`: ids in alphabetical order between bars, empty for none."""
    return f"|{'|'.join(sorted(movie.genres))}|" if movie.genres else ""
