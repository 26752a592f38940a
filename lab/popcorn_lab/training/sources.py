"""Where training data comes from: the embedded store, or a dataset's own files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from popcorn.adapters.embedded.database import open_database
from popcorn.domain.errors import DataFormatError, SettingsError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import (
    HIGHEST_HALF_STEPS,
    LOWEST_HALF_STEPS,
    ListenerId,
    Rating,
    Stars,
)
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.training.interactions import Interactions

FEWEST_LISTENERS = 10
"""Listeners who rated two movies and liked one: with fewer there is nothing to generalise from."""


@dataclass(frozen=True)
class TrainingData:
    """Histories, and which dataset they are of."""

    histories: Interactions
    dataset_name: str
    dataset_fingerprint: str


def from_store(database: Path) -> TrainingData:
    """All ratings of the embedded store, spoken ones included.

    Raises:
        SettingsError: no store, no dataset in it, or too few ratings; the hint names the command.
    """
    if not database.exists():
        raise _nothing_loaded(database)
    with closing(open_database(database)) as connection:
        dataset = connection.execute("SELECT name, fingerprint FROM dataset").fetchone()
        movie_ids = [MovieId(row[0]) for row in connection.execute("SELECT movie_id FROM movies")]
        if dataset is None or not movie_ids:
            raise _nothing_loaded(database)
        histories = Interactions.of_ratings(movie_ids, _stored_ratings(connection))
    return _checked(TrainingData(histories, *dataset), str(database))


def from_dataset(path: Path) -> TrainingData:
    """A MovieLens folder or zip, without loading it into a store; malformed lines are skipped.

    Raises:
        DataFormatError: none of the known layouts.
        SettingsError: too few ratings.
    """
    dataset = open_movielens(path)
    movie_ids = [movie.movie_id for movie in dataset.movies(_skip)]
    histories = Interactions.of_ratings(movie_ids, dataset.ratings(_skip))
    data = TrainingData(histories, dataset.name.name, dataset.name.fingerprint)
    return _checked(data, str(path))


def _stored_ratings(connection: sqlite3.Connection) -> Iterator[Rating]:
    stars = {
        half_steps: Stars(half_steps)
        for half_steps in range(LOWEST_HALF_STEPS, HIGHEST_HALF_STEPS + 1)
    }
    rows = connection.execute("SELECT listener_id, movie_id, half_steps, rated_at_ms FROM ratings")
    for listener_id, movie_id, half_steps, rated_at_ms in rows:
        yield Rating(ListenerId(listener_id), MovieId(movie_id), stars[half_steps], rated_at_ms)


def _checked(data: TrainingData, name: str) -> TrainingData:
    histories = data.histories
    likes = histories.where(histories.is_liked).lengths
    useful = int(((histories.lengths > 1) & (likes > 0)).sum())
    if useful < FEWEST_LISTENERS:
        raise SettingsError(
            name,
            f"has too few ratings to learn from: {useful} listeners with two ratings, one of them "
            f"four stars or more, where {FEWEST_LISTENERS} are needed; load a dataset with "
            "ratings: popcorn load PATH",
        )
    return data


def _nothing_loaded(database: Path) -> SettingsError:
    return SettingsError(str(database), "no dataset is loaded; load one first: popcorn load PATH")


def _skip(_error: DataFormatError) -> None:
    """`popcorn load` reports malformed lines; training only leaves them out."""
