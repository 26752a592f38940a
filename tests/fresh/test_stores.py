"""Both stores of titles keep the contract, and both homes of jobs the other."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import boto3
import pytest

from popcorn.adapters.aws.dynamodb_items import version_of
from popcorn.adapters.aws.dynamodb_progress import Progress
from popcorn.adapters.aws.dynamodb_titles import DynamoDbTitles
from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_jobs import SqliteJobs
from popcorn.adapters.embedded.sqlite_titles import SqliteTitles
from popcorn.domain.movies import Movie, MovieId
from popcorn.loading.items import movie_item
from popcorn.loading.rows import TableRows
from popcorn.ports.jobs import Jobs, JobTakenError
from popcorn.ports.titles import TitleChange, TitleStore
from tests.contracts.shelf import ids
from tests.fresh.titles_contract import SHOW, TitleStoreContract
from tests.servers.tables import create_tables


@pytest.fixture
def table(dynamodb_url: str) -> Iterator[tuple[Any, dict[str, str]]]:
    client = boto3.client(
        "dynamodb",
        endpoint_url=dynamodb_url,
        region_name="us-east-1",
        aws_access_key_id="local",
        aws_secret_access_key="local",
    )
    yield client, create_tables(client)
    client.close()


class TestSqliteTitles(TitleStoreContract):
    @pytest.fixture
    def titles(self, tmp_path: Path) -> Iterator[TitleStore]:
        with closing(SqliteTitles(tmp_path / "db.sqlite3")) as titles:
            yield titles


class TestDynamoDbTitles(TitleStoreContract):
    @pytest.fixture
    def titles(self, table: tuple[Any, dict[str, str]]) -> TitleStore:
        client, tables = table
        return DynamoDbTitles(client, tables["MoviesTable"])


def test_a_new_name_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    database = tmp_path / "db.sqlite3"
    with closing(SqliteTitles(database)) as titles, closing(SqliteCatalogue(database)) as found:
        titles.put([TitleChange(None, SHOW)])
        assert ids(found.find_titles("a show")) == [SHOW.movie_id]
        titles.put([TitleChange(SHOW, replace(SHOW, title="Zanzibar", other_titles=()))])
        assert ids(found.find_titles("zanzibar")) == [SHOW.movie_id]
        assert ids(found.find_titles("une série")) == []


def test_versions_grow_with_each_write(table: tuple[Any, dict[str, str]]) -> None:
    """So that the index takes each change, whatever the clock does."""
    client, tables = table
    now_ns = time.time_ns()
    titles = DynamoDbTitles(client, tables["MoviesTable"], clock=lambda: now_ns)
    versions = []
    before = None
    for title in ("One", "Two", "Three"):
        after = replace(SHOW, title=title)
        titles.put([TitleChange(before, after)])
        (item,) = client.scan(TableName=tables["MoviesTable"])["Items"]
        versions.append(version_of(item))
        before = after
    assert versions == [now_ns // 1000 + number for number in range(3)]


def test_a_data_file_takes_nothing_away_that_it_does_not_say(
    table: tuple[Any, dict[str, str]],
) -> None:
    client, tables = table
    rows = TableRows(client, tables["MoviesTable"], ("movie_id",))
    titles = DynamoDbTitles(client, tables["MoviesTable"])
    film = Movie(MovieId("1"), "Alien", 1979)
    rows.write([movie_item(film, 1)])
    known = replace(
        film, tmdb_id="348", imdb_id="tt0078748", released_on="1979-05-25", chart=SHOW.chart
    )
    titles.put([TitleChange(film, known)])
    assert rows.write([movie_item(film, 2)]) == (0, 1), "nothing is new"
    renamed = replace(film, title="Alien!")
    assert rows.write([movie_item(renamed, 3)]) == (1, 0)
    assert list(titles.all()) == [replace(known, title="Alien!")]


class JobsContract:
    """`now_ns` moves the clock."""

    now_ns = 10**18

    def clock(self) -> int:
        return self.now_ns

    @pytest.fixture
    def jobs(self) -> Jobs:
        raise NotImplementedError("a subclass supplies it")

    def test_a_job_goes_on_where_it_was(self, jobs: Jobs) -> None:
        checkpoint = jobs.take("job", "1")
        assert checkpoint.facts == {}
        checkpoint = jobs.save(checkpoint, {"page": 3})
        jobs.leave(checkpoint, is_done=False)
        assert jobs.take("job", "1").facts == {"page": 3}

    def test_one_at_a_time_works_on_it(self, jobs: Jobs) -> None:
        jobs.take("job", "1")
        with pytest.raises(JobTakenError):
            jobs.take("job", "1")
        assert jobs.take("other", "1").facts == {}

    def test_who_says_nothing_for_long_has_lost_it(self, jobs: Jobs) -> None:
        lost = jobs.take("job", "1")
        self.now_ns += 60 * 10**9
        jobs.take("job", "1")
        with pytest.raises(JobTakenError):
            jobs.save(lost, {"page": 9})
        with pytest.raises(JobTakenError):
            jobs.leave(lost, is_done=True)

    def test_what_is_done_stays_done_until_it_is_another_work(self, jobs: Jobs) -> None:
        jobs.leave(jobs.save(jobs.take("job", "1"), {"page": 3}), is_done=True)
        again = jobs.take("job", "1")
        assert (again.is_done, again.facts) == (True, {"page": 3})
        other = jobs.take("job", "2")
        assert (other.is_done, other.facts) == (False, {})


class TestSqliteJobs(JobsContract):
    @pytest.fixture
    def jobs(self, tmp_path: Path) -> Iterator[Jobs]:
        with closing(SqliteJobs(tmp_path / "db.sqlite3", clock=self.clock)) as jobs:
            yield jobs


class TestDynamoDbJobs(JobsContract):
    @pytest.fixture
    def jobs(self, table: tuple[Any, dict[str, str]]) -> Jobs:
        client, tables = table
        return Progress(client, tables["ProgressTable"], clock=self.clock)
