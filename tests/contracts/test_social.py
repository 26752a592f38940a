"""SQLite and DynamoDB keep the contracts of friends, movie nights, addresses and their outbox."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import boto3
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from popcorn.adapters.aws.dynamodb_addresses import DynamoDbAddresses
from popcorn.adapters.aws.dynamodb_friends import DynamoDbFriends
from popcorn.adapters.aws.dynamodb_nights import DynamoDbNights
from popcorn.adapters.aws.dynamodb_outbox import DynamoDbOutbox
from popcorn.adapters.embedded.sqlite_addresses import SqliteAddresses
from popcorn.adapters.embedded.sqlite_friends import SqliteFriends
from popcorn.adapters.embedded.sqlite_nights import SqliteNights
from tests.contracts.addresses_contract import AddressesContract
from tests.contracts.friends_contract import FriendsContract
from tests.contracts.nights_at_once_contract import NightsAtOnceContract
from tests.contracts.nights_contract import NightsContract
from tests.contracts.outbox_contract import OutboxContract
from tests.contracts.reminders_contract import RemindersContract
from tests.contracts.social import Social
from tests.contracts.social_machine import SocialMachine
from tests.servers.tables import create_tables


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Social]:
    path = tmp_path_factory.mktemp("social") / "popcorn.sqlite3"
    with (
        closing(SqliteFriends(path)) as friends,
        closing(SqliteNights(path)) as nights,
        closing(SqliteAddresses(path)) as book,
    ):
        yield Social(friends, nights, nights, book)


@pytest.fixture(scope="module")
def on_aws(dynamodb_url: str) -> Iterator[Social]:
    client = boto3.client(
        "dynamodb",
        endpoint_url=dynamodb_url,
        region_name="us-east-1",
        aws_access_key_id="local",
        aws_secret_access_key="local",
    )
    with closing(client):
        tables = create_tables(client)
        table = tables["SocialTable"]
        yield Social(
            DynamoDbFriends(client, table),
            DynamoDbNights(client, table),
            DynamoDbOutbox(client, table),
            DynamoDbAddresses(client, tables["UsersTable"], table),
        )


class EveryContract(
    FriendsContract,
    NightsContract,
    NightsAtOnceContract,
    OutboxContract,
    AddressesContract,
    RemindersContract,
):
    """Of all that people have to do with each other."""


class TestEmbedded(EveryContract):
    @pytest.fixture
    def social(self, embedded: Social) -> Social:
        return embedded


class TestOnAws(EveryContract):
    @pytest.fixture
    def social(self, on_aws: Social) -> Social:
        return on_aws


@pytest.mark.parametrize(
    ("store", "examples"), [("embedded", 50), pytest.param("on_aws", 8, marks=pytest.mark.servers)]
)
def test_whatever_people_do_a_store_agrees_with_the_model(
    request: pytest.FixtureRequest, store: str, examples: int
) -> None:
    social = request.getfixturevalue(store)

    class Machine(SocialMachine):
        def __init__(self) -> None:
            super().__init__(social)

    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
