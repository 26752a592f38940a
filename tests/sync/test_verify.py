"""Tables and indices compared, and made equal: what no stream told, or told wrong."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from popcorn.adapters.aws.clients import sqs_client
from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
from popcorn.domain.movies import MovieId
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn_lab.cli.redrive import command as redrive_command
from popcorn_lab.cli.verify import command as verify_command
from popcorn_lab.syncing.verify import Compared, Verification
from tests.lab import aws_loading
from tests.sync.world import TODAY, World, a_world, queue_server

AN_HOUR_NS = 3_600_000_000_000


@pytest.fixture
def world(opensearch_url: str, dynamodb_url: str) -> Iterator[World]:
    with a_world(opensearch_url, dynamodb_url) as world:
        # What happened an hour ago is not on its way any more.
        world.store = DynamoDbStore(
            world.dynamodb,
            world.ratings_table,
            world.tables["ListsTable"],
            clock=lambda: time.time_ns() - AN_HOUR_NS,
        )
        yield world


def compare(world: World, *, repair: bool) -> list[Compared]:
    verification = Verification(
        world.dynamodb, world.search, world.changes, repair=repair, aliases=world.aliases
    )
    return [
        verification.movies(world.movies_table),
        verification.ratings(world.ratings_table),
        verification.popularity(),
    ]


def rate(world: World, listener: str, movie_id: str, half_steps: int = 8) -> None:
    rating = Rating(ListenerId(listener), MovieId(movie_id), Stars(half_steps), TODAY * MS_PER_DAY)
    world.store.put_rating(rating)


def fill(world: World) -> None:
    for number in range(5):
        world.put_movie(f"m{number}", f"Film {number}", 1)
        for listener in ("anna", "ben"):
            rate(world, listener, f"m{number}")


def test_what_equals_is_left_alone(world: World) -> None:
    fill(world)
    world.run()
    assert compare(world, repair=True) == [
        Compared("movies", compared=5),
        Compared("ratings", compared=10),
        Compared("popularity", compared=5),
    ]


def test_what_no_stream_told_is_found_and_repaired(world: World) -> None:
    fill(world)
    world.run()
    rate(world, "carla", "m1")
    rate(world, "anna", "m2", 1)
    world.store.take_back_rating(ListenerId("ben"), MovieId("m3"))
    world.remove_movie("m4")
    world.put_movie("m5", "Film 5", 1)
    world.put_movie("m0", "Another name", 2)
    movies, ratings, _ = compare(world, repair=False)
    assert (movies.missing, movies.different, movies.surplus, movies.remaining) == (1, 1, 1, 3)
    assert (ratings.missing, ratings.different, ratings.surplus) == (1, 1, 1)
    assert world.differences() != []
    assert [each.remaining for each in compare(world, repair=True)] == [0, 0, 0]
    assert world.differences() == []
    world.run()  # and what the stream still tells changes nothing
    assert world.differences() == []
    assert [each.remaining for each in compare(world, repair=False)] == [0, 0, 0]


def test_an_index_that_lost_everything_is_filled_again(world: World) -> None:
    fill(world)
    world.run()
    world.remove_indices()
    world.make_indices()
    found = compare(world, repair=True)
    assert [(each.missing, each.repaired) for each in found[:2]] == [(5, 5), (10, 10)]
    assert world.differences() == []


def test_what_was_written_just_now_is_on_its_way(world: World) -> None:
    now = DynamoDbStore(world.dynamodb, world.ratings_table, world.tables["ListsTable"])
    now.put_rating(Rating(ListenerId("anna"), MovieId("m1"), Stars(8), 1))
    (_, ratings, _) = compare(world, repair=True)
    assert (ratings.in_flight, ratings.remaining, ratings.repaired) == (1, 0, 0)


def test_an_item_that_is_older_than_its_document_gets_a_higher_version(world: World) -> None:
    """A clock that was an hour ahead, or a table restored from a backup."""
    ahead = DynamoDbStore(
        world.dynamodb,
        world.ratings_table,
        world.tables["ListsTable"],
        clock=lambda: time.time_ns() + AN_HOUR_NS,
    )
    ahead.put_rating(Rating(ListenerId("anna"), MovieId("m1"), Stars(2), 1))
    world.store.take_back_rating(ListenerId("anna"), MovieId("m1"))
    rate(world, "anna", "m1", 9)
    world.run()
    assert world.differences() == ["rating ('anna', 'm1') is missing"]
    (_, ratings, _) = compare(world, repair=True)
    assert (ratings.missing, ratings.repaired) == (1, 1)
    assert world.differences() == []
    rate(world, "anna", "m1", 3)
    world.run()
    assert world.differences() == []


def test_numbers_that_somebody_spoilt_are_counted_again(world: World) -> None:
    fill(world)
    world.run()
    world.search.update(
        index=world.aliases.movies, id="m1", body={"doc": {"rating_count": 99, "trend": 7.5}}
    )
    world.search.indices.refresh(index=world.aliases.movies)
    assert compare(world, repair=False)[2].different == 1
    assert compare(world, repair=True)[2].repaired == 1
    assert world.differences() == []


def test_an_item_that_no_index_takes_is_named_and_stays(world: World) -> None:
    fill(world)
    world.run()
    world.dynamodb.update_item(
        TableName=world.ratings_table,
        Key={"listener_id": {"S": "anna"}, "movie_id": {"S": "m1"}},
        UpdateExpression="SET half_steps = :many",
        ExpressionAttributeValues={":many": {"N": "77"}},
    )
    (_, ratings, _) = compare(world, repair=True)
    assert (ratings.unusable, ratings.remaining) == (1, 1)
    world.run()
    assert len(world.messages()) == 1


@pytest.fixture
def loaded(
    tmp_path: Path, aws_environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """What `popcorn load --to aws` makes, and a queue."""
    with queue_server() as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL_SQS", url)
        monkeypatch.setenv(
            "AWS_ENDPOINT_URL_DYNAMODBSTREAMS", aws_environment["AWS_ENDPOINT_URL_DYNAMODB"]
        )
        sqs = sqs_client()
        address = sqs.create_queue(QueueName="dead")["QueueUrl"]
        sqs.close()
        monkeypatch.setenv("POPCORN_DEAD_LETTER_QUEUE", address)
        aws_loading.write(aws_loading.folder(tmp_path / "tiny"))
        yield


def run(*arguments: str) -> Result:
    return CliRunner().invoke(verify_command, [*arguments, "--json"])


def test_after_a_load_the_commands_find_nothing_to_do(loaded: None) -> None:
    result = run()
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(row["what"], row["compared"], row["remaining"]) for row in rows] == [
        ("movies", 2, 0),
        ("ratings", 3, 0),
        ("popularity", 2, 0),
    ]
    result = CliRunner().invoke(redrive_command, [])
    assert (result.exit_code, result.stdout) == (0, "0 messages about 0 items, 0 settled.\n")


def test_the_status_says_whether_anything_differs(
    loaded: None, aws_environment: dict[str, str]
) -> None:
    store = aws_loading.store()
    store._clock = lambda: time.time_ns() - AN_HOUR_NS
    store.put_rating(aws_loading.rated("1", 5, 1000))
    result = run()
    assert result.exit_code == 1
    assert "popcorn verify --repair" in result.stderr
    assert run("--repair").exit_code == 0
    assert run("--dry-run").exit_code == 0
    assert aws_loading.catalogue().seen_by(aws_loading.ANNA) == {"1"}
