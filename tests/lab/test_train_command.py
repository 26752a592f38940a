"""`popcorn train`: where the data comes from, and what it says where there is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from popcorn.adapters.embedded.database import open_database
from popcorn.adapters.embedded.local_scorer import LocalScorer
from popcorn.domain.errors import DataFormatError, ModelFileError, PopcornError
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating
from popcorn.model.file import read_model
from popcorn.model.stars_file import read_stars_model
from popcorn_lab.cli.train import command
from popcorn_lab.training.sources import from_dataset, from_store
from popcorn_lab.training.trainer import Hyperparameters, train
from tests.lab.histories import MOVIES, some_ratings


def fill(database: Path, ratings: list[Rating], movies: list[MovieId] = MOVIES) -> None:
    with closing(open_database(database)) as connection:
        connection.executemany(
            "INSERT INTO movies (movie_id, title, genres, other_titles) VALUES (?, ?, '|', '[]')",
            [(movie_id, movie_id) for movie_id in movies],
        )
        connection.executemany(
            "INSERT INTO ratings VALUES (?, ?, ?, ?, ?)",
            [
                (each.listener_id, each.movie_id, each.stars.half_steps, each.rated_at_ms, "x")
                for each in ratings
            ],
        )
        connection.execute("INSERT INTO dataset VALUES (1, 'tiny', 'abc', 40, 9, 0)")


def run(home: Path, *arguments: str) -> Result:
    environment = {"POPCORN_HOME": str(home), "POPCORN_MODEL": ""}
    return CliRunner().invoke(command, ["--epochs", "3", *arguments], env=environment)


def test_the_command_trains_on_what_is_loaded(tmp_path: Path) -> None:
    fill(tmp_path / "popcorn.sqlite3", some_ratings(30))
    result = run(tmp_path)
    assert result.exit_code == 0, result.output
    assert "epoch 4/4" in result.stderr
    model = read_model(tmp_path / "model")
    assert model.model_version in result.stdout
    assert (model.dataset_name, model.dataset_fingerprint) == ("tiny", "abc")
    assert list(model.space.movie_ids) == MOVIES
    assert (
        model.training["listeners"]
        == from_store(tmp_path / "popcorn.sqlite3").histories.listener_count
    )


def test_a_model_says_again_what_the_trainer_found(tmp_path: Path) -> None:
    fill(tmp_path / "popcorn.sqlite3", some_ratings(30))
    run(tmp_path)
    histories = from_store(tmp_path / "popcorn.sqlite3").histories
    parameters = train(histories, Hyperparameters(epochs=3), lambda _epoch, _loss: None)
    machine = read_model(tmp_path / "model").machine
    assert list(machine.w) == parameters.w.tolist()
    assert list(machine.v) == parameters.v.ravel().tolist()


@pytest.mark.parametrize("prepare", ["nothing", "an empty store", "only movies"])
def test_without_enough_data_the_command_says_what_to_do(tmp_path: Path, prepare: str) -> None:
    database = tmp_path / "popcorn.sqlite3"
    if prepare == "an empty store":
        open_database(database).close()
    elif prepare == "only movies":
        fill(database, [])
    result = run(tmp_path)
    assert isinstance(result.exception, PopcornError)
    assert "popcorn load" in str(result.exception)
    assert not (tmp_path / "model").exists()
    assert database.exists() == (prepare != "nothing")


def test_few_ratings_make_a_model_that_knows_what_is_popular(tmp_path: Path) -> None:
    ratings = some_ratings(5)
    fill(tmp_path / "popcorn.sqlite3", ratings)
    result = run(tmp_path)
    assert result.exit_code == 0
    assert "knows what is popular, and nothing else" in result.stderr
    model = read_model(tmp_path / "model")
    assert model.training["popularity_only"] is True
    listener = Listener(ListenerId("new"), tuple(ratings[:3]))
    scores = LocalScorer(model).score(listener, model.space.movie_ids)
    likes = Counter(rating.movie_id for rating in ratings if rating.is_liked)
    best = max(scores, key=lambda movie_id: (scores[movie_id], movie_id))
    assert likes[best] == max(likes.values())
    assert read_stars_model(tmp_path / "model").fold(ratings[:1]).expected(best) > 0


@pytest.mark.parametrize("inside", ["", "in/it"])
def test_a_model_that_would_have_no_place_is_not_trained(tmp_path: Path, inside: str) -> None:
    fill(tmp_path / "popcorn.sqlite3", some_ratings(30))
    file = tmp_path / "file"
    file.write_text("mine")
    result = run(tmp_path, "--model", str(file / inside))
    assert isinstance(result.exception, ModelFileError)
    assert f"{file} is no folder" in str(result.exception)
    assert result.stderr == ""  # nothing was read or trained
    assert file.read_text() == "mine"


def test_a_folder_for_the_model_is_made_with_those_above_it(tmp_path: Path) -> None:
    fill(tmp_path / "popcorn.sqlite3", some_ratings(30))
    assert run(tmp_path, "--model", str(tmp_path / "a" / "b")).exit_code == 0
    assert read_model(tmp_path / "a" / "b").dataset_name == "tiny"


def test_a_dataset_that_is_none_is_refused(tmp_path: Path) -> None:
    result = run(tmp_path, "--dataset", str(tmp_path / "nowhere.zip"))
    assert isinstance(result.exception, DataFormatError)


def test_a_dataset_gives_what_loading_it_would(movielens: Callable[[str], Path]) -> None:
    data = from_dataset(movielens("ml-100k.zip"))
    assert data.dataset_name == "ml-100k"
    assert data.histories.listener_count == 943
    assert data.histories.lengths.min() >= 19
    assert not np.any(np.diff(data.histories.starts) < 0)
