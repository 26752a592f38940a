"""What SageMaker needs: deployed, updated and deleted in moto, and read back as a command would."""

from __future__ import annotations

import json
from typing import Any

import boto3
import pytest

from tests.infrastructure.templates import SCORING, SKILL_STACK, properties, read_template

STACK = "popcorn-scoring"
REPOSITORY = "arn:aws:ecr:us-east-1:123456789012:repository/popcorn"


def deploy(action: str, **given: str) -> dict[str, str]:
    """Create or update the stack; returns its outputs."""
    client = boto3.client("cloudformation")
    getattr(client, f"{action}_stack")(
        StackName=STACK,
        TemplateBody=SCORING.read_text(encoding="utf-8"),
        Parameters=[
            {"ParameterKey": name, "ParameterValue": value} for name, value in given.items()
        ],
        Capabilities=["CAPABILITY_IAM"],
    )
    (stack,) = client.describe_stacks(StackName=STACK)["Stacks"]
    assert stack["StackStatus"] == f"{action.upper()}_COMPLETE"
    return {each["OutputKey"]: each["OutputValue"] for each in stack["Outputs"]}


def settings(outputs: dict[str, str]) -> dict[str, Any]:
    found = boto3.client("ssm").get_parameter(Name=outputs["Settings"])
    return dict(json.loads(found["Parameter"]["Value"]))


@pytest.fixture
def outputs(aws: None) -> dict[str, str]:
    return deploy("create")


def test_the_settings_name_what_was_made(outputs: dict[str, str]) -> None:
    found = settings(outputs)
    assert found["bucket"] == outputs["Bucket"]
    assert found["role_arn"] == outputs["ScoringRoleArn"]
    assert found["endpoint"]["name"] == outputs["ScorerEndpoint"]
    assert found["endpoint"]["hosting"] == "serverless"
    assert found["training"] == {"instance": "ml.m5.large", "most_minutes": 60}
    assert found["image_repository_arn"] == ""


def test_the_settings_follow_the_parameters(aws: None) -> None:
    given = {"Hosting": "real-time", "HostingInstance": "ml.c5.large", "TrainingMinutes": "90"}
    found = settings(deploy("create", ImageRepositoryArn=REPOSITORY, **given))
    assert found["endpoint"]["hosting"] == "real-time"
    assert found["endpoint"]["instance"] == "ml.c5.large"
    assert found["training"]["most_minutes"] == 90
    assert found["image_repository_arn"] == REPOSITORY


def test_a_container_of_ones_own_may_be_pulled_and_no_other(outputs: dict[str, str]) -> None:
    role = outputs["ScoringRoleArn"].rpartition("/")[2]
    iam = boto3.client("iam")
    assert iam.list_role_policies(RoleName=role)["PolicyNames"] == ["scoring"]
    again = deploy("update", ImageRepositoryArn=REPOSITORY)
    document: Any = iam.get_role_policy(RoleName=role, PolicyName="image")["PolicyDocument"]
    assert document["Statement"][0]["Resource"] == REPOSITORY
    assert again["Bucket"] == outputs["Bucket"]


def test_the_bucket_is_private_and_tidied() -> None:
    bucket = properties(read_template(SCORING), "Bucket")
    assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
    assert len(bucket["PublicAccessBlockConfiguration"]) == 4
    assert bucket["OwnershipControls"] == {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}
    rules = bucket["LifecycleConfiguration"]["Rules"]
    expires = {each["Prefix"]: each["ExpirationInDays"] for each in rules if "Prefix" in each}
    assert expires == {"training/": 7}, "examples hold what listeners rated, models do not"


def test_the_bucket_is_encrypted(outputs: dict[str, str]) -> None:
    found = boto3.client("s3").get_bucket_encryption(Bucket=outputs["Bucket"])
    (rule,) = found["ServerSideEncryptionConfiguration"]["Rules"]
    assert rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"] == "AES256"


def test_the_log_is_the_one_that_sagemaker_writes_to(outputs: dict[str, str]) -> None:
    name = f"/aws/sagemaker/Endpoints/{outputs['ScorerEndpoint']}"
    (log,) = boto3.client("logs").describe_log_groups(logGroupNamePrefix=name)["logGroups"]
    assert log["retentionInDays"] == 30


def test_deleting_the_stack_takes_role_and_settings(outputs: dict[str, str]) -> None:
    boto3.client("cloudformation").delete_stack(StackName=STACK)
    assert boto3.client("iam").list_roles()["Roles"] == []
    assert boto3.client("ssm").describe_parameters()["Parameters"] == []


def test_an_endpoint_is_named_as_the_skill_stack_takes_it() -> None:
    patterns = {
        str(read_template(path)["Parameters"][name]["AllowedPattern"]).removeprefix("^$|")
        for path, name in ((SCORING, "EndpointName"), (SKILL_STACK, "ScorerEndpoint"))
    }
    assert len(patterns) == 1
