"""What a batch does to the indices, and what is said of it, on days good and bad."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from itertools import count
from typing import Any

import pytest
from opensearchpy.exceptions import ConflictError

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.dynamodb_items import rating_of
from popcorn.adapters.aws.opensearch_index import (
    rating_document,
    rating_document_id,
)
from popcorn.adapters.aws.opensearch_tombstones import LASTS_DAYS, purge_tombstones
from popcorn.domain.errors import SettingsError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId, Rating, Stars
from tests.servers.process import JavaServer
from tests.servers.unanswering import refusing, silent
from tests.sync.event_source import Record
from tests.sync.world import TODAY, World

Event = dict[str, Any]
_numbers = count()
NOTHING_FAILED: Event = {"batchItemFailures": []}


@pytest.fixture
def anna() -> ListenerId:
    return ListenerId(f"amzn1.ask.person.ANNA{next(_numbers)}")


@pytest.fixture
def alien(world: World) -> MovieId:
    movie_id = MovieId(f"alien-{next(_numbers)}")
    world.put_movie(movie_id, "Alien", time.time_ns() // 1000)
    world.run()
    return movie_id


def rated(listener_id: ListenerId, movie_id: MovieId, half_steps: int = 8) -> Rating:
    return Rating(listener_id, movie_id, Stars(half_steps), TODAY * MS_PER_DAY)


def new_records(world: World, table: str) -> list[Record]:
    return [record for _, some in world.source(table).read() for record in some]


def numbers(answer: Event) -> list[str]:
    return [each["itemIdentifier"] for each in answer["batchItemFailures"]]


def test_a_rating_is_seen_and_counted(world: World, anna: ListenerId, alien: MovieId) -> None:
    world.store.put_rating(rated(anna, alien, 9))
    world.run()
    (movie,) = world.catalogue.movies([alien]).values()
    assert (movie.rating_count, movie.rating_mean, movie.trend) == (1, 4.5, 1.0)
    assert movie.bayesian_mean == round((4 * 7 + 9) / 5 / 2, 4)
    assert world.catalogue.seen_by(anna) == {alien}


def test_a_rating_that_is_taken_back_is_neither_seen_nor_counted(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    world.store.put_rating(rated(anna, alien))
    world.run()
    world.store.take_back_rating(anna, alien)
    world.run()
    assert world.catalogue.seen_by(anna) == frozenset()
    (movie,) = world.catalogue.movies([alien]).values()
    assert (movie.rating_count, movie.rating_mean, movie.bayesian_mean) == (0, None, None)


def test_of_a_forgotten_listener_the_index_keeps_no_id(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    other = MovieId(f"{alien}-too")
    for movie_id in (alien, other):
        world.store.put_rating(rated(anna, movie_id))
        world.store.put_mark(Mark(anna, movie_id, MarkKind.SEEN, 1))
    world.run()
    world.store.forget(anna)
    world.run()
    for movie_id in (alien, other):
        left = world.search.get(index=world.aliases.ratings, id=rating_document_id(anna, movie_id))
        assert left["_source"].keys() == {"movie_id", "deleted_at_ms"}
        assert anna not in json.dumps(left)


def test_a_movie_that_is_removed_is_found_no_more_until_it_is_back(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    world.store.put_rating(rated(anna, alien))
    world.run()
    world.remove_movie(alien)
    world.run()
    world.search.indices.refresh(index=world.aliases.movies)
    assert world.catalogue.movies([alien]) == {}
    assert alien not in [each.movie_id for each in world.catalogue.popular()]
    assert alien not in [each.movie_id for each in world.catalogue.find_titles("alien")]
    world.put_movie(alien, "Alien", time.time_ns() // 1000)
    world.run()
    (movie,) = world.catalogue.movies([alien]).values()
    assert (movie.title, movie.rating_count) == ("Alien", 1)


def test_a_put_that_is_replayed_long_after_its_delete_stays_deleted(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    world.store.put_rating(rated(anna, alien))
    (put,) = new_records(world, world.ratings_table)
    world.store.take_back_rating(anna, alien)
    (delete,) = new_records(world, world.ratings_table)
    for record in (put, delete, put):
        assert world.synchroniser.handle({"Records": [record]}) == NOTHING_FAILED
    world.search.indices.flush(index=world.aliases.ratings)
    assert world.synchroniser.handle({"Records": [put]}) == NOTHING_FAILED
    assert world.catalogue.seen_by(anna) == frozenset()


def test_an_index_forgets_its_own_deletions(world: World, anna: ListenerId) -> None:
    """Why there are tombstones: a plain deletion's version is gone after `gc_deletes`."""
    index, movie_id = f"{world.aliases.ratings}-1", MovieId("any")
    document_id = rating_document_id(anna, movie_id)
    version = {"version_type": "external", "refresh": "true"}
    world.search.delete(index=index, id=document_id, params={**version, "version": 10}, ignore=404)
    for _ in range(200):
        time.sleep(0.05)
        document = rating_document(rated(anna, movie_id))
        try:
            world.search.index(
                index=index, id=document_id, body=document, params={**version, "version": 9}
            )
        except ConflictError:
            continue
        break
    else:
        pytest.fail("the deletion is remembered")
    world.search.delete(index=index, id=document_id)


def test_what_was_taken_back_can_be_rated_again(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    for half_steps in (3, 4):
        world.store.put_rating(rated(anna, alien, half_steps))
        world.store.take_back_rating(anna, alien)
    world.store.put_rating(rated(anna, alien, 5))
    world.run()
    assert world.catalogue.seen_by(anna) == {alien}
    (movie,) = world.catalogue.movies([alien]).values()
    assert (movie.rating_count, movie.rating_mean) == (1, 2.5)


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


def test_a_movie_id_that_no_index_takes_is_poison(world: World) -> None:
    too_long, good = "m" * 600, f"good-{next(_numbers)}"
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


def test_lists_users_and_parked_ratings_are_in_no_index(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    world.store.put_mark(Mark(anna, alien, MarkKind.SEEN, 1))
    world.dynamodb.put_item(
        TableName=world.tables["UsersTable"],
        Item={"listener_id": {"S": anna}, "voices": {"SS": ["a"]}},
    )
    world.store.put_rating(rated(anna, MovieId("voice/parked|1|alien")))
    for table in ("ListsTable", "UsersTable", "RatingsTable"):
        world.source(world.tables[table]).run()
    assert world.catalogue.seen_by(anna) == frozenset()
    assert world.messages() == []


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


def test_tombstones_go_when_nothing_can_bring_back_what_they_are_of(
    world: World, anna: ListenerId, alien: MovieId
) -> None:
    world.store.put_rating(rated(anna, alien))
    world.store.take_back_rating(anna, alien)
    world.run()
    world.search.indices.refresh(index=world.aliases.ratings)
    now_ms = time.time_ns() // 1_000_000
    purge_tombstones(world.search, now_ms + LASTS_DAYS * MS_PER_DAY - 60_000, world.aliases)
    kept = {"index": world.aliases.ratings, "id": rating_document_id(anna, alien)}
    assert world.search.exists(**kept)
    purge_tombstones(world.search, now_ms + LASTS_DAYS * MS_PER_DAY + 60_000, world.aliases)
    assert not world.search.exists(**kept)


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
