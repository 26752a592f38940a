"""What a listener says of themselves, what is known of them, and leaving."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.domain.accounts import Link
from popcorn.domain.addresses import MOST_CODES
from popcorn.domain.ratings import ListenerId
from popcorn.domain.reminders import offered
from popcorn.skill.app import Services
from tests.api.asking import App, Json, befriend, friend_id
from tests.api.conftest import People

NOBODY = {
    "display_name": None,
    "is_sharing": False,
    "time_zone": None,
    "genres": {},
    "notifications": {
        "email": None,
        "is_confirmed": False,
        "refusal": None,
        "has_alexa": False,
        "channels": {"email": True, "alexa": True},
    },
}
HELD: dict[str, tuple[str, str]] = {
    # table: (column of the listener, where the export has it)
    "ratings": ("listener_id", "ratings"),
    "lists": ("listener_id", "marks"),
    "genre_wishes": ("listener_id", "genres"),
    "friendships": ("listener_id", "friends"),
    "introductions": ("listener_id", "display_name"),
    "friend_codes": ("listener_id", "friend_code"),
    "nights": ("host_id", "nights"),
    "night_guests": ("guest_id", "nights"),
    "night_reminders": ("listener_id", "nights"),
    "household_voices": ("household_id", "voices"),
    "accounts": ("account_id", "signed_up_at"),
    "account_links": ("account_id", "linked_echoes"),
    "skill_state": ("id", "skill"),
    "addresses": ("listener_id", "notifications"),
}
NOT_OF_ONE = {
    # What nobody is found by, or what only waits to be told (docs/api.md).
    *("parked_ratings", "parked_lists", "friend_code_tries", "outbox", "email_refusals"),
    *("movies", "title_words", "title_parts", "title_sounds", "dataset", "progress"),
}


def test_an_account_says_what_was_said(ann: App) -> None:
    assert ann.get("/account") == NOBODY
    said: Json = {
        "display_name": "Ann",
        "is_sharing": True,
        "time_zone": "Europe/Berlin",
        "genres": {"comedy": "liked", "horror": "unwanted"},
    }
    said |= {"notifications": NOBODY["notifications"]}
    given = {name: value for name, value in said.items() if name != "notifications"}
    assert ann.post("/account/update", **given) == said
    changed = ann.post("/account/update", genres={"horror": None, "war": "unwanted"})
    assert changed == said | {"genres": {"comedy": "liked", "war": "unwanted"}}
    assert ann.post("/account/update") == changed
    taken_back: Json = {"display_name": None, "is_sharing": False, "time_zone": None}
    genres = {"comedy": None, "war": None}
    assert ann.post("/account/update", **taken_back, genres=genres) == NOBODY


def test_an_address_is_shown_to_be_theirs_before_it_counts(ann: App, services: Services) -> None:
    assert ann.refused("/account/email", email="ann").problem == "unusable-email"
    assert ann.refused("/account/email/confirm", code="123456").blames == ["code"]
    given = ann.post("/account/email", email="ann@example.org")
    assert (given["email"], given["is_confirmed"]) == ("ann@example.org", False)
    address = services.social.addresses.address_of(ann.listener)
    assert address is not None
    assert address.code is not None
    wrong = ann.refused("/account/email/confirm", code=f"{int(address.code.digits) ^ 1:06}")
    assert (wrong.problem, wrong.blames) == ("wrong-email-code", ["code"])
    assert ann.post("/account/email/confirm", code=address.code.digits)["is_confirmed"]
    off = ann.post("/account/update", channels={"email": False})["notifications"]
    assert off["channels"] == {"email": False, "alexa": True}
    assert ann.post("/account/email/remove")["email"] is None


def test_whoever_asks_for_too_many_codes_waits_for_tomorrow(ann: App) -> None:
    for number in range(MOST_CODES):
        ann.post("/account/email", email=f"ann{number}@example.org")
    answer = ann.asks("POST", "/account/email", {"email": "ann@example.org"})
    assert (answer.status, answer.problem, answer.blames) == (429, "too-many-tries", ["email"])
    assert 0 < int(answer.headers["Retry-After"]) <= 24 * 60 * 60


@pytest.mark.parametrize(
    ("update", "problem", "field"),
    [
        ({"display_name": "x" * 41}, "unusable-name", "display_name"),
        ({"display_name": "a\u0007b"}, "unusable-name", "display_name"),
        ({"display_name": 7}, "invalid", "display_name"),
        ({"time_zone": "Europe/Atlantis"}, "unknown-time-zone", "time_zone"),
        ({"time_zone": "../../etc/passwd"}, "unknown-time-zone", "time_zone"),
        ({"is_sharing": None}, "invalid", "is_sharing"),
        ({"is_sharing": "yes"}, "invalid", "is_sharing"),
        ({"genres": {"polka": "liked"}}, "invalid", "genres.polka.[key]"),
        ({"genres": {"war": "loved"}}, "invalid", "genres.war"),
        ({"channels": {"pigeon": True}}, "invalid", "channels.pigeon.[key]"),
        ({"channels": {"email": None}}, "invalid", "channels.email"),
        ({"nickname": "Ann"}, "invalid", "nickname"),
    ],
)
def test_what_cannot_be_said_changes_nothing_at_all(
    ann: App, update: Json, problem: str, field: str
) -> None:
    ann.post("/account/update", display_name="Ann")
    answer = ann.refused("/account/update", **{"display_name": "Bo", "is_sharing": True, **update})
    assert (answer.problem, answer.blames) == (problem, [field])
    assert ann.get("/account") == NOBODY | {"display_name": "Ann"}


def lived(people: People) -> tuple[App, App]:
    """Two friends with something in every place that can hold something."""
    ann, ben = people(2)
    for each in (ann, ben):
        each.post("/account/update", display_name="X", time_zone="Asia/Tokyo", is_sharing=True)
        each.post("/account/update", genres={"war": "liked"})
        each.post("/rating", title="alien", stars=5)
        each.post("/watch/addlist", title="heat")
        each.post("/account/email", email="somebody@example.org")
    befriend(ann, ben)
    for host, guest in ((ann, ben), (ben, ann)):
        host.post("/social/createevent", starts_at="2026-12-24T20:00", guests=[friend_id(host)])
        assert len(guest.get("/social")["nights"]) in (1, 2)
    ben.post("/friend/code")
    return ann, ben


def rows_of(home: Path, app: App) -> dict[str, int]:
    """How many rows each table has of a listener, wherever they are named."""
    with closing(sqlite3.connect(home / "popcorn.sqlite3")) as connection:
        tables = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%TEXT%'"
        ).fetchall()
        found = {}
        for table, _sql in tables:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            named = " OR ".join(f'"{column}" = ?' for column in columns)
            count = f"SELECT count(*) FROM {table} WHERE {named}"  # noqa: S608
            (number,) = connection.execute(count, [app.listener] * len(columns)).fetchone()
            if number:
                found[table] = number
    return found


def test_the_export_has_something_of_every_table_that_names_the_listener(
    people: People, home: Path, services: Services
) -> None:
    ann, _ben = lived(people)
    services.households.remember_member(ann.listener, people(1)[0].listener)
    remind(services, ann)
    services.accounts.create(ann.listener, 1)
    services.accounts.link(Link(ListenerId("amzn1.ask.account.ANN"), ann.listener, 1))
    everything = ann.get("/account/export")
    tables = rows_of(home, ann).keys() - NOT_OF_ONE
    assert tables >= {"ratings", "lists", "friendships", "nights", "night_guests", "account_links"}
    assert "night_reminders" in tables
    assert "offered" in [each["reminder"] for each in everything["nights"]]
    for table in tables:
        assert everything[HELD[table][1]], table
    assert everything["listener_id"] == ann.listener
    assert everything["genres"][0]["genre"] == "war"
    assert [each["is_host"] for each in everything["nights"]].count(True) == 1
    assert "amzn1" not in json.dumps(everything)


def remind(services: Services, app: App) -> None:
    """One of their nights is one that they were asked of whether to be reminded."""
    night = services.nights.nights_of(app.listener)[0]
    assert services.nights.change_reminder(None, offered(app.listener, night, 1))


def test_deletion_leaves_nothing_and_touches_nobody_else(
    people: People, home: Path, services: Services
) -> None:
    ann, ben = lived(people)
    remind(services, ann)
    before = rows_of(home, ben)
    assert ann.refused("/account/delete", confirm="yes").blames == ["confirm"]
    assert ann.refused("/account/delete").blames == ["confirm"]
    assert rows_of(home, ann)
    for _ in range(2):
        ann.post("/account/delete", confirm="delete everything")
        assert rows_of(home, ann) == {}
    assert ann.get("/account") == NOBODY
    assert ben.get("/friend")["friends"] == []
    (night,) = ben.get("/social")["nights"]
    assert night["guests"] == []
    gone = before.keys() - rows_of(home, ben).keys()
    assert gone <= {"friendships", "night_guests", "outbox"}
