"""Tables with streams, indices behind aliases, a queue, and what keeps them together: all real."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from typing import Any

import boto3
from moto.server import ThreadedMotoServer
from opensearchpy import OpenSearch
from opensearchpy.helpers import scan

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.dynamodb_items import PARKED, rating_of
from popcorn.adapters.aws.dynamodb_movies import movie_of_item
from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
from popcorn.adapters.aws.opensearch_index import (
    LIVING,
    MOVIES_INDEX,
    RATINGS_INDEX,
    Aliases,
    movie_item_fields,
    rating_document,
)
from popcorn.adapters.aws.opensearch_popularity import Popularity, Yardstick
from popcorn.domain.popularity import RatingPrior
from popcorn.sync.changes import Changes
from popcorn.sync.dead_letters import DeadLetters
from popcorn.sync.synchroniser import Synchroniser
from tests.servers.tables import create_tables
from tests.sync.event_source import EventSource, Handler

TODAY = 19_700
"""The day that trends are counted to: 2023-12-09."""
YARDSTICK = Yardstick(TODAY, RatingPrior(7.0, 4.0))
_LOCAL: dict[str, Any] = {
    "region_name": "us-east-1",
    "aws_access_key_id": "local",
    "aws_secret_access_key": "local",
}


class World:
    """One of everything. Names are its own, so that several worlds never meet."""

    def __init__(self, opensearch_url: str, dynamodb_url: str, queue_server: str) -> None:
        token = secrets.token_hex(4)
        self.dynamodb = boto3.client("dynamodb", endpoint_url=dynamodb_url, **_LOCAL)
        self.streams = boto3.client("dynamodbstreams", endpoint_url=dynamodb_url, **_LOCAL)
        self.sqs = boto3.client("sqs", endpoint_url=queue_server, **_LOCAL)
        self.search = opensearch_client(opensearch_url, timeout_s=30)
        self.aliases = Aliases(f"sync-movies-{token}", f"sync-ratings-{token}")
        self.tables = create_tables(self.dynamodb, with_streams=True)
        self.queue_url = self.sqs.create_queue(QueueName=f"dead-{token}")["QueueUrl"]
        self.store = DynamoDbStore(self.dynamodb, self.ratings_table, self.tables["ListsTable"])
        self.catalogue = OpenSearchCatalogue(self.search, self.aliases)
        self.popularity = Popularity(self.search, self.aliases)
        self.changes = Changes(
            {
                self.movies_table: "movies",
                self.ratings_table: "ratings",
                self.tables["ListsTable"]: "",
                self.tables["UsersTable"]: "",
            },
            self.aliases,
        )
        self.dead_letters = DeadLetters(self.sqs, self.queue_url)
        self.synchroniser = self.synchroniser_over(self.search)
        self._sources: dict[str, EventSource] = {}

    def synchroniser_over(self, client: OpenSearch) -> Synchroniser:
        popularity = Popularity(client, self.aliases)
        return Synchroniser(client, self.changes, popularity, self.dead_letters, pauses_s=())

    @property
    def movies_table(self) -> str:
        return self.tables["MoviesTable"]

    @property
    def ratings_table(self) -> str:
        return self.tables["RatingsTable"]

    def make_indices(self) -> None:
        """As a load makes them: indices behind aliases, and what popularity is measured by."""
        bodies = {self.aliases.movies: MOVIES_INDEX, self.aliases.ratings: RATINGS_INDEX}
        for alias, body in bodies.items():
            self.search.indices.create(index=f"{alias}-1", body={**body, "aliases": {alias: {}}})
            # What the index itself remembers of deletions is gone at once.
            forgetful = {"index.gc_deletes": "1ms"}
            self.search.indices.put_settings(index=f"{alias}-1", body=forgetful)
        self.popularity.start(YARDSTICK)

    def remove_indices(self) -> None:
        self.search.indices.delete(index=f"{self.aliases.movies}-1,{self.aliases.ratings}-1")

    def source(self, table: str, handler: Handler | None = None, **options: Any) -> EventSource:
        """The table's event source; without a handler the same one goes on where it was."""
        if handler is None and table in self._sources:
            return self._sources[table]
        arn = self.dynamodb.describe_table(TableName=table)["Table"]["LatestStreamArn"]
        source = EventSource(
            self.streams, arn, handler or self.synchroniser.handle, note=self.send, **options
        )
        self._sources[table] = source
        return source

    def run(self) -> None:
        """Let both streams flow until nothing is left."""
        for table in (self.movies_table, self.ratings_table):
            self.source(table).run()
        self.search.indices.refresh(index=f"{self.aliases.movies},{self.aliases.ratings}")

    def send(self, message: str) -> None:
        self.sqs.send_message(QueueUrl=self.queue_url, MessageBody=message)

    def messages(self) -> list[str]:
        """What is in the queue; it is empty then."""
        found = []
        while some := self.sqs.receive_message(QueueUrl=self.queue_url, MaxNumberOfMessages=10).get(
            "Messages"
        ):
            for each in some:
                found.append(each["Body"])
                self.sqs.delete_message(
                    QueueUrl=self.queue_url, ReceiptHandle=each["ReceiptHandle"]
                )
        return found

    def put_movie(self, movie_id: str, title: str, version: int, **more: Any) -> None:
        item = {
            "movie_id": {"S": movie_id},
            "title": {"S": title},
            "genres": {"L": [{"S": "drama"}]},
            "version": {"N": str(version)},
            **more,
        }
        self.dynamodb.put_item(TableName=self.movies_table, Item=item)

    def remove_movie(self, movie_id: str) -> None:
        self.dynamodb.delete_item(TableName=self.movies_table, Key={"movie_id": {"S": movie_id}})

    def items(self, table: str) -> list[Mapping[str, Any]]:
        pages = self.dynamodb.get_paginator("scan").paginate(TableName=table, ConsistentRead=True)
        return [item for page in pages for item in page["Items"]]

    def documents(self, alias: str) -> list[dict[str, Any]]:
        """What queries of the index can find."""
        self.search.indices.refresh(index=alias)
        movies_only = {"bool": {"filter": [LIVING, {"exists": {"field": "movie_id"}}]}}
        return [
            hit["_source"] for hit in scan(self.search, index=alias, query={"query": movies_only})
        ]

    def differences(self) -> list[str]:
        """How the index differs from what the tables say; an empty list is what we promise."""
        said = [
            rating_of(item)
            for item in self.items(self.ratings_table)
            if not item["movie_id"]["S"].startswith(PARKED)
        ]
        found = _by(self.documents(self.aliases.ratings), "listener_id", "movie_id")
        wanted = _by(map(rating_document, said), "listener_id", "movie_id")
        differences = _differing("rating", wanted, found)
        movies = [movie_of_item(item) for item in self.items(self.movies_table)]
        expected = {}
        for movie in movies:
            stars = [each.stars.value for each in said if each.movie_id == movie.movie_id]
            mean = sum(stars) / len(stars) if stars else None
            counts = {"rating_count": len(stars), "rating_mean": mean}
            expected[(movie.movie_id,)] = movie_item_fields(movie) | counts
        counted = _by(self.documents(self.aliases.movies), "movie_id")
        return differences + _differing("movie", expected, counted)

    def close(self) -> None:
        for name in self.tables.values():
            self.dynamodb.delete_table(TableName=name)
        for client in (self.dynamodb, self.streams, self.sqs, self.search):
            client.close()


@contextmanager
def queue_server() -> Iterator[str]:
    """The address of a stand-in for SQS on loopback."""
    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()


@contextmanager
def a_world(opensearch_url: str, dynamodb_url: str) -> Iterator[World]:
    """A world with empty tables and indices."""
    with ExitStack() as opened:
        server = opened.enter_context(queue_server())
        world = opened.enter_context(closing(World(opensearch_url, dynamodb_url, server)))
        world.make_indices()
        opened.callback(world.remove_indices)
        yield world


Keyed = dict[tuple[Any, ...], dict[str, Any]]


def _by(documents: Iterable[dict[str, Any]], *names: str) -> Keyed:
    return {tuple(each[name] for name in names): each for each in documents}


def _differing(what: str, wanted: Keyed, found: Keyed) -> list[str]:
    differences = [f"{what} {key} is missing" for key in wanted.keys() - found.keys()]
    differences += [f"{what} {key} should be gone" for key in found.keys() - wanted.keys()]
    for key in wanted.keys() & found.keys():
        there = {name: found[key].get(name) for name in wanted[key]}
        if there != wanted[key]:
            differences.append(f"{what} {key} is {there}, not {wanted[key]}")
    return differences
