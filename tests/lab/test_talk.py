"""`popcorn talk`, as a person and as a script run it."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from click.testing import CliRunner

from popcorn_lab.cli.main import popcorn
from tests.lab.sample_home import load_sample

PROGRAM = [sys.executable, "-c", "from popcorn_lab.cli.main import main; main()", "talk"]
WITHIN_S = 60


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the sample and no model: the skill works without one."""
    return load_sample(tmp_path_factory.mktemp("home"))


def environment(home: Path) -> dict[str, str]:
    return {"POPCORN_HOME": str(home), "PATH": os.environ["PATH"], "LC_ALL": "C"}


def talk(home: Path, said: str | bytes, *options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, *options],
        input=said.encode() if isinstance(said, str) else said,
        env=environment(home),
        capture_output=True,
        timeout=WITHIN_S,
        check=False,
    )


def said_here(home: Path, said: str, *options: str) -> str:
    """What is printed in this process: a start of another one costs a second."""
    runner, given = CliRunner(catch_exceptions=False), ["talk", *options]
    done = runner.invoke(popcorn, given, input=said, env={"POPCORN_HOME": str(home)})
    assert done.exit_code == 0, done.output
    return done.stdout


def test_each_line_of_a_pipe_is_answered_with_one_line(home: Path) -> None:
    done = talk(home, "open popcorn picks\n\nwhat is popular\n  \nrate léon five stars\nstop\n")
    lines = done.stdout.decode("utf-8").splitlines()
    assert done.returncode == 0, done.stderr
    assert len(lines) == 4
    assert all(line.startswith("Alexa: ") and len(line) > 10 for line in lines)
    assert "Léon" in lines[2]


def test_json_has_one_object_a_line(home: Path) -> None:
    shown = said_here(home, "recommend me a movie\nexit\n", "--json", "--user", "someone")
    first, last = map(json.loads, shown.splitlines())
    assert set(first) == {
        "utterance",
        "intent",
        "speech",
        "reprompt",
        "session_ended",
        "offered",
    }
    assert first["utterance"] == "recommend me a movie"
    assert first["intent"] == "RecommendMovieIntent"
    assert len(first["offered"]) == 3
    assert (last["intent"], last["session_ended"], last["offered"]) == (
        "SessionEndedRequest",
        True,
        [],
    )


def test_titles_resolve_to_what_is_loaded_not_to_the_committed_model(tmp_path: Path) -> None:
    films = tmp_path / "movies.csv"
    header = "title,year,genres,also_known_as,series,fame\n"
    rows = [f"The Shaggy Moon {n},{1990 + n},comedy,,,1\n" for n in range(3, 9)]
    films.write_text(header + "".join(rows), encoding="utf-8")
    load_sample(tmp_path, films)
    shown = said_here(tmp_path, "rate the shaggy moon three four stars\n")
    assert "The Shaggy Moon 3" in shown


def test_voices_of_a_household_have_ratings_of_their_own(home: Path) -> None:
    rating = "rate alien five stars\n"
    assert "Alien" in said_here(home, rating, "--user", "u", "--person", "ann")
    other = said_here(home, "remove my rating of alien\n", "--user", "u", "--person", "bob")
    own = said_here(home, "remove my rating of alien\n", "--user", "u", "--person", "ann")
    assert own != other
    assert "five stars" in own.lower()


def test_where_the_skill_says_nothing_the_line_says_so(home: Path) -> None:
    shown = said_here(home, "open popcorn picks\nexit\n")
    assert shown.splitlines()[1] == "Alexa: (says nothing)"


def test_help_says_what_becomes_of_blank_lines(home: Path) -> None:
    assert "blank lines are skipped" in " ".join(said_here(home, "", "--help").split())


def test_quit_ends_and_what_follows_is_not_said(home: Path) -> None:
    shown = said_here(home, "open popcorn picks\nQuit\nwhat is popular\n")
    assert len(shown.splitlines()) == 1


def test_bytes_that_are_no_text_are_talked_over(home: Path) -> None:
    done = talk(home, b"\xff\xfe rate \x00\n\n\xc3\nstop")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 3


def test_no_input_is_no_conversation(home: Path) -> None:
    done = talk(home, "")
    assert (done.returncode, done.stdout) == (0, b"")


def test_with_nothing_loaded_it_names_the_command_that_mends_it(tmp_path: Path) -> None:
    done = talk(tmp_path, "open popcorn picks\n")
    assert done.returncode == 1
    assert b"popcorn load" in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_a_locale_that_is_not_spoken_is_refused_with_those_that_are(home: Path) -> None:
    done = talk(home, "open popcorn picks\n", "--locale", "tlh-QO")
    assert done.returncode == 1
    assert b"en-US" in done.stderr


def test_unknown_options_are_wrong_usage(home: Path) -> None:
    assert talk(home, "", "--device", "toaster").returncode == 2


def test_a_terminal_gets_a_hint_a_prompt_and_ends_with_the_input(home: Path) -> None:
    ours, theirs = pty.openpty()
    try:
        process = subprocess.Popen(
            PROGRAM, stdin=theirs, stdout=theirs, stderr=theirs, env=environment(home)
        )
        os.close(theirs)
        shown = read_until(ours, b"You: ")
        assert b"open popcorn picks" in shown
        assert b"quit" in shown
        os.write(ours, b"what is popular\n")
        assert b"Alexa: " in read_until(ours, b"You: ")
        os.write(ours, b"\x04")
        assert process.wait(WITHIN_S) == 0
    finally:
        os.close(ours)


def test_a_terminal_gets_speech_in_lines_of_its_width(home: Path) -> None:
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (25, 40))
    try:
        process = subprocess.Popen(
            PROGRAM, stdin=theirs, stdout=theirs, stderr=theirs, env=environment(home)
        )
        os.close(theirs)
        read_until(ours, b"You: ")
        os.write(ours, b"what is popular\n")
        shown = read_until(ours, b"You: ").decode("utf-8").splitlines()
        first = next(number for number, line in enumerate(shown) if line.startswith("Alexa: "))
        speech = shown[first:-1]
        assert len(speech) > 1
        assert all(len(line) <= 40 for line in speech)
        assert all(line.startswith(" " * 7) for line in speech[1:])
        os.write(ours, b"\x04")
        assert process.wait(WITHIN_S) == 0
    finally:
        os.close(ours)


def read_until(terminal: int, wanted: bytes) -> bytes:
    shown = b""
    while wanted not in shown:
        shown += os.read(terminal, 4096)  # raises where the program has ended
    return shown
