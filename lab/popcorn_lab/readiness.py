"""What has to be there before a conversation makes sense, and the command that makes it."""

from __future__ import annotations

from contextlib import closing

from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.domain.errors import ModelFileError, SettingsError
from popcorn.settings import Settings
from popcorn.wiring import usable_model


def require_catalogue(settings: Settings) -> None:
    """Raises SettingsError where the embedded catalogue is empty; other catalogues aren't asked."""
    if settings.catalogue == "sqlite" and not has_movies(settings):
        raise SettingsError(
            "the catalogue is empty",
            "load a dataset with `popcorn load DATASET`, or the sample with `popcorn load sample`",
        )


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
