"""One evening over HTTP, on SQLite and on DynamoDB and OpenSearch: the same answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest

from popcorn.api.app import Api
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from tests.api.asking import App, Json, answered, event
from tests.conversations.few_ratings import aws_dataset as aws_dataset
from tests.conversations.few_ratings import settings as settings

Step = tuple[str, str, str, Json | None]
SCRIPT: list[Step] = [
    ("ann", "GET", "/account", None),
    ("ann", "POST", "/account/update", {"display_name": "Ann", "time_zone": "Europe/Berlin"}),
    ("ann", "POST", "/account/update", {"genres": {"horror": "unwanted", "comedy": "liked"}}),
    ("ann", "POST", "/account/email", {"email": "ann@example.org"}),
    ("ben", "POST", "/account/update", {"display_name": "Ben", "is_sharing": True}),
    ("ann", "GET", "/recommend", None),
    ("ann", "GET", "/search?title=lord+of+the+wrings", None),
    ("ann", "GET", "/search?title=blade+runner+twenty+forty+nine", None),
    ("ann", "GET", "/search?genre=western&limit=3", None),
    ("ann", "POST", "/watch/addlist", {"title": "alien"}),
    ("ann", "POST", "/watch/addlist", {"title": "godzilla"}),
    ("ben", "POST", "/watch/addnow", {"title": "heat"}),
    ("ann", "POST", "/watch/addnow", {"title": "alien"}),
    ("ann", "POST", "/watch/donenow", {"title": "alien"}),
    ("ann", "POST", "/rating", {"title": "alien", "stars": 4.5}),
    ("ben", "POST", "/rating", {"title": "toy story", "stars": 5}),
    ("ann", "POST", "/watch/removelist", {"title": "alien"}),
    ("ann", "GET", "/recommend", None),
    ("ann", "GET", "/watch", None),
    ("ben", "POST", "/friend/add", {"code": "ANN'S CODE"}),
    ("ann", "GET", "/friend", None),
    ("ben", "GET", "/friend", None),
    ("ann", "POST", "/friend/accept", {"friend_id": "FRIEND OF ann"}),
    ("ann", "POST", "/friend/accept", {"friend_id": "FRIEND OF ann"}),
    ("ann", "GET", "/friend", None),
    (
        "ann",
        "POST",
        "/social/createevent",
        {"title": "heat", "starts_at": "2026-12-04T20:00", "guests": ["FRIEND OF ann"]},
    ),
    ("ben", "GET", "/social", None),
    ("ben", "POST", "/social/createstatus", {"night_id": "NIGHT", "answer": "accepted"}),
    ("ben", "POST", "/social/createstatus", {"night_id": "NIGHT", "answer": "accepted"}),
    ("ann", "POST", "/social/change", {"night_id": "NIGHT", "starts_at": "2026-12-05T20:00"}),
    ("ben", "POST", "/social/cancel", {"night_id": "NIGHT"}),
    ("ann", "POST", "/social/cancel", {"night_id": "NIGHT"}),
    ("ann", "GET", "/social", None),
    ("ann", "GET", "/account/export", None),
    ("ann", "POST", "/account/delete", {"confirm": "delete everything"}),
    ("ann", "GET", "/account/export", None),
    ("ben", "GET", "/friend", None),
    ("ben", "GET", "/social", None),
]


@pytest.fixture
def aws_services(aws_settings: Settings) -> Iterator[Services]:
    with closing(build_services(aws_settings)) as services:
        yield services


def test_both_sides_give_the_same_answers(settings: Settings, aws_services: Services) -> None:
    with closing(build_services(settings)) as services:
        embedded, aws = played(Api(services)), played(Api(aws_services))
    for step, here, there in zip(SCRIPT, embedded, aws, strict=True):
        assert there == here, step
    statuses = [status for status, _ in embedded]
    assert statuses.count(200) == len(SCRIPT) - 4
    assert {422, 409, 403} <= set(statuses)


def played(api: Api) -> list[tuple[int, Any]]:
    """Each step's status and answer, with what is made by chance left out."""
    known: dict[str, str] = {}
    answers = []
    for number, (who, method, path, body) in enumerate(SCRIPT):
        if body and "code" in body:
            known["ANN'S CODE"] = App(api, "ann").post("/friend/code")["code"]
        path, _, query = path.partition("?")
        sent = json.dumps(body) if body is not None else None
        for name, value in known.items():
            sent = sent.replace(name, value) if sent else None
        asked = event(method, path, sent, subject=who)
        asked["rawQueryString"] = query
        asked["queryStringParameters"] = dict(
            each.split("=") for each in query.replace("+", " ").split("&") if each
        )
        asked["requestContext"]["requestId"] = f"step-{number}"
        asked["requestContext"]["timeEpoch"] = 1_795_000_000_000 + 1000 * number
        answer = answered(api, asked)
        content = answer.content
        if friends := content.get("friends"):
            known[f"FRIEND OF {who}"] = friends[0]["friend_id"]
        if "night_id" in content:
            known["NIGHT"] = content["night_id"]
        content.pop("friend_code", None)
        answers.append((int(answer.status), content))
    return answers
