"""Loading as the tests do it, and datasets made of objects."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn_lab.datasets.dataset import Dataset, DatasetName, Malformed, UserProfile
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.loading.embedded import EmbeddedSink
from popcorn_lab.loading.load import Outcome, load
from tests.lab.movielens_files import Files, write_folder

ANN = ListenerId("amzn1.ask.person.ANN")


class Written:
    """A dataset made of objects, such as the sample is."""

    def __init__(
        self, name: str, movies: list[Movie], ratings: list[Rating], *, is_sample: bool = False
    ) -> None:
        self.name = DatasetName(name, f"{len(movies)} and {len(ratings)}", is_sample)
        self.size_bytes = 0
        self._movies = movies
        self._ratings = ratings

    def movies(self, malformed: Malformed) -> Iterator[Movie]:
        yield from self._movies

    def users(self, malformed: Malformed) -> Iterator[UserProfile]:
        yield from ()

    def ratings(self, malformed: Malformed) -> Iterator[Rating]:
        yield from self._ratings

    def bytes_read(self) -> int:
        return 0


def loaded(dataset: Dataset, database: Path, *, replace: bool = False) -> Outcome:
    return load(
        dataset,
        EmbeddedSink(database),
        replace=replace,
        malformed=lambda _: None,
        progress=lambda _: None,
    )


def written(files: Files, folder: Path) -> Dataset:
    return open_movielens(write_folder(files, folder))


def movie(movie_id: str, title: str, year: int | None = None, *others: str) -> Movie:
    return Movie(MovieId(movie_id), title, year, other_titles=others)


def spoken(movie_id: str, stars: float, at: int, listener: ListenerId = ANN) -> Rating:
    return Rating(listener, MovieId(movie_id), Stars.of(stars), at)
