"""Loading into DynamoDB and OpenSearch, on real servers: what is there afterwards."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.domain.errors import SettingsError
from popcorn.domain.marks import MarkKind
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import ListenerId, Stars
from popcorn.settings import read_settings
from popcorn_lab.loading.sink import VoiceCounts
from tests.lab.aws_loading import (
    ANNA,
    OTHERS,
    catalogue,
    folder,
    indices,
    marked,
    rated,
    rows,
    sink,
    store,
    whole,
    write,
)
from tests.lab.movielens_files import ML_100K, write_folder

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def servers(aws_environment: dict[str, str]) -> dict[str, str]:
    return aws_environment


def test_a_dataset_is_in_the_index_and_in_the_tables(
    tmp_path: Path, servers: dict[str, str]
) -> None:
    assert sink().loaded() is None
    loaded = write(folder(tmp_path / "tiny"))
    assert (loaded.name.name, loaded.movie_count, loaded.rating_count) == ("tiny", 2, 3)
    assert sink().loaded() == loaded

    seven, toy_story = catalogue().popular()
    assert seven == Movie(
        MovieId("2"),
        "Seven",
        1995,
        frozenset({Genre.CRIME, Genre.MYSTERY}),
        ("Se7en",),
        rating_count=2,
        rating_mean=1.5,
        bayesian_mean=1.5833,
        trend=2.0,
    )
    assert (toy_story.rating_count, toy_story.rating_mean) == (1, 4.5)
    assert catalogue().seen_by(ListenerId("tiny:1")) == {"1", "2"}

    of_user = store().ratings_of(ListenerId("tiny:1"))
    assert [(each.movie_id, each.stars.value, each.rated_at_ms) for each in of_user] == [
        ("1", 4.5, 100_000),
        ("2", 1.0, 200_000),
    ]
    (row,) = (r for r in rows(servers["POPCORN_MOVIES_TABLE"]) if r["movie_id"] == {"S": "2"})
    assert row["title"] == {"S": "Seven"}
    assert row["other_titles"] == {"L": [{"S": "Se7en"}]}
    assert row["kind"] == {"S": "film"}
    assert len(rows(servers["POPCORN_RATINGS_TABLE"])) == 3


def test_what_a_dataset_says_of_its_users_is_kept(tmp_path: Path, servers: dict[str, str]) -> None:
    write(write_folder(ML_100K, tmp_path / "tiny"))
    users = {row["listener_id"]["S"]: row for row in rows(servers["POPCORN_USERS_TABLE"])}
    assert sorted(users) == ["ml-100k:1", "ml-100k:2"]
    assert users["ml-100k:1"]["profile"]["M"]["age"] == {"S": "24"}


def test_loading_again_changes_nothing(tmp_path: Path, servers: dict[str, str]) -> None:
    path = folder(tmp_path / "tiny")
    first = write(path)
    popular, ratings = catalogue().popular(), store().ratings_of(ListenerId("tiny:1"))
    assert write(path) == first
    assert catalogue().popular() == popular
    assert store().ratings_of(ListenerId("tiny:1")) == ratings
    assert len(rows(servers["POPCORN_RATINGS_TABLE"])) == 3
    assert len(indices()) == 2


def test_of_ratings_that_occur_twice_the_newest_counts_once(tmp_path: Path) -> None:
    write(folder(tmp_path / "tiny", ratings=("1,1,5.0,900", "1,1,1.0,100", "1,1,3.0,500")))
    (movie,) = catalogue().popular(limit=1)
    assert (movie.rating_count, movie.rating_mean) == (1, 5.0)
    (rating,) = store().ratings_of(ListenerId("tiny:1"))
    assert rating.stars == Stars(10)


def test_another_dataset_takes_the_place_of_the_one_before(
    tmp_path: Path, servers: dict[str, str]
) -> None:
    write(folder(tmp_path / "tiny"))
    loaded = write(folder(tmp_path / "other", OTHERS, ["9,7,3.0,100"]))
    assert sink().loaded() == loaded
    assert [movie.movie_id for movie in catalogue().popular()] == ["7", "1", "3"]
    assert {row["movie_id"]["S"] for row in rows(servers["POPCORN_MOVIES_TABLE"])} == set("713")
    assert [row["listener_id"] for row in rows(servers["POPCORN_RATINGS_TABLE"])] == [
        {"S": "other:9"}
    ]
    assert len(indices()) == 2


def test_a_catalogue_without_ratings_loads(tmp_path: Path) -> None:
    path = folder(tmp_path / "bare")
    (path / "ratings.csv").unlink()
    assert write(path).rating_count == 0
    assert [movie.movie_id for movie in catalogue().popular()] == ["1", "2"]


def test_ratings_by_voice_follow_their_titles_there_and_back(tmp_path: Path) -> None:
    tiny, other = folder(tmp_path / "tiny"), folder(tmp_path / "other", OTHERS, ["9,7,3.0,100"])
    write(tiny)
    spoken = [rated("1", 5, 1000), rated("2", 0.5, 2000)]
    for rating in spoken:
        store().put_rating(rating)

    assert whole(other).voice == VoiceCounts(kept=1, parked=1)
    # Seven is there under its other name.
    assert store().ratings_of(ANNA) == (rated("3", 5, 1000),)
    assert catalogue().seen_by(ANNA) == {"3"}
    (toy_story,) = catalogue().movies([MovieId("3")]).values()
    assert toy_story.rating_count == 1, "ratings by voice count"

    assert whole(tiny).voice == VoiceCounts(kept=2, parked=0)
    assert list(store().ratings_of(ANNA)) == spoken
    assert catalogue().seen_by(ANNA) == {"1", "2"}


def test_a_newer_rating_is_not_lost_to_one_that_comes_back(tmp_path: Path) -> None:
    tiny = folder(tmp_path / "tiny")
    write(tiny)
    store().put_rating(rated("2", 1, 1000))
    write(folder(tmp_path / "without", ["1,Toy Story (1995),Comedy"], []))
    assert list(store().ratings_of(ANNA)) == []
    store().put_rating(rated("1", 4, 3000))
    write(tiny)
    assert list(store().ratings_of(ANNA)) == [rated("2", 1, 1000), rated("1", 4, 3000)]


@pytest.mark.parametrize("step", ["movies", "ratings", "tables", "index"])
def test_a_load_that_fails_leaves_the_dataset_of_before(tmp_path: Path, step: str) -> None:
    before = write(folder(tmp_path / "tiny"))
    store().put_rating(rated("1", 5, 1000))
    mark = marked("2", MarkKind.NOT_INTERESTED, 2000)
    store().put_mark(mark)
    popular, there = catalogue().popular(), indices()

    def fail(reached: str) -> None:
        if reached == step:
            raise KeyboardInterrupt

    other = folder(tmp_path / "other", OTHERS, ["9,7,3.0,100"])
    with pytest.raises(KeyboardInterrupt):
        write(other, progress=fail)
    assert sink().loaded() == before
    assert catalogue().popular() == popular
    assert list(store().ratings_of(ANNA)) == [rated("1", 5, 1000)]
    assert list(store().marks_of(ANNA)) == [mark]
    assert indices() == there

    write(other)
    assert list(store().ratings_of(ANNA)) == [rated("3", 5, 1000)]


KILLED = """
import os, sys
from pathlib import Path
from popcorn.settings import read_settings
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.loading.aws import aws_sink

