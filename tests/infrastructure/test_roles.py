"""What each function's role allows is what the function asks for: no less, and no more."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import boto3
import pytest
from opensearchpy import OpenSearch

from popcorn import ports
from popcorn.adapters.aws.clients import s3_client
from popcorn.adapters.aws.dynamodb_items import item_of, key_of
from popcorn.adapters.aws.factors_index import factors_index
from popcorn.adapters.aws.opensearch_index import MOVIES_INDEX, RATINGS_INDEX
from popcorn.adapters.aws.opensearch_popularity import Popularity, Yardstick
from popcorn.adapters.aws.s3_snapshot import fetch_snapshot, place_of
from popcorn.domain.factors import SharedFactors
from popcorn.domain.popularity import RatingPrior
from popcorn.entrypoints import index_upkeep, stream_sync
from popcorn.settings import Settings, read_settings
from popcorn_lab.deployment.snapshots import send_snapshot
from tests.infrastructure.asking import ALIEN, ANN, RATING, persist, questions
from tests.infrastructure.deployment import SCORER, SEARCH, SNAPSHOT, Deployment
from tests.infrastructure.recording import recorded

LAMBDAS_OWN = {
    "logs:CreateLogStream",
    "logs:PutLogEvents",
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
}
"""What Lambda does itself with a function's role."""


@pytest.fixture
def deployed(aws: None) -> Deployment:
    """Full size, but nothing listens to the tables: moto would want Docker for each write."""
    mappings = frozenset({"MoviesToIndex", "RatingsToIndex"})
    deployment = Deployment({**SEARCH, **SCORER}, without=mappings)
    deployment.create()
    return deployment


def allowed_to_code(deployment: Deployment, function: str) -> set[tuple[str, str]]:
    return {
        (action, resource)
        for action, resource in deployment.allowed(function)
        if action not in LAMBDAS_OWN
    }


@pytest.fixture
def index(opensearch_url: str) -> Iterator[OpenSearch]:
    """A real domain with the three aliases and nothing in them; afterwards without."""
    client = OpenSearch(opensearch_url, timeout=60)
    names = {alias: f"{alias}-{time.time_ns()}" for alias in ("movies", "ratings", "factors")}
    shared = SharedFactors("v1", 30.0, 50, ((0.5, 0.5), (0.5, 0.5)))
    bodies = {"movies": MOVIES_INDEX, "ratings": RATINGS_INDEX, "factors": factors_index(shared)}
    for alias, name in names.items():
        client.indices.delete(index=f"{alias}-*")
        client.indices.create(index=name, body={**bodies[alias], "aliases": {alias: {}}})
    Popularity(client).start(Yardstick(19_700, RatingPrior(7.0, 4.0)))
    yield client
    for name in names.values():
        client.indices.delete(index=name)
    client.close()


def test_the_skill_gets_what_it_asks_for(
    deployed: Deployment, index: OpenSearch, opensearch_url: str
) -> None:
    settings = read_settings(deployed.environment())
    asked = set()
    with recorded() as calls:
        for name, question in questions(settings, opensearch_url):
            question()
            asked.add(name)
        persist(settings)
    of_services = (
        "ListenerStore",
        "AddressBook",
        "Accounts",
        "Households",
        "Friends",
        "MovieNights",
        "ReminderBook",
        "Catalogue",
        "FactorStore",
        "Factors",
        "Scorer",
    )
    methods = {
        f"{port}.{name}"
        for port in of_services
        for name, each in vars(getattr(ports, port)).items()
        if callable(each) and not name.startswith("_")
    }
    assert asked == methods - {"FactorStore.forget"}
    assert calls == allowed_to_code(deployed, "SkillFunction")


