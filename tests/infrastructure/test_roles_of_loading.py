"""Roles of the functions that load, make indices, and are invoked on their own.

Keys of objects and numbers of indices are not known to a template, so these compare by pattern:
every call is allowed, and every pattern is needed by a call.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

import boto3
import opensearchpy
import pytest

from popcorn.adapters.aws.dynamodb_items import item_of
from popcorn.adapters.aws.lambda_functions import invoke_later
from popcorn.adapters.aws.opensearch_index import LIVING, rating_tombstone
from popcorn.entrypoints import index, migration, popular, recommend
from popcorn.indexing import rebuild
from tests.infrastructure.asking import ALIEN, RATING
from tests.infrastructure.deployment import SCORER, SEARCH, Deployment
from tests.infrastructure.recording import Calls, recorded
from tests.infrastructure.test_roles import LAMBDAS_OWN

MODULES = (index, migration, popular, recommend)
NOT_A_CALL = {"s3:ListBucket"}
"""What S3 wants for the answer "not there"."""
FILES = {
    "LoadMovies": (migration.movies, "movies", b"movieId,title,genres\n1,Alien (1979),Horror\nx\n"),
    "LoadUsers": (migration.users, "users", b"1|24|M|technician|85711\nx\n"),
    "LoadRatings": (migration.ratings, "ratings", b"1\t2\t3\t4\nx\n"),
}


@dataclass
class Context:
    """What Lambda gives a handler."""

    function_name: str
    left_ms: int = 900_000

    def get_remaining_time_in_millis(self) -> int:
        return self.left_ms


@pytest.fixture
def deployed(aws: None) -> Deployment:
    """Full size, but nothing listens to the tables: moto would want Docker for each write."""
    mappings = frozenset({"MoviesToIndex", "RatingsToIndex", "DataFileArrives"})
    permissions = {f"Load{each}Permission" for each in ("Movies", "Users", "Ratings")}
    deployment = Deployment({**SEARCH, **SCORER}, without=mappings | permissions)
    deployment.create()
    return deployment


@pytest.fixture
def as_function(
    deployed: Deployment, opensearch_url: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str], Context]]:
    """Sets the environment to that of a function of the stack, but for the domain's address."""

    def set_environment(name: str) -> Context:
        for variable, value in deployed.environment(name).items():
            monkeypatch.setenv(variable, value)
        if "POPCORN_OPENSEARCH_URL" in deployed.environment(name):
            monkeypatch.setenv("POPCORN_OPENSEARCH_URL", opensearch_url)
        monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", name)
        return Context(deployed.function(name)["FunctionName"])

    for module in MODULES:
        module._from_environment.cache_clear()
    yield set_environment
    for module in MODULES:
        module._from_environment.cache_clear()


def compare(deployment: Deployment, function: str, calls: Calls) -> None:
    allowed = {
        each for each in deployment.allowed(function) if each[0] not in LAMBDAS_OWN | NOT_A_CALL
    }

    def fits(call: tuple[str, str], pattern: tuple[str, str]) -> bool:
        return call[0] == pattern[0] and fnmatchcase(call[1], pattern[1])

    assert {call for call in calls if not any(fits(call, each) for each in allowed)} == set()
    assert {each for each in allowed if not any(fits(call, each) for call in calls)} == set()


def invokes(context: Context) -> None:
    """Going on: moto would run the function, and has no Docker."""
    client: Any = boto3.client("lambda")

    class Unrun:
        def invoke(self, **arguments: Any) -> None:
            client.meta.events.emit(
                "provide-client-params.lambda.Invoke",
                params=arguments,
                model=client.meta.service_model.operation_model("Invoke"),
            )

    invoke_later(Unrun(), context.function_name, {})


@pytest.mark.parametrize("name", FILES)
def test_a_loading_function_gets_what_it_asks_for(
    deployed: Deployment, as_function: Callable[[str], Context], name: str
) -> None:
    handler, kind, body = FILES[name]
    context = as_function(f"{name}Function")
    bucket = deployed.outputs["DataBucket"]
    metadata = {"dataset_id": "tiny", "type": kind}
    s3 = boto3.client("s3")
    s3.put_object(Bucket=bucket, Key="tiny/file", Body=body, Metadata=metadata)
    event: Mapping[str, Any] = {"bucket": bucket, "key": "tiny/file"}
    with recorded() as calls:
        assert handler(dict(event), context) == {"outcomes": ["done"]}
        invokes(context)
    report = s3.get_object(Bucket=bucket, Key="tiny/file.report.json")["Body"].read()
    assert json.loads(report)["bad"] == 1
    compare(deployed, f"{name}Function", calls)


