"""The sample as a dataset, like any other that can be loaded."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable

from popcorn.domain.errors import DataFormatError
from popcorn.domain.movies import Movie
from popcorn.domain.ratings import ListenerId, Rating
from popcorn_lab.datasets.dataset import DatasetName, Malformed, UserProfile
from popcorn_lab.sample.films import Film, read_films
from popcorn_lab.sample.ratings import GENERATOR_VERSION, LISTENERS, Inventor

SAMPLE_NAME = "sample"
_BYTES_OF_A_HISTORY = 1_500  # nominal, for progress: as if it were read from a file


class SampleDataset:
    """Real films, SYNTHETIC ratings.

    Args:
        movies_csv: another list of films in the same shape; a `pathlib.Path` will do.
    """

    def __init__(self, movies_csv: Traversable | None = None) -> None:
        self._file = movies_csv or files("popcorn_lab.sample") / "movies.csv"
        self._bytes_read = 0

    @cached_property
    def name(self) -> DatasetName:
        digest = hashlib.sha256(self._raw)
        digest.update(f"\0generator {GENERATOR_VERSION}".encode())
        return DatasetName(SAMPLE_NAME, digest.hexdigest(), is_sample=True)

    @property
    def size_bytes(self) -> int:
        """The list of films, and a nominal size for each of the histories."""
        return len(self._raw) + LISTENERS * _BYTES_OF_A_HISTORY

    def bytes_read(self) -> int:
        return self._bytes_read

    def movies(self, malformed: Malformed) -> Iterator[Movie]:
        """Raises DataFormatError where the list is missing, or is no list of films."""
        for film in read_films(
            self._raw, file=self._file.name, malformed=malformed, count=self._count
        ):
            yield film.movie

    def users(self, malformed: Malformed) -> Iterator[UserProfile]:
        """None: nothing is known of somebody who was invented."""
        return iter(())

    def ratings(self, malformed: Malformed) -> Iterator[Rating]:
        """Listener by listener, each oldest first; `movies` reports the lines that are skipped."""
        for listener in Inventor(self.films).listeners():
            listener_id = ListenerId(f"{SAMPLE_NAME}:{listener.number}")
            for rating in listener.ratings:
                yield Rating(
                    listener_id, rating.movie_id, rating.stars, rating.rated_at_ms, SAMPLE_NAME
                )
            self._count(_BYTES_OF_A_HISTORY)

    @cached_property
    def films(self) -> list[Film]:
        """The films with what the ratings are made from; skips what `movies` reports."""
        return list(read_films(self._raw, file=self._file.name, malformed=_skip, count=_skip))

    @cached_property
    def _raw(self) -> bytes:
        try:
            return self._file.read_bytes()
        except OSError as error:
            raise DataFormatError(self._file.name, None, f"cannot be read ({error})") from error

    def _count(self, size_bytes: int) -> None:
        self._bytes_read += size_bytes


def _skip(_: object) -> None:
    """Takes what nobody wants to know twice."""
