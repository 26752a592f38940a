"""`popcorn evaluate titles`: the lists of spoken titles, and how well they are understood."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from popcorn.domain.errors import SettingsError
from popcorn.domain.movies import Movie
from popcorn.domain.titles import title_key
from popcorn_lab.cli.evaluate import command
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.evaluation.titles.confusions import CONFUSIONS, HOMOPHONES, Chance
from popcorn_lab.evaluation.titles.make import made_titles
from popcorn_lab.evaluation.titles.spoken import LISTS, spoken_titles

ARCHIVE = "ml-25m-movies.zip"
HEARD_IN_EACH_LIST = 150


def evaluated(*arguments: str | Path) -> str:
    run = CliRunner().invoke(command, ["titles", *map(str, arguments)], catch_exceptions=False)
    assert run.exit_code == 0, run.output
    return run.stdout


@pytest.fixture(scope="module")
def measured(movielens: Callable[[str], Path]) -> Any:
    return json.loads(evaluated("--json", "--dataset", movielens(ARCHIVE)))


@pytest.fixture(scope="module")
def movies(movielens: Callable[[str], Path]) -> list[Movie]:
    return list(open_movielens(movielens(ARCHIVE)).movies(lambda _error: None))


@pytest.mark.parametrize("name", LISTS)
def test_each_list_has_its_titles(name: str) -> None:
    titles = spoken_titles(name)
    assert len({each.heard for each in titles}) == HEARD_IN_EACH_LIST
    assert len(set(titles)) == len(titles)
    assert all(title_key(each.heard) and title_key(each.title) for each in titles)


def test_the_script_makes_the_list_that_is_there(movies: list[Movie]) -> None:
    assert made_titles(movies) == spoken_titles("made")


@pytest.mark.parametrize("name", LISTS)
def test_the_catalogue_has_every_movie_that_is_asked_for(movies: list[Movie], name: str) -> None:
    there = {(title_key(movie.title), movie.year) for movie in movies}
    missing = [
        each for each in spoken_titles(name) if (title_key(each.title), each.year) not in there
    ]
    assert missing == []


def test_most_titles_are_understood_in_the_whole_catalogue(measured: Any) -> None:
    assert measured["movie_count"] > 62_000
    scores = measured["scores"]
    assert [scores[name]["count"] for name in (*LISTS, "all")] == [150, 150, 300]
    for name in (*LISTS, "all"):
        assert scores[name]["top_1"] >= 0.85, measured["misses"]
        assert scores[name]["top_3"] >= 0.95, measured["misses"]


def test_hardly_a_title_is_taken_for_another(measured: Any) -> None:
    assert measured["scores"]["all"]["taken_wrongly"] <= 0.01


def test_what_is_loaded_is_measured_by_default(
    trained_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POPCORN_HOME", str(trained_home))
    printed = evaluated("--misses")
    assert "| all |" in printed
    assert "Missed, by hand:" in printed
    found = json.loads(evaluated("--json"))
    assert found["scores"]["all"]["top_3"] >= 0.95
    missed = [
        each for some in found["misses"].values() for each in some if each["outcome"] == "taken"
    ]
    assert missed == []


def test_nothing_loaded_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POPCORN_HOME", str(tmp_path))
    with pytest.raises(SettingsError, match="popcorn load"):
        evaluated()


def test_a_catalogue_with_none_of_the_movies_says_so(tmp_path: Path) -> None:
    (tmp_path / "movies.csv").write_text("movieId,title,genres\n1,Nobody Knows It (1950),Drama\n")
    (tmp_path / "ratings.csv").write_text("userId,movieId,rating,timestamp\n1,1,4.0,1\n")
    with pytest.raises(SettingsError, match="none of the movies"):
        evaluated("--dataset", tmp_path)


def test_options_before_the_subcommand_are_not_ignored() -> None:
    run = CliRunner().invoke(command, ["--dataset", "x", "titles"])
    assert run.exit_code == 2
    assert "popcorn evaluate titles --dataset" in run.output


@pytest.mark.parametrize("confuse", dict.fromkeys(CONFUSIONS), ids=lambda each: str(each.__name__))
def test_a_confusion_changes_words_or_finds_none_to_change(
    confuse: Callable[[list[str], Chance], list[str] | None],
) -> None:
    words = "the knight of the shooting starships".split()
    heard = confuse(words, Chance(7))
    assert heard is not None
    assert heard != words
    assert words == "the knight of the shooting starships".split(), "the words are not changed"
    assert confuse(["x"], Chance(7)) is None


def test_homophones_lead_both_ways() -> None:
    assert "wring" in HOMOPHONES["ring"]
    assert "ring" in HOMOPHONES["wring"]
    assert all(word in HOMOPHONES[other] for word, some in HOMOPHONES.items() for other in some)