def test_the_index_function_gets_what_it_asks_for(
    deployed: Deployment,
    as_function: Callable[[str], Context],
    opensearch_url: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    search = opensearchpy.OpenSearch(opensearch_url, timeout=60)
    search.indices.delete(index="movies-*,ratings-*")
    boto3.client("dynamodb").put_item(
        TableName=deployed.outputs["RatingsTable"],
        Item={**item_of(RATING), "version": {"N": "1"}},
    )
    monkeypatch.setattr(rebuild.Rebuild, "run", settling_at_once(rebuild.Rebuild.run))
    context = as_function("IndexFunction")
    with recorded() as calls:
        assert index.handler({}, context) == {"outcome": "done"}
    search.index(index="ratings", id="gone", body=rating_tombstone(ALIEN, 1))
    with recorded() as more:
        index._from_environment.cache_clear()
        assert index.handler({}, context) == {"outcome": "done"}  # with former ones
        invokes(context)
    calls |= more
    search.indices.refresh(index="ratings")
    living = search.count(index="ratings", body={"query": LIVING})["count"]
    assert living == 2  # the rating, and the note of how they are counted
    search.indices.delete(index="movies-*,ratings-*")
    search.close()
    compare(deployed, "IndexFunction", calls)


def settling_at_once(run: Callable[..., Any]) -> Callable[..., Any]:
    def faster(self: rebuild.Rebuild, *arguments: Any) -> Any:
        self._settles_s = 0
        return run(self, *arguments)

    return faster


def test_recommend_movie_may_read_what_the_skill_reads_and_write_nothing(
    deployed: Deployment,
) -> None:
    mine = deployed.allowed("RecommendMovieFunction")
    reads = {"dynamodb:Query", "es:ESHttpPost", "es:ESHttpGet", "sagemaker:InvokeEndpoint"}
    logs = {"logs:CreateLogStream", "logs:PutLogEvents"}
    assert {action for action, _ in mine} == reads | logs
    of_skill = {each for each in deployed.allowed() if not each[0].startswith("logs:")}
    assert {each for each in mine if not each[0].startswith("logs:")} <= of_skill
    tables = {resource.rpartition("/")[2] for action, resource in mine if "dynamodb" in action}
    assert tables == {deployed.outputs[each] for each in ("RatingsTable", "ListsTable")}


def test_recommend_movie_gets_what_it_asks_for(
    deployed: Deployment,
    as_function: Callable[[str], Context],
    opensearch_url: str,
) -> None:
    context = as_function("RecommendMovieFunction")
    search = opensearchpy.OpenSearch(opensearch_url, timeout=60)
    search.indices.delete(index="movies-*,ratings-*,factors-*")
    search.close()
    with recorded() as calls:
        answer = recommend.handler({"listener": "ann"}, context)
    assert answer["error"]["service"] == "catalogue"  # nothing is loaded
    allowed = deployed.allowed("RecommendMovieFunction")
    assert calls
    assert calls <= allowed


def test_search_popular_movie_gets_what_it_asks_for(
    deployed: Deployment, as_function: Callable[[str], Context], opensearch_url: str
) -> None:
    context = as_function("SearchPopularMovieFunction")
    with recorded() as calls:
        popular.handler({"genre": "horror"}, context)
    compare(deployed, "SearchPopularMovieFunction", calls)


def test_without_a_domain_loading_is_there_and_search_popular_movie_reads_the_zip(
    small: Deployment,
) -> None:
    functions = small.resources("AWS::Lambda::Function")
    assert {"LoadMoviesFunction", "LoadUsersFunction", "LoadRatingsFunction"} <= functions.keys()
    assert "IndexFunction" not in functions
    allowed = small.allowed("SearchPopularMovieFunction")
    assert {action.partition(":")[0] for action, _ in allowed} == {"logs"}