reached = []
def die(step):
    reached.append(step)
    if reached.count(sys.argv[2]) == int(sys.argv[3]):
        os._exit(9)
aws_sink(read_settings()).write(open_movielens(Path(sys.argv[1])), malformed=print, progress=die)
"""


@pytest.mark.parametrize(
    ("step", "time"),
    [("ratings", 1), ("tables", 1), ("index", 1), ("tables", 2)],
    ids=["reading", "before the tables", "with ratings parked", "after the switch"],
)
def test_a_load_that_was_killed_can_be_run_again(
    tmp_path: Path, step: str, time: int, servers: dict[str, str]
) -> None:
    write(folder(tmp_path / "tiny"))
    store().put_rating(rated("1", 5, 1000))
    store().put_mark(marked("1", MarkKind.SEEN, 1000))
    other = folder(tmp_path / "other", OTHERS, ["9,7,3.0,100"])
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(other), step, str(time)],
        env={**servers, "PYTHONPATH": f"{ROOT / 'lambda'}:{ROOT / 'lab'}"},
        check=False,
    )
    assert killed.returncode == 9
    loaded = write(other)
    assert sink().loaded() == loaded
    assert list(store().ratings_of(ANNA)) == [rated("3", 5, 1000)]
    assert list(store().marks_of(ANNA)) == [marked("3", MarkKind.SEEN, 1000)]
    assert catalogue().seen_by(ANNA) == {"3"}
    assert [movie.movie_id for movie in catalogue().popular()] == ["3", "7", "1"]
    assert len(rows(servers["POPCORN_RATINGS_TABLE"])) == 2
    assert len(rows(servers["POPCORN_LISTS_TABLE"])) == 1
    assert len(indices()) == 2


@pytest.mark.parametrize("variable", ["MOVIES", "USERS", "RATINGS", "LISTS"])
def test_a_table_that_is_not_deployed_is_named(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"POPCORN_{variable}_TABLE"
    monkeypatch.setenv(name, "NoSuchTable")
    with pytest.raises(SettingsError, match=f"{name}: there is no table NoSuchTable"):
        sink()
    monkeypatch.delenv(name)
    if variable not in ("RATINGS", "LISTS"):  # the skill needs those, so the settings ask for them
        with pytest.raises(SettingsError, match=f"{name}: is needed"):
            sink()


def test_ratings_by_voice_survive_the_loss_of_the_search_domain(tmp_path: Path) -> None:
    write(folder(tmp_path / "tiny"))
    store().put_rating(rated("1", 5, 1000))
    client = opensearch_client(read_settings().opensearch_url, timeout_s=30)
    client.indices.delete(index="movies-*,ratings-*")
    write(folder(tmp_path / "other", OTHERS, []))
    assert list(store().ratings_of(ANNA)) == [rated("3", 5, 1000)]
