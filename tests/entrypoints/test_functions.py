"""RecommendMovie and SearchPopularMovie, with the events of docs/functions.md."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import Genre, MovieFilter, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.entrypoints import popular, recommend
from popcorn.functions.recommending import search_popular_movie
from popcorn.settings import Settings

DOCUMENT = Path(__file__).parents[2] / "docs" / "functions.md"
ANN = ListenerId("ann")


def documented(name: str) -> dict[str, Any]:
    found = re.search(rf"```json {name}\n(.+?)```", DOCUMENT.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


@pytest.fixture(autouse=True)
def embedded(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("POPCORN_HOME", str(settings.home))
    for module in (recommend, popular):
        module._from_environment.cache_clear()
    yield
    for module in (recommend, popular):
        module._from_environment.cache_clear()


@pytest.fixture
def catalogue(settings: Settings) -> Iterator[SqliteCatalogue]:
    with closing(SqliteCatalogue(settings.database)) as catalogue:
        yield catalogue


def test_the_documented_events_are_answered() -> None:
    recommended = recommend.handler(documented("recommend"), None)
    assert {"basis", "movies"} == recommended.keys()
    for movie in recommended["movies"]:
        assert "comedy" in movie["genres"]
        assert 1990 <= movie["year"] <= 1999
    found = popular.handler(documented("popular"), None)
    assert 0 < len(found["movies"]) <= 2
    for movie in found["movies"]:
        assert "sci-fi" in movie["genres"]
        assert 1980 <= movie["year"] <= 1989


def test_three_unseen_movies_with_scores_and_reasons(
    settings: Settings, catalogue: SqliteCatalogue
) -> None:
    liked = [each.movie_id for each in catalogue.popular(MovieFilter(Genre.SCI_FI), limit=8)]
    with closing(SqliteStore(settings.database)) as store:
        for number, movie_id in enumerate(liked):
            store.put_rating(Rating(ANN, MovieId(movie_id), Stars.of(5), number))
    answer = json.loads(json.dumps(recommend.handler({"listener": ANN}, None)))
    assert answer["basis"] == "model"
    assert len(answer["movies"]) == 3
    assert {each["movie_id"] for each in answer["movies"]}.isdisjoint(liked)
    assert all(isinstance(each["score"], float) for each in answer["movies"])
    reasons = [each["reason"] for each in answer["movies"] if each["reason"]]
    assert any(each["kind"] == "liked-movie" for each in reasons)
    for each in reasons:
        assert each["kind"] != "liked-movie" or each["movie"]["movie_id"] in liked


def test_the_most_rated_first_and_ten_where_no_limit_is_given(catalogue: SqliteCatalogue) -> None:
    found = popular.handler({}, None)["movies"]
    assert [each["movie_id"] for each in found] == [
        each.movie_id for each in catalogue.popular(limit=10)
    ]
    assert found[0]["rating_count"] >= found[-1]["rating_count"] > 0


@pytest.mark.parametrize(
    ("event", "field"),
    [
        ([], ""),
        (None, ""),
        ({}, "listener"),
        ({"listener": ""}, "listener"),
        ({"listener": 7}, "listener"),
        ({"listener": "x" * 1025}, "listener"),
        ({"listener": "ann", "genre": "scifi"}, "genre"),
        ({"listener": "ann", "genre": ["comedy"]}, "genre"),
        ({"listener": "ann", "decade": 1995}, "decade"),
        ({"listener": "ann", "decade": "1990"}, "decade"),
        ({"listener": "ann", "decade": 1860}, "decade"),
        ({"listener": "ann", "decade": True}, "decade"),
        ({"listener": "ann", "limit": 5}, "limit"),
    ],
)
def test_a_wrong_field_of_recommend_is_named(event: Any, field: str) -> None:
    error = recommend.handler(event, None)["error"]
    assert error["field"] == field
    assert error["reason"]


@pytest.mark.parametrize("limit", [0, 101, "3", 2.5, True])
def test_a_wrong_limit_is_named(limit: Any) -> None:
    assert popular.handler({"limit": limit}, None)["error"]["field"] == "limit"


def test_null_counts_as_absent() -> None:
    assert (
        len(popular.handler({"genre": None, "decade": None, "limit": None}, None)["movies"]) == 10
    )


def test_a_service_that_is_away_is_named(
    catalogue: SqliteCatalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object, **__: object) -> None:
        raise CatalogueUnavailableError("away")

    monkeypatch.setattr(catalogue, "popular", away)
    assert search_popular_movie(catalogue, {})["error"]["service"] == "catalogue"
