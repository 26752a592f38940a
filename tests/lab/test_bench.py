"""`popcorn bench`: everything is measured, and ratios are to the first of a group."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner
from opensearchpy import OpenSearch

from popcorn_lab.benchmarks.streams import run_streams
from popcorn_lab.cli.bench import command


def test_each_group_is_measured_against_its_first() -> None:
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


def test_candidates_are_found_in_opensearch_too(opensearch_url: str) -> None:
    arguments = ["--retrieval", "--movies", "1000", "--movies", "3000", "--json"]
    result = CliRunner().invoke(command, [*arguments, "--opensearch-url", opensearch_url])
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert [row["group"] for row in rows] == [
        "candidates, embedded",
        "candidates, embedded",
        "candidates, OpenSearch",
        "candidates, OpenSearch",
    ]
    assert all(row["same_top_3"] >= 0.99 for row in rows)
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
