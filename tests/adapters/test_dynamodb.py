"""What is particular to DynamoDB; the rest is in the contract."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from unittest import mock

import pytest

from popcorn.adapters.aws import clients
from popcorn.adapters.aws.dynamodb_items import PARKED, item_of, mark_item_of
from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
from popcorn.domain.errors import SettingsError, StoreUnavailableError
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.ports import ListenerStore
from tests.servers.unanswering import refusing, silent

ANNA = ListenerId("amzn1.ask.person.ANNA")
ALIEN = MovieId("1214")
RATING = Rating(ANNA, ALIEN, Stars(9), 1_700_000_000_000)
MARK = Mark(ANNA, ALIEN, MarkKind.SEEN, 1_700_000_000_000)

CALLS: dict[str, Callable[[ListenerStore], object]] = {
    "ratings_of": lambda store: store.ratings_of(ANNA),
    "rating": lambda store: store.rating(ANNA, ALIEN),
    "put_rating": lambda store: store.put_rating(RATING),
    "take_back_rating": lambda store: store.take_back_rating(ANNA, ALIEN),
    "marks_of": lambda store: store.marks_of(ANNA),
    "put_mark": lambda store: store.put_mark(MARK),
    "take_back_mark": lambda store: store.take_back_mark(ANNA, ALIEN),
}


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
    store = DynamoDbStore(clients.dynamodb_client(read_timeout_s=0.2), "Ratings", "Lists")
    with pytest.raises(StoreUnavailableError) as raised:
        CALLS[call](store)
    assert raised.value.__cause__ is not None
    assert ANNA not in str(raised.value), "messages are logged, ids are not"


def test_the_client_waits_for_a_second_and_tries_twice() -> None:
    config = clients.dynamodb_client().meta.config
    assert (config.connect_timeout, config.read_timeout) == (0.5, 1)  # type: ignore[attr-defined]
    assert config.retries == {"mode": "standard", "total_max_attempts": 2}  # type: ignore[attr-defined]


@pytest.mark.parametrize("call", CALLS)
def test_a_table_that_is_not_there_is_an_unavailable_store(
    aws_environment: dict[str, str], call: str
) -> None:
    store = DynamoDbStore(clients.dynamodb_client(), "NoSuchTable", "NorThisOne")
    with pytest.raises(StoreUnavailableError, match="ResourceNotFoundException"):
        CALLS[call](store)


def test_what_is_parked_is_not_there(aws_environment: dict[str, str]) -> None:
    client = clients.dynamodb_client()
    ratings, lists = (aws_environment[f"POPCORN_{each}_TABLE"] for each in ("RATINGS", "LISTS"))
    parked = Rating(ANNA, MovieId(f"{PARKED}|5|alien"), Stars(3), 1, PARKED)
    client.put_item(TableName=ratings, Item=item_of(parked))
    mark = Mark(ANNA, parked.movie_id, MarkKind.SEEN, 1)
    client.put_item(TableName=lists, Item={**mark_item_of(mark), "kind": {"S": "seen/parked"}})
    store = DynamoDbStore(client, ratings, lists)
    store.put_rating(RATING)
    store.put_mark(MARK)
    assert list(store.ratings_of(ANNA)) == [RATING]
    assert list(store.marks_of(ANNA)) == [MARK]


@pytest.mark.parametrize(
    "make",
    [clients.dynamodb_client, clients.sagemaker_runtime_client],
)
def test_without_a_region_the_variable_is_named(
    make: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    monkeypatch.delenv("AWS_REGION", raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", "/dev/null")
    with (
        mock.patch("boto3.DEFAULT_SESSION", None),
        pytest.raises(SettingsError, match="AWS_DEFAULT_REGION"),
    ):
        make()
