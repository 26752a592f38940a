"""Search by title or genre, page by page."""

from __future__ import annotations

import pytest

from tests.api.asking import App, Json
from tests.api.conftest import SHOW


def titles(found: Json) -> list[str]:
    return [each["title"] for each in found["titles"]]


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("blade runner", "Blade Runner"),
        ("blade runner twenty forty nine", "Blade Runner 2049"),
        ("the shawshank redumpsion", "The Shawshank Redemption"),
        ("toy story", "Toy Story"),
        ("museum at nite", "The Museum at Night"),
        ("godfather", "The Godfather"),
    ],
)
def test_the_title_that_was_meant_comes_first(ann: App, said: str, first: str) -> None:
    assert titles(ann.get("/search", title=said))[0] == first


def test_all_of_a_series_come_the_most_rated_first(ann: App) -> None:
    found = ann.get("/search", title="lord of the wrings")
    assert len(found["titles"]) >= 3
    assert all("Lord of the Rings" in each for each in titles(found)[:3])
    assert titles(ann.get("/search", title="toy"))[0].startswith("Toy Story")


def test_films_and_shows_and_genres_narrow_a_search(ann: App) -> None:
    assert titles(ann.get("/search", title="the museum at night", kind="show")) == [SHOW.title]
    assert titles(ann.get("/search", genre="mystery", kind="show")) == [SHOW.title]
    assert SHOW.title not in titles(ann.get("/search", title="museum at night", kind="film"))
    horror = ann.get("/search", title="alien", genre="horror")["titles"]
    assert horror
    assert all("horror" in each["genres"] for each in horror)


def test_nothing_like_it_is_no_error(ann: App) -> None:
    assert ann.get("/search", title="xqzv wombat") == {"titles": [], "next_page": None}
    assert ann.get("/search", title="...")["titles"] == []


def test_pages_make_up_the_whole_list(ann: App) -> None:
    whole = titles(ann.get("/search", genre="western", limit=50))
    pages: list[str] = []
    page: Json = {}
    while page.get("next_page", "first"):
        after = {"page": page["next_page"]} if page else {}
        page = ann.get("/search", genre="western", limit=4, **after)
        pages += titles(page)
    assert pages == whole
    assert len(whole) > 4


def test_a_token_is_good_for_its_own_search_alone(ann: App) -> None:
    token = ann.get("/search", genre="western", limit=1)["next_page"]
    made_up = ("AAAAAA==", "1", "", token[:-4], token.swapcase(), "ä", f"{token} ", "A" * 200)
    for query in [{"genre": "war", "page": token}] + [
        {"genre": "western", "page": each} for each in made_up
    ]:
        answer = ann.asks("GET", "/search", query=query)
        assert (answer.status, answer.problem) == (422, "invalid"), query
        assert answer.blames == ["page"]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ({}, "title"),
        ({"kind": "film"}, "title"),
        ({"title": ""}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"genre": "polka"}, "genre"),
        ({"genre": "war", "kind": "opera"}, "kind"),
        ({"genre": "war", "limit": 0}, "limit"),
        ({"genre": "war", "limit": 51}, "limit"),
        ({"genre": "war", "limit": "many"}, "limit"),
        ({"genre": "war", "next_page": "AAAA"}, "next_page"),
        ({"genre": "war", "titel": "alien"}, "titel"),
    ],
)
def test_what_cannot_be_searched_is_said_with_its_field(ann: App, query: Json, field: str) -> None:
    answer = ann.asks("GET", "/search", query=query)
    assert (answer.status, answer.problem) == (422, "invalid")
    assert answer.blames == [field]
