"""Lists, stars and recommendations over HTTP."""

from __future__ import annotations

from dataclasses import replace

import pytest

from popcorn.domain.marks import MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import Stars
from popcorn.skill.app import Services
from tests.api.asking import App

ALIEN = MovieId("alien-1979")


def names(entries: list[dict[str, object]]) -> list[object]:
    return [each["movie_id"] for each in entries]


def test_a_film_goes_from_list_to_list_and_its_stars_count(ann: App, services: Services) -> None:
    before = ann.get("/recommend")
    assert ann.post("/watch/addlist", title="alien")["list"] == "watchlist"
    ann.post("/watch/addlist", title="the godfather")
    assert names(ann.get("/watch")["watchlist"]) == ["the-godfather-1972", ALIEN]
    moved = ann.post("/watch/addnow", movie_id=ALIEN)
    assert (moved["list"], moved["was_on"]) == ("watching", "watchlist")
    done = ann.post("/watch/donenow", movie_id=ALIEN)
    assert (done["list"], done["was_on"]) == ("watched", "watching")
    lists = ann.get("/watch")
    assert [names(lists[each]) for each in ("watchlist", "watching", "watched")] == [
        ["the-godfather-1972"],
        [],
        [ALIEN],
    ]
    assert ann.post("/rating", movie_id=ALIEN, stars=4.5)["before"] is None
    assert ann.post("/rating", movie_id=ALIEN, stars=5)["before"] == 4.5
    rating = services.store.rating(ann.listener, ALIEN)
    assert rating is not None
    assert rating.stars == Stars.of(5)
    after = ann.get("/recommend")
    shown = [each["title"]["movie_id"] for each in after["recommended"]]
    assert shown != [each["title"]["movie_id"] for each in before["recommended"]]
    assert not {ALIEN, "the-godfather-1972"}.intersection(shown)
    assert ann.post("/rating/remove", movie_id=ALIEN)["before"] == 5
    assert ann.post("/rating/remove", movie_id=ALIEN)["before"] is None


def test_what_is_taken_off_a_list_is_off_that_list_alone(ann: App, services: Services) -> None:
    ann.post("/watch/addnow", movie_id=ALIEN)
    assert ann.post("/watch/removelist", movie_id=ALIEN)["was_on"] is None
    assert names(ann.get("/watch")["watching"]) == [ALIEN]
    assert ann.post("/watch/removenow", movie_id=ALIEN)["was_on"] == "watching"
    assert ann.post("/watch/removenow", movie_id=ALIEN)["was_on"] is None
    assert not services.store.marks_of(ann.listener)


def test_a_show_is_watched_episode_by_episode(ann: App) -> None:
    show = {"title": "the museum at night"}
    assert ann.post("/watch/addnow", **show)["episode"] is None
    assert ann.post("/watch/donenow", **show)["episode"] == {"season": 1, "number": 1}
    ann.post("/watch/donenow", **show, episode={"season": 1, "number": 2})
    (entry,) = ann.get("/watch")["watching"]
    assert entry["episode"] == {"season": 1, "number": 2}
    assert ann.post("/watch/donenow", **show)["list"] == "watched", "it was the last one"
    ann.post("/watch/addnow", **show)
    assert ann.post("/watch/donenow", **show, is_whole_show=True)["list"] == "watched"


def test_a_title_that_is_gone_stays_on_the_list_without_its_name(
    ann: App, services: Services
) -> None:
    ann.post("/watch/addlist", movie_id=ALIEN)
    (mark,) = services.store.marks_of(ann.listener)
    gone = replace(mark, movie_id=MovieId("gone"), marked_at_ms=mark.marked_at_ms + 1)
    services.store.put_mark(gone)
    first, second = ann.get("/watch")["watchlist"]
    assert (first["movie_id"], first["title"]) == ("gone", None)
    assert second["title"]["title"] == "Alien"


def test_recommendations_are_of_what_is_asked_and_others_each_time(ann: App) -> None:
    first = ann.get("/recommend", genre="comedy", decade=1990)
    shown = [each["title"] for each in first["recommended"] + first["trending"]]
    assert len(shown) == 6
    assert all("comedy" in each["genres"] and 1990 <= each["year"] < 2000 for each in shown)
    ids = [each["movie_id"] for each in shown]
    second = ann.get("/recommend", genre="comedy", decade=1990, exclude=ids)
    others = [each["title"]["movie_id"] for each in second["recommended"] + second["trending"]]
    assert others
    assert not set(ids).intersection(others)


def test_a_reason_names_the_title_that_was_liked(ann: App) -> None:
    for title in ("the wizard of oz", "mary poppins", "the sound of music"):
        ann.post("/rating", title=title, stars=5)
    offered = ann.get("/recommend")
    assert offered["basis"] == "model"
    liked = [each["reason"] for each in offered["recommended"] if each["reason"]]
    assert "liked-movie" in [each["kind"] for each in liked]
    assert all(each["title"] for each in liked if each["kind"] == "liked-movie")
    assert {each["reason"]["kind"] for each in offered["trending"]} == {"trend"}


def test_unwanted_genres_are_not_offered(ann: App) -> None:
    ann.post("/account/update", genres={"drama": "unwanted", "comedy": "unwanted"})
    offered = ann.get("/recommend")
    for each in offered["recommended"] + offered["trending"]:
        assert not {"drama", "comedy"}.intersection(each["title"]["genres"]), each


@pytest.mark.parametrize("kind", list(MarkKind))
def test_every_place_that_a_title_can_have_is_told(
    ann: App, services: Services, kind: MarkKind
) -> None:
    ann.post("/watch/addlist", movie_id=ALIEN)
    (mark,) = services.store.marks_of(ann.listener)
    services.store.put_mark(replace(mark, kind=kind))
    assert ann.post("/watch/addlist", movie_id=ALIEN)["was_on"] == kind
