"""Nobody reads or changes another's state: every route of the table, so that none is forgotten."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from popcorn.api.app import Api
from tests.api.asking import App, Json, answered, befriend, event, friend_id
from tests.api.conftest import People

DOCUMENT = Path(__file__).parents[2] / "docs" / "openapi.json"
ROUTES = [
    (method.upper(), path)
    for path, operations in json.loads(DOCUMENT.read_text(encoding="utf-8"))["paths"].items()
    for method in operations
]


def bodies(night_id: str, friend: str, code: str, movie_id: str) -> Mapping[str, Json]:
    """What somebody sends who knows all ids of somebody else."""
    title: Json = {"movie_id": movie_id}
    return {
        "/account/update": {"display_name": "Eve", "genres": {"war": None}},
        "/account/email": {"email": "eve@example.org"},
        "/account/email/confirm": {"code": "123456"},
        "/account/email/remove": {},
        "/account/delete": {"confirm": "delete everything"},
        "/watch/addlist": title,
        "/watch/removelist": title,
        "/watch/addnow": title,
        "/watch/donenow": title,
        "/watch/removenow": title,
        "/rating": {**title, "stars": 1},
        "/rating/remove": title,
        "/friend/code": {},
        "/friend/code/remove": {},
        "/friend/add": {"code": code},
        "/friend/accept": {"friend_id": friend},
        "/friend/decline": {"friend_id": friend},
        "/friend/remove": {"friend_id": friend},
        "/social/createevent": {
            "starts_at": "2026-12-01T20:00",
            "time_zone": "UTC",
            "guests": [friend],
        },
        "/social/createstatus": {"night_id": night_id, "answer": "accepted"},
        "/social/invite": {"night_id": night_id, "guests": [friend]},
        "/social/change": {"night_id": night_id, "title": "heat"},
        "/social/cancel": {"night_id": night_id},
    }


@pytest.fixture(scope="module")
def victims(people: People) -> tuple[App, App, Mapping[str, Json]]:
    """Two friends with something of everything, and what a stranger may know of it."""
    ann, ben = people(2)
    for each in (ann, ben):
        each.post("/account/update", display_name="Victim", is_sharing=True)
        each.post("/account/update", genres={"war": "liked"})
        each.post("/account/email", email="victim@example.org")
        each.post("/rating", movie_id="alien-1979", stars=5)
        each.post("/watch/addlist", movie_id="alien-1979")
    befriend(ann, ben)
    friend = friend_id(ann)
    night = ann.post(
        "/social/createevent", starts_at="2026-12-01T20:00", time_zone="UTC", guests=[friend]
    )
    code = ann.post("/friend/code")["code"]
    return ann, ben, bodies(night["night_id"], friend, code, "alien-1979")


def stored(home: Path, *apps: App) -> list[tuple[Any, ...]]:
    """Every row that names one of them, but for a request that they may get from anybody."""
    rows: list[tuple[Any, ...]] = []
    with closing(sqlite3.connect(home / "popcorn.sqlite3")) as connection:
        named = (
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%_id%' "
            "AND name NOT LIKE 'title%' AND name != 'movies'"
        )
        for (table,) in connection.execute(named).fetchall():
            for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608
                is_request = table in ("friendships", "outbox") and (
                    "asks-me" in row or "asked" in row or "friend-asked" in row
                )
                if not is_request and any(app.listener in row for app in apps):
                    rows.append((table, *row))
    return sorted(rows, key=repr)


def test_the_table_of_routes_has_them_all() -> None:
    posts = {path for method, path in ROUTES if method == "POST"}
    assert posts == set(bodies("", "", "", "")), "say here what a stranger would send to a new one"
    assert len(ROUTES) == len(posts) + 8


@pytest.mark.parametrize(("method", "path"), ROUTES, ids=map(" ".join, ROUTES))
def test_a_stranger_changes_nothing_and_sees_nothing(
    method: str,
    path: str,
    victims: tuple[App, App, Mapping[str, Json]],
    people: People,
    home: Path,
) -> None:
    ann, ben, sent = victims
    (eve,) = people(1)
    before = stored(home, ann, ben)
    assert len(before) > 10
    query = {
        "/search": {"genre": "war"},
        "/social/recommend": {"friend_id": sent["/friend/remove"]["friend_id"]},
    }.get(path, {})
    answer = eve.asks(method, path, sent.get(path), query=query)
    assert answer.status < 500
    assert stored(home, ann, ben) == before
    for secret in ("Victim", "victim@", ann.subject, ben.subject, ann.listener):
        assert secret not in json.dumps(answer.content)
    if path.startswith(("/social/", "/friend/")) and path not in _ALLOWED:
        assert answer.status == 404, answer.content


_ALLOWED = {"/friend/code", "/friend/code/remove", "/friend/add"}


@pytest.mark.parametrize(("method", "path"), ROUTES, ids=map(" ".join, ROUTES))
def test_nobody_gets_in_without_a_token(
    method: str, path: str, api: Api, victims: tuple[App, App, Mapping[str, Json]]
) -> None:
    for subject in (None, ""):
        answer = answered(api, event(method, path, victims[2].get(path), subject=subject))
        assert (answer.status, answer.problem) == (401, "unauthorized")
        assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_what_a_client_may_choose_names_nobody_else(
    api: Api, victims: tuple[App, App, Mapping[str, Json]], people: People
) -> None:
    ann, _, _ = victims
    (eve,) = people(1)
    asked = event("GET", "/account/export", subject=eve.subject)
    asked["headers"] |= {"x-listener-id": ann.listener, "x-amzn-oidc-identity": ann.subject}
    assert answered(api, asked).content["listener_id"] == eve.listener
    named = event("GET", "/account/export", subject=eve.subject, query={"sub": ann.subject})
    refused = answered(api, named)
    assert (refused.status, refused.blames) == (422, ["sub"])
