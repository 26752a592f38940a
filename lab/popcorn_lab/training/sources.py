"""Where training data comes from: the embedded store, or a dataset's own files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from popcorn.adapters.embedded.database import open_database
from popcorn.adapters.embedded.rows import movie_of
from popcorn.domain.errors import DataFormatError, SettingsError
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import (
    HIGHEST_HALF_STEPS,
    LOWEST_HALF_STEPS,
    ListenerId,
    Rating,
    Stars,
)
from popcorn_lab.datasets.movielens import MovieLens, open_movielens
from popcorn_lab.datasets.rating_columns import read_rating_columns
from popcorn_lab.readiness import nothing_loaded
from popcorn_lab.training.interactions import Interactions

FEWEST_LISTENERS = 10
"""Listeners who rated two movies and liked one: with fewer there is nothing to generalise from."""


class NoRatingsError(SettingsError):
    """A catalogue may be talked about without any; a model cannot be made of them."""


@dataclass(frozen=True)
class TrainingData:
    """Histories, which dataset they are of, and what it says of its movies.

    `movies` may lack some of the catalogue, or all: genres and years help, but nothing needs them.
    """

    histories: Interactions
    dataset_name: str
    dataset_fingerprint: str
    movies: tuple[Movie, ...] = ()


def from_store(database: Path) -> TrainingData:
    """All ratings of the embedded store, spoken ones included.

    Raises:
        SettingsError: no store, or no dataset in it; the hint names the command.
        NoRatingsError: what is loaded has none.
    """
    if not database.exists():
        raise nothing_loaded()
    with closing(open_database(database)) as connection:
        dataset = connection.execute("SELECT name, fingerprint FROM dataset").fetchone()
        movies = tuple(map(movie_of, connection.execute("SELECT * FROM movies")))
        if dataset is None or not movies:
            raise nothing_loaded()
        movie_ids = (movie.movie_id for movie in movies)
        histories = Interactions.of_ratings(movie_ids, _stored_ratings(connection))
    name, fingerprint = dataset
    return _checked(TrainingData(histories, name, fingerprint, movies))


def from_dataset(path: Path) -> TrainingData:
    """A MovieLens folder or zip, without loading it into a store; malformed lines are skipped.

    Raises:
        DataFormatError: none of the known layouts.
        NoRatingsError: the dataset has none.
    """
    dataset = open_movielens(path)
    movies = tuple(dataset.movies(_skip))
    histories = _plain_histories(dataset, movies)
    if histories is None:
        movie_ids = (movie.movie_id for movie in movies)
        histories = Interactions.of_ratings(movie_ids, dataset.ratings(_skip))
    return _checked(TrainingData(histories, dataset.name.name, dataset.name.fingerprint, movies))


def _plain_histories(dataset: MovieLens, movies: Iterable[Movie]) -> Interactions | None:
    """As `Interactions.of_ratings`, where the ratings can be read as columns."""
    if dataset.ratings_csv is None:
        return None
    catalogue = tuple(sorted(movie.movie_id for movie in movies))
    ratings = read_rating_columns(*dataset.ratings_csv, catalogue)
    if ratings is None:
        return None
    # All of their names begin with the dataset's, so the users' order is the listeners'.
    count = len(ratings.users)
    renumbered = np.empty(count, np.int32)
    renumbered[sorted(range(count), key=ratings.users.__getitem__)] = np.arange(count)
    listeners = renumbered[ratings.listeners]
    return Interactions.of_columns(
        catalogue, count, listeners, ratings.movies, ratings.times, ratings.half_steps
    )


def _stored_ratings(connection: sqlite3.Connection) -> Iterator[Rating]:
    stars = {
        half_steps: Stars(half_steps)
        for half_steps in range(LOWEST_HALF_STEPS, HIGHEST_HALF_STEPS + 1)
    }
    rows = connection.execute("SELECT listener_id, movie_id, half_steps, rated_at_ms FROM ratings")
    for listener_id, movie_id, half_steps, rated_at_ms in rows:
        yield Rating(ListenerId(listener_id), MovieId(movie_id), stars[half_steps], rated_at_ms)


def teaches_enough(histories: Interactions) -> bool:
    """Whether there is something to generalise from, beyond what is popular."""
    likes = histories.where(histories.is_liked).lengths
    useful = int(((histories.lengths > 1) & (likes > 0)).sum())
    return useful >= FEWEST_LISTENERS


def _checked(data: TrainingData) -> TrainingData:
    if not data.histories.rating_count:
        raise NoRatingsError(
            data.dataset_name,
            "has no ratings to learn from; load a dataset with ratings: "
            "popcorn load DATASET --replace",
        )
    return data


def _skip(_error: DataFormatError) -> None:
    """`popcorn load` reports malformed lines; training only leaves them out."""
