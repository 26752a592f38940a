"""Settings -> services. Each adapter, and with it its client library, is imported when chosen."""

from __future__ import annotations

import logging
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

from popcorn.domain.errors import ModelFileError
from popcorn.settings import Settings
from popcorn.skill.app import Services

if TYPE_CHECKING:
    from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter

    from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
    from popcorn.model.file import Model, TrainedOn
    from popcorn.ports import Catalogue, ListenerStore, Scorer

logger = logging.getLogger(__name__)


def build_services(settings: Settings) -> Services:
    """What the skill works with.

    Without a usable model the skill still recommends, by genres and popularity; that is logged
    with the command that mends it.

    Raises:
        SettingsError: something has to be set, or made, first.
    """
    with ExitStack() as resources:
        build = _aws_store if settings.store == "dynamodb" else _embedded_store
        store, persistence = build(settings, resources)
        return Services(
            store=store,
            catalogue=_catalogue(settings, resources),
            scorer=_scorer(settings, resources),
            persistence=persistence,
            skill_id=settings.skill_id,
            resources=resources.pop_all(),  # kept open, unless something was raised before
        )


def _embedded_store(
    settings: Settings, resources: ExitStack
) -> tuple[ListenerStore, AbstractPersistenceAdapter]:
    from popcorn.adapters.embedded.database import Database
    from popcorn.adapters.embedded.sqlite_store import SqliteStore
    from popcorn.skill.persistence import SqlitePersistenceAdapter

    store = resources.enter_context(closing(SqliteStore(settings.database)))
    database = resources.enter_context(closing(Database(settings.database)))
    return store, SqlitePersistenceAdapter(database)


def _aws_store(
    settings: Settings, resources: ExitStack
) -> tuple[ListenerStore, AbstractPersistenceAdapter]:
    from popcorn.adapters.aws.clients import dynamodb_client, dynamodb_resource
    from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
    from popcorn.skill.persistence import dynamodb_persistence

    client = resources.enter_context(closing(dynamodb_client()))
    resource = dynamodb_resource()
    resources.callback(resource.meta.client.close)
    store = DynamoDbStore(client, settings.ratings_table, settings.lists_table)
    return store, dynamodb_persistence(settings.skill_state_table, resource)


def _catalogue(settings: Settings, resources: ExitStack) -> Catalogue:
    if settings.catalogue == "opensearch":
        from popcorn.adapters.aws.clients import opensearch_client
        from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue

        client = resources.enter_context(closing(opensearch_client(settings.opensearch_url)))
        return OpenSearchCatalogue(client)
    return resources.enter_context(closing(_embedded_catalogue(settings)))


def _scorer(settings: Settings, resources: ExitStack) -> Scorer | None:
    try:
        if settings.scorer == "sagemaker":
            from popcorn.adapters.aws.clients import sagemaker_runtime_client
            from popcorn.adapters.aws.sagemaker_scorer import SageMakerScorer
            from popcorn.model.file import read_feature_space, trained_on

            _require_model_of(settings, trained_on(settings.model))
            space = read_feature_space(settings.model)
            client = resources.enter_context(closing(sagemaker_runtime_client()))
            return SageMakerScorer(client, settings.scorer_endpoint, space)
        from popcorn.adapters.embedded.local_scorer import LocalScorer

        return LocalScorer(usable_model(settings))
    except ModelFileError as error:
        logger.warning("%s", error, extra={"facts": {"event": "no_model", "hint": error.hint}})
        return None


def usable_model(settings: Settings) -> Model:
    """The model, if it was trained on what the embedded catalogue holds.

    Raises:
        ModelFileError: missing, damaged, or of another dataset; the hint names the command.
    """
    from popcorn.model.file import TrainedOn, read_model

    model = read_model(settings.model)
    _require_model_of(settings, TrainedOn(model.dataset_name, model.dataset_fingerprint))
    return model


def _require_model_of(settings: Settings, trained_on: TrainedOn) -> None:
    """Movie ids of two datasets mean different movies: a model of another one scores nonsense.

    Only the embedded catalogue is asked; whoever deploys keeps an index and its model together.
    """
    if settings.catalogue != "sqlite":
        return
    with closing(_embedded_catalogue(settings)) as catalogue:
        loaded = catalogue.dataset_fingerprint()
    if loaded is not None and loaded != trained_on.dataset_fingerprint:
        raise ModelFileError(
            str(settings.model),
            f"was trained on {trained_on.dataset_name}, which is not what is loaded; "
            "train a new model with: popcorn train",
        )


def _embedded_catalogue(settings: Settings) -> SqliteCatalogue:
    from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue

    # A function's own files are a finished copy on a disk that refuses writes.
    return SqliteCatalogue(settings.database, read_only=settings.in_lambda)
