"""A POPCORN_HOME with the sample in it, for tests that run the commands."""

from __future__ import annotations

from pathlib import Path

from popcorn.domain.errors import DataFormatError
from popcorn.settings import read_settings
from popcorn_lab.loading.embedded import EmbeddedSink
from popcorn_lab.loading.load import load
from popcorn_lab.sample.dataset import SampleDataset


def load_sample(home: Path, films: Path | None = None) -> Path:
    """Load the sample, or another list of films in its shape; no model is trained.

    Returns:
        The home.
    """
    load(
        SampleDataset(films),
        EmbeddedSink(read_settings({"POPCORN_HOME": str(home)}).database),
        replace=False,
        malformed=_refuse,
        progress=lambda _step: None,
    )
    return home


def _refuse(error: DataFormatError) -> None:
    raise error
