"""Friends and movie nights over HTTP, and what bad input gets there."""

from __future__ import annotations

from datetime import datetime

import pytest

from popcorn.domain.friends import MOST_TRIES
from tests.api.asking import App, Json, befriend, friend_id
from tests.api.conftest import People

THURSDAY = "2026-11-26T20:00"


@pytest.fixture
def friends(people: People) -> list[App]:
    """Two, of whom the first has a time zone."""
    ann, ben = people(2)
    ann.post("/account/update", display_name="Ann", time_zone="Europe/Berlin")
    ben.post("/account/update", display_name="Ben")
    befriend(ann, ben)
    return [ann, ben]


def planned(ann: App, **more: object) -> Json:
    plan: Json = {"title": "alien", "starts_at": THURSDAY, "guests": [friend_id(ann)], **more}
    return ann.post("/social/createevent", **plan)


def test_a_code_and_a_yes_make_friends_and_nothing_is_seen_before(people: People) -> None:
    ann, ben = people(2)
    ann.post("/account/update", display_name="Ann", is_sharing=True)
    ann.post("/watch/addnow", title="heat")
    ann.post("/rating", title="alien", stars=5)
    code = ann.post("/friend/code")
    assert ann.post("/friend/code") == code
    spoken = f"{code['code'][:4]} {code['code'][4:]}"
    asked = ben.post("/friend/add", code=spoken)
    assert (asked["tie"], asked["name"], asked["watching"], asked["loved"]) == (
        "asked",
        None,
        [],
        [],
    )
    assert ben.get("/friend")["friends"] == [asked]
    (asking,) = ann.get("/friend")["friends"]
    assert asking["tie"] == "asks-me"
    ann.post("/friend/accept", friend_id=asking["friend_id"])
    (friend,) = ben.get("/friend")["friends"]
    assert (friend["tie"], friend["name"]) == ("friends", "Ann")
    assert [each["title"] for each in friend["watching"]] == ["Heat"]
    assert [each["title"] for each in friend["loved"]] == ["Alien"]
    ann.post("/account/update", is_sharing=False)
    (friend,) = ben.get("/friend")["friends"]
    assert (friend["watching"], friend["loved"]) == ([], [])
    assert ben.post("/friend/remove", friend_id=friend["friend_id"]) == {"friends": []}
    assert ann.get("/friend") == {"friends": []}


def test_a_request_can_be_declined_and_taken_back(people: People) -> None:
    ann, ben = people(2)
    code = ann.post("/friend/code")["code"]
    ben.post("/friend/add", code=code)
    assert ann.post("/friend/decline", friend_id=friend_id(ann)) == {"friends": []}
    assert ben.get("/friend") == {"friends": []}
    ben.post("/friend/add", code=code)
    assert ben.refused("/friend/decline", friend_id=friend_id(ben)).status == 404
    ben.post("/friend/remove", friend_id=friend_id(ben))
    assert ann.get("/friend") == {"friends": []}
    ann.post("/friend/code/remove")
    assert ben.refused("/friend/add", code=code).problem == "unknown-code"


def test_a_second_yes_to_a_friend_is_a_conflict(friends: list[App]) -> None:
    ann, _ = friends
    answer = ann.refused("/friend/accept", friend_id=friend_id(ann))
    assert (answer.status, answer.problem, answer.blames) == (
        409,
        "already-friends",
        ["friend_id"],
    )


def test_codes_that_are_none(people: People) -> None:
    ann, ben = people(2)
    own = ann.post("/friend/code")["code"]
    assert ann.refused("/friend/add", code=own).problem == "own-code"
    for code in ("12345678", "hello", "0", "１２３４５６７８"):
        answer = ben.refused("/friend/add", code=code)
        assert (answer.status, answer.problem, answer.blames) == (404, "unknown-code", ["code"])
    for _ in range(MOST_TRIES):
        answer = ben.refused("/friend/add", code="12345678")
    assert (answer.status, answer.problem) == (429, "too-many-tries")
    assert 0 < int(answer.headers["Retry-After"]) <= 86_400
    assert ben.refused("/friend/add", code=own).status == 429


