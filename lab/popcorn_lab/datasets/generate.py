"""A large dataset to measure with: invented ratings, in ml-25m's layout, of a catalogue or of
invented movies. docs/data.md says how ratings come about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import numpy as np

from popcorn.domain.errors import DataFormatError, SettingsError
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.loading.layouts import CSV
from popcorn_lab.datasets.archive import open_archive, readable
from popcorn_lab.datasets.generated_movies import invent_traits
from popcorn_lab.datasets.generated_ratings import (
    RatingColumns,
    invent_ratings,
    ratings_per_user,
)
from popcorn_lab.datasets.movielens import open_movielens

RATINGS_A_USER = 154
"""The mean of ml-25m, where no number of users is given."""

_SMALL_CATALOGUE = 10

RatingsDone = Callable[[int], None]
"""Called now and then with the number of ratings written so far."""

_STARS = [f"{half_steps / 2:.1f}" for half_steps in range(11)]
_README = "ratings.csv is invented by a random generator, seed {seed}; movies.csv is {movies}.\n"
_NEWEST_MOVIE, _OLDEST_MOVIE = 2019, 1920
_YEARS_HALF = 15.0
"""Of invented movies half are from the last so many years, a quarter from those before ..."""


def generate(
    movies: Path | int,
    output: Path,
    *,
    rating_count: int,
    user_count: int | None = None,
    seed: int,
    ratings_done: RatingsDone = lambda _: None,
) -> None:
    """Write a dataset's folder; the same arguments give the same files on the same machine.

    Memory grows with movies (some 1.5 kB each) and users, not with ratings.

    Args:
        movies: a MovieLens dataset with movies.csv, folder or zip, whose file is copied as it is
            and whose ratings are not read; or how many movies to invent.
        output: a folder; made where it is missing, its files are written anew.
        user_count: by default as many as rate `RATINGS_A_USER` movies each, or a tenth of a
            small catalogue.
    Raises:
        DataFormatError: `movies` is no such dataset.
        SettingsError: the numbers do not fit each other.
    """
    random = np.random.default_rng(seed)
    if isinstance(movies, Path):
        content = _catalogue_file(movies)
        catalogue, source = list(open_movielens(movies).movies(_ignore)), "MovieLens'"
    else:
        catalogue, source = _invented(movies, random), "invented, too"
        content = _catalogue_text(catalogue).encode()
    users = user_count or _usual_users(rating_count, len(catalogue))
    lengths = ratings_per_user(users, rating_count, len(catalogue), random)
    traits = invent_traits(catalogue, random)
    try:
        output.mkdir(parents=True, exist_ok=True)
        (output / CSV.movies_file).write_bytes(content)
        (output / "README.txt").write_text(_README.format(seed=seed, movies=source), "utf-8")
        with (output / CSV.ratings_file).open("w", encoding="utf-8", newline="") as file:
            file.write(f"{CSV.headers[CSV.ratings_file]}\n")
            done = 0
            for ratings in invent_ratings(traits, lengths, random):
                file.writelines(_lines(ratings))
                done += len(ratings.users)
                ratings_done(done)
    except OSError as error:
        raise SettingsError(str(output), f"cannot be written ({error.strerror})") from error


def _invented(count: int, random: np.random.Generator) -> list[Movie]:
    """Numbered titles, one to three genres each, more of them from recent years."""
    ages = np.minimum(
        random.exponential(_YEARS_HALF / np.log(2), count), _NEWEST_MOVIE - _OLDEST_MOVIE
    ).astype(int)
    genres = list(Genre)
    commonness = random.permutation(1.0 / np.arange(1, len(genres) + 1))
    drawn = random.choice(len(genres), size=(count, 3), p=commonness / commonness.sum())
    counts = random.integers(1, 4, count)
    return [
        Movie(
            MovieId(str(number)),
            f"Invented Movie {number}",
            int(_NEWEST_MOVIE - age),
            frozenset(genres[place] for place in places[:genre_count]),
        )
        for number, (age, places, genre_count) in enumerate(
            zip(ages, drawn, counts, strict=True), start=1
        )
    ]


def _usual_users(rating_count: int, movie_count: int) -> int:
    each = max(min(RATINGS_A_USER, movie_count // _SMALL_CATALOGUE), 1)
    return max(rating_count // each, 1)


def _catalogue_text(movies: list[Movie]) -> str:
    lines = (
        f"{movie.movie_id},{movie.title} ({movie.year}),{'|'.join(sorted(movie.genres))}\n"
        for movie in movies
    )
    return f"{CSV.headers[CSV.movies_file]}\n{''.join(lines)}"


def _catalogue_file(movies: Path) -> bytes:
    archive = open_archive(movies)
    names = [name for name in archive.sizes if PurePosixPath(name).name == CSV.movies_file]
    if not names:
        raise DataFormatError(str(movies), None, f"{CSV.movies_file} is missing")
    with readable(archive.label), archive.open(names[0]) as file:
        return file.read()


def _lines(ratings: RatingColumns) -> Iterator[str]:
    columns = (column.tolist() for column in ratings)
    for user, movie_id, half_steps, time_s in zip(*columns, strict=True):
        yield f"{user},{movie_id},{_STARS[half_steps]},{time_s}\n"


def _ignore(_: object) -> None:
    """A malformed line of the catalogue is copied all the same."""
