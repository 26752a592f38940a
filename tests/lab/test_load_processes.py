"""A load among other processes: they go on meanwhile, and a load that is killed changes nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import count
from pathlib import Path
from threading import Thread

import pytest

from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn_lab.datasets.generate import generate
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.loading.embedded import EmbeddedSink
from popcorn_lab.loading.load import load
from tests.lab.movielens_files import ML_100K, rows, write_folder

ANN = ListenerId("amzn1.ask.person.ANN")
RATING_COUNT = 30_000

# Loads in a process of its own. Says "here" and waits when a step is reported for the n-th time.
LOADER = """
import sys
from collections import Counter
from pathlib import Path
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.loading.embedded import EmbeddedSink
from popcorn_lab.loading.load import load

dataset, database, step_to_wait_at, nth = sys.argv[1:]
seen = Counter()

def progress(step):
    seen[step] += 1
    if step == step_to_wait_at and seen[step] == int(nth):
        print("here", flush=True)
        sys.stdin.readline()

load(
    open_movielens(Path(dataset)), EmbeddedSink(Path(database)),
    replace=True, malformed=print, progress=progress,
)
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A store that holds a small dataset."""
    path = tmp_path / "home" / "popcorn.sqlite3"
    load(
        open_movielens(write_folder(ML_100K, tmp_path / "small")),
        EmbeddedSink(path),
        replace=False,
        malformed=lambda _: None,
        progress=lambda _: None,
    )
    return path


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset that takes the loader through each step several times."""
    folder = tmp_path_factory.mktemp("large")
    # Numbers in titles would be put into words, by each of the processes.
    letters = str.maketrans("0123456789", "abcdefghij")
    numbered = ((number, str(number).translate(letters)) for number in range(2, 3_000))
    titles = (f"{number},Movie {name} (2001),Drama\n" for number, name in numbered)
    movies = "movieId,title,genres\n1,Toy Story (1995),Comedy\n" + "".join(titles)
    catalogue = write_folder({"movies.csv": movies.encode()}, folder / "catalogue")
    generate(catalogue, folder / "ml-25m", rating_count=RATING_COUNT, seed=1)
    return folder / "ml-25m"


@contextmanager
def loader(
    large: Path, database: Path, step: str = "", nth: int = 1
) -> Iterator[subprocess.Popen[str]]:
    """The loader, waiting at a step, or running where no step is given."""
    with subprocess.Popen(
        [sys.executable, "-c", LOADER, large, database, step, str(nth)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            if step:
                assert process.stdout is not None
                assert process.stdout.readline() == "here\n"
            yield process
        finally:
            process.kill()


def goes_on(process: subprocess.Popen[str]) -> None:
    process.communicate("\n", timeout=120)
    assert process.returncode == 0


def spoken(movie_id: str, at: int) -> Rating:
    return Rating(ANN, MovieId(movie_id), Stars(9), at)


def names_loaded(database: Path) -> list[tuple[object, ...]]:
    return rows(
        database,
        "SELECT name, (SELECT count(*) FROM movies), (SELECT count(*) FROM ratings) FROM dataset",
    )


STEPS = [("movies", 1), ("movies", 3), ("ratings", 1), ("ratings", 25), ("index", 1), ("index", 25)]


@pytest.mark.parametrize(("step", "nth"), STEPS)
def test_a_load_that_is_killed_leaves_the_old_dataset(
    large: Path, database: Path, step: str, nth: int
) -> None:
    files = {path.name for path in database.parent.iterdir()}
    with loader(large, database, step, nth) as process:
        process.kill()
        process.wait()
    assert names_loaded(database) == [("ml-100k", 3, 3)]
    assert rows(database, "PRAGMA integrity_check") == [("ok",)]
    assert {path.name for path in database.parent.iterdir()} <= files | {
        "popcorn.sqlite3-shm",
        "popcorn.sqlite3-wal",
    }
    with loader(large, database) as process:
        goes_on(process)
    assert names_loaded(database) == [("ml-25m", 2_999, RATING_COUNT)]


@pytest.mark.parametrize(("step", "nth"), STEPS[:4])
def test_others_read_and_rate_while_a_dataset_is_read(
    large: Path, database: Path, step: str, nth: int
) -> None:
    with closing(SqliteStore(database)) as store, closing(SqliteCatalogue(database)) as catalogue:
        with loader(large, database, step, nth) as process:
            assert [found.title for found in catalogue.find_titles("miserables")] == [
                "Les Misérables"
            ]
            store.put_rating(spoken("1", 10))
            store.put_rating(spoken("2", 20))
            assert store.ratings_of(ANN) == [spoken("1", 10), spoken("2", 20)]
            goes_on(process)
        assert store.ratings_of(ANN) == [spoken("1", 10)]
        assert len(rows(database, "SELECT * FROM parked_ratings")) == 1


@pytest.mark.parametrize("nth", [1, 25])
def test_others_read_the_old_and_wait_to_rate_while_the_new_is_put_in_place(
    large: Path, database: Path, nth: int
) -> None:
    with closing(SqliteStore(database)) as store, closing(SqliteCatalogue(database)) as catalogue:
        with loader(large, database, "index", nth) as process:
            assert [found.title for found in catalogue.find_titles("miserables")] == [
                "Les Misérables"
            ]
            waiting = Thread(target=store.put_rating, args=[spoken("1", 10)])
            waiting.start()
            goes_on(process)
            waiting.join()
        assert store.ratings_of(ANN) == [spoken("1", 10)]
        assert catalogue.find_titles("miserables") == []


def test_no_acknowledged_rating_is_lost_while_a_dataset_is_loaded(
    large: Path, database: Path
) -> None:
    def rate(movie_id: str, numbers: Iterator[int], is_done: Callable[[], bool]) -> None:
        with closing(SqliteStore(database)) as store:
            while not is_done():
                at = next(numbers)
                listener = ListenerId(f"listener {at}")
                with suppress(StoreUnavailableError):  # not acknowledged, so not promised
                    store.put_rating(Rating(listener, MovieId(movie_id), Stars(7), at))
                    acknowledged.append(listener)

    acknowledged: list[ListenerId] = []
    numbers = count()
    with loader(large, database) as process:
        writers = [
            Thread(target=rate, args=(movie_id, numbers, lambda: process.poll() is not None))
            for movie_id in ("1", "2")
        ]
        for writer in writers:
            writer.start()
        goes_on(process)
        for writer in writers:
            writer.join()
    kept = "SELECT listener_id FROM ratings WHERE source = 'voice'"
    parked = "SELECT listener_id FROM parked_ratings"
    found = rows(database, f"{kept} UNION {parked}")
    assert len(acknowledged) > 0
    assert set(acknowledged) <= {listener for (listener,) in found}
