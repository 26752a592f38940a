"""Data files: who may read the bucket, who hears of an object, and what goes on with itself."""

from __future__ import annotations

import pytest

from popcorn.adapters.aws.dynamodb_progress import LEASE_MS
from popcorn.adapters.aws.s3_files import REPORT_SUFFIX
from tests.infrastructure.templates import SKILL_STACK, Json, as_text, properties, read_template

LOADERS = ("LoadMoviesFunction", "LoadUsersFunction", "LoadRatingsFunction")
RETRY_AFTER_MS = 60_000
"""When Lambda tries a failed asynchronous invocation again."""


@pytest.fixture(scope="module")
def template() -> Json:
    return read_template(SKILL_STACK)


def test_the_bucket_is_private_and_encrypted(template: Json) -> None:
    bucket = properties(template, "DataBucket")
    assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
    (rule,) = bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    assert rule == {"ServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}
    assert bucket["OwnershipControls"] == {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}


def test_all_three_hear_of_an_object_and_of_no_report(template: Json) -> None:
    """Their own reports would have them invoke themselves for ever."""
    rule = properties(template, "DataFileArrives")
    heard = rule["EventPattern"]["detail"]["object"]["key"]
    assert heard == [{"anything-but": {"suffix": REPORT_SUFFIX}}]
    targets = [as_text(each["Arn"]) for each in rule["Targets"]]
    assert targets == [f"${{{name}.Arn}}" for name in LOADERS]
    assert len({each["Id"] for each in rule["Targets"]}) == len(targets)
    for name in LOADERS:
        permission = properties(template, name.replace("Function", "Permission"))
        assert as_text(permission["FunctionName"]) == f"${{{name}.Arn}}"
        assert permission["Principal"] == "events.amazonaws.com"
        assert as_text(permission["SourceArn"]) == "${DataFileArrives.Arn}"


def test_the_bucket_names_no_function_that_names_the_bucket(template: Json) -> None:
    notifications = properties(template, "DataBucket")["NotificationConfiguration"]
    assert notifications == {"EventBridgeConfiguration": {"EventBridgeEnabled": True}}


@pytest.mark.parametrize("name", [*LOADERS, "IndexFunction"])
def test_lambda_lets_a_long_job_go_on_with_itself(template: Json, name: str) -> None:
    """It would take the sixteenth time for a loop, and end it."""
    assert properties(template, name)["RecursiveLoop"] == "Allow"
    assert properties(template, name)["Timeout"] == 900


def test_a_retry_finds_nobody_at_work() -> None:
    assert LEASE_MS < RETRY_AFTER_MS
