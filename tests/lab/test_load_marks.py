"""Marks, while the catalogue beneath them is replaced: in the embedded store and in AWS."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.episodes import Episode
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.ports import ListenerStore
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.loading.embedded import EmbeddedSink
from popcorn_lab.loading.sink import DatasetSink, VoiceCounts, WrittenDataset
from tests.lab import aws_loading
from tests.lab.aws_loading import ANNA, OTHERS, folder, marked, rated

SEEN, NOT_INTERESTED = MarkKind.SEEN, MarkKind.NOT_INTERESTED


@dataclass
class Home:
    """Where datasets are loaded, and what listeners say there."""

    sink: DatasetSink
    store: ListenerStore

    def load(self, dataset: Path) -> WrittenDataset:
        return self.sink.write(
            open_movielens(dataset), malformed=lambda _: None, progress=lambda _: None
        )


@pytest.fixture(params=["embedded", pytest.param("aws", marks=pytest.mark.servers)])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Home]:
    if request.param == "aws":
        request.getfixturevalue("aws_environment")
        yield Home(aws_loading.sink(), aws_loading.store())
        return
    database = tmp_path / "popcorn.sqlite3"
    with closing(SqliteStore(database)) as store:
        yield Home(EmbeddedSink(database), store)


def test_where_somebody_is_in_a_show_comes_back_with_it(home: Home, tmp_path: Path) -> None:
    tiny, other = folder(tmp_path / "tiny"), folder(tmp_path / "other", OTHERS, [])
    home.load(tiny)
    watching = Mark(ANNA, MovieId("2"), MarkKind.WATCHING, 2000, Episode(3, 4))
    home.store.put_mark(watching)
    assert home.load(other).marks == VoiceCounts(kept=0, parked=1)
    assert home.load(tiny).marks == VoiceCounts(kept=1, parked=0)
    assert list(home.store.marks_of(ANNA)) == [watching]


def test_marks_follow_their_titles_there_and_back(home: Home, tmp_path: Path) -> None:
    tiny, other = folder(tmp_path / "tiny"), folder(tmp_path / "other", OTHERS, [])
    home.load(tiny)
    marks = [marked("1", SEEN, 1000), marked("2", NOT_INTERESTED, 2000)]
    for mark in marks:
        home.store.put_mark(mark)
    # Toy Story is there; Seven only under its other name.
    assert home.load(other).marks == VoiceCounts(kept=1, parked=1)
    assert list(home.store.marks_of(ANNA)) == [marked("3", SEEN, 1000)]
    assert home.load(tiny).marks == VoiceCounts(kept=2, parked=0)
    assert list(home.store.marks_of(ANNA)) == marks


def test_a_mark_and_a_rating_of_one_movie_both_follow(home: Home, tmp_path: Path) -> None:
    home.load(folder(tmp_path / "tiny"))
    home.store.put_mark(marked("1", NOT_INTERESTED, 1000))
    home.store.put_rating(rated("1", 5, 2000))
    written = home.load(folder(tmp_path / "other", OTHERS, []))
    assert (written.voice, written.marks) == (VoiceCounts(kept=1), VoiceCounts(kept=1))
    assert list(home.store.marks_of(ANNA)) == [marked("3", NOT_INTERESTED, 1000)]
    assert list(home.store.ratings_of(ANNA)) == [rated("3", 5, 2000)]


def test_a_newer_mark_is_not_lost_to_one_that_comes_back(home: Home, tmp_path: Path) -> None:
    namesakes = ["1,Ice Storm (1997),Drama", "2,Ice Storm (1997),Drama"]
    home.load(folder(tmp_path / "one", namesakes, []))
    home.store.put_mark(marked("1", NOT_INTERESTED, 2000))
    home.store.put_mark(marked("2", SEEN, 1000))
    assert home.load(folder(tmp_path / "none", ["5,Alien (1979),Horror"], [])).marks.kept == 0
    assert list(home.store.marks_of(ANNA)) == []
    home.load(folder(tmp_path / "two", ['7,"Ice Storm, The (1997)",Drama'], []))
    assert list(home.store.marks_of(ANNA)) == [marked("7", NOT_INTERESTED, 2000)]


def test_a_mark_without_any_catalogue_is_kept_and_waits(home: Home, tmp_path: Path) -> None:
    home.store.put_mark(marked("1", SEEN, 1000))
    assert home.load(folder(tmp_path / "tiny")).marks == VoiceCounts(kept=0, parked=1)
    assert list(home.store.marks_of(ANNA)) == []
