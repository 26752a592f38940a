"""Our container: SageMaker's contract for training and for hosting, as processes."""

from __future__ import annotations

import dataclasses
import os
import pwd
import subprocess
import sys
import urllib.request
from pathlib import Path

import numpy as np
import pytest

from popcorn.adapters.embedded.local_scorer import LocalScorer
from popcorn.domain.errors import DataFormatError
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import Genre, Movie
from popcorn.domain.ratings import ListenerId
from popcorn.model.file import read_model
from popcorn.model.stars_file import read_stars_model
from popcorn_lab.container.ratings_file import read_ratings, write_ratings
from popcorn_lab.container.training import job_hyperparameters
from popcorn_lab.training.run import train_model
from popcorn_lab.training.stars import StarsHyperparameters
from popcorn_lab.training.trainer import Hyperparameters
from tests.lab.histories import MOVIES
from tests.lab.managed_data import DATA
from tests.sagemaker.container import prepare, serving, train
from tests.sagemaker.scoring import scorer_at

GIVEN = Hyperparameters(factors=8, epochs=2, seed=3)
WITH_MOVIES = dataclasses.replace(
    DATA,
    movies=tuple(
        Movie(each, "", 1990 + place, frozenset({Genre.DRAMA})) for place, each in enumerate(MOVIES)
    ),
)


def content(folder: Path) -> bytes:
    file = folder / "ratings.npz"
    write_ratings(file, WITH_MOVIES)
    return file.read_bytes()


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """/opt/ml after a job."""
    root = tmp_path_factory.mktemp("ml")
    prepare(root, content(tmp_path_factory.mktemp("ratings")), job_hyperparameters(GIVEN))
    done = train(root)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "loss" in done.stdout
    return root


def test_ratings_come_back_as_they_were_and_without_anybodys_name(tmp_path: Path) -> None:
    file = tmp_path / "ratings.npz"
    write_ratings(file, WITH_MOVIES)
    read = read_ratings(file)
    for name in ("starts", "movies", "half_steps", "times"):
        assert np.array_equal(getattr(read.histories, name), getattr(WITH_MOVIES.histories, name))
    assert read.histories.movie_ids == WITH_MOVIES.histories.movie_ids
    assert (read.dataset_name, read.dataset_fingerprint) == ("tiny", "abc")
    assert {each.movie_id: (each.year, each.genres) for each in read.movies} == {
        each.movie_id: (each.year, each.genres) for each in WITH_MOVIES.movies
    }
    assert b"listener" not in np.load(file)["description"].tobytes()


def test_the_same_ratings_make_the_same_file(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    assert content(tmp_path / "a") == content(tmp_path / "b")


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04", b"no zip at all"])
def test_a_damaged_file_is_named(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "ratings.npz"
    file.write_bytes(damage)
    with pytest.raises(DataFormatError, match=r"holds no ratings|cannot be read"):
        read_ratings(file)


def test_a_job_makes_the_model_that_is_made_here(root: Path, tmp_path: Path) -> None:
    here = train_model(
        WITH_MOVIES, tmp_path, GIVEN, lambda *_: None, stars=StarsHyperparameters(seed=GIVEN.seed)
    )
    assert read_model(root / "model").model_version == here.model_version
    assert read_stars_model(root / "model") is not None
    assert not (root / "output" / "failure").exists()


def test_it_serves_what_it_trained(root: Path) -> None:
    model = read_model(root / "model")
    listener = Listener(ListenerId("anybody"))
    expected = LocalScorer(model).score(listener, MOVIES)
    with serving(root) as url:
        with urllib.request.urlopen(f"{url}/ping") as answer:  # noqa: S310 - loopback
            assert answer.status == 200
        scored = scorer_at(url, model).score(listener, MOVIES)
    assert scored == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize(
    ("hyperparameters", "said"),
    [({"factors": "many"}, "cannot be used"), ({"colour": "red"}, "'colour' is none of factors")],
)
def test_a_wrong_hyperparameter_fails_the_job_with_the_reason(
    tmp_path: Path, hyperparameters: dict[str, str], said: str
) -> None:
    prepare(tmp_path / "ml", b"", hyperparameters)
    done = train(tmp_path / "ml")
    assert done.returncode == 1
    assert said in (tmp_path / "ml" / "output" / "failure").read_text(encoding="utf-8")


def test_ratings_that_are_none_fail_the_job_with_the_reason(tmp_path: Path) -> None:
    prepare(tmp_path / "ml", b"nonsense", {})
    assert train(tmp_path / "ml").returncode == 1
    failure = (tmp_path / "ml" / "output" / "failure").read_text(encoding="utf-8")
    assert "ratings.npz" in failure
    assert not list((tmp_path / "ml" / "model").iterdir())


def test_serving_without_a_model_says_so(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="holds no model"), serving(tmp_path):
        pass


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give root up")
def test_root_is_given_up_for_good(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path;"
        "from popcorn_lab.container.privileges import give_up_root as give_up;"
        "print(give_up('nobody', [Path(sys.argv[1])]), os.getuid(), os.getgroups());"
        "os.setuid(0)"
    )
    given = tmp_path / "model"
    done = subprocess.run(
        [sys.executable, "-c", program, str(given)], capture_output=True, text=True, check=False
    )
    nobody = pwd.getpwnam("nobody")
    assert done.stdout.split() == ["True", str(nobody.pw_uid), "[]"]
    assert "PermissionError" in done.stderr
    assert given.stat().st_uid == nobody.pw_uid