def test_an_evening_is_planned_answered_moved_and_called_off(friends: list[App]) -> None:
    ann, ben = friends
    night = planned(ann)
    assert night["starts_at"] == "2026-11-26T20:00:00+01:00"
    assert (night["title"]["title"], night["time_zone"]) == ("Alien", "Europe/Berlin")
    assert night["host"] == {
        "friend_id": None,
        "name": None,
        "is_you": True,
        "answer": "accepted",
    }
    (guest,) = night["guests"]
    assert (guest["name"], guest["answer"], guest["is_you"]) == ("Ben", "pending", False)
    (seen,) = ben.get("/social")["nights"]
    assert (seen["host"]["name"], seen["guests"][0]["is_you"]) == ("Ann", True)
    ben.post("/social/createstatus", night_id=night["night_id"], answer="accepted")
    moved = ann.post(
        "/social/change", night_id=night["night_id"], starts_at="2026-11-27T21:00", movie_id=None
    )
    assert (moved["title"], moved["version"]) == (None, 2)
    assert moved["guests"][0]["answer"] == "pending", "the yes was to another evening"
    late = ben.refused(
        "/social/createstatus", night_id=night["night_id"], answer="accepted", version=1
    )
    assert (late.status, late.problem, late.blames) == (409, "night-changed", ["version"])
    ben.post("/social/createstatus", night_id=night["night_id"], answer="declined", version=2)
    elsewhere = ann.post("/social/change", night_id=night["night_id"], time_zone="Asia/Tokyo")
    assert datetime.fromisoformat(elsewhere["starts_at"]) == datetime.fromisoformat(
        moved["starts_at"]
    )
    assert elsewhere["starts_at"] == "2026-11-28T05:00:00+09:00"
    assert elsewhere["guests"][0]["answer"] == "declined"
    ann.post("/social/change", night_id=night["night_id"], title="heat")
    assert ann.post("/social/cancel", night_id=night["night_id"])["is_cancelled"]
    assert ann.post("/social/cancel", night_id=night["night_id"])["is_cancelled"]
    gone = ben.refused("/social/createstatus", night_id=night["night_id"], answer="accepted")
    assert (gone.status, gone.problem) == (409, "night-cancelled")


def test_one_key_makes_one_night(friends: list[App]) -> None:
    ann, _ = friends
    plan: Json = {"starts_at": "2026-11-26T20:00:00-05:00", "guests": [friend_id(ann)]}
    first = ann.post("/social/createevent", "a-key", **plan)
    assert ann.post("/social/createevent", "a-key", **plan) == first
    assert len(ann.get("/social")["nights"]) == 1
    assert ann.post("/social/createevent", "another", **plan)["night_id"] != first["night_id"]
    assert first["starts_at"] == "2026-11-27T02:00:00+01:00"


def test_a_second_yes_and_the_hosts_own_are_refused(friends: list[App]) -> None:
    ann, ben = friends
    night_id = planned(ann)["night_id"]
    ben.post("/social/createstatus", night_id=night_id, answer="accepted")
    again = ben.refused("/social/createstatus", night_id=night_id, answer="accepted")
    assert (again.status, again.problem, again.blames) == (409, "already-answered", ["answer"])
    host = ann.refused("/social/createstatus", night_id=night_id, answer="declined")
    assert (host.status, host.problem) == (403, "host-answers")
    ben.post("/social/createstatus", night_id=night_id, answer="declined")
    assert ann.get("/social")["nights"][0]["guests"][0]["answer"] == "declined"


