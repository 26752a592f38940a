"""What the log looks like on a laptop."""

from __future__ import annotations

import logging
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from popcorn_lab.cli.logs import PlainLines
from tests.lab.command import popcorn
from tests.lab.sample_home import load_sample


def shown(message: str, facts: dict[str, Any] | None = None, **more: Any) -> str:
    record = logging.LogRecord(
        "popcorn.x", logging.WARNING, "", 1, message, (), more.pop("exc", None)
    )
    record.__dict__.update({"facts": facts} if facts is not None else {}, **more)
    return PlainLines().format(record)


@pytest.mark.parametrize(
    ("line", "message", "facts"),
    [
        ("popcorn: plain", "plain", None),
        (
            "popcorn: turn intent=HelpIntent duration_ms=12",
            "turn",
            {"event": "turn", "intent": "HelpIntent", "locale": None, "duration_ms": 12},
        ),
        (
            'popcorn: turn outcome="store unavailable" error="" what="a\\nb"',
            "turn",
            {"event": "turn", "outcome": "store unavailable", "error": "", "what": "a\nb"},
        ),
        (
            "popcorn: model: holds none; make one",
            "model: holds none; make one",
            {"event": "no_model", "hint": "holds none; make one"},
        ),
    ],
)
def test_a_record_is_one_readable_line(
    line: str, message: str, facts: dict[str, Any] | None
) -> None:
    assert shown(message, facts) == line


def test_a_stack_is_printed_without_what_the_exception_quotes() -> None:
    try:
        int("what was said")
    except ValueError as error:
        text = shown("turn", {"event": "turn", "error": "ValueError"}, stack=error.__traceback__)
    first, *stack = text.splitlines()
    assert first == "popcorn: turn error=ValueError"
    assert Path(__file__).name in stack[0]
    assert "invalid literal" not in text


def test_an_exception_that_was_logged_whole_is_printed_whole() -> None:
    try:
        int("seven")
    except ValueError:
        text = shown("the skill failed", exc=sys.exc_info())
    assert text.startswith("popcorn: the skill failed\nTraceback")
    assert text.endswith("invalid literal for int() with base 10: 'seven'")


def test_a_missing_model_is_said_in_one_line(tmp_path: Path) -> None:
    done = popcorn(load_sample(tmp_path), "talk", said="what is popular\n")
    assert done.stderr == (
        f"popcorn: {tmp_path / 'model'}: holds no model; make one with: popcorn train\n"
    )
    assert len(done.stdout.splitlines()) == 1


def test_a_turn_that_fails_says_which_and_why(tmp_path: Path) -> None:
    load_sample(tmp_path)
    with closing(sqlite3.connect(tmp_path / "popcorn.sqlite3")) as connection:
        connection.execute("DROP TABLE title_words")
    done = popcorn(tmp_path, "talk", "--json", said="rate the xyzzy blues five stars\n")
    (line,) = [line for line in done.stderr.splitlines() if ": turn " in line]
    assert line.startswith("popcorn: turn request_id=")
    assert "intent=RateMovieIntent" in line
    assert 'outcome="catalogue unavailable"' in line
    assert "xyzzy" not in line
