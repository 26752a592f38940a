"""Settings -> services. Each adapter, and with it its client library, is imported when chosen."""

from __future__ import annotations

import logging
from contextlib import ExitStack, closing
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from popcorn.domain.errors import ModelFileError
from popcorn.reminder_services import RequestsReminders
from popcorn.settings import Settings
from popcorn.skill.alexa.account_tokens import AccountTokens
from popcorn.skill.app import Services
from popcorn.snapshots import with_snapshot
from popcorn.stores import aws_store, embedded_store
from popcorn.usable_models import embedded_catalogue, require_model_of

if TYPE_CHECKING:
    from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
    from popcorn.model.file import Described, Model
    from popcorn.ports import (
        Catalogue,
        Scorer,
        StarsPredictor,
        Tastes,
    )

logger = logging.getLogger(__name__)


class _Trained(NamedTuple):
    """The model of what is loaded; None where there is none, or this process needs none."""

    described: Described | None
    model: Model | None


def build_services(settings: Settings) -> Services:
    """What the skill works with.

    Without a usable model the skill still recommends, by genres and popularity; that is logged
    with the command that mends it.

    Raises:
        SettingsError: something has to be set, or made, first.
    """
    settings = with_snapshot(settings)
    resources = ExitStack()
    with ExitStack() as unless_built:
        unless_built.enter_context(resources)
        build_store = aws_store if settings.store == "dynamodb" else embedded_store
        kept = build_store(settings, resources)
        build_movies = _aws_movies if settings.catalogue == "opensearch" else _embedded_movies
        catalogue, trained, factors = build_movies(settings, resources)
        services = Services(
            store=kept.store,
            catalogue=catalogue,
            scorer=_scorer(settings, trained, resources),
            factors=factors,
            stars=cache(partial(_stars, settings, trained)),
            persistence=kept.persistence,
            households=kept.households,
            social=kept.social,
            skill_id=settings.skill_id,
            tokens=_tokens(settings),
            reminders=RequestsReminders(None if settings.in_lambda else settings.reminder_folder),
            resources=resources,
        )
        unless_built.pop_all()
        return services


def _tokens(settings: Settings) -> AccountTokens | None:
    if settings.accounts_issuer is None:
        return None
    return AccountTokens(settings.accounts_issuer, settings.need("accounts_client"))


def build_catalogue(settings: Settings) -> Catalogue:
    """The movies alone, for whoever wants no listener and no model.

    Raises:
        SettingsError: something has to be set, or made, first.
    """
    if settings.catalogue == "sqlite":
        return embedded_catalogue(with_snapshot(settings))
    from popcorn.adapters.aws.clients import opensearch_client
    from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue

    return OpenSearchCatalogue(opensearch_client(settings.need("opensearch_url")))


def _embedded_movies(
    settings: Settings, resources: ExitStack
) -> tuple[Catalogue, _Trained, Tastes | None]:
    catalogue = resources.enter_context(closing(embedded_catalogue(settings)))
    trained = _trained(settings, catalogue)
    return catalogue, trained, _local_factors(settings, trained.model, resources)


def _aws_movies(
    settings: Settings, resources: ExitStack
) -> tuple[Catalogue, _Trained, Tastes | None]:
    """Factors come from where the movies are, whatever model is here."""
    from popcorn.adapters.aws.clients import opensearch_client
    from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
    from popcorn.adapters.aws.opensearch_factors import OpenSearchFactorStore
    from popcorn.model.tastes import ModelTastes

    client = resources.enter_context(closing(opensearch_client(settings.opensearch_url)))
    trained = _trained(settings, None)
    return OpenSearchCatalogue(client), trained, ModelTastes(OpenSearchFactorStore(client))


def _trained(settings: Settings, catalogue: SqliteCatalogue | None) -> _Trained:
    """What the model's folder says, and its parameters where they are used in this process."""
    from popcorn.model.file import read_described, read_model

    described = model = None
    try:
        found = read_described(settings.model)
        require_model_of(settings, catalogue, found)
        described = found
        if settings.scorer == "local" or settings.catalogue == "sqlite":
            newest = read_model(settings.model, described, is_sealed=settings.in_lambda)
            if newest.model_version != described.model_version:  # a training finished just now
                require_model_of(settings, catalogue, newest)
            model = newest
    except ModelFileError as error:
        _log_missing("no_model", error)
    return _Trained(described, model)


def _local_factors(settings: Settings, model: Model | None, resources: ExitStack) -> Tastes | None:
    from popcorn.adapters.embedded.local_factors import LocalFactors
    from popcorn.model.tastes import ModelTastes

    if model is None:
        return None
    try:
        factors = LocalFactors(model, settings.database, read_only=settings.in_lambda)
    except ModelFileError as error:
        _log_missing("no_factors", error)
        return None
    return ModelTastes(resources.enter_context(closing(factors)))


def _scorer(settings: Settings, trained: _Trained, resources: ExitStack) -> Scorer | None:
    if settings.scorer == "sagemaker":
        return _endpoint_scorer(settings, trained.described, resources)
    from popcorn.adapters.embedded.local_scorer import LocalScorer

    return LocalScorer(trained.model) if trained.model else None


def _endpoint_scorer(
    settings: Settings, described: Described | None, resources: ExitStack
) -> Scorer | None:
    from popcorn.adapters.aws.clients import sagemaker_runtime_client
    from popcorn.adapters.aws.sagemaker_scorer import SageMakerScorer

    if described is None:
        return None
    client = resources.enter_context(closing(sagemaker_runtime_client()))
    return SageMakerScorer(
        client,
        settings.scorer_endpoint,
        described.space,
        model_version=described.model_version,
        wire_format=settings.scorer_format,
    )


def _stars(settings: Settings, trained: _Trained) -> StarsPredictor | None:
    """The predictor in the model's folder, wherever scores are from."""
    if trained.described is None:
        return None
    from popcorn.model.stars_file import read_stars_model

    try:
        return read_stars_model(settings.model, is_sealed=settings.in_lambda)
    except ModelFileError as error:
        _log_missing("no_stars", error)
        return None


def _log_missing(event: str, error: ModelFileError) -> None:
    logger.warning("%s", error, extra={"facts": {"event": event, "hint": error.hint}})
