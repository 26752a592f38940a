"""Files of two datasets for one set of tables: the first one's are loaded, the others refused."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

from popcorn.adapters.aws.dynamodb_dataset import OtherDatasetError
from popcorn.adapters.aws.s3_files import Place
from popcorn.loading.formats import DataType
from popcorn.loading.loader import LEAST_TIME_MS, Outcome
from tests.loading.world import World

MOVIES = b"movieId,title,genres\n1,Toy Story (1995),Comedy\n"
OTHERS = b"movieId,title,genres\n1,Heat (1995),Action\n"
RATINGS = b"userId,movieId,rating,timestamp\n7,1,4.0,100\n7,2,3.0,100\n7,3,2.0,100\n"


def put(world: World, body: bytes, dataset_id: str, kind: DataType = DataType.MOVIES) -> Place:
    return world.put(f"{dataset_id}/{kind}.csv", body, dataset_id=dataset_id, type=kind)


def test_a_second_dataset_is_refused_and_its_report_says_what_to_do(world: World) -> None:
    world.load(DataType.MOVIES, put(world, MOVIES, "one"))
    before = world.items("MoviesTable")
    other = put(world, OTHERS, "other")
    ratings = put(world, RATINGS, "other", DataType.RATINGS)
    for _ in range(2):
        assert world.load(DataType.MOVIES, other) == [Outcome.REFUSED]
        assert world.load(DataType.RATINGS, ratings) == [Outcome.REFUSED]
    assert world.items("MoviesTable") == before
    assert world.items("RatingsTable") == []
    report = world.report(other)
    assert (report["state"], report["dataset_id"]) == ("refused", "other")
    for word in ("one", "--replace", "empty the tables", "ProgressTable"):
        assert word in report["reason"]


def test_more_files_of_the_same_dataset_go_on_as_before(world: World) -> None:
    place = put(world, MOVIES, "one")
    assert world.load(DataType.MOVIES, place) == [Outcome.DONE]
    assert world.load(DataType.MOVIES, place) == [Outcome.ALREADY_DONE]
    ratings = put(world, RATINGS, "one", DataType.RATINGS)
    assert world.load(DataType.RATINGS, ratings) == [Outcome.DONE]


def test_once_all_is_emptied_as_the_report_says_another_dataset_is_loaded(world: World) -> None:
    world.load(DataType.MOVIES, put(world, MOVIES, "one"))
    other = put(world, OTHERS, "other")
    assert world.load(DataType.MOVIES, other) == [Outcome.REFUSED]
    for table, key in (("MoviesTable", "movie_id"), ("ProgressTable", "job")):
        for item in world.items(table):
            world.dynamodb.delete_item(TableName=world.tables[table], Key={key: item[key]})
    assert world.load(DataType.MOVIES, other) == [Outcome.DONE]
    assert [each["title"]["S"] for each in world.items("MoviesTable")] == ["Heat"]
    assert world.report(other)["state"] == "done"


def test_of_three_that_begin_at_once_one_dataset_wins(world: World) -> None:
    all_there = Barrier(3)

    def claim(dataset_id: str) -> str:
        all_there.wait()
        try:
            world.dataset.claim(dataset_id)
        except OtherDatasetError as error:
            return error.there
        return dataset_id

    with ThreadPoolExecutor(3) as pool:
        said = set(pool.map(claim, ["one", "other", "third"]))
    assert said == {world.dataset.name()}


@pytest.mark.parametrize("is_continued", [False, True])
def test_one_that_is_replaced_meanwhile_ends(world: World, *, is_continued: bool) -> None:
    """Between two steps, or between two invocations."""
    place = put(world, RATINGS, "one", DataType.RATINGS)

    def time_left() -> int:
        world.dataset.replace("other")
        return LEAST_TIME_MS - 1 if is_continued else LEAST_TIME_MS

    outcomes = world.load(DataType.RATINGS, place, time_left, lines_at_once=2)
    assert outcomes[-1] == Outcome.REFUSED
    assert len(world.items("RatingsTable")) == 1
    assert world.report(place)["state"] == "refused"


def test_a_refusal_is_logged_without_names(world: World, caplog: Any) -> None:
    world.dataset.claim("one")
    with caplog.at_level("INFO"):
        world.load(DataType.MOVIES, put(world, OTHERS, "other"))
    (facts,) = (record.facts for record in caplog.records if record.getMessage() == "load")
    assert facts == {
        "event": "load",
        "type": "movies",
        "outcome": "refused",
        "reason": "the tables hold another dataset",
    }
