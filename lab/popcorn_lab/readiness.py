"""What has to be there before a conversation makes sense, and the command that makes it."""

from __future__ import annotations

from contextlib import closing

from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.domain.errors import ModelFileError, SettingsError
from popcorn.model.file import read_model
from popcorn.settings import Settings
from popcorn.usable_models import usable_model


def nothing_loaded() -> SettingsError:
    """What every command says that needs a dataset where there is none."""
    return SettingsError(
        "nothing is loaded",
        "load a dataset with `popcorn load DATASET`, or the sample with `popcorn load sample`",
    )


def require_catalogue(settings: Settings) -> None:
    """Raises SettingsError where the embedded catalogue is empty; other catalogues aren't asked."""
    if settings.catalogue == "sqlite" and not has_movies(settings):
        raise nothing_loaded()


def has_movies(settings: Settings) -> bool:
    """Whether anything is loaded into the embedded catalogue."""
    with closing(SqliteCatalogue(settings.database)) as catalogue:
        return catalogue.count() > 0


def has_usable_model(settings: Settings) -> bool:
    """Whether there is a model of what is loaded."""
    try:
        usable_model(settings)
    except ModelFileError:
        return False
    return True


def has_model_of(settings: Settings, dataset_fingerprint: str) -> bool:
    """Whether there is a model of this very data, wherever that is loaded."""
    try:
        return read_model(settings.model).dataset_fingerprint == dataset_fingerprint
    except ModelFileError:
        return False
