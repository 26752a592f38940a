"""Where a dataset is loaded into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from popcorn_lab.datasets.dataset import Dataset, DatasetName, Malformed

Progress = Callable[[str], None]
"""Called often, with the step's name ("movies", "ratings", "index"); asks the dataset how far."""


@dataclass(frozen=True)
class LoadedDataset:
    """The dataset that a store holds.

    `is_current` is false where an earlier version loaded it, and what this one counts is missing.
    """

    name: DatasetName
    movie_count: int
    rating_count: int
    is_current: bool = True


@dataclass(frozen=True)
class VoiceCounts:
    """Ratings by voice, or marks, after a load.

    `kept`: under a movie of the new catalogue. `parked`: waiting for one that has their title.
    """

    kept: int = 0
    parked: int = 0


@dataclass(frozen=True)
class WrittenDataset:
    """What a load has written, and what it found there and kept."""

    loaded: LoadedDataset
    voice: VoiceCounts
    marks: VoiceCounts


class DatasetSink(Protocol):
    """One store, embedded or AWS. `load.py` decides whether to write; a sink only does it."""

    def loaded(self) -> LoadedDataset | None:
        """The dataset that was loaded completely, None where there is none."""
        ...

    def write(
        self, dataset: Dataset, *, malformed: Malformed, progress: Progress
    ) -> WrittenDataset:
        """Write a dataset in place of the one that is there, and refresh popularity from it.

        Afterwards the store holds the new dataset's movies, users and ratings, or, where
        anything was raised, those of before. Ratings by voice and marks survive: they follow
        their title and year into the new catalogue. Memory does not grow with the dataset.
        """
        ...
