"""What holds data that cannot be made again, or that must not get lost unasked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.infrastructure.templates import (
    SKILL_STACK,
    TEMPLATES,
    Json,
    either,
    of_type,
    read_template,
)

HOLDS_DATA = ("AWS::DynamoDB::Table", "AWS::S3::Bucket")
OF_NO_WORTH = {"ProgressTable"}
"""How far a job has come: it begins anew, and changes nothing the second time."""
MAY_GO = ("AWS::OpenSearchService::Domain", "AWS::SQS::Queue", "AWS::Logs::LogGroup")


def tables() -> dict[str, Json]:
    found = of_type(read_template(SKILL_STACK), "AWS::DynamoDB::Table")
    assert len(found) == 7
    return {name: each["Properties"] for name, each in found.items() if name not in OF_NO_WORTH}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_data_outlives_the_stack_under_a_generated_name(path: Path) -> None:
    template = read_template(path)
    for kind in HOLDS_DATA:
        for name, each in of_type(template, kind).items():
            if name in OF_NO_WORTH:
                assert each["DeletionPolicy"] == each["UpdateReplacePolicy"] == "Delete"
                continue
            assert each["DeletionPolicy"] == "RetainExceptOnCreate"
            assert each["UpdateReplacePolicy"] == "Retain"
            assert not {"TableName", "BucketName"} & each["Properties"].keys()
            assert "Condition" not in each, "a size that is left would leave its data behind"


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_what_may_go_says_so(path: Path) -> None:
    template = read_template(path)
    for kind in MAY_GO:
        for each in of_type(template, kind).values():
            assert each["DeletionPolicy"] == each["UpdateReplacePolicy"] == "Delete"


def test_tables_can_be_put_back_to_any_second_of_35_days_and_are_encrypted() -> None:
    for each in tables().values():
        assert each["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
        assert each["SSESpecification"] == {"SSEEnabled": True}
        assert each["BillingMode"] == "PAY_PER_REQUEST"


def test_only_what_a_night_leaves_expires() -> None:
    expiring = {name for name, each in tables().items() if "TimeToLiveSpecification" in each}
    assert expiring == {"SocialTable"}
    found = tables()["SocialTable"]["TimeToLiveSpecification"]
    assert found == {"AttributeName": "expires_at", "Enabled": True}


def test_tables_cannot_be_deleted_in_prod() -> None:
    template = read_template(SKILL_STACK)
    assert template["Conditions"]["IsProd"] == {"Fn::Equals": [{"Ref": "Stage"}, "prod"]}
    for each in tables().values():
        assert either(each["DeletionProtectionEnabled"]) == (True, False)
        assert each["DeletionProtectionEnabled"]["Fn::If"][0] == "IsProd"


def test_tables_have_their_streams_in_either_size() -> None:
    """One that nobody reads costs nothing, and its last day is there when somebody does."""
    for each in tables().values():
        assert each["StreamSpecification"] == {"StreamViewType": "NEW_AND_OLD_IMAGES"}
