"""Functions over a snapshot in S3: fetched while they start, or the zip's stands in."""

from __future__ import annotations

import json
import logging
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from popcorn import snapshots
from popcorn.entrypoints import popular, skill
from popcorn.settings import Settings
from popcorn_lab.deployment.snapshots import send_snapshot
from popcorn_lab.packaging.snapshot import write_snapshot
from tests.infrastructure.account import Account, served_account
from tests.servers.unanswering import unused_credentials

BUCKET = "movies-of-mine"
ADDRESS = f"s3://{BUCKET}/1.tar.gz"
OF_S3 = "Stagecoach"
LAUNCH = json.loads((Path(__file__).parents[1] / "events" / "launch.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def account() -> Iterator[Account]:
    with served_account() as account:
        account.client("s3").create_bucket(Bucket=BUCKET)
        yield account


def forget_all() -> None:
    """As a container that starts."""
    for each in (snapshots._fetched, popular._from_environment, skill._from_environment):
        each.cache_clear()


@pytest.fixture(autouse=True)
def function(
    account: Account, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """The environment of a small stack's function: another movie is the most rated one in S3."""
    write_snapshot(settings, tmp_path / "zip")
    with closing(sqlite3.connect(settings.database)) as connection, connection:
        connection.execute("UPDATE movies SET rating_count = 1e6 WHERE title = ?", (OF_S3,))
    unused_credentials(monkeypatch)
    monkeypatch.setenv("AWS_ENDPOINT_URL", account.url)
    send_snapshot(settings, ADDRESS, lambda *_: None)
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    for name, value in {
        "AWS_LAMBDA_FUNCTION_NAME": "skill",
        "POPCORN_SNAPSHOT": ADDRESS,
        "POPCORN_HOME": str(tmp_path / "zip"),
        "POPCORN_STORE": "dynamodb",
        "POPCORN_CATALOGUE": "sqlite",
        "POPCORN_SCORER": "local",
        **{
            f"POPCORN_{each}_TABLE": each.lower()
            for each in ("RATINGS", "LISTS", "USERS", "SOCIAL", "SKILL_STATE")
        },
    }.items():
        monkeypatch.setenv(name, value)
    forget_all()
    formatters = {each: each.formatter for each in logging.getLogger().handlers}
    yield
    forget_all()
    for handler, formatter in formatters.items():
        handler.setFormatter(formatter)


def most_popular() -> str:
    return str(popular.handler({}, None)["movies"][0]["title"])


def events(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    return [facts for each in caplog.records if (facts := getattr(each, "facts", None))]


def why_not(caplog: pytest.LogCaptureFixture) -> str:
    (told,) = (each for each in events(caplog) if each["event"] == "no_snapshot")
    return str(told["reason"])


def test_its_movies_are_those_of_the_snapshot(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "popcorn")
    assert most_popular() == OF_S3
    assert [each["event"] for each in events(caplog)].count("snapshot") == 1


def test_it_is_fetched_before_the_first_request(
    account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    skill.prepare()
    account.client("s3").delete_object(Bucket=BUCKET, Key="1.tar.gz")
    assert most_popular() == OF_S3


def test_without_it_the_zip_stands_in_and_each_turn_is_counted(
    account: Account, caplog: pytest.LogCaptureFixture
) -> None:
    account.client("s3").delete_object(Bucket=BUCKET, Key="1.tar.gz")
    skill.prepare()
    assert "NoSuchKey" in why_not(caplog)
    assert most_popular() != OF_S3
    for turn in (1, 2):
        assert skill.handler(LAUNCH, None)["response"]
        counted = [each for each in events(caplog) if each.get("service") == "snapshot"]
        assert len(counted) == turn


def test_a_catalogue_of_another_version_is_not_used(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    """It was made before the code in the zip, whose catalogue has more columns."""
    skill.prepare()
    (home,) = (Path(tempfile.gettempdir()) / "popcorn").iterdir()
    with closing(sqlite3.connect(home / "popcorn.sqlite3")) as connection, connection:
        connection.execute("PRAGMA user_version = 1")
    forget_all()
    assert most_popular() != OF_S3
    assert "make the copy again" in why_not(caplog)


def test_a_laptop_never_fetches(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_LAMBDA_FUNCTION_NAME")
    assert snapshots.with_snapshot(settings) is settings
