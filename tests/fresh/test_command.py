"""`popcorn fresh`, as people run it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from popcorn_lab.cli.fresh import ATTRIBUTION, command
from tests.fresh.tmdb import TOKEN, Fault, Tmdb
from tests.fresh.world import TODAY, fill
from tests.lab.loading import movie


@pytest.fixture(autouse=True)
def home(tmp_path: Path, tmdb: Tmdb, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("POPCORN_HOME", str(tmp_path))
    monkeypatch.setenv("POPCORN_TMDB_TOKEN", TOKEN)
    monkeypatch.setenv("POPCORN_TMDB_URL", tmdb.url)
    fill(tmp_path / "popcorn.sqlite3", [movie("1", "Twins", 2025), movie("2", "Twins", 2025)])
    tmdb.add_film(7, "New Film", TODAY)
    tmdb.add_film(8, "Twins", TODAY)
    tmdb.charts["movie"] = [7]
    return tmp_path


def test_it_says_what_came_in_and_what_could_not(tmdb: Tmdb) -> None:
    done = CliRunner().invoke(command, ["--since", "2025-03-01"])
    assert done.exit_code == 0
    assert "fresh-titles: 1 new" in done.stdout
    assert "trending: 0 new, 1 changed" in done.stdout
    assert "Twins (2025): several titles" in done.stderr
    assert done.stdout.splitlines()[-1] == ATTRIBUTION


def test_programs_may_read_it(tmdb: Tmdb) -> None:
    done = CliRunner().invoke(command, ["--since", "2025-03-01", "--json"])
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["job"], first["outcome"], first["added"]) == ("fresh-titles", "done", 1)
    assert first["not_joined"][0]["title"] == "Twins"
    assert (second["job"], second["changed"]) == ("trending", 1)


def test_charts_alone_are_quick(tmdb: Tmdb) -> None:
    assert CliRunner().invoke(command, ["--trending"]).exit_code == 0
    assert not any("/discover/" in each for each in tmdb.asked)


def test_interrupted_it_goes_on(tmdb: Tmdb) -> None:
    tmdb.always["/trending"] = Fault(body=b"nonsense")
    failed = CliRunner().invoke(command, ["--since", "2025-03-01"])
    assert "no JSON" in str(failed.exception)
    tmdb.always.clear()
    done = CliRunner().invoke(command, ["--trending"])
    assert "1 changed" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "token", "says"),
    [([], "", "POPCORN_TMDB_TOKEN"), ([], "wrong", "POPCORN_TMDB_TOKEN")],
)
def test_a_token_that_is_none_is_asked_for(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], token: str, says: str
) -> None:
    monkeypatch.setenv("POPCORN_TMDB_TOKEN", token)
    failed = CliRunner().invoke(command, arguments)
    assert says in str(failed.exception)


def test_a_day_that_is_none_is_wrong_usage() -> None:
    assert CliRunner().invoke(command, ["--since", "soon"]).exit_code == 2


def test_an_empty_catalogue_wants_a_dataset_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POPCORN_HOME", str(tmp_path / "other"))
    assert "popcorn load" in str(CliRunner().invoke(command).exception)
