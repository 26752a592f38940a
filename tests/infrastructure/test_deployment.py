"""The template, deployed: created, updated and deleted in moto with the zip of lambda/."""

from __future__ import annotations

import json

import boto3
import pytest

from popcorn.settings import Settings, read_settings
from tests.infrastructure.deployment import (
    SCORER,
    SEARCH,
    SKILL_ID,
    STACK,
    USER_CONFIG,
    Deployment,
)

KEYS = {
    "MoviesTable": [("movie_id", "HASH")],
    "UsersTable": [("listener_id", "HASH")],
    "RatingsTable": [("listener_id", "HASH"), ("movie_id", "RANGE")],
    "ListsTable": [("listener_id", "HASH"), ("movie_id", "RANGE")],
    "SocialTable": [("listener_id", "HASH"), ("entry", "RANGE")],
    "SkillStateTable": [("id", "HASH")],
}


@pytest.mark.parametrize(("output", "keys"), KEYS.items())
def test_tables_have_their_keys_and_a_stream_of_both_images(
    deployed: Deployment, output: str, keys: list[tuple[str, str]]
) -> None:
    table = boto3.client("dynamodb").describe_table(TableName=deployed.outputs[output])["Table"]
    assert [(each["AttributeName"], each["KeyType"]) for each in table["KeySchema"]] == keys
    assert {each["AttributeType"] for each in table["AttributeDefinitions"]} == {"S"}
    assert table["StreamSpecification"] == {
        "StreamEnabled": True,
        "StreamViewType": "NEW_AND_OLD_IMAGES",
    }
    assert table["BillingModeSummary"]["BillingMode"] == "PAY_PER_REQUEST"


def test_the_function_is_what_the_project_file_says(deployed: Deployment) -> None:
    function = deployed.function()
    assert function["Runtime"] == USER_CONFIG["runtime"]
    assert function["Handler"] == USER_CONFIG["handler"]
    assert function["MemorySize"] == 512
    assert function["Timeout"] == 8


def test_the_function_reads_settings_from_its_environment(deployed: Deployment) -> None:
    settings = settings_inside_lambda(deployed.environment())
    assert (settings.store, settings.catalogue, settings.scorer) == (
        "dynamodb",
        "opensearch",
        "sagemaker",
    )
    assert settings.ratings_table == deployed.outputs["RatingsTable"]
    assert settings.lists_table == deployed.outputs["ListsTable"]
    assert settings.users_table == deployed.outputs["UsersTable"]
    assert settings.social_table == deployed.outputs["SocialTable"]
    assert settings.skill_state_table == deployed.outputs["SkillStateTable"]
    assert settings.opensearch_url == SEARCH["SearchEndpoint"]
    assert settings.scorer_endpoint == SCORER["ScorerEndpoint"]
    assert settings.skill_id == SKILL_ID


def test_without_services_catalogue_and_scorer_are_inside_the_function(small: Deployment) -> None:
    settings = settings_inside_lambda(small.environment())
    assert (settings.store, settings.catalogue, settings.scorer) == ("dynamodb", "sqlite", "local")
    assert settings.database.is_relative_to("/var/task")
    assert settings.model.is_relative_to("/var/task")
    assert "POPCORN_OPENSEARCH_URL" not in small.environment()
    assert "POPCORN_SCORER_ENDPOINT" not in small.environment()


@pytest.mark.parametrize("function", ["SkillFunction", "StreamFunction", "UpkeepFunction"])
def test_every_variable_of_a_function_is_a_setting(deployed: Deployment, function: str) -> None:
    known = {
        each.metadata["variable"]
        for each in Settings.__dataclass_fields__.values()
        if each.metadata
    }
    variables = deployed.environment(function)
    assert variables.keys() <= known
    assert settings_inside_lambda(variables).opensearch_url == SEARCH["SearchEndpoint"]


def test_alexa_may_invoke_the_function_and_nobody_else(deployed: Deployment) -> None:
    """For this skill alone, which `test_template` checks: moto forgets the token."""
    policy = boto3.client("lambda").get_policy(FunctionName=deployed.outputs["SkillEndpoint"])
    (statement,) = json.loads(policy["Policy"])["Statement"]
    assert statement["Effect"] == "Allow"
    assert statement["Principal"] == "alexa-appkit.amazon.com"
    assert statement["Action"] == "lambda:InvokeFunction"
    assert statement["Resource"] == deployed.outputs["SkillEndpoint"]


def test_the_log_is_kept_for_a_while_only(deployed: Deployment) -> None:
    (log,) = boto3.client("logs").describe_log_groups(
        logGroupNamePrefix=deployed.outputs["SkillLog"]
    )["logGroups"]
    assert log["retentionInDays"] == 30


def test_a_new_zip_changes_the_function_and_keeps_the_tables(deployed: Deployment) -> None:
    before, tables = deployed.function()["CodeSha256"], deployed.outputs["RatingsTable"]
    deployed.update(b"a change")
    assert deployed.function()["CodeSha256"] != before
    assert deployed.outputs["RatingsTable"] == tables


def test_deleting_the_stack_takes_the_function(deployed: Deployment) -> None:
    boto3.client("cloudformation").delete_stack(StackName=STACK)
    assert boto3.client("lambda").list_functions()["Functions"] == []
    assert boto3.client("iam").list_roles()["Roles"] == []


def settings_inside_lambda(environment: dict[str, str]) -> Settings:
    return read_settings({**environment, "AWS_LAMBDA_FUNCTION_NAME": "skill"})
