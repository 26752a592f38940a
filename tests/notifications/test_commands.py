"""Mail on a laptop: written after a turn, delivered by hand, and read."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from popcorn.adapters.embedded import database
from popcorn.adapters.embedded.sqlite_addresses import SqliteAddresses
from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_friends import SqliteFriends
from popcorn.adapters.embedded.sqlite_nights import SqliteNights
from popcorn.domain.movie_nights import Night, Start
from popcorn.domain.night_events import EventKind, NightEvent
from popcorn.domain.ratings import ListenerId
from popcorn.settings import Settings, read_settings
from popcorn_lab.cli.main import popcorn
from popcorn_lab.notifying import telling_afterwards
from tests.contracts.shelf import SHELF
from tests.contracts.social import Social, night_of, people
from tests.contracts.test_sqlite import write
from tests.notifications.world import reachable

ADDRESSES = 10
"""The migration that made the outbox anew."""


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("POPCORN_HOME", str(tmp_path))
    settings = read_settings()
    write(settings.database, SHELF)
    return settings


@pytest.fixture
def social(settings: Settings) -> Iterator[Social]:
    path = settings.database
    with (
        closing(SqliteFriends(path)) as friends,
        closing(SqliteNights(path)) as nights,
        closing(SqliteAddresses(path)) as book,
    ):
        yield Social(friends, nights, nights, book)


def printed(*arguments: str) -> str:
    done = CliRunner().invoke(popcorn, arguments, catch_exceptions=False)
    assert done.exit_code == 0
    return done.stdout


def invited(social: Social) -> tuple[ListenerId, str]:
    ann, ben = people(2)
    email = reachable(social, ben, "Ben")
    night_of(social, ann, ben)
    return ann, email


def test_what_waits_is_delivered_once_and_read(social: Social) -> None:
    _, email = invited(social)
    assert json.loads(printed("notify", "--json"))["sent"] == 2
    assert printed("notify").startswith("0 sent")
    shown = printed("mail", "--to", email.upper())
    assert "Subject: A friend invites you to a movie night\n" in shown
    assert "(movie-night.ics)" in shown
    lines = [json.loads(line) for line in printed("mail", "--json").splitlines()]
    assert {each["to"] for each in lines} == {email}
    assert sorted(each["attachments"] for each in lines) == [[], ["movie-night.ics"]]
    assert Path(lines[0]["file"]).is_file()
    assert printed("mail", "--to", "nobody@example.org") == ""


def test_a_turn_is_followed_by_its_mail(social: Social, settings: Settings) -> None:
    def turn(_request: str) -> Night:
        ann, ben = people(2)
        reachable(social, ben, "Ben")
        return night_of(social, ann, ben)

    with (
        closing(SqliteCatalogue(settings.database)) as catalogue,
        telling_afterwards(settings, catalogue) as telling,
    ):
        assert telling(turn)("plan a movie night").guests
    assert len(printed("mail", "--json").splitlines()) == 2


def test_mail_that_cannot_be_written_waits_and_the_turn_does_not_hear_of_it(
    social: Social, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    _, email = invited(social)
    settings.mail_folder.write_text("in the way")
    with (
        caplog.at_level(logging.WARNING),
        closing(SqliteCatalogue(settings.database)) as catalogue,
        telling_afterwards(settings, catalogue) as telling,
    ):
        assert telling(str.upper)("answered") == "ANSWERED"
    assert "notification_failed" in caplog.text
    assert email not in caplog.text


def test_what_waited_before_the_outbox_held_more_than_nights_is_still_told(
    tmp_path: Path,
) -> None:
    """The table is made anew, and nothing of it is lost."""
    path = tmp_path / "popcorn.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        for version, script in database._migrations():
            if version >= ADDRESSES:
                break
            connection.create_function("title_sounds", 2, lambda *_: "[]", deterministic=True)
            connection.executescript(script)
            connection.execute(f"PRAGMA user_version = {version}")
        connection.execute(
            "INSERT INTO outbox VALUES ('ben', 'n.1', 'invited', 'n', 1, NULL, 5, 'UTC', 3, 9, "
            "NULL, NULL, 0, 0)"
        )
        connection.commit()
    with closing(SqliteNights(path)) as nights:
        (key,) = nights.pending(4)
        event = nights.claim(key, 4, 5)
    assert event == NightEvent(
        event_id="n.1",
        recipient_id=ListenerId("ben"),
        kind=EventKind.INVITED,
        night_id="n",
        version=1,
        movie_id=None,
        start=Start(5, "UTC"),
        at_ms=3,
        kept_until_ms=9,
    )
