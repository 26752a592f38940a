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
    from popcorn.ports import (
        Catalogue,
        FactorStore,
        ListenerStore,
        Scorer,
        StarsPredictor,
        Tastes,
    )

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
        model = _local_model(settings)
        return Services(
            store=store,
            catalogue=_catalogue(settings, resources),
            scorer=_scorer(settings, model, resources),
            factors=_factors(settings, model, resources),
            stars=_stars(settings),
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


def _local_model(settings: Settings) -> Model | None:
    """The one model that scorer and factors share; None where neither is of this process."""
    if settings.scorer == "sagemaker" and settings.catalogue == "opensearch":
        return None
    try:
        return usable_model(settings)
    except ModelFileError as error:
        _log_missing("no_model", error)
        return None


def _scorer(settings: Settings, model: Model | None, resources: ExitStack) -> Scorer | None:
    if settings.scorer == "sagemaker":
        try:
            return _endpoint_scorer(settings, resources)
        except ModelFileError as error:
            _log_missing("no_model", error)
            return None
    from popcorn.adapters.embedded.local_scorer import LocalScorer

    return LocalScorer(model) if model else None


def _endpoint_scorer(settings: Settings, resources: ExitStack) -> Scorer:
    from popcorn.adapters.aws.clients import sagemaker_runtime_client
    from popcorn.adapters.aws.sagemaker_scorer import SageMakerScorer
    from popcorn.model.file import read_feature_space, read_model_version, trained_on

    _require_model_of(settings, trained_on(settings.model))
    space = read_feature_space(settings.model)
    version = read_model_version(settings.model)
    client = resources.enter_context(closing(sagemaker_runtime_client()))
    return SageMakerScorer(
        client,
        settings.scorer_endpoint,
        space,
        model_version=version,
        wire_format=settings.scorer_format,
    )


def _factors(settings: Settings, model: Model | None, resources: ExitStack) -> Tastes | None:
    """Factors come from where the movies are."""
    from popcorn.model.tastes import ModelTastes

    store: FactorStore
    if settings.catalogue == "opensearch":
        from popcorn.adapters.aws.clients import opensearch_client
        from popcorn.adapters.aws.opensearch_factors import OpenSearchFactorStore

        client = resources.enter_context(closing(opensearch_client(settings.opensearch_url)))
        store = OpenSearchFactorStore(client)
    elif model is None:
        return None
    else:
        from popcorn.adapters.embedded.local_factors import LocalFactors

        try:
            store = resources.enter_context(
                closing(LocalFactors(model, settings.database, read_only=settings.in_lambda))
            )
        except ModelFileError as error:
            _log_missing("no_factors", error)
            return None
    return ModelTastes(store)


def _stars(settings: Settings) -> StarsPredictor | None:
    """The predictor in the model's folder, wherever scores are from."""
    from popcorn.model.file import trained_on
    from popcorn.model.stars_file import read_stars_model

    try:
        _require_model_of(settings, trained_on(settings.model))
    except ModelFileError:
        return None  # the scorer has said so
    try:
        return read_stars_model(settings.model)
    except ModelFileError as error:
        _log_missing("no_stars", error)
        return None


def _log_missing(event: str, error: ModelFileError) -> None:
    logger.warning("%s", error, extra={"facts": {"event": event, "hint": error.hint}})


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
