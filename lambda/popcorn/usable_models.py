"""Whether a model is one of what is loaded; asked without a skill, and so without Alexa's SDK.

A function whose catalogue is OpenSearch imports nothing of SQLite's by it.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from popcorn.domain.errors import ModelFileError
from popcorn.settings import Settings

if TYPE_CHECKING:
    from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
    from popcorn.model.file import Described, Model


def usable_model(settings: Settings) -> Model:
    """The model, if it was trained on what the embedded catalogue holds.

    Raises:
        ModelFileError: missing, damaged, or of another dataset; the hint names the command.
    """
    from popcorn.model.file import read_model

    model = read_model(settings.model)
    if settings.catalogue == "sqlite":
        with closing(embedded_catalogue(settings)) as catalogue:
            require_model_of(settings, catalogue, model)
    return model


def require_model_of(
    settings: Settings, catalogue: SqliteCatalogue | None, trained: Described | Model
) -> None:
    """Movie ids of two datasets mean different movies: a model of another one scores nonsense.

    Only the embedded catalogue is asked; whoever deploys keeps an index and its model together.

    Raises:
        ModelFileError: it is one of another dataset; the hint names the command.
    """
    loaded = catalogue.dataset_fingerprint() if catalogue else None
    if loaded is not None and loaded != trained.dataset_fingerprint:
        raise ModelFileError(
            str(settings.model),
            f"was trained on {trained.dataset_name}, which is not what is loaded; "
            "train a new model with: popcorn train",
        )


def embedded_catalogue(settings: Settings) -> SqliteCatalogue:
    """What is loaded; the caller closes it."""
    from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue

    # A function's own files are a finished copy on a disk that refuses writes.
    return SqliteCatalogue(settings.database, read_only=settings.in_lambda)
