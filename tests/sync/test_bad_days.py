"""Poison, an index that is away, busy, missing or killed: records wait, and none is lost."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing

import pytest

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.dynamodb_items import rating_of
from popcorn.domain.errors import SettingsError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from tests.servers.process import JavaServer
from tests.servers.unanswering import refusing, silent
from tests.sync.records import NOTHING_FAILED, Event, new_records, numbers, rated
from tests.sync.world import World


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("half_steps", {"N": "11"}),
        ("half_steps", {"S": "many"}),
        ("rated_at_ms", {"N": "1e400"}),
        ("rated_at_ms", {"N": "99999999999999999999"}),
        ("version", {"N": "99999999999999999999"}),
        ("version", {"N": "-5"}),
        ("source", {"S": "x" * 40_000}),
        ("source", None),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_poison_record_ends_in_the_queue_and_holds_up_no_other(
    world: World,
    anna: ListenerId,
    alien: MovieId,
    caplog: pytest.LogCaptureFixture,
    name: str,
    value: dict[str, str] | None,
) -> None:
    others = [MovieId(f"{alien}-before"), alien, MovieId(f"{alien}-after")]
    for movie_id in others:
        world.store.put_rating(rated(anna, movie_id))
    records = new_records(world, world.ratings_table)
    by_movie = {each["dynamodb"]["Keys"]["movie_id"]["S"]: each for each in records}
    poison = by_movie[alien]["dynamodb"]["NewImage"]
    if value is None:
        del poison[name]
    else:
        poison[name] = value
    with caplog.at_level(logging.ERROR):
        answer = world.synchroniser.handle({"Records": [by_movie[each] for each in others]})
    assert answer == NOTHING_FAILED
    (message,) = map(json.loads, world.messages())
    assert message["key"] == {"listener_id": {"S": anna}, "movie_id": {"S": alien}}
    assert message["table"] == world.ratings_table
    assert world.catalogue.seen_by(anna) == {others[0], others[2]}
    assert anna not in caplog.text
    assert "x" * 99 not in caplog.text


def test_a_movie_id_that_no_index_takes_is_poison(world: World, alien: MovieId) -> None:
    too_long, good = "m" * 600, f"{alien}-good"
    for movie_id in (too_long, good):
        world.put_movie(movie_id, "Alien", time.time_ns() // 1000)
    world.run()
    assert [json.loads(each)["key"] for each in world.messages()] == [{"movie_id": {"S": too_long}}]
    assert good in world.catalogue.movies([MovieId(good)])
    world.remove_movie(too_long)
    world.run()
    world.messages()


def test_poison_that_the_queue_does_not_take_comes_again(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    world.store.put_rating(rated(anna, alien))
    (record,) = new_records(world, world.ratings_table)
    record["dynamodb"]["NewImage"]["half_steps"] = {"N": "99"}
    world.sqs.set_queue_attributes(
        QueueUrl=world.queue_url, Attributes={"MaximumMessageSize": "1024"}
    )
    record["dynamodb"]["Keys"]["listener_id"] = {"S": "x" * 2000}
    try:
        answer = world.synchroniser.handle({"Records": [record]})
    finally:
        world.sqs.set_queue_attributes(
            QueueUrl=world.queue_url, Attributes={"MaximumMessageSize": "262144"}
        )
    assert numbers(answer) == [record["dynamodb"]["SequenceNumber"]]


def test_a_table_that_is_none_of_ours_is_refused_by_name(world: World) -> None:
    arn = "arn:aws:dynamodb:us-east-1:1:table/Strange/stream/2026"
    record = {
        "eventName": "INSERT",
        "eventSourceARN": arn,
        "dynamodb": {"Keys": {}, "NewImage": {}, "SequenceNumber": "1"},
    }
    with pytest.raises(SettingsError, match="Strange"):
        world.synchroniser.handle({"Records": [record]})


@pytest.mark.parametrize("where", [refusing, silent])
def test_with_the_index_away_the_first_record_comes_again(
    world: World,
    anna: ListenerId,
    alien: MovieId,
    where: Callable[[], AbstractContextManager[str]],
) -> None:
    for half_steps in (1, 2):
        world.store.put_rating(rated(anna, alien, half_steps))
    records = new_records(world, world.ratings_table)
    with where() as url, closing(opensearch_client(url, timeout_s=0.2)) as client:
        answer = world.synchroniser_over(client).handle({"Records": records})
    assert numbers(answer) == [records[0]["dynamodb"]["SequenceNumber"]]
    assert world.messages() == []
    assert world.synchroniser.handle({"Records": records}) == NOTHING_FAILED
    assert world.catalogue.seen_by(anna) == {alien}


@pytest.fixture
def breaker(world: World) -> Iterator[None]:
    """The node says 429 to whatever is larger than a kilobyte."""
    name = "network.breaker.inflight_requests.limit"
    world.search.cluster.put_settings(body={"transient": {name: "1kb"}})
    yield
    world.search.cluster.put_settings(body={"transient": {name: None}})


def test_an_index_that_is_busy_is_asked_again_later(
    world: World, anna: ListenerId, breaker: None
) -> None:
    for number in range(20):
        world.store.put_rating(rated(anna, MovieId(f"busy-{number}")))
    records = new_records(world, world.ratings_table)
    answer = world.synchroniser.handle({"Records": records})
    assert numbers(answer) == [records[0]["dynamodb"]["SequenceNumber"]]
    world.search.cluster.put_settings(
        body={"transient": {"network.breaker.inflight_requests.limit": None}}
    )
    assert world.synchroniser.handle({"Records": records}) == NOTHING_FAILED
    assert world.messages() == []
    assert len(world.catalogue.seen_by(anna)) == 20


def test_without_an_index_records_wait_and_none_is_made(world: World, anna: ListenerId) -> None:
    world.store.put_rating(rated(anna, MovieId("early")))
    records = new_records(world, world.ratings_table)
    world.remove_indices()
    try:
        answer = world.synchroniser.handle({"Records": records})
        assert numbers(answer) == [records[0]["dynamodb"]["SequenceNumber"]]
        assert world.search.indices.get(index=f"{world.aliases.ratings}*") == {}
    finally:
        world.make_indices()
    assert world.synchroniser.handle({"Records": records}) == NOTHING_FAILED
    assert world.catalogue.seen_by(anna) == {"early"}


def test_a_node_that_is_killed_under_load_loses_nothing(
    world: World, anna: ListenerId, alien: MovieId, opensearch_node: JavaServer
) -> None:
    others = [MovieId(f"{alien}-{number}") for number in range(30)]
    reviving = threading.Thread(target=opensearch_node.revive)
    batches = failures = 0

    def patient(event: Event) -> Event:
        nonlocal batches, failures
        batches += 1
        if batches == 3:
            opensearch_node.kill()
            reviving.start()
        answer = world.synchroniser.handle(event)
        if answer["batchItemFailures"]:
            failures += 1
            time.sleep(0.05)
        return dict(answer)

    def write() -> None:
        for half_steps in range(1, 5):
            for number, movie_id in enumerate(others):
                world.store.put_rating(rated(anna, movie_id, half_steps))
                if number % 3 == half_steps % 3:
                    world.store.take_back_rating(anna, movie_id)

    source = world.source(world.ratings_table)
    source.handler, source.attempts, source.batch_size = patient, 10_000, 10
    writing = threading.Thread(target=write)
    writing.start()
    try:
        while writing.is_alive():
            source.run()
        source.run()
    finally:
        writing.join()
        reviving.join()
    assert failures
    assert world.messages() == []
    said = {rating_of(item).movie_id for item in world.items(world.ratings_table)}
    world.search.indices.refresh(index=world.aliases.ratings)
    assert world.catalogue.seen_by(anna) == said & set(others)
