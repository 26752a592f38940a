"""`popcorn bench`: everything is measured, and ratios are to the first of a group."""

from __future__ import annotations

import json
from typing import Any

from click.testing import CliRunner

from popcorn_lab.cli.bench import command


def test_each_group_is_measured_against_its_first() -> None:
    result = CliRunner().invoke(command, ["--movies", "1000", "--movies", "2000", "--json"])
    assert result.exit_code == 0, result.output
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        groups.setdefault(row["group"], []).append(row)
    assert {name.split()[0] for name in groups} == {"score", "find", "one"}
    for measured in groups.values():
        assert measured[0]["ratio"] == 1
        assert all(row["median_ms"] > 0 for row in measured)
    assert [row["case"] for row in groups["find a misspelt title"]] == [
        "1,000 movies",
        "2,000 movies",
    ]
