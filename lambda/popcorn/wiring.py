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

    from popcorn.model.file import Model
    from popcorn.ports import Catalogue, ListenerStore, Scorer

logger = logging.getLogger(__name__)


def build_services(settings: Settings) -> Services:
    """What the skill works with.

    Without a usable model the skill still recommends, by genres and popularity; that is logged
    with the command that mends it.

    Raises:
        SettingsError: something has to be set, or made, first.
    """
    resources = ExitStack()
    build = _aws_store if settings.store == "dynamodb" else _embedded_store
    store, persistence = build(settings, resources)
    return Services(
        store=store,
        catalogue=_catalogue(settings, resources),
        scorer=_scorer(settings),
        persistence=persistence,
        skill_id=settings.skill_id,
        resources=resources,
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
    store = DynamoDbStore(client, settings.ratings_table)
    return store, dynamodb_persistence(settings.skill_state_table, resource)


def _catalogue(settings: Settings, resources: ExitStack) -> Catalogue:
    if settings.catalogue == "opensearch":
        from popcorn.adapters.aws.clients import opensearch_client
        from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue

        client = resources.enter_context(closing(opensearch_client(settings.opensearch_url)))
        return OpenSearchCatalogue(client)
    from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue

    return resources.enter_context(closing(SqliteCatalogue(settings.database)))


def _scorer(settings: Settings) -> Scorer | None:
    try:
        if settings.scorer == "sagemaker":
            from popcorn.adapters.aws.clients import sagemaker_runtime_client
            from popcorn.adapters.aws.sagemaker_scorer import SageMakerScorer
            from popcorn.model.file import read_feature_space

            space = read_feature_space(settings.model)
            return SageMakerScorer(sagemaker_runtime_client(), settings.scorer_endpoint, space)
        from popcorn.adapters.embedded.local_scorer import LocalScorer

        return LocalScorer(usable_model(settings))
    except ModelFileError as error:
        logger.warning("%s", error, extra={"facts": {"event": "no_model", "hint": error.hint}})
        return None


def usable_model(settings: Settings) -> Model:
    """The model, if it was trained on what the embedded catalogue holds.

    Movie ids of two datasets mean different movies, so a model of another one would score well
    formed nonsense. Other catalogues are not asked.

    Raises:
        ModelFileError: missing, damaged, or of another dataset; the hint names the command.
    """
    from popcorn.model.file import read_model

    model = read_model(settings.model)
    if settings.catalogue == "sqlite":
        from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue

        with closing(SqliteCatalogue(settings.database)) as catalogue:
            loaded = catalogue.dataset_fingerprint()
        if loaded is not None and loaded != model.dataset_fingerprint:
            raise ModelFileError(
                str(settings.model),
                f"was trained on {model.dataset_name}, which is not what is loaded; "
                "train a new model with: popcorn train",
            )
    return model