def test_only_the_host_changes_a_night_and_guests_who_are_no_friends_have_no_names(
    friends: list[App], people: People
) -> None:
    ann, ben = friends
    night_id = planned(ann)["night_id"]
    (eve,) = people(1)
    eve.post("/account/update", display_name="Eve")
    befriend(ann, eve)
    eves_id = next(
        each["friend_id"] for each in ann.get("/friend")["friends"] if each["name"] == "Eve"
    )
    ann.post("/social/invite", night_id=night_id, guests=[eves_id])
    (seen,) = ben.get("/social")["nights"]
    others = [each for each in seen["guests"] if not each["is_you"]]
    assert [(each["name"], each["friend_id"]) for each in others] == [(None, None)]
    for path, more in (
        ("/social/change", {"title": "heat"}),
        ("/social/cancel", {}),
        ("/social/invite", {"guests": [friend_id(ben)]}),
    ):
        answer = ben.refused(path, night_id=night_id, **more)
        assert (answer.status, answer.problem, answer.blames) == (
            403,
            "not-the-host",
            ["night_id"],
        ), path


def test_friends_get_one_list_for_all(friends: list[App], people: People) -> None:
    ann, ben = friends
    ben.post("/rating", title="heat", stars=5)
    ben.post("/watch/addlist", title="alien")
    ann.post("/account/update", genres={"drama": "unwanted"})
    picks = ann.get("/social/recommend", friend_id=friend_id(ann))
    assert len(picks["titles"]) == 3
    for each in picks["titles"]:
        assert "drama" not in each["title"]["genres"]
        assert each["is_planned"] is (each["title"]["title"] == "Alien")
    assert "Heat" not in [each["title"]["title"] for each in picks["titles"]]
    shown = [each["title"]["movie_id"] for each in picks["titles"]]
    others = ann.get("/social/recommend", friend_id=friend_id(ann), exclude=shown)
    assert not set(shown).intersection(each["title"]["movie_id"] for each in others["titles"])
    (eve,) = people(1)
    eve.post("/friend/add", code=ann.post("/friend/code")["code"])
    stranger = eve.asks("GET", "/social/recommend", query={"friend_id": friend_id(eve)})
    assert (stranger.problem, stranger.blames) == ("unknown-friend", ["friend_id"])
    assert ann.asks("GET", "/social/recommend").blames == ["friend_id"]


@pytest.mark.parametrize(
    ("plan", "problem", "field"),
    [
        ({"starts_at": "2026-11-01T20:00"}, "start", "starts_at"),
        ({"starts_at": "2028-11-01T20:00"}, "start", "starts_at"),
        ({"starts_at": "2026-11-26"}, "invalid", "starts_at"),
        ({"starts_at": "tomorrow at eight"}, "invalid", "starts_at"),
        ({"starts_at": "0001-01-01T00:00:00+14:00"}, "start", "starts_at"),
        ({"starts_at": "9999-12-31T23:59:59-14:00"}, "start", "starts_at"),
        ({"starts_at": 7}, "invalid", "starts_at"),
        ({"time_zone": "Mars/Olympus"}, "unknown-time-zone", "time_zone"),
        ({"guests": []}, "nobody-invited", "guests"),
        ({"guests": ["nobody"]}, "unknown-friend", "guests"),
        ({"guests": None}, "invalid", "guests"),
        ({"title": "godzilla"}, "ambiguous-title", "title"),
        ({"title": "xqzv wombat"}, "unknown-title", "title"),
        ({"title": None, "movie_id": "no-such-movie"}, "unknown-title", "movie_id"),
        ({"movie_id": "alien-1979"}, "invalid", "title"),
        ({"place": "here"}, "invalid", "place"),
    ],
)
def test_a_plan_that_cannot_be_makes_no_night(
    friends: list[App], plan: Json, problem: str, field: str
) -> None:
    ann, _ = friends
    good = {"title": "alien", "starts_at": THURSDAY, "guests": [friend_id(ann)]}
    answer = ann.refused("/social/createevent", **{**good, **plan})
    assert (answer.problem, answer.blames) == (problem, [field])
    assert ann.get("/social") == {"nights": []}


def test_a_time_needs_a_zone_from_somewhere(friends: list[App]) -> None:
    _, ben = friends
    plan: Json = {"starts_at": THURSDAY, "guests": [friend_id(ben)]}
    assert ben.refused("/social/createevent", **plan).blames == ["time_zone"]
    night = ben.post("/social/createevent", **plan, time_zone="America/New_York")
    assert night["starts_at"] == "2026-11-26T20:00:00-05:00"
