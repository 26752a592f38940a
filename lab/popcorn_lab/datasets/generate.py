"""A large dataset to measure with: invented ratings of a real catalogue, in ml-25m's layout.

python -m popcorn_lab.datasets.generate --movies ml-25m-movies.zip --output /tmp/big
"""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath
from typing import TextIO

import click
import numpy as np

from popcorn.domain.errors import DataFormatError, PopcornError
from popcorn_lab.datasets.archive import open_archive, readable
from popcorn_lab.datasets.layouts import CSV
from popcorn_lab.datasets.movielens import open_movielens

_FEWEST_RATINGS_A_USER = 20  # MovieLens leaves out users with fewer
_MEDIAN_RATINGS_A_USER = 70
_SPREAD_OF_RATINGS_A_USER = 1.1  # of the logarithm: a few users rate thousands
_MOST_RATINGS_A_USER = 5_000
_FLATTENED_RANKS = 30  # the most popular movies are nearly equally popular
_FIRST_S, _LAST_S = 800_000_000, 1_570_000_000  # May 1995 to October 2019
_SECONDS_BETWEEN_RATINGS = 40
_STARS = np.arange(1, 11) / 2
_SHARE_OF_STARS = np.array([2, 3, 3, 7, 5, 20, 13, 26, 8, 13]) / 100
_README = "movies.csv is MovieLens'; ratings.csv is invented by a random generator, seed {seed}.\n"


def generate(movies: Path, output: Path, *, rating_count: int, seed: int) -> None:
    """Write a dataset's folder: the catalogue's movies.csv as it is, and ratings.csv made up.

    Which movies are rated follows Zipf's law over a random ranking, ratings per user a
    log-normal law. Memory does not grow with the number of ratings.

    Args:
        movies: a MovieLens dataset with movies.csv, folder or zip; its ratings are not read.
        output: a folder; made where it is missing, its files are written anew.
    Raises:
        DataFormatError: `movies` is no such dataset.
    """
    ids = np.array([int(movie.movie_id) for movie in open_movielens(movies).movies(_ignore)])
    output.mkdir(parents=True, exist_ok=True)
    _copy_catalogue(movies, output / CSV.movies_file)
    (output / "README.txt").write_text(_README.format(seed=seed), "utf-8")
    with (output / CSV.ratings_file).open("w", encoding="utf-8", newline="") as file:
        file.write(f"{CSV.headers[CSV.ratings_file]}\n")
        _write_ratings(file, ids, rating_count, np.random.default_rng(seed))


def _copy_catalogue(movies: Path, target: Path) -> None:
    archive = open_archive(movies)
    names = [name for name in archive.sizes if PurePosixPath(name).name == CSV.movies_file]
    if not names:
        raise DataFormatError(str(movies), None, f"{CSV.movies_file} is missing")
    with readable(archive.label), archive.open(names[0]) as source, target.open("wb") as file:
        shutil.copyfileobj(source, file)


def _write_ratings(
    file: TextIO, ids: np.ndarray, rating_count: int, random: np.random.Generator
) -> None:
    weights = 1.0 / (random.permutation(len(ids)) + _FLATTENED_RANKS)
    up_to = np.cumsum(weights / weights.sum())
    user = 0
    while rating_count:
        user += 1
        drawn = random.lognormal(np.log(_MEDIAN_RATINGS_A_USER), _SPREAD_OF_RATINGS_A_USER)
        wanted = int(np.clip(drawn, _FEWEST_RATINGS_A_USER, _MOST_RATINGS_A_USER))
        places = np.searchsorted(up_to, random.random(min(wanted, rating_count)), side="right")
        rated = np.unique(ids[places.clip(max=len(ids) - 1)])  # ascending, as in MovieLens
        stars = random.choice(_STARS, size=len(rated), p=_SHARE_OF_STARS)
        first = random.integers(_FIRST_S, _LAST_S)
        order = random.permutation(len(rated))
        for movie_id, value, place in zip(rated, stars, order, strict=True):
            file.write(f"{user},{movie_id},{value},{first + place * _SECONDS_BETWEEN_RATINGS}\n")
        rating_count -= len(rated)


def _ignore(_: object) -> None:
    """A malformed line of the catalogue is copied all the same."""


@click.command()
@click.option("--movies", type=click.Path(path_type=Path), required=True, help="Folder or zip.")
@click.option("--output", type=click.Path(path_type=Path), required=True, help="A folder.")
@click.option("--ratings", "rating_count", type=click.IntRange(min=1), default=1_000_000)
@click.option("--seed", type=int, default=1)
def main(movies: Path, output: Path, rating_count: int, seed: int) -> None:
    """Write invented ratings of a real catalogue, in the layout of ml-25m."""
    try:
        generate(movies, output, rating_count=rating_count, seed=seed)
    except PopcornError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
