"""Settings -> what the functions that load data files work with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from popcorn.adapters.aws.clients import dynamodb_client, lambda_client, s3_client
from popcorn.adapters.aws.dynamodb_dataset import TablesDataset
from popcorn.adapters.aws.dynamodb_progress import Progress
from popcorn.adapters.aws.lambda_functions import invoke_later
from popcorn.adapters.aws.s3_files import Place, S3Files
from popcorn.loading.formats import DataType
from popcorn.loading.loader import Loader
from popcorn.loading.rows import TableRows
from popcorn.settings import Settings

PATIENCE_S = 10.0
ATTEMPTS = 5
_TABLES: dict[DataType, tuple[str, tuple[str, ...]]] = {
    DataType.MOVIES: ("movies_table", ("movie_id",)),
    DataType.USERS: ("users_table", ("listener_id",)),
    DataType.RATINGS: ("ratings_table", ("listener_id", "movie_id")),
}


def loader(settings: Settings, kind: DataType, function_name: str) -> Loader:
    """What loads files of one type, and has the function go on with long ones.

    Raises:
        SettingsError: a table is not named.
    """
    table, key = _TABLES[kind]
    dynamodb = dynamodb_client(read_timeout_s=PATIENCE_S, attempts=ATTEMPTS)
    return Loader(
        kind,
        S3Files(s3_client(read_timeout_s=PATIENCE_S, attempts=ATTEMPTS)),
        Progress(dynamodb, settings.need("progress_table")),
        TablesDataset(dynamodb, settings.need("progress_table")),
        TableRows(dynamodb, settings.need(table), key),
        _going_on(function_name),
    )


def _going_on(function_name: str) -> Callable[[Place], None]:
    client: Any = lambda_client(read_timeout_s=PATIENCE_S, attempts=ATTEMPTS)
    return lambda place: invoke_later(client, function_name, place._asdict())
