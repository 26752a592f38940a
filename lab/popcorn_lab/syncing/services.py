"""Settings -> what `popcorn verify` and `popcorn redrive` work with."""

from __future__ import annotations

from collections.abc import Callable

from popcorn.adapters.aws.clients import (
    dynamodb_client,
    opensearch_client,
    sqs_client,
    streams_client,
)
from popcorn.settings import Settings
from popcorn.sync.changes import Changes
from popcorn_lab.loading.aws_tables import check_table
from popcorn_lab.syncing.redrive import Redrive
from popcorn_lab.syncing.restoring import Restorer
from popcorn_lab.syncing.verify import Compared, Verification

_PATIENCE_S = 60.0
_ATTEMPTS = 5


def verify(
    settings: Settings, *, repair: bool, progress: Callable[[str, int], None]
) -> list[Compared]:
    """Compare both tables with their indices, then popularity with the ratings.

    Args:
        progress: called often, with the step's name and how many items it has compared.
    Raises:
        SettingsError: a variable is missing, or names a table that is not deployed.
        StoreUnavailableError, CatalogueUnavailableError: no usable answer.
    """
    dynamodb = dynamodb_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS)
    ratings = check_table(dynamodb, "POPCORN_RATINGS_TABLE", settings.ratings_table)
    movies = check_table(dynamodb, "POPCORN_MOVIES_TABLE", settings.movies_table)
    step = "movies"
    verification = Verification(
        dynamodb,
        opensearch_client(settings.need("opensearch_url"), timeout_s=_PATIENCE_S, retries=3),
        Changes.of(settings),
        repair=repair,
        progress=lambda done: progress(step, done),
    )
    of_movies = verification.movies(movies)
    step = "ratings"
    of_ratings = verification.ratings(ratings)
    return [of_movies, of_ratings, verification.popularity()]


def redrive(settings: Settings) -> Redrive:
    """What works off the dead letters of the deployment.

    Raises:
        SettingsError: a variable is missing, or names a table that is not deployed.
    """
    dynamodb = dynamodb_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS)
    search = opensearch_client(settings.need("opensearch_url"), timeout_s=_PATIENCE_S, retries=3)
    changes = Changes.of(settings)
    return Redrive(
        sqs_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS),
        settings.need("dead_letter_queue"),
        streams_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS),
        Restorer(dynamodb, search, changes),
        Verification(dynamodb, search, changes, repair=True),
        ratings_table=check_table(dynamodb, "POPCORN_RATINGS_TABLE", settings.ratings_table),
        movies_table=check_table(dynamodb, "POPCORN_MOVIES_TABLE", settings.movies_table),
    )
