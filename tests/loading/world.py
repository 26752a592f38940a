"""A bucket on moto's server, tables in DynamoDB Local, and the functions that load from one into
the other; what they invoke is run at once, as often as they ask.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import boto3
from moto.server import ThreadedMotoServer

from popcorn.adapters.aws.dynamodb_dataset import TablesDataset
from popcorn.adapters.aws.dynamodb_progress import Progress
from popcorn.adapters.aws.s3_files import Place, S3Files
from popcorn.loading.formats import DataType
from popcorn.loading.loader import LINES_AT_ONCE, Loader, Outcome
from popcorn.loading.rows import TableRows
from tests.servers.tables import create_tables

LOCAL: dict[str, Any] = {
    "region_name": "us-east-1",
    "aws_access_key_id": "local",
    "aws_secret_access_key": "local",
}
PLENTY_MS = 900_000
_KEYS = {
    DataType.MOVIES: ("MoviesTable", ("movie_id",)),
    DataType.USERS: ("UsersTable", ("listener_id",)),
    DataType.RATINGS: ("RatingsTable", ("listener_id", "movie_id")),
}


class World:
    """One bucket and one set of tables. `now_ns` is the time of the loaders' clock."""

    def __init__(self, s3_url: str, dynamodb_url: str) -> None:
        self.s3: Any = boto3.client("s3", endpoint_url=s3_url, **LOCAL)
        self.dynamodb = boto3.client("dynamodb", endpoint_url=dynamodb_url, **LOCAL)
        self.tables = create_tables(self.dynamodb)
        self.bucket = f"data-{secrets.token_hex(4)}"
        self.s3.create_bucket(Bucket=self.bucket)
        self.progress = Progress(self.dynamodb, self.tables["ProgressTable"], clock=self.clock)
        self.dataset = TablesDataset(self.dynamodb, self.tables["ProgressTable"])
        self.now_ns = 1_700_000_000_000_000_000
        self.waiting: list[Place] = []

    def clock(self) -> int:
        self.now_ns += 1_000_000
        return self.now_ns

    def put(self, key: str, body: bytes, **metadata: str) -> Place:
        self.s3.put_object(Bucket=self.bucket, Key=key, Body=body, Metadata=metadata)
        return Place(self.bucket, key)

    def loader(self, kind: DataType, *, lines_at_once: int = LINES_AT_ONCE) -> Loader:
        table, key = _KEYS[kind]
        rows = TableRows(self.dynamodb, self.tables[table], key, clock=self.clock)
        return Loader(
            kind,
            S3Files(self.s3),
            self.progress,
            self.dataset,
            rows,
            self.waiting.append,
            lines_at_once=lines_at_once,
            clock=self.clock,
        )

    def load(
        self,
        kind: DataType,
        place: Place,
        time_left: Callable[[], int] = lambda: PLENTY_MS,
        **options: Any,
    ) -> list[Outcome]:
        """Load, and go on for as long as it is asked for; each invocation's outcome."""
        outcomes = [self.loader(kind, **options).load(place, time_left)]
        while self.waiting:
            outcomes.append(self.loader(kind, **options).load(self.waiting.pop(), time_left))
        return outcomes

    def report(self, place: Place) -> dict[str, Any]:
        file = S3Files(self.s3).find(place)
        assert file is not None
        return S3Files(self.s3).report(file)

    def items(self, name: str) -> list[dict[str, Any]]:
        pages = self.dynamodb.get_paginator("scan").paginate(
            TableName=self.tables[name], ConsistentRead=True
        )
        found: list[dict[str, Any]] = [dict(item) for page in pages for item in page["Items"]]
        return sorted(found, key=repr)

    def close(self) -> None:
        for name in self.tables.values():
            self.dynamodb.delete_table(TableName=name)
        self.dynamodb.close()
        self.s3.close()


@contextmanager
def s3_server() -> Iterator[str]:
    """The address of a stand-in for S3 on loopback."""
    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    try:
        yield "http://{}:{}".format(*server.get_host_and_port())
    finally:
        server.stop()
