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
from popcorn_lab.readiness import nothing_loaded
from popcorn_lab.training.interactions import Interactions

FEWEST_LISTENERS = 10
"""Listeners who rated two movies and liked one: with fewer there is nothing to generalise from."""


class TooFewRatingsError(SettingsError):
    """A catalogue may be talked about without any; a model cannot be made of them."""


@dataclass(frozen=True)
class TrainingData:
    """Histories, and which dataset they are of."""

    histories: Interactions
    dataset_name: str
    dataset_fingerprint: str


def from_store(database: Path) -> TrainingData:
    """All ratings of the embedded store, spoken ones included.

    Raises:
        SettingsError: no store, or no dataset in it; the hint names the command.
        TooFewRatingsError: what is loaded has too few.
    """
    if not database.exists():
        raise nothing_loaded()
    with closing(open_database(database)) as connection:
        dataset = connection.execute("SELECT name, fingerprint FROM dataset").fetchone()
        movie_ids = [MovieId(row[0]) for row in connection.execute("SELECT movie_id FROM movies")]
        if dataset is None or not movie_ids:
            raise nothing_loaded()
        histories = Interactions.of_ratings(movie_ids, _stored_ratings(connection))
    return _checked(TrainingData(histories, *dataset))


def from_dataset(path: Path) -> TrainingData:
    """A MovieLens folder or zip, without loading it into a store; malformed lines are skipped.

    Raises:
        DataFormatError: none of the known layouts.
        TooFewRatingsError: the dataset has too few.
    """
    dataset = open_movielens(path)
    movie_ids = [movie.movie_id for movie in dataset.movies(_skip)]
    histories = Interactions.of_ratings(movie_ids, dataset.ratings(_skip))
    return _checked(TrainingData(histories, dataset.name.name, dataset.name.fingerprint))


def _stored_ratings(connection: sqlite3.Connection) -> Iterator[Rating]:
    stars = {
        half_steps: Stars(half_steps)
        for half_steps in range(LOWEST_HALF_STEPS, HIGHEST_HALF_STEPS + 1)
    }
    rows = connection.execute("SELECT listener_id, movie_id, half_steps, rated_at_ms FROM ratings")
    for listener_id, movie_id, half_steps, rated_at_ms in rows:
        yield Rating(ListenerId(listener_id), MovieId(movie_id), stars[half_steps], rated_at_ms)


def _checked(data: TrainingData) -> TrainingData:
    histories = data.histories
    likes = histories.where(histories.is_liked).lengths
    useful = int(((histories.lengths > 1) & (likes > 0)).sum())
    if useful < FEWEST_LISTENERS:
        raise TooFewRatingsError(
            data.dataset_name,
            f"has too few ratings to learn from: {useful} listeners with two ratings, one of them "
            f"four stars or more, where {FEWEST_LISTENERS} are needed; load a dataset with "
            "ratings: popcorn load DATASET --replace",
        )
    return data


def _skip(_error: DataFormatError) -> None:
    """`popcorn load` reports malformed lines; training only leaves them out."""
