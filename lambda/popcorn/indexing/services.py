"""Settings -> what the index function works with."""

from __future__ import annotations

from popcorn.adapters.aws.clients import dynamodb_client, lambda_client, opensearch_client
from popcorn.adapters.aws.dynamodb_progress import Progress
from popcorn.adapters.aws.lambda_functions import invoke_later
from popcorn.indexing.rebuild import Rebuild
from popcorn.settings import Settings
from popcorn.sync.changes import Changes

_PATIENCE_S = 10.0
_INDEX_PATIENCE_S = 60.0
_ATTEMPTS = 5
_MOVIES_SEGMENTS, _RATINGS_SEGMENTS = 2, 8


def rebuild(settings: Settings, function_name: str) -> Rebuild:
    """What makes the indices anew, and has the function go on with itself.

    Raises:
        SettingsError: a table or the index is not named.
    """
    dynamodb = dynamodb_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS)
    functions = lambda_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS)
    movies, ratings = settings.need("movies_table"), settings.need("ratings_table")
    return Rebuild(
        dynamodb,
        opensearch_client(settings.need("opensearch_url"), timeout_s=_INDEX_PATIENCE_S),
        Progress(dynamodb, settings.need("progress_table")),
        {movies: _MOVIES_SEGMENTS, ratings: _RATINGS_SEGMENTS},
        lambda aliases: Changes({movies: "movies", ratings: "ratings"}, aliases),
        lambda number: invoke_later(functions, function_name, {"rebuild": number}),
    )
