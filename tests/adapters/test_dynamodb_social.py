"""What is particular to the table Social in DynamoDB; the rest is in the contract."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest

from popcorn.adapters.aws import clients
from popcorn.adapters.aws.dynamodb_addresses import DynamoDbAddresses
from popcorn.adapters.aws.dynamodb_friends import DynamoDbFriends
from popcorn.adapters.aws.dynamodb_nights import DynamoDbNights
from popcorn.adapters.aws.dynamodb_outbox import DynamoDbOutbox
from popcorn.domain.addresses import Address, Refusal
from popcorn.domain.errors import StoreUnavailableError
from popcorn.domain.friends import FriendCode, Tie
from popcorn.domain.movie_nights import Answer, Night, Start
from popcorn.domain.night_events import events_of
from popcorn.domain.ratings import ListenerId
from tests.contracts.social import DAY_MS, NOW_MS, Social, night_of, people
from tests.servers.tables import create_tables
from tests.servers.unanswering import refusing, silent

ANN, BEN = ListenerId("amzn1.ask.person.ANN"), ListenerId("amzn1.ask.person.BEN")
CODE = FriendCode("12345678", ANN, NOW_MS)
NIGHT = Night("n1", ANN, None, Start(NOW_MS + DAY_MS, "UTC"), NOW_MS).inviting([BEN], NOW_MS)
EVENTS = events_of(None, NIGHT, NOW_MS)

CALLS: dict[str, Callable[[Social], object]] = {
    "friendship": lambda social: social.friends.friendship(ANN, BEN),
    "friendships_of": lambda social: social.friends.friendships_of(ANN),
    "change": lambda social: social.friends.change(ANN, BEN, None, Tie.ASKED, NOW_MS),
    "end": lambda social: social.friends.end(ANN, [BEN]),
    "set_name": lambda social: social.friends.set_name(ANN, None, NOW_MS),
    "offer_code": lambda social: social.friends.offer_code(CODE),
    "count_try": lambda social: social.friends.count_try(ANN, NOW_MS, 1),
    "forget": lambda social: social.friends.forget(ANN),
    "night": lambda social: social.nights.night("n1"),
    "nights_of": lambda social: social.nights.nights_of(ANN),
    "create": lambda social: social.nights.create(NIGHT, EVENTS),
    "change night": lambda social: social.nights.change(
        NIGHT, NIGHT.answered(BEN, Answer.ACCEPTED, NOW_MS), ()
    ),
    "remove": lambda social: social.nights.remove(NIGHT, ()),
    "forget_events": lambda social: social.nights.forget_events(ANN),
    "pending": lambda social: social.outbox.pending(NOW_MS),
    "claim": lambda social: social.outbox.claim(EVENTS[0].key, NOW_MS, NOW_MS + 1),
    "address_of": lambda social: social.book.address_of(ANN),
    "change address": lambda social: social.book.change(None, Address(listener_id=ANN), ()),
    "refusal_of": lambda social: social.book.refusal_of("ann@example.org"),
    "refuse": lambda social: social.book.refuse("ann@example.org", Refusal.BOUNCED, NOW_MS),
    "allow_again": lambda social: social.book.allow_again("ann@example.org"),
    "forget address": lambda social: social.book.forget(ANN),
    "mark_delivered": lambda social: social.outbox.mark_delivered(EVENTS[0].key),
}


def over(table: str, read_timeout_s: float = 10) -> Social:
    client = clients.dynamodb_client(read_timeout_s=read_timeout_s)
    return Social(
        DynamoDbFriends(client, table),
        DynamoDbNights(client, table),
        DynamoDbOutbox(client, table),
        DynamoDbAddresses(client, table, table),
    )


@pytest.fixture(autouse=True)
def account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "local")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "local")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")


@pytest.fixture(params=[refusing, silent], ids=["refusing", "silent"])
def unanswering(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    where: Callable[[], AbstractContextManager[str]] = request.param
    with where() as url:
        monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", url)
        yield url


@pytest.mark.parametrize("call", CALLS)
def test_a_server_that_does_not_answer_is_an_unavailable_store(unanswering: str, call: str) -> None:
    with pytest.raises(StoreUnavailableError) as raised:
        CALLS[call](over("Social", 0.2))
    assert ANN not in str(raised.value), "messages are logged, ids are not"


@pytest.mark.parametrize("call", CALLS)
def test_a_table_that_is_not_there_is_an_unavailable_store(dynamodb: str, call: str) -> None:
    with pytest.raises(StoreUnavailableError, match="ResourceNotFoundException"):
        CALLS[call](over("NoSuchTable"))


@pytest.fixture
def dynamodb(dynamodb_url: str, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("AWS_ENDPOINT_URL_DYNAMODB", dynamodb_url)
    return dynamodb_url


def test_what_is_not_for_ever_expires(dynamodb: str) -> None:
    """Seconds, as DynamoDB's time to live wants them; and nothing of friends does."""
    client = clients.dynamodb_client()
    table = create_tables(client)["SocialTable"]
    social = over(table)
    ann, ben = people(2)
    night = night_of(social, ann, ben)
    expires = {
        "notice" if "friend_id" in item else item["entry"]["S"].partition("#")[0]: item.get(
            "expires_at", {}
        ).get("N")
        for item in client.scan(TableName=table)["Items"]
    }
    code_s = str((NOW_MS + DAY_MS) // 1000)
    night_s = str(night.kept_until_ms // 1000)
    end_of_day_s = str((NOW_MS // DAY_MS + 1) * DAY_MS // 1000)
    assert expires == {
        "code": code_s,
        "tries": end_of_day_s,
        "night": night_s,
        "event": night_s,
        "notice": str((NOW_MS + 30 * DAY_MS) // 1000),
        "friend": None,
    }
    client.close()