def test_functions_read_their_snapshot_and_nothing_else_of_s3(
    aws: None, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    deployment = Deployment(SNAPSHOT)
    deployment.create()
    place = place_of(SNAPSHOT["Snapshot"])
    boto3.client("s3").create_bucket(Bucket=place.bucket)
    send_snapshot(settings, SNAPSHOT["Snapshot"], lambda *_: None)
    with recorded() as calls, closing(s3_client()) as client:
        fetch_snapshot(client, SNAPSHOT["Snapshot"], tmp_path, within_s=60)
    for function in ("SkillFunction", "RecommendMovieFunction", "SearchPopularMovieFunction"):
        of_s3 = {each for each in deployment.allowed(function) if each[0].startswith("s3:")}
        assert of_s3 == calls == {("s3:GetObject", f"arn:aws:s3:::{place.bucket}/{place.key}")}
        assert deployment.environment(function)["POPCORN_SNAPSHOT"] == SNAPSHOT["Snapshot"]


def stream_event(deployment: Deployment) -> dict[str, Any]:
    """A rating that comes, one that goes, and one that no index can take."""
    dynamodb = boto3.client("dynamodb")
    table = dynamodb.describe_table(TableName=deployment.outputs["RatingsTable"])["Table"]
    item = {**item_of(RATING), "version": {"N": "1"}}
    unusable = {**item, "half_steps": {"S": "many"}}
    changes: list[tuple[str, dict[str, Any]]] = [
        ("INSERT", {"NewImage": item}),
        ("REMOVE", {"OldImage": item}),
        ("INSERT", {"NewImage": unusable}),
    ]
    records = [
        {
            "eventName": name,
            "eventSourceARN": table["LatestStreamArn"],
            "dynamodb": {"Keys": key_of(ANN, ALIEN), "SequenceNumber": str(number), **images},
        }
        for number, (name, images) in enumerate(changes)
    ]
    return {"Records": records}


@pytest.fixture
def as_function(
    deployed: Deployment, opensearch_url: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], None]]:
    """Sets the environment to that of a function of the stack, but for the domain's address."""

    def set_environment(name: str) -> None:
        for variable, value in deployed.environment(name).items():
            monkeypatch.setenv(variable, value)
        monkeypatch.setenv("POPCORN_OPENSEARCH_URL", opensearch_url)
        monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", name)

    for module in (stream_sync, index_upkeep):
        module._from_environment.cache_clear()
    yield set_environment
    for module in (stream_sync, index_upkeep):
        module._from_environment.cache_clear()


def test_the_stream_function_gets_what_it_asks_for(
    deployed: Deployment, index: OpenSearch, as_function: Callable[[str], None]
) -> None:
    event = stream_event(deployed)
    as_function("StreamFunction")
    with recorded() as calls:
        assert stream_sync.handler(event, None) == {"batchItemFailures": []}
    assert calls == allowed_to_code(deployed, "StreamFunction")


def test_the_upkeep_function_gets_what_it_asks_for(
    deployed: Deployment, index: OpenSearch, as_function: Callable[[str], None]
) -> None:
    index.index(
        index="ratings", id="1", body={"movie_id": ALIEN, "half_steps": 10, "rated_at_ms": 1}
    )
    as_function("UpkeepFunction")
    with recorded() as calls:
        assert index_upkeep.handler({}, None)["counted"] == 1
    assert calls == allowed_to_code(deployed, "UpkeepFunction")


def test_the_stream_function_may_read_the_streams_of_its_tables_and_no_table(
    deployed: Deployment,
) -> None:
    of_tables = {
        (action, resource.partition("/stream/")[0].rpartition("/")[2], "/stream/" in resource)
        for action, resource in deployed.allowed("StreamFunction")
        if action.startswith("dynamodb:")
    }
    names = {deployed.outputs[each] for each in ("MoviesTable", "RatingsTable")}
    actions = {each for each in LAMBDAS_OWN if each.startswith("dynamodb:")}
    assert of_tables == {(action, name, True) for action in actions for name in names}


@pytest.mark.parametrize(
    ("name", "log"),
    [
        ("SkillFunction", "SkillLog"),
        ("StreamFunction", "StreamLog"),
        ("UpkeepFunction", "UpkeepLog"),
        ("LoadMoviesFunction", "LoadMoviesLog"),
        ("LoadUsersFunction", "LoadUsersLog"),
        ("LoadRatingsFunction", "LoadRatingsLog"),
        ("IndexFunction", "IndexLog"),
        ("RecommendMovieFunction", "RecommendMovieLog"),
        ("SearchPopularMovieFunction", "SearchPopularMovieLog"),
    ],
)
def test_a_function_writes_its_own_log_only(deployed: Deployment, name: str, log: str) -> None:
    logs = {each for each in deployed.allowed(name) if each[0].startswith("logs:")}
    assert {action for action, _ in logs} == {"logs:CreateLogStream", "logs:PutLogEvents"}
    (resource,) = {resource for _, resource in logs}
    assert f":log-group:{deployed.resources('AWS::Logs::LogGroup')[log]}" in resource


def test_without_services_the_role_knows_none(small: Deployment) -> None:
    services = {action.partition(":")[0] for action, _ in small.allowed()}
    assert services == {"logs", "dynamodb"}
