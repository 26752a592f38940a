"""`popcorn bench`: everything is measured, and ratios are to the first of a group."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import boto3
import pytest
from click.testing import CliRunner
from opensearchpy import OpenSearch

from popcorn.domain.errors import PopcornError
from popcorn_lab.benchmarks.containers import Container
from popcorn_lab.benchmarks.function_turns import run_turns
from popcorn_lab.benchmarks.retrieval import run_retrieval
from popcorn_lab.benchmarks.streams import run_streams
from popcorn_lab.cli.bench import command

LISTENERS = 40


@pytest.fixture
def few_listeners(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command finds candidates for fewer of them, as nobody reads its times here."""
    fewer = partial(run_retrieval, listeners=LISTENERS)
    monkeypatch.setattr("popcorn_lab.cli.bench.run_retrieval", fewer)


def test_each_group_is_measured_against_its_first(few_listeners: None) -> None:
    result = CliRunner().invoke(command, ["--movies", "1000", "--movies", "2000", "--json"])
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        if "group" in row:
            groups.setdefault(row["group"], []).append(row)
    assert {name.split()[0] for name in groups} == {"score", "find", "one", "candidates,"}
    for measured in groups.values():
        assert measured[0]["ratio"] == 1
        assert all(row["median_ms"] > 0 for row in measured)
    assert [row["case"] for row in groups["find a misspelt title"]] == [
        "1,000 movies",
        "2,000 movies",
    ]
    retrieval = groups["candidates, embedded"]
    assert [row["same_top_3"] for row in retrieval] == [1, 1]


def test_candidates_are_found_in_opensearch_too(opensearch_url: str, few_listeners: None) -> None:
    arguments = ["--retrieval", "--movies", "1000", "--movies", "2000", "--json"]
    result = CliRunner().invoke(command, [*arguments, "--opensearch-url", opensearch_url])
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["group"] for row in rows] == [
        "candidates, embedded",
        "candidates, embedded",
        "candidates, OpenSearch",
        "candidates, OpenSearch",
    ]
    assert [row["same_top_3"] for row in rows] == [1, 1, 1, 1]
    client = OpenSearch(opensearch_url)
    assert client.indices.get(index="popcorn-bench-*") == {}, "nothing is left behind"
    client.close()


def test_a_request_stays_small_however_many_movies_there_are() -> None:
    arguments = ["--requests", "--movies", "62000", "--movies", "200000", "--json"]
    result = CliRunner().invoke(command, arguments)
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    sizes = {row["case"]: row for row in rows}
    at_62_000 = sizes["62,000 movies, 100 candidates, fm-json"]
    at_200_000 = sizes["200,000 movies, 100 candidates, fm-json"]
    assert at_62_000["share"] <= 1 / 20
    assert at_200_000["kilobytes"] < 1.1 * at_62_000["kilobytes"]  # ids of more digits
    assert sizes["62,000 movies, 100 candidates, candidates"]["kilobytes"] < 4


def test_streams_are_measured_beside_a_plain_load(opensearch_url: str) -> None:
    plain, streams = run_streams(opensearch_url, movies=30, records_a_round=300, rounds=1)
    assert plain.ratio == 1
    assert streams.ratio == pytest.approx(streams.documents_a_second / plain.documents_a_second)
    client = OpenSearch(opensearch_url)
    assert client.indices.get(index="popcorn-bench-*") == {}, "nothing is left behind"
    client.close()


def test_streams_need_an_index() -> None:
    result = CliRunner().invoke(command, ["--streams"])
    assert result.exit_code == 2
    assert "--opensearch-url" in result.output


def test_turns_are_measured_beside_an_empty_skill(
    dynamodb_url: str, tmp_path: Path, trained_home: Path
) -> None:
    """After whatever trains on the sample first: the zip's snapshot comes out of that training."""
    tables = _tables(dynamodb_url)
    starts, turns = run_turns(tmp_path, dynamodb_url, print, starts=1, conversations=1)
    assert [start.case for start in starts] == ["an empty skill", "Popcorn Picks"]
    empty, ours = (start.import_ms + start.first_answer_ms for start in starts)
    assert [start.ratio for start in starts] == [1, pytest.approx(ours / empty)]
    for listener in ("new", "50 ratings"):
        said = [turn.said for turn in turns if turn.listener == listener]
        assert said[:4] == ["open popcorn picks", "what's popular", "recommend me a movie", "more"]
        assert said[4].startswith("rate ")
    for turn in turns:
        assert turn.own_ms == pytest.approx(turn.processor_ms - turn.client_ms)
    by_said = {turn.said: turn for turn in turns}
    assert by_said["what's popular"].client_ms > 0, "it read the listener's ratings"
    assert _tables(dynamodb_url) == tables, "nothing is left behind"


def test_a_function_that_fails_is_no_fast_one(tmp_path: Path) -> None:
    (tmp_path / "broken.py").write_text("def lambda_handler(event, context):\n    1 / 0\n")
    with (
        Container(tmp_path, "broken", {}, sys.executable) as container,
        pytest.raises(PopcornError),
    ):
        container({})


def test_turns_need_a_table() -> None:
    result = CliRunner().invoke(command, ["--turns"])
    assert result.exit_code == 2
    assert "--dynamodb-url" in result.output


def _tables(url: str) -> list[str]:
    client = boto3.client(
        "dynamodb",
        endpoint_url=url,
        region_name="us-east-1",
        aws_access_key_id="local",
        aws_secret_access_key="local",
    )
    with closing(client):
        pages = client.get_paginator("list_tables").paginate()
        return [name for page in pages for name in page["TableNames"]]
