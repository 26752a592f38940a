"""Dead letters worked off: the items are read again, wherever their records are by then."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any

import pytest

from popcorn.domain.movies import MovieId
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.sync.dead_letters import GivenUp, Refused, read_note
from popcorn_lab.syncing.redrive import Redrive, Redriven
from popcorn_lab.syncing.restoring import Restorer
from popcorn_lab.syncing.verify import Verification
from tests.sync.world import TODAY, World, a_world

ANNA = ListenerId("anna")


@pytest.fixture
def world(opensearch_url: str, dynamodb_url: str) -> Iterator[World]:
    with a_world(opensearch_url, dynamodb_url) as world:
        yield world


def redrive(world: World, *, later: bool = False) -> Redriven:
    clients = (world.dynamodb, world.search, world.changes)
    ahead_ns = 120_000_000_000 if later else 0
    return Redrive(
        world.sqs,
        world.queue_url,
        world.streams,
        Restorer(*clients),
        Verification(
            *clients,
            repair=True,
            aliases=world.aliases,
            clock=lambda: time.time_ns() + ahead_ns,
        ),
        ratings_table=world.ratings_table,
        movies_table=world.movies_table,
    ).run()


def rate(world: World, movie_id: str, half_steps: int = 8) -> None:
    world.store.put_rating(Rating(ANNA, MovieId(movie_id), Stars(half_steps), TODAY * MS_PER_DAY))


def failing(_event: dict[str, Any]) -> dict[str, Any]:
    raise TimeoutError


def test_a_batch_that_lambda_gave_up_is_read_from_the_stream_again(world: World) -> None:
    for movie_id in ("1", "2", "3"):
        rate(world, movie_id)
    world.store.take_back_rating(ANNA, MovieId("2"))
    source = world.source(world.ratings_table, failing, attempts=2)
    source.run()
    assert world.catalogue.seen_by(ANNA) == frozenset()
    done = redrive(world)
    assert (done.messages, done.items, done.done, done.kept) == (4, 4, 4, 0)
    assert world.differences() == []
    assert redrive(world).messages == 0


def test_where_the_stream_has_dropped_records_the_table_is_compared(world: World) -> None:
    for movie_id in ("1", "2"):
        rate(world, movie_id)
    arn = world.dynamodb.describe_table(TableName=world.ratings_table)["Table"]["LatestStreamArn"]
    batch = {
        "streamArn": arn,
        "shardId": "shardId-00000000000000000000-gone0000",
        "startSequenceNumber": "100000000000000000001",
        "endSequenceNumber": "100000000000000000009",
    }
    for _ in range(2):
        world.send(json.dumps({"DDBStreamBatchInfo": batch}))
    done = redrive(world, later=True)
    assert (done.done, done.compared) == (2, (world.ratings_table,))
    assert world.differences() == []


def test_an_item_that_was_mended_since_leaves_the_queue(world: World) -> None:
    rate(world, "1")
    key = {"listener_id": {"S": ANNA}, "movie_id": {"S": "1"}}
    change: dict[str, Any] = {"TableName": world.ratings_table, "Key": key}
    spoil = "SET half_steps = :stars, version = version + :one"
    for stars, expected in (("99", (1, 0, 1)), ("7", (1, 1, 0))):
        values = {":stars": {"N": stars}, ":one": {"N": "1"}}
        world.dynamodb.update_item(
            **change, UpdateExpression=spoil, ExpressionAttributeValues=values
        )
        world.messages()
        world.send(Refused(world.ratings_table, key, "test").to_json())
        done = redrive(world)
        assert (done.messages, done.done, done.kept) == expected
    assert world.differences() == []


def test_an_item_that_is_gone_since_is_gone_in_the_index(world: World) -> None:
    rate(world, "1")
    world.run()
    world.store.take_back_rating(ANNA, MovieId("1"))
    key = {"listener_id": {"S": ANNA}, "movie_id": {"S": "1"}}
    world.send(Refused(world.ratings_table, key, "test").to_json())
    assert redrive(world).done == 1
    world.search.indices.refresh(index=world.aliases.ratings)
    assert world.catalogue.seen_by(ANNA) == frozenset()
    world.run()
    assert world.differences() == []


@pytest.mark.parametrize("body", ["", "[]", "{}", '"text"', "null", '{"table": 1}', "{"])
def test_a_message_of_somebody_else_stays(world: World, body: str) -> None:
    world.send(body or " ")
    done = redrive(world)
    assert (done.messages, done.unknown, done.done) == (1, 1, 0)


def test_a_table_of_another_deployment_stays(world: World) -> None:
    world.send(Refused("Strange", {"movie_id": {"S": "1"}}, "test").to_json())
    assert redrive(world).kept == 1


def test_notes_are_read_as_they_were_written() -> None:
    note = Refused("Ratings", {"listener_id": {"S": "a"}, "movie_id": {"S": "1"}}, "why")
    assert read_note(note.to_json()) == note
    # As in Lambda's documentation of on-failure destinations for DynamoDB.
    lambda_note = """{
        "requestContext": {"condition": "RetryAttemptsExhausted", "approximateInvokeCount": 1},
        "responseContext": {"statusCode": 200, "functionError": "Unhandled"},
        "version": "1.0", "timestamp": "2019-11-14T00:13:49.717Z",
        "DDBStreamBatchInfo": {
            "shardId": "shardId-00000001573689847184-864758bb",
            "startSequenceNumber": "800000000003126276362",
            "endSequenceNumber": "800000000003126276363",
            "approximateArrivalOfFirstRecord": "2019-11-14T00:13:19Z",
            "batchSize": 1,
            "streamArn": "arn:aws:dynamodb:us-east-2:123456789012:table/t/stream/2019-11-14"
        }}"""
    assert read_note(lambda_note) == GivenUp(
        "arn:aws:dynamodb:us-east-2:123456789012:table/t/stream/2019-11-14",
        "shardId-00000001573689847184-864758bb",
        "800000000003126276362",
        "800000000003126276363",
    )
