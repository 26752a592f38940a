"""Signing in to the companion app, as Cognito tells of it, with the tables on a real server."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import boto3
import pytest

from popcorn.domain.accounts import account_of
from popcorn.domain.addressing import Addressing
from popcorn.entrypoints import sign_in
from tests.servers.running import environment
from tests.servers.tables import create_tables, table_variables
from tests.servers.unanswering import refusing, unused_credentials

ANN = account_of("5a6b7c8d-0000-4000-8000-000000000001")


def event(source: str = "PostConfirmation_ConfirmSignUp", **attributes: str) -> dict[str, Any]:
    given = {
        "sub": ANN.removeprefix("account:"),
        "email": "ann@example.org",
        "email_verified": "true",
        "cognito:user_status": "CONFIRMED",
    }
    return {
        "version": "1",
        "region": "eu-west-1",
        "userPoolId": "eu-west-1_AbCdEfGhI",
        "userName": "ann",
        "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": "1example"},
        "triggerSource": source,
        "request": {"userAttributes": {**given, **attributes}},
        "response": {},
    }


@pytest.fixture
def as_function(dynamodb_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name, value in environment("http://127.0.0.1:9", dynamodb_url).items():
        monkeypatch.setenv(name, value)
    for name, value in table_variables(create_tables(boto3.client("dynamodb"))).items():
        monkeypatch.setenv(name, value)
    sign_in._from_environment.cache_clear()
    yield
    sign_in._from_environment.cache_clear()


def test_the_first_sign_in_makes_the_account_and_later_ones_change_nothing(
    as_function: None, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "popcorn"):
        assert sign_in.handler(event(), None) == event()
    accounts, book = sign_in._from_environment()
    created_at_ms, address = accounts.created_at_ms(ANN), book.address_of(ANN)
    assert created_at_ms
    assert address
    assert address.confirmed_email == "ann@example.org"
    Addressing(book).remove_email(ANN, created_at_ms + 1)
    again = event("PostAuthentication_Authentication")
    assert sign_in.handler(again, None) == again
    assert accounts.created_at_ms(ANN) == created_at_ms
    address = book.address_of(ANN)
    assert address
    assert address.email is None, "what was removed does not come back"
    assert "ann" not in "".join(str(vars(each)).lower() for each in caplog.records)


@pytest.mark.parametrize(
    "odd", [{"email_verified": "false"}, {"email": "not an address"}, {"email": ""}]
)
def test_an_address_that_is_not_theirs_or_none_is_left_out(
    as_function: None, odd: dict[str, str]
) -> None:
    sign_in.handler(event(**odd), None)
    accounts, book = sign_in._from_environment()
    assert accounts.created_at_ms(ANN)
    assert book.address_of(ANN) is None


def test_nobody_is_kept_out_because_the_tables_are_away(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    unused_credentials(monkeypatch)
    monkeypatch.setenv("POPCORN_USERS_TABLE", "users")
    monkeypatch.setenv("POPCORN_SOCIAL_TABLE", "social")
    sign_in._from_environment.cache_clear()
    with refusing() as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", url)
        assert sign_in.handler(event(), None) == event()
    sign_in._from_environment.cache_clear()
    assert "fallback" in [record.getMessage() for record in caplog.records]
