"""Movies, their title keys and ratings as rows of the embedded store, and back."""

from __future__ import annotations

import json

from popcorn.domain.episodes import Episode
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Genre, Movie, MovieId
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
]
RatingRow = tuple[str, str, int, int, str]
MarkRow = tuple[str, str, str, int, str | None]

INSERT_MOVIE = "INSERT INTO movies VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
"""Takes a `MovieRow`."""


def movie_row(movie: Movie) -> MovieRow:
    """The columns of `movies`, in the table's order."""
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
    )


def movie_of(row: MovieRow) -> Movie:
    """The movie that `movie_row` was made from."""
    movie_id, title, year, genres, other_titles, imdb_id, tmdb_id, count, mean, bayesian, trend = (
        row
    )
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


def genre_mark(genre: Genre) -> str:
    """What the column `genres` holds for one genre."""
    return f"|{genre}|"


def _genres_text(movie: Movie) -> str:
    """The column `genres`: ids in alphabetical order between bars, empty for none."""
    return f"|{'|'.join(sorted(movie.genres))}|" if movie.genres else ""
