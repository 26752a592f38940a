"""What the function's role allows is what the adapters ask for: no less, and no more."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import boto3
import pytest
from ask_sdk_model import Context, RequestEnvelope, User
from ask_sdk_model.interfaces.system import SystemState

from popcorn.adapters.aws.clients import dynamodb_client, opensearch_client
from popcorn.adapters.aws.dynamodb_households import DynamoDbHouseholds
from popcorn.adapters.aws.dynamodb_store import DynamoDbStore
from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
from popcorn.domain.marks import Mark, MarkKind
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.skill.listener.persistence import dynamodb_persistence
from tests.infrastructure.deployment import REGION, SCORER, SEARCH, Deployment

ANN, ALIEN = ListenerId("ann"), MovieId("alien-1979")
HOUSEHOLD = ListenerId("household")
NOTHING_FOUND = json.dumps({"hits": {"hits": []}}).encode()


def allowed(deployment: Deployment, service: str) -> set[tuple[str, str]]:
    """Pairs of action and resource."""
    return {
        (action, resource)
        for statement in deployment.statements
        for action in statement["Action"]
        for resource in statement["Resource"]
        if action.startswith(f"{service}:")
    }


def recorder(client: Any) -> set[tuple[str, str]]:
    """The actions that a client asks DynamoDB for, from now on, each with the table's name."""
    asked: set[tuple[str, str]] = set()

    def record(params: Any, model: Any, **_: object) -> None:
        for table in params.get("RequestItems", [params.get("TableName")]):
            asked.add((f"dynamodb:{model.name}", table))

    client.meta.events.register("provide-client-params.dynamodb", record)
    return asked


def arn(table_name: str) -> str:
    return boto3.client("dynamodb").describe_table(TableName=table_name)["Table"]["TableArn"]


def test_no_statement_leaves_anything_open(deployed: Deployment) -> None:
    for statement in deployed.statements:
        assert statement["Effect"] == ["Allow"]
        assert not [action for action in statement["Action"] if "*" in action]
        assert not [resource for resource in statement["Resource"] if "*" in resource]


def test_the_store_and_the_skill_state_get_what_they_ask_for(deployed: Deployment) -> None:
    asked = use_store(deployed.outputs["RatingsTable"], deployed.outputs["ListsTable"])
    asked |= use_households(deployed.outputs["UsersTable"])
    asked |= use_persistence(deployed.outputs["SkillStateTable"])
    assert {table for _, table in asked} == {
        deployed.outputs[each]
        for each in ("RatingsTable", "ListsTable", "UsersTable", "SkillStateTable")
    }
    assert allowed(deployed, "dynamodb") == {(action, arn(table)) for action, table in asked}


def use_store(ratings_table: str, lists_table: str) -> set[tuple[str, str]]:
    client = dynamodb_client()
    asked = recorder(client)
    store = DynamoDbStore(client, ratings_table, lists_table)
    store.put_rating(Rating(ANN, ALIEN, Stars.of(5), rated_at_ms=1))
    assert store.take_back_rating(ANN, ALIEN) is not None
    assert not store.ratings_of(ANN)
    store.put_mark(Mark(ANN, ALIEN, MarkKind.SEEN, marked_at_ms=1))
    assert store.take_back_mark(ANN, ALIEN) is not None
    assert not store.marks_of(ANN)
    store.put_rating(Rating(ANN, ALIEN, Stars.of(5), rated_at_ms=1))
    store.put_mark(Mark(ANN, ALIEN, MarkKind.SEEN, marked_at_ms=1))
    store.forget(ANN)
    assert store.rating(ANN, ALIEN) is None
    assert not store.marks_of(ANN)
    return asked


def use_households(users_table: str) -> set[tuple[str, str]]:
    client = dynamodb_client()
    asked = recorder(client)
    households = DynamoDbHouseholds(client, users_table)
    households.remember_member(HOUSEHOLD, ANN)
    assert households.members(HOUSEHOLD) == {ANN}
    households.forget_member(HOUSEHOLD, ANN)
    households.forget_household(HOUSEHOLD)
    assert not households.members(HOUSEHOLD)
    return asked


def use_persistence(table_name: str) -> set[tuple[str, str]]:
    resource = boto3.resource("dynamodb")
    asked = recorder(resource.meta.client)
    persistence = dynamodb_persistence(table_name, resource)
    envelope = RequestEnvelope(context=Context(system=SystemState(user=User(user_id=ANN))))
    persistence.save_attributes(envelope, {"visits": 1})
    assert persistence.get_attributes(envelope) == {"visits": 1}
    persistence.delete_attributes(envelope)
    return asked


@pytest.fixture
def search() -> Iterator[tuple[str, set[str]]]:
    """A search domain that finds nothing: its address, and what is asked of it."""
    asked: set[str] = set()

    class Listens(BaseHTTPRequestHandler):
        def do_any(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            asked.add(f"{self.command} {self.path.partition('?')[0]}")
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(NOTHING_FOUND)))
            self.end_headers()
            self.wfile.write(NOTHING_FOUND)

        do_GET = do_POST = do_HEAD = do_PUT = do_DELETE = do_any  # noqa: N815

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Keeps the test's output clean."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Listens) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
        thread.join()


def test_the_catalogue_gets_what_it_asks_for(
    deployed: Deployment, search: tuple[str, set[str]]
) -> None:
    url, asked = search
    client = opensearch_client(url)
    catalogue = OpenSearchCatalogue(client)
    questions: list[Callable[[], object]] = [
        catalogue.popular,
        lambda: catalogue.movies([ALIEN]),
        lambda: catalogue.find_titles("alien"),
        lambda: catalogue.seen_by(ANN),
    ]
    assert [len(question()) for question in questions] == [0, 0, 0, 0]  # type: ignore[arg-type]
    client.close()
    domain = SEARCH["SearchDomainArn"]
    assert allowed(deployed, "es") == {
        (f"es:ESHttp{method.capitalize()}", f"{domain}{path}")
        for method, path in (each.split(" ") for each in asked)
    }


def test_only_the_one_endpoint_may_be_invoked(deployed: Deployment) -> None:
    endpoint = f"arn:aws:sagemaker:{REGION}:123456789012:endpoint/{SCORER['ScorerEndpoint']}"
    assert allowed(deployed, "sagemaker") == {("sagemaker:InvokeEndpoint", endpoint)}


def test_without_services_the_role_knows_none(small: Deployment) -> None:
    actions = {action for statement in small.statements for action in statement["Action"]}
    assert {action.partition(":")[0] for action in actions} == {"logs", "dynamodb"}
