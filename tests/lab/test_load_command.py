"""`popcorn load`, run as people and scripts run it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from popcorn.adapters.embedded.sqlite_store import SqliteStore
from tests.lab.loading import spoken
from tests.lab.movielens_files import CSV, ML_1M, ML_100K, write_folder, write_zip

COMMAND = [sys.executable, "-c", "from popcorn_lab.cli.main import main; main()", "load"]


def run(home: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "POPCORN_HOME": str(home),
        "NO_PROXY": "127.0.0.1",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    return subprocess.run(
        [*COMMAND, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def site(tmp_path: Path) -> Iterator[str]:
    folder = tmp_path / "site"
    folder.mkdir()
    write_zip(CSV, folder / "ml-latest-small.zip", inner="ml-latest-small")

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Says nothing."""

    handler = partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def test_a_load_says_what_was_loaded_and_what_comes_next(tmp_path: Path, home: Path) -> None:
    result = run(home, write_folder(ML_100K, tmp_path / "a"))
    assert result.returncode == 0
    loaded, hint = result.stdout.splitlines()
    assert loaded.startswith("Loaded ml-100k: 3 movies, 3 ratings in ")
    assert hint == "Now run: popcorn train"
    assert "ratings: " in result.stderr
    assert "Skipped" not in result.stderr
    again = run(home, tmp_path / "a")
    assert again.returncode == 0
    assert again.stdout.splitlines()[0] == (
        "ml-100k is loaded already (3 movies, 3 ratings); nothing was changed."
    )


def test_a_different_dataset_needs_replace(tmp_path: Path, home: Path) -> None:
    run(home, write_folder(ML_100K, tmp_path / "a"))
    other = write_folder(ML_1M, tmp_path / "b")
    refused = run(home, other)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.splitlines()[-1] == (
        "popcorn: ml-1m: not loaded, because ml-100k is; "
        "to load this one in its place, add --replace"
    )
    assert run(home, other, "--replace").returncode == 0


def test_a_replacement_says_what_became_of_ratings_by_voice(tmp_path: Path, home: Path) -> None:
    first = run(home, write_folder(CSV, tmp_path / "ml-25m"))
    assert "voice" not in first.stdout
    with closing(SqliteStore(home / "popcorn.sqlite3")) as store:
        store.put_rating(spoken("1", 4.5, 10))  # Toy Story, in both
        store.put_rating(spoken("4", 2, 20))  # Amélie, in the first alone
    other = run(home, write_folder(ML_1M, tmp_path / "b"), "--replace")
    assert other.stdout.splitlines()[1] == (
        "Ratings by voice: 1 kept, 1 waiting for a dataset that has the title."
    )
    back = run(home, tmp_path / "ml-25m", "--replace")
    assert back.stdout.splitlines()[1] == "Ratings by voice: 2 kept."


def test_the_first_skipped_lines_are_shown(tmp_path: Path, home: Path) -> None:
    files = {**ML_100K, "u.data": ML_100K["u.data"] + b"bad\n" * 7}
    path = write_zip(files, tmp_path / "a.zip", inner="ml-100k")
    result = run(home, path)
    assert result.returncode == 0
    begin = result.stderr.splitlines().index("Skipped 7 malformed lines, the first ones:")
    assert result.stderr.splitlines()[begin + 1 :] == [
        f"  {path}/ml-100k/u.data:{line}: 1 fields instead of 4" for line in range(5, 10)
    ]


def test_a_catalogue_does_not_send_anyone_to_train(tmp_path: Path, home: Path) -> None:
    result = run(home, write_folder({"movies.csv": CSV["movies.csv"]}, tmp_path / "ml-25m"))
    assert result.returncode == 0
    assert "4 movies, 0 ratings" in result.stdout
    assert "popcorn train" not in result.stdout


def test_what_is_not_there_is_a_plain_message(tmp_path: Path, home: Path) -> None:
    result = run(home, tmp_path / "nowhere.zip")
    assert (result.returncode, result.stdout) == (1, "")
    assert "nowhere.zip: no such file or folder, and none of the names" in result.stderr
    assert "ml-latest-small" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("arguments", [[], ["a", "b"], ["a", "--to", "nowhere"], ["a", "--what"]])
def test_wrong_usage_has_its_own_status(home: Path, arguments: list[str]) -> None:
    result = run(home, *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert "Usage:" in result.stderr


def test_help_has_examples(home: Path) -> None:
    result = run(home, "--help")
    assert result.returncode == 0
    assert "popcorn load ml-latest-small" in result.stdout


def test_a_name_is_downloaded_after_agreeing(home: Path, site: str) -> None:
    refused = run(home, "ml-latest-small", "--site", site)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "GroupLens Research" in refused.stderr
    assert refused.stderr.splitlines()[-1] == (
        "popcorn: ml-latest-small: to agree to these terms, add --accept-licence"
    )
    assert not home.exists()
    agreed = run(home, "ml-latest-small", "--site", site, "--accept-licence")
    assert agreed.returncode == 0
    assert agreed.stdout.startswith("Loaded ml-latest-small: 4 movies, 3 ratings")
    assert "GroupLens Research" in agreed.stderr
    again = run(home, "ml-latest-small", "--site", site)
    assert again.returncode == 0
    assert "GroupLens Research" not in again.stderr


def test_a_name_that_cannot_be_had_says_what_to_do_by_hand(home: Path, site: str) -> None:
    result = run(home, "ml-1m", "--site", site, "--accept-licence")
    assert result.returncode == 1
    assert f"download {site}/ml-1m.zip in a browser" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_bar_is_drawn_on_a_terminal_only(tmp_path: Path, home: Path) -> None:
    path = write_folder(ML_100K, tmp_path / "a")
    assert "\x1b" not in run(home, path).stderr
    ours, theirs = pty.openpty()
    environment = {
        **os.environ,
        "POPCORN_HOME": str(home / "other"),
        "PYTHONPATH": os.pathsep.join(sys.path),
        "TERM": "xterm",
    }
    with subprocess.Popen(
        [*COMMAND, path], env=environment, stdout=subprocess.PIPE, stderr=theirs, text=True
    ) as process:
        os.close(theirs)
        drawn = b""
        # Linux reports as an error that the other side was closed.
        with suppress(OSError), open(ours, "rb", buffering=0) as terminal:  # noqa: PTH123
            while piece := terminal.read(4096):
                drawn += piece
        output, _ = process.communicate()
    assert process.returncode == 0
    assert "Loaded ml-100k" in output
    assert b"\x1b[" in drawn
    assert b"putting in place" in drawn
