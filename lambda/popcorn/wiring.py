"""Settings -> services. Each adapter, and with it its client library, is imported when chosen."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from popcorn.domain.errors import ModelFileError
from popcorn.domain.recommendation import Recommender
from popcorn.settings import Settings
from popcorn.skill.app import Services

if TYPE_CHECKING:
    from ask_sdk_core.attributes_manager import AbstractPersistenceAdapter

    from popcorn.ports import Catalogue, ListenerStore, Scorer

logger = logging.getLogger(__name__)


def build_services(settings: Settings) -> Services:
    """What the skill works with.

    Without a usable model the skill still recommends, by genres and popularity; that is logged
    with the command that mends it.

    Raises:
        SettingsError: something has to be set, or made, first.
    """
    store = _store(settings)
    catalogue = _catalogue(settings)
    return Services(
        store=store,
        catalogue=catalogue,
        recommender=Recommender(store, catalogue, _scorer(settings)),
        persistence=_persistence(settings),
        skill_id=settings.skill_id,
    )


def _store(settings: Settings) -> ListenerStore:
    if settings.store == "dynamodb":
        from popcorn.adapters.aws.clients import dynamodb_resource
        from popcorn.adapters.aws.dynamodb_store import DynamoDbStore

        return DynamoDbStore(dynamodb_resource().Table(settings.ratings_table))
    from popcorn.adapters.embedded.sqlite_store import SqliteStore

    return SqliteStore(settings.database)


def _persistence(settings: Settings) -> AbstractPersistenceAdapter:
    from popcorn.skill import persistence

    if settings.store == "dynamodb":
        from popcorn.adapters.aws.clients import dynamodb_resource

        return persistence.dynamodb_persistence(settings.skill_state_table, dynamodb_resource())
    from popcorn.adapters.embedded.database import Database

    return persistence.SqlitePersistenceAdapter(Database(settings.database))


def _catalogue(settings: Settings) -> Catalogue:
    if settings.catalogue == "opensearch":
        from popcorn.adapters.aws.clients import opensearch_client
        from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue

        return OpenSearchCatalogue(opensearch_client(settings.opensearch_url))
    from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue

    return SqliteCatalogue(settings.database)


def _scorer(settings: Settings) -> Scorer | None:
    try:
        if settings.scorer == "sagemaker":
            from popcorn.adapters.aws.clients import sagemaker_runtime_client
            from popcorn.adapters.aws.sagemaker_scorer import SageMakerScorer
            from popcorn.model.file import read_feature_space

            return SageMakerScorer(
                sagemaker_runtime_client(),
                settings.scorer_endpoint,
                read_feature_space(settings.model),
            )
        from popcorn.adapters.embedded.local_scorer import LocalScorer

        return LocalScorer(settings.model)
    except ModelFileError as error:
        logger.warning("%s", error, extra={"facts": {"event": "no_model", "hint": error.hint}})
        return None
