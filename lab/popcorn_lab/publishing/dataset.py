"""Whether a model and the search domain's movies belong together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from popcorn.domain.errors import ModelFileError, SettingsError
from popcorn.model.file import Model
from popcorn_lab.loading.aws_index import loaded_dataset

if TYPE_CHECKING:
    from opensearchpy import OpenSearch


def require_dataset_of(client: OpenSearch, model: Model, where: str) -> None:
    """Movie ids of two datasets mean different movies.

    Args:
        where: the model's folder or whatever else people know it by.
    Raises:
        SettingsError: nothing is loaded.
        ModelFileError: something else is.
        CatalogueUnavailableError: no answer.
    """
    loaded = loaded_dataset(client)
    if loaded is None:
        raise SettingsError(
            "the search domain holds no catalogue",
            "load the model's dataset there: popcorn load DATASET --to aws",
        )
    if model.dataset_fingerprint != loaded.name.fingerprint:
        raise ModelFileError(
            where,
            f"was trained on {model.dataset_name}, and the search domain holds other data "
            f"({loaded.name.name}); load the model's dataset there, or train on that one",
        )
