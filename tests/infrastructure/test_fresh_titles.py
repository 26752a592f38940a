"""The stack of fresh titles: deployed beside the skill's, and run with the environment it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

import boto3
import pytest

from popcorn.adapters.tmdb import client as tmdb_client
from popcorn.domain.errors import SettingsError
from popcorn.entrypoints import fresh_titles, trending
from tests.fresh.tmdb import TOKEN, Tmdb, served
from tests.infrastructure.deployment import BUCKET, KEY, Deployment
from tests.infrastructure.recording import Calls, recorded
from tests.infrastructure.templates import FRESH_TITLES, of_type, read_template
from tests.infrastructure.test_roles import LAMBDAS_OWN
from tests.infrastructure.test_roles_of_loading import Context, invokes

HANDLERS = {
    "FreshTitlesFunction": fresh_titles.handler,
    "TrendingFunction": trending.handler,
}


@dataclass
class FreshStack(Deployment):
    """The stack, given the skill's zip and tables."""

    name: str = "popcorn-fresh-titles"

    def arguments(self, version: str) -> dict[str, Any]:
        code = {"CodeBucket": BUCKET, "CodeKey": KEY, "CodeVersion": version}
        return {
            "StackName": self.name,
            "TemplateBody": FRESH_TITLES.read_text(encoding="utf-8"),
            "Parameters": [
                {"ParameterKey": name, "ParameterValue": value}
                for name, value in {**code, **self.parameters}.items()
            ],
            "Capabilities": ["CAPABILITY_IAM"],
        }


@pytest.fixture
def secret(aws: None) -> str:
    secrets = boto3.client("secretsmanager")
    return str(secrets.create_secret(Name="tmdb/token", SecretString=f" {TOKEN}\n")["ARN"])


@pytest.fixture
def stack(small: Deployment, secret: str) -> FreshStack:
    tables = {name: small.outputs[name] for name in ("MoviesTable", "ProgressTable")}
    deployed = FreshStack({"TokenSecretArn": secret, **tables})
    deployed.create()
    return deployed


@pytest.fixture
def tmdb() -> Iterator[Tmdb]:
    with served(Tmdb()) as tmdb:
        tmdb.add_film(1, "One", "2020-01-01")
        tmdb.add_show(2, "Two", "2020-01-01")
        tmdb.charts = {"movie": [1], "tv": [2]}
        yield tmdb


@pytest.fixture
def as_function(
    stack: FreshStack, tmdb: Tmdb, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], Context]:
    """Sets the environment to that of a function, but for the source's address."""

    def set_environment(name: str) -> Context:
        for variable, value in stack.environment(name).items():
            monkeypatch.setenv(variable, value)
        monkeypatch.setenv("POPCORN_TMDB_URL", tmdb.url)
        monkeypatch.setenv("AWS_LAMBDA_FUNCTION_NAME", name)
        return Context(stack.function(name)["FunctionName"])

    return set_environment


def compare(stack: FreshStack, function: str, calls: Calls) -> None:
    allowed = {each for each in stack.allowed(function) if each[0] not in LAMBDAS_OWN}

    def fits(call: tuple[str, str], pattern: tuple[str, str]) -> bool:
        return call[0] == pattern[0] and fnmatchcase(call[1], pattern[1])

    assert {call for call in calls if not any(fits(call, each) for each in allowed)} == set()
    assert {each for each in allowed if not any(fits(call, each) for call in calls)} == set()


@pytest.mark.parametrize("name", HANDLERS)
def test_a_function_gets_what_it_asks_for(
    stack: FreshStack, as_function: Callable[[str], Context], name: str
) -> None:
    context = as_function(name)
    with recorded() as calls:
        answer = HANDLERS[name]({}, context)
        invokes(context)
    assert answer["outcome"] == "done"
    assert answer["added"] >= 1
    compare(stack, name, calls)


def test_older_titles_can_be_asked_for_by_hand(
    stack: FreshStack, as_function: Callable[[str], Context]
) -> None:
    context = as_function("FreshTitlesFunction")
    assert fresh_titles.handler({"since": "2020-01-01"}, context)["added"] == 2
    table = stack.parameters["MoviesTable"]
    items = boto3.client("dynamodb").scan(TableName=table)["Items"]
    assert {each["movie_id"]["S"] for each in items} == {"tmdb:movie:1", "tmdb:tv:2"}
    assert all(int(each["version"]["N"]) > 0 for each in items)


def test_a_day_that_is_none_is_refused(as_function: Callable[[str], Context]) -> None:
    context = as_function("FreshTitlesFunction")
    with pytest.raises(ValueError, match="soon"):
        fresh_titles.handler({"since": "soon"}, context)


@pytest.mark.parametrize("state", ["gone", "empty", "wrong"])
def test_a_secret_that_is_none_is_named_and_not_told(
    as_function: Callable[[str], Context], secret: str, state: str
) -> None:
    secrets = boto3.client("secretsmanager")
    if state == "gone":
        secrets.delete_secret(SecretId=secret, ForceDeleteWithoutRecovery=True)
    else:
        text = " " if state == "empty" else "another-token"
        secrets.put_secret_value(SecretId=secret, SecretString=text)
    context = as_function("TrendingFunction")
    with pytest.raises(SettingsError) as caught:
        trending.handler({}, context)
    assert "another-token" not in str(caught.value)


def test_without_a_secret_there_are_no_functions(aws: None) -> None:
    stack = FreshStack({})
    stack.create()
    assert stack.resources("AWS::Lambda::Function") == {}
    assert stack.resources("AWS::IAM::Role") == {}


def test_each_function_has_a_handler_a_schedule_and_an_alarm() -> None:
    template = read_template(FRESH_TITLES)
    functions = of_type(template, "AWS::Lambda::Function")
    handlers = {name: each["Properties"]["Handler"] for name, each in functions.items()}
    assert handlers == {name: f"{handler.__module__}.handler" for name, handler in HANDLERS.items()}
    for kind, names in (
        ("AWS::Events::Rule", {"FreshTitlesSchedule", "TrendingSchedule"}),
        ("AWS::CloudWatch::Alarm", {"FreshTitlesFails", "TrendingFails"}),
    ):
        assert of_type(template, kind).keys() == names


def test_the_address_is_the_services_own() -> None:
    assert tmdb_client.ADDRESS == "https://api.themoviedb.org/3"
