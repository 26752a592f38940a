"""What has to be there before a conversation makes sense, and the command that makes it."""

from __future__ import annotations

from popcorn.domain.errors import ModelFileError, SettingsError
from popcorn.model.file import read_model
from popcorn.settings import Settings
from popcorn_lab.loading.embedded import EmbeddedSink


def check_catalogue(settings: Settings) -> None:
    """Raises SettingsError where the embedded catalogue is empty; other catalogues aren't asked."""
    if settings.catalogue == "sqlite" and EmbeddedSink(settings.database).loaded() is None:
        raise SettingsError(
            "The catalogue is empty",
            "load the sample with `popcorn start`, or a dataset with `popcorn load DATASET`",
        )


def model_problem(settings: Settings) -> str | None:
    """Why the model cannot be used with what is loaded, None where it can."""
    try:
        model = read_model(settings.model)
    except ModelFileError as error:
        return str(error)
    if settings.catalogue != "sqlite":
        return None
    loaded = EmbeddedSink(settings.database).loaded()
    if loaded is None or loaded.name.fingerprint == model.dataset_fingerprint:
        return None
    return (
        f"{settings.model}: was trained on {model.dataset_name}, and {loaded.name.name} is loaded; "
        "train a new model with: popcorn train"
    )
