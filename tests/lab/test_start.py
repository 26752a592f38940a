"""`popcorn start`, and what commands say where something is missing that it would make."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from popcorn.domain.errors import SettingsError
from popcorn_lab.cli.main import popcorn as commands
from tests.lab.command import PROGRAM, WITHIN_S, environment, popcorn
from tests.lab.movielens_files import CSV, write_folder
from tests.lab.sample_home import load_sample

NOTHING_LOADED = (
    "nothing is loaded: load a dataset with `popcorn load DATASET`, "
    "or the sample with `popcorn load sample`"
)
NEXT_STEP = "Now run: popcorn train"


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A home in which `popcorn start` ran for the first time, and what that printed."""
    home = tmp_path_factory.mktemp("home")
    done = popcorn(home, "start", said="what is popular\n")
    assert done.returncode == 0, done.stderr
    return home, done.stdout, done.stderr


def test_the_first_start_loads_trains_and_talks(started: tuple[Path, str, str]) -> None:
    home, shown, errors = started
    assert "ratings that are made up" in errors
    loaded, trained, answer = shown.splitlines()
    assert loaded.startswith("Loaded sample: ")
    assert trained.startswith("Model ")
    assert answer.startswith("Alexa: ")
    assert NEXT_STEP not in shown + errors
    assert (home / "model").exists()


def test_a_second_start_uses_what_is_there(started: tuple[Path, str, str]) -> None:
    done = popcorn(started[0], "start", said="what is popular\n")
    assert (len(done.stdout.splitlines()), done.stderr) == (1, "")


def test_what_is_loaded_and_trained_already_needs_no_training(
    started: tuple[Path, str, str],
) -> None:
    done = popcorn(started[0], "load", "sample")
    assert "nothing was changed" in done.stdout
    assert NEXT_STEP not in done.stdout


def test_what_is_loaded_but_not_trained_does(tmp_path: Path) -> None:
    done = popcorn(load_sample(tmp_path), "load", "sample")
    assert "nothing was changed" in done.stdout
    assert NEXT_STEP in done.stdout


def test_a_catalogue_without_ratings_is_talked_about_without_a_model(tmp_path: Path) -> None:
    popcorn(tmp_path, "load", write_folder({"movies.csv": CSV["movies.csv"]}, tmp_path / "ml-25m"))
    done = popcorn(tmp_path, "start", said="what is popular\nstop\n")
    assert done.returncode == 0, done.stderr
    assert [line[:7] for line in done.stdout.splitlines()] == ["Alexa: ", "Alexa: "]
    assert done.stderr.splitlines() == [
        "There is nothing to train on (ml-25m has no ratings); going on without."
    ]


def test_an_interrupted_training_ends_with_a_plain_line(tmp_path: Path) -> None:
    load_sample(tmp_path)
    with subprocess.Popen(
        [*PROGRAM, "start"],
        env=environment(tmp_path),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Whatever a shell starts in the background ignores it, and so would its children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stderr is not None
        while not process.stderr.readline().startswith("epoch"):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        shown, errors = process.communicate(timeout=WITHIN_S)
    assert (process.returncode, shown) == (1, "")
    assert errors.splitlines()[-1] == "Aborted!"
    assert "Traceback" not in errors
    assert not (tmp_path / "model").exists()


@pytest.mark.parametrize(
    "arguments",
    [["talk"], ["train"], ["evaluate"], ["build-models", "--catalogue", "loaded"]],
    ids=lambda arguments: arguments[0],
)
def test_every_command_says_in_the_same_words_that_nothing_is_loaded(
    tmp_path: Path, arguments: list[str]
) -> None:
    done = CliRunner().invoke(commands, arguments, env={"POPCORN_HOME": str(tmp_path)})
    assert isinstance(done.exception, SettingsError)
    assert (str(done.exception), done.stdout) == (NOTHING_LOADED, "")
    assert "model" not in done.stderr


def test_a_server_says_it_in_a_line_and_does_not_start(tmp_path: Path) -> None:
    done = popcorn(tmp_path, "serve", "--port", "0")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [f"popcorn: {NOTHING_LOADED}"]
