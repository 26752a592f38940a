"""Another dataset is loaded: titles of The Movie Database stay, and none is there twice."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import boto3
import pytest

from popcorn.adapters.aws.dynamodb_titles import DynamoDbTitles
from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.adapters.embedded.sqlite_titles import SqliteTitles
from popcorn.domain.fresh_titles import is_fresh
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.ports.titles import TitleChange
from tests.contracts.shelf import ids
from tests.fresh.titles_contract import SHOW
from tests.lab import aws_loading
from tests.lab.loading import Written, loaded

ANN = ListenerId("ann")
KEPT = Movie(MovieId("tmdb:movie:2"), "Kept", 2025, tmdb_id="2", released_on="2025-01-02")
LINKED = Movie(MovieId("tmdb:movie:3"), "Linked", 2024, tmdb_id="3")
NAMED = Movie(MovieId("tmdb:movie:4"), "Named", 2024, tmdb_id="4")
FRESH = [SHOW, KEPT, LINKED, NAMED]
OLD = [Movie(MovieId("10"), "Old", 1990)]
NEW = [
    Movie(MovieId("20"), "Linked Otherwise", 2024, tmdb_id="3"),
    Movie(MovieId("21"), "Named", 2024),
]
NO_RATINGS: list[Rating] = []


def test_embedded_they_stay_with_what_listeners_said(tmp_path: Path) -> None:
    database = tmp_path / "popcorn.sqlite3"
    loaded(Written("old", OLD, NO_RATINGS), database)
    with closing(SqliteTitles(database)) as titles:
        titles.put([TitleChange(None, each) for each in FRESH])
    with closing(SqliteStore(database)) as store:
        store.put_rating(Rating(ANN, KEPT.movie_id, Stars(8), 5, "voice"))
        store.put_mark(Mark(ANN, SHOW.movie_id, MarkKind.SEEN, 6))
        store.put_mark(Mark(ANN, NAMED.movie_id, MarkKind.SEEN, 7))
        outcome = loaded(Written("new", NEW, NO_RATINGS), database, replace=True)
        assert outcome.loaded.movie_count == 2
        assert [each.movie_id for each in store.ratings_of(ANN)] == [KEPT.movie_id]
        assert [each.movie_id for each in store.marks_of(ANN)] == [SHOW.movie_id, "21"]
    with closing(SqliteCatalogue(database)) as catalogue:
        found = catalogue.movies([each.movie_id for each in [*FRESH, *OLD, *NEW]])
        assert found.keys() == {SHOW.movie_id, KEPT.movie_id, "20", "21"}
        assert found[SHOW.movie_id] == SHOW
        assert found[KEPT.movie_id].rating_count == 1
        assert ids(catalogue.find_titles("kept")) == [KEPT.movie_id]
        assert ids(catalogue.find_titles("a show"))[:1] == [SHOW.movie_id]


class TestAws:
    @pytest.fixture(autouse=True)
    @classmethod
    def servers(cls, aws_environment: dict[str, str]) -> dict[str, str]:
        return aws_environment

    def test_they_stay_in_tables_and_index(
        self, tmp_path: Path, aws_environment: dict[str, str]
    ) -> None:
        aws_loading.write(aws_loading.folder(tmp_path / "tiny"))
        titles = DynamoDbTitles(boto3.client("dynamodb"), aws_environment["POPCORN_MOVIES_TABLE"])
        same = replace(LINKED, title="Seven", year=1995, released_on="1995-09-22")
        titles.put([TitleChange(None, each) for each in (SHOW, KEPT, same)])
        (expected,) = (each for each in titles.all() if each.movie_id == SHOW.movie_id)
        assert expected == SHOW
        loaded = aws_loading.write(aws_loading.folder(tmp_path / "other"))
        assert loaded.movie_count == 2
        there = {each.movie_id: each for each in titles.all()}
        assert {each for each in there if is_fresh(each)} == {SHOW.movie_id, KEPT.movie_id}
        assert there[SHOW.movie_id] == SHOW
        found = aws_loading.catalogue().movies([SHOW.movie_id, KEPT.movie_id, same.movie_id])
        assert found == {SHOW.movie_id: SHOW, KEPT.movie_id: KEPT}
