"""Whenever a run ends, and whatever is there: again changes nothing, and nothing is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from popcorn.adapters.embedded.sqlite_titles import SqliteTitles
from popcorn.domain.movies import Movie, MovieId
from popcorn.fresh.refresh import JobKind, Outcome
from popcorn.ports.titles import TitleChange
from tests.fresh.tmdb import Tmdb, served
from tests.fresh.world import TODAY, World

NAMES = st.sampled_from(["Alien", "The Thing", "Thing", "Heat", "It's", "ALIEN", "Ça", "$"])
YEARS = st.sampled_from([2024, 2025])
SHELVES = st.lists(
    st.tuples(
        NAMES,
        st.one_of(st.none(), YEARS),
        st.one_of(st.none(), st.integers(1, 9).map(str)),
        st.one_of(st.none(), st.integers(1, 9).map(lambda n: f"tt{n:07}")),
    ),
    max_size=6,
)
FILMS = st.dictionaries(
    st.integers(1, 9), st.tuples(NAMES, st.sampled_from(["2025-02-27", "2025-03-08"])), max_size=9
)


@given(shelf=SHELVES, films=FILMS, chart=st.permutations(range(1, 10)))
@settings(max_examples=12)
def test_running_again_changes_nothing(
    shelf: list[tuple[str, int | None, str | None, str | None]],
    films: dict[int, tuple[str, str]],
    chart: list[int],
) -> None:
    movies = [
        Movie(MovieId(str(number)), title, year, tmdb_id=tmdb_id, imdb_id=imdb_id)
        for number, (title, year, tmdb_id, imdb_id) in enumerate(shelf)
    ]
    with served(Tmdb()) as tmdb, tempfile.TemporaryDirectory() as folder:
        for tmdb_id, (title, day) in films.items():
            tmdb.add_film(tmdb_id, title, day)
        tmdb.charts["movie"] = chart
        with closing(World.embedded(tmdb, Path(folder) / "db.sqlite3", movies)) as world:
            world.fresh()
            world.trending()
            after = world.movies()
            again = [world.fresh().report, world.trending().report]
            assert world.movies() == after
            assert [(each.added, each.changed) for each in again] == [(0, 0), (0, 0)]
        for each in movies:
            kept = after[each.movie_id]
            assert (kept.title, kept.year, kept.genres) == (each.title, each.year, each.genres)


RUN = """
import os, signal, sys
from pathlib import Path
from tests.fresh.tmdb import Tmdb
from tests.fresh.world import World

class Killed:
    def __init__(self, store, writes):
        self.store, self.left = store, writes

    def all(self):
        return self.store.all()

    def put(self, changes):
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self.left -= 1
        return self.store.put(changes)

tmdb = Tmdb(url=sys.argv[1])
world = World.embedded(tmdb, Path(sys.argv[2]))
from popcorn.fresh.refresh import JobKind
world.refresh(JobKind.FRESH_TITLES, store=Killed(world.store, int(sys.argv[3]))).run(lambda: 10**9)
"""


@pytest.mark.parametrize("writes", [0, 1, 21, 44])
def test_a_run_that_is_killed_loses_nothing(tmdb: Tmdb, tmp_path: Path, writes: int) -> None:
    for number in range(1, 46):
        tmdb.add_film(number, f"Film {number}", "2025-03-05")
    database = tmp_path / "popcorn.sqlite3"
    command = [sys.executable, "-c", RUN, tmdb.url, str(database), str(writes)]
    path = ":".join(each for each in sys.path if each)
    ended = subprocess.run(command, check=False, env={**os.environ, "PYTHONPATH": path})
    assert ended.returncode == -signal.SIGKILL
    with closing(World.embedded(tmdb, database)) as world:
        assert len(world.movies()) == writes
        world.now_ns += 60 * 10**9  # whoever held it is known to be gone by then
        world.fresh()
        assert len(world.movies()) == 45
        tmdb.changed = [("movie", TODAY, 1)]
        before = world.movies()
        assert world.fresh().report.added == 0
        assert world.movies() == before


def test_what_was_removed_meanwhile_stays_removed(tmp_path: Path) -> None:
    gone = Movie(MovieId("1"), "Gone", 2025)
    with closing(SqliteTitles(tmp_path / "db.sqlite3")) as titles:
        after = Movie(MovieId("1"), "Gone", 2025, released_on="2025-01-01")
        assert titles.put([TitleChange(gone, after)]) == 0
        assert list(titles.all()) == []


def test_a_kind_of_job_has_a_checkpoint_of_its_own(world: World) -> None:
    world.jobs.take(JobKind.FRESH_TITLES, "1")
    assert world.trending().outcome is Outcome.DONE
