"""Small, full, and from one to the other and back: in moto, with data in the tables."""

from __future__ import annotations

import json
from typing import Any

import boto3
import pytest

from tests.infrastructure.deployment import EMAIL, SCORER, SEARCH, STACK, Deployment
from tests.infrastructure.templates import SKILL_STACK, read_template
from tests.infrastructure.unseen_by_moto import TYPES

FULL = {**SEARCH, **SCORER}
OF_FULL = {
    "AWS::DynamoDB::Table": 0,
    "AWS::Events::Rule": 1,
    "AWS::Lambda::EventSourceMapping": 2,
    "AWS::Lambda::Function": 3,
    "AWS::SQS::Queue": 1,
}
"""How many more of each type the full size has."""
ITEMS: dict[str, dict[str, Any]] = {
    "MoviesTable": {"movie_id": {"S": "alien-1979"}},
    "UsersTable": {"listener_id": {"S": "household"}, "voices": {"SS": ["ann"]}},
    "RatingsTable": {"listener_id": {"S": "ann"}, "movie_id": {"S": "alien-1979"}},
    "ListsTable": {"listener_id": {"S": "ann"}, "movie_id": {"S": "heat-1995"}},
    "SocialTable": {"listener_id": {"S": "ann"}, "entry": {"S": "friend#ben"}},
    "ProgressTable": {"job": {"S": "data/u.item"}, "facts": {"S": "{}"}},
    "SkillStateTable": {"id": {"S": "ann"}, "attributes": {"M": {"version": {"N": "1"}}}},
}


def counts(deployment: Deployment) -> dict[str, int]:
    return {kind: len(deployment.resources(kind)) for kind in OF_FULL}


def contents(tables: dict[str, str]) -> dict[str, list[Any]]:
    client = boto3.client("dynamodb")
    return {name: client.scan(TableName=table)["Items"] for name, table in tables.items()}


@pytest.fixture
def filled(small: Deployment) -> Deployment:
    client = boto3.client("dynamodb")
    for name, table in small.resources("AWS::DynamoDB::Table").items():
        client.put_item(TableName=table, Item=ITEMS[name])
    return small


def test_full_has_more_and_small_again_has_what_it_had(filled: Deployment) -> None:
    tables, before = filled.resources("AWS::DynamoDB::Table"), counts(filled)
    outputs, variables = filled.outputs, filled.environment()
    filled.update(parameters=FULL)
    assert counts(filled) == {kind: before[kind] + more for kind, more in OF_FULL.items()}
    assert filled.resources("AWS::DynamoDB::Table") == tables
    assert filled.environment()["POPCORN_CATALOGUE"] == "opensearch"
    filled.update(parameters={})
    assert counts(filled) == before
    assert filled.resources("AWS::DynamoDB::Table") == tables
    assert filled.outputs.keys() == outputs.keys()
    assert filled.environment() == variables
    assert contents(tables) == {name: [item] for name, item in ITEMS.items()}


def test_full_can_be_made_at_once_and_made_again(deployed: Deployment) -> None:
    before = counts(deployed)
    deployed.update(b"a change")
    assert counts(deployed) == before


def test_each_mapping_leads_from_a_tables_stream_to_the_function(deployed: Deployment) -> None:
    client, dynamodb = boto3.client("lambda"), boto3.client("dynamodb")
    streams = {
        dynamodb.describe_table(TableName=table)["Table"]["LatestStreamArn"]
        for name, table in deployed.resources("AWS::DynamoDB::Table").items()
        if name in ("MoviesTable", "RatingsTable")
    }
    mappings = client.list_event_source_mappings()["EventSourceMappings"]
    assert {each["EventSourceArn"] for each in mappings} == streams
    function = deployed.function("StreamFunction")["FunctionArn"]
    assert {each["FunctionArn"] for each in mappings} == {function}


def test_the_queue_is_encrypted_and_its_address_is_an_output(deployed: Deployment) -> None:
    url = deployed.outputs["DeadLetterQueue"]
    names = ["SqsManagedSseEnabled", "MessageRetentionPeriod"]
    found = boto3.client("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=names)  # type: ignore[arg-type]
    assert found["Attributes"] == {
        "SqsManagedSseEnabled": "true",
        "MessageRetentionPeriod": str(14 * 24 * 3600),
    }
    assert deployed.environment("StreamFunction")["POPCORN_DEAD_LETTER_QUEUE"] == url


@pytest.mark.parametrize(
    "given", [{}, SEARCH, SCORER, FULL], ids=["small", "search", "scorer", "full"]
)
def test_the_dashboard_can_be_read_in_any_size(aws: None, given: dict[str, str]) -> None:
    deployment = Deployment(given)
    deployment.create()
    (name,) = deployment.resources("AWS::CloudWatch::Dashboard").values()
    body = boto3.client("cloudwatch").get_dashboard(DashboardName=name)["DashboardBody"]
    widgets = json.loads(body)["widgets"]
    assert len(widgets) == 3 + (3 if "SearchEndpoint" in given else 0) + len(given.keys() & SCORER)
    places = {(each["x"], each["y"]) for each in widgets}
    assert len(places) == len(widgets)
    assert "${" not in body
    assert name in deployment.outputs["DashboardUrl"]


def test_without_a_dashboard_there_is_none(aws: None) -> None:
    deployment = Deployment({"WithDashboard": "false"})
    deployment.create()
    assert deployment.resources("AWS::CloudWatch::Dashboard") == {}
    assert "DashboardUrl" not in deployment.outputs


def test_outputs_say_which_size_it_is(small: Deployment) -> None:
    assert small.outputs["Size"] == "movies in the zip, scored inside the function"
    small.update(parameters=FULL)
    assert (
        small.outputs["Size"]
        == "movies in the search domain, scored by the endpoint popcorn-scorer"
    )


def test_what_moto_passes_over_is_on_the_list(aws: None) -> None:
    """Of this template: what is not on the list was really made, changed and removed."""
    deployment = Deployment({**FULL, **EMAIL})
    deployment.create()
    deployment.update(b"a change")
    assert deployment.unseen <= TYPES.keys()
    made = {each["Type"] for each in read_template(SKILL_STACK)["Resources"].values()}
    assert deployment.unseen >= TYPES.keys() & made - {"AWS::S3::BucketPolicy"}


def test_deleting_the_full_stack_leaves_nothing_that_costs(deployed: Deployment) -> None:
    boto3.client("cloudformation").delete_stack(StackName=STACK)
    assert boto3.client("lambda").list_functions()["Functions"] == []
    assert boto3.client("lambda").list_event_source_mappings()["EventSourceMappings"] == []
    assert boto3.client("sqs").list_queues().get("QueueUrls", []) == []
    assert boto3.client("events").list_rules()["Rules"] == []
