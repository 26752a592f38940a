"""Settings -> what refreshes the catalogue, in the tables or in the embedded store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager

from popcorn.adapters.tmdb.client import TheMovieDatabase
from popcorn.domain.errors import SettingsError
from popcorn.fresh.refresh import JobKind, Refresh
from popcorn.fresh.state import Report
from popcorn.settings import Settings

_PATIENCE_S = 10.0
_ATTEMPTS = 5
_HINT = (
    "set it to the API Read Access Token of an account at The Movie Database "
    "(https://www.themoviedb.org/settings/api)"
)


@contextmanager
def refreshing_tables(settings: Settings, kind: JobKind, function_name: str) -> Iterator[Refresh]:
    """A job over the tables, which has the function go on with itself where its time is up.

    Raises:
        SettingsError: a table or the secret is not named, or the secret cannot be read.
        StoreUnavailableError: Secrets Manager does not answer.
    """
    from popcorn.adapters.aws.clients import dynamodb_client, lambda_client, secrets_client
    from popcorn.adapters.aws.dynamodb_progress import Progress
    from popcorn.adapters.aws.dynamodb_titles import DynamoDbTitles
    from popcorn.adapters.aws.lambda_functions import invoke_later
    from popcorn.adapters.aws.secrets import secret_text

    movies, progress = settings.need("movies_table"), settings.need("progress_table")
    secret = settings.need("tmdb_secret")
    with ExitStack() as resources:
        secrets = resources.enter_context(closing(secrets_client(read_timeout_s=_PATIENCE_S)))
        dynamodb = resources.enter_context(
            closing(dynamodb_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS))
        )
        functions = resources.enter_context(
            closing(lambda_client(read_timeout_s=_PATIENCE_S, attempts=_ATTEMPTS))
        )
        source = TheMovieDatabase(secret_text(secrets, secret), settings.tmdb_url)
        yield Refresh(
            kind,
            resources.enter_context(closing(source)),
            DynamoDbTitles(dynamodb, movies),
            Progress(dynamodb, progress),
            go_on=lambda: invoke_later(functions, function_name, {}),
        )


@contextmanager
def refreshing_embedded(
    settings: Settings,
    kind: JobKind,
    progress: Callable[[int, Report], None] = lambda _left, _report: None,
) -> Iterator[Refresh]:
    """A job over the embedded store.

    Raises:
        SettingsError: no token is set, or the store cannot be opened.
    """
    from popcorn.adapters.embedded.sqlite_jobs import SqliteJobs
    from popcorn.adapters.embedded.sqlite_titles import SqliteTitles

    if not settings.tmdb_token:
        raise SettingsError("POPCORN_TMDB_TOKEN", _HINT)
    with ExitStack() as resources:
        source = TheMovieDatabase(settings.tmdb_token, settings.tmdb_url)
        yield Refresh(
            kind,
            resources.enter_context(closing(source)),
            resources.enter_context(closing(SqliteTitles(settings.database))),
            resources.enter_context(closing(SqliteJobs(settings.database))),
            progress=progress,
        )
