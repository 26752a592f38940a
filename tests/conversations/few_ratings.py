"""A tenth of the sample's ratings, on both sides: loading all of them into tables is slow."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from popcorn.domain.ratings import Rating
from popcorn.settings import Settings
from popcorn_lab.datasets.dataset import Malformed
from popcorn_lab.loading.embedded import EmbeddedSink
from popcorn_lab.sample.dataset import SampleDataset

RATINGS = 3_000


class FewRatings(SampleDataset):
    """It has the sample's name, so the sample's model is one of it."""

    def ratings(self, malformed: Malformed) -> Iterator[Rating]:
        return itertools.islice(super().ratings(malformed), RATINGS)


@pytest.fixture
def aws_dataset() -> SampleDataset:
    return FewRatings()


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """The embedded side has as few."""
    EmbeddedSink(settings.database).write(
        FewRatings(), malformed=lambda _error: None, progress=lambda _step: None
    )
    return settings
