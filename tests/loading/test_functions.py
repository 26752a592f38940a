"""The functions as Lambda calls them, with the events that S3 and EventBridge send."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from popcorn.adapters.aws.s3_files import Place
from popcorn.domain.errors import DataFormatError
from popcorn.entrypoints import migration
from popcorn.loading.events import places_of
from popcorn.loading.formats import DataType
from popcorn.loading.loader import LINES_AT_ONCE
from tests.loading.world import LOCAL, World
from tests.servers.tables import table_variables

EVENTS = Path(__file__).parents[1] / "events"
RATINGS = 2 * LINES_AT_ONCE
"""Of ml-100k: a loader's second step, too; the others are like it, and DynamoDB Local is slow."""


@dataclass
class Context:
    """What Lambda gives a handler."""

    function_name: str = "load"
    left_ms: int = 900_000

    def get_remaining_time_in_millis(self) -> int:
        return self.left_ms


@pytest.fixture(autouse=True)
def environment(
    world: World, s3_url: str, dynamodb_url: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """As the template sets it: no adapter is chosen."""
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", s3_url)
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", dynamodb_url)
    monkeypatch.setenv("AWS_DEFAULT_REGION", LOCAL["region_name"])
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "local")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "local")
    monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", "load")
    for name, value in table_variables(world.tables).items():
        monkeypatch.setenv(name, value)
    migration._from_environment.cache_clear()
    yield
    migration._from_environment.cache_clear()


def event(name: str, place: Place) -> dict[str, Any]:
    """An event that was sent, about another object."""
    text = (EVENTS / name).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(
        text.replace("BUCKET", place.bucket).replace("KEY", place.key)
    )
    return found


@pytest.mark.parametrize("name", ["object_created.json", "object_put.json"])
def test_each_function_takes_its_own_of_an_event_that_all_hear(world: World, name: str) -> None:
    place = world.put("u.user", b"1|24|M|technician|85711\n", dataset_id="ml-100k", type="users")
    outcomes = {
        handler.__name__: handler(event(name, place), Context())
        for handler in (migration.movies, migration.users, migration.ratings)
    }
    assert outcomes == {
        "movies": {"outcomes": ["ignored"]},
        "users": {"outcomes": ["done"]},
        "ratings": {"outcomes": ["ignored"]},
    }
    assert len(world.items("UsersTable")) == 1


def test_keys_of_s3s_own_events_are_encoded_and_reports_are_passed_over() -> None:
    record: dict[str, Any] = {"s3": {"bucket": {"name": "b"}, "object": {"key": "a+%C3%A9.csv"}}}
    report: dict[str, Any] = {"s3": {"bucket": {"name": "b"}, "object": {"key": "a.report.json"}}}
    assert places_of({"Records": [record, report]}) == [Place("b", "a é.csv")]
    assert places_of({"detail": record["s3"]}) == [Place("b", "a+%C3%A9.csv")]


@pytest.mark.parametrize("wrong", [{}, {"bucket": "b"}, {"detail": {}}, {"Records": [{}]}])
def test_what_is_no_event_is_refused_with_what_was_expected(wrong: dict[str, Any]) -> None:
    with pytest.raises(DataFormatError, match="expected"):
        places_of(wrong)


def test_ml_100k_goes_through_s3_into_the_tables(
    world: World, movielens: Callable[[str], Path]
) -> None:
    kinds = {"u.item": DataType.MOVIES, "u.user": DataType.USERS, "u.data": DataType.RATINGS}
    handlers = {
        DataType.MOVIES: migration.movies,
        DataType.USERS: migration.users,
        DataType.RATINGS: migration.ratings,
    }
    places = {}
    with zipfile.ZipFile(movielens("ml-100k.zip")) as archive:
        for name, kind in kinds.items():
            (member,) = [each for each in archive.namelist() if each.endswith(f"/{name}")]
            lines = archive.read(member).splitlines(keepends=True)
            body = b"".join(lines[:RATINGS])
            places[kind] = world.put(f"ml/{name}", body, dataset_id="ml-100k", type=kind)
    for kind, place in places.items():
        answer = handlers[kind](event("object_created.json", place), Context())
        assert answer == {"outcomes": ["done"]}
        assert world.report(place)["bad_lines"] == []
    counts = {name: len(world.items(f"{name}Table")) for name in ("Movies", "Users", "Ratings")}
    assert counts == {"Movies": 1681, "Users": 943, "Ratings": RATINGS}
    titles = {each["movie_id"]["S"]: each["title"]["S"] for each in world.items("MoviesTable")}
    assert titles["1"] == "Toy Story"
    assert "267" not in titles  # what MovieLens could not identify
    for kind, place in places.items():
        world.s3.copy_object(
            Bucket=world.bucket,
            Key=f"again/{kind}",
            CopySource={"Bucket": place[0], "Key": place[1]},
        )
        again = Place(world.bucket, f"again/{kind}")
        assert handlers[kind]({"bucket": again.bucket, "key": again.key}, Context()) == {
            "outcomes": ["done"]
        }
        assert world.report(again)["written"] == 0
