"""The endpoint while it changes, which moto never does: scripted answers of the service."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import boto3
import pytest
from botocore.stub import Stubber

from popcorn.domain.errors import SettingsError
from popcorn_lab.deployment.account import AwsRefusedError
from popcorn_lab.deployment.stacks import ScoringSettings
from popcorn_lab.sagemaker.hosting import EndpointFailedError, Hosting

SETTINGS = ScoringSettings(
    bucket="b",
    role_arn="arn:aws:iam::123456789012:role/scoring",
    image_repository="",
    training_instance="ml.m5.large",
    training_most_minutes=60,
    endpoint="scorer",
    hosting="serverless",
    endpoint_instance="ml.t2.medium",
    endpoint_memory_mib=2048,
    endpoint_concurrency=5,
)
OLD, NEW = "scorer-0123456789ab-00000000", "scorer-ba9876543210-00000000"
NOW = datetime(2026, 11, 21, tzinfo=UTC)
SERVERLESS = {"MemorySizeInMB": 2048, "MaxConcurrency": 5}


@pytest.fixture
def service() -> Iterator[Stubber]:
    client = boto3.client(
        "sagemaker", region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x"
    )
    with Stubber(client) as stubber:
        yield stubber
        stubber.assert_no_pending_responses()


@pytest.fixture
def waits() -> list[float]:
    return []


@pytest.fixture
def hosting(service: Stubber, waits: list[float]) -> Hosting:
    return Hosting(SETTINGS, service.client, sleep=waits.append)


def describes(service: Stubber, status: str, config: str, **more: Any) -> None:
    service.add_response(
        "describe_endpoint",
        {
            "EndpointName": "scorer",
            "EndpointArn": "arn:aws:sagemaker:us-east-1:123456789012:endpoint/scorer",
            "EndpointConfigName": config,
            "EndpointStatus": status,
            "CreationTime": NOW,
            "LastModifiedTime": NOW,
            "ProductionVariants": [{"VariantName": "v", "CurrentServerlessConfig": SERVERLESS}],
            **more,
        },
        {"EndpointName": "scorer"},
    )


def describes_config(service: Stubber, **variant: Any) -> None:
    service.add_response(
        "describe_endpoint_config",
        {
            "EndpointConfigName": NEW,
            "EndpointConfigArn": "arn:aws:sagemaker:us-east-1:123456789012:endpoint-config/x",
            "ProductionVariants": [{"VariantName": "v", "ModelName": NEW, **variant}],
            "CreationTime": NOW,
        },
        {"EndpointConfigName": NEW},
    )


def is_absent(service: Stubber) -> None:
    message = 'Could not find endpoint "scorer".'
    service.add_client_error("describe_endpoint", "ValidationException", message)


def updates(service: Stubber) -> None:
    service.add_response(
        "update_endpoint",
        {"EndpointArn": "arn:aws:sagemaker:us-east-1:123456789012:endpoint/scorer"},
        {"EndpointName": "scorer", "EndpointConfigName": NEW},
    )


def creates(service: Stubber) -> None:
    service.add_response(
        "create_endpoint",
        {"EndpointArn": "arn:aws:sagemaker:us-east-1:123456789012:endpoint/scorer"},
        {
            "EndpointName": "scorer",
            "EndpointConfigName": NEW,
            "Tags": [
                {"Key": "Project", "Value": "popcorn-picks"},
                {"Key": "Endpoint", "Value": "scorer"},
            ],
        },
    )


def test_an_update_is_waited_for(service: Stubber, hosting: Hosting, waits: list[float]) -> None:
    describes(service, "InService", OLD)
    describes_config(service, ServerlessConfig=SERVERLESS)
    updates(service)
    for _ in range(3):
        describes(service, "Updating", OLD)
    describes(service, "InService", NEW)
    told: list[str] = []
    hosting.switch(NEW, told.append)
    assert len(waits) == 3
    assert [line for line in told if "Updating" in line] == ["endpoint scorer: Updating"]


def test_an_update_that_was_taken_back_is_a_failure_with_the_reason(
    service: Stubber, hosting: Hosting
) -> None:
    """The service then calls the endpoint InService: with what it served before."""
    describes(service, "InService", OLD)
    describes_config(service, ServerlessConfig=SERVERLESS)
    updates(service)
    describes(service, "RollingBack", OLD)
    describes(service, "InService", OLD, FailureReason="did not pass the ping health check")
    with pytest.raises(EndpointFailedError, match="ping health check"):
        hosting.switch(NEW, lambda _: None)


def test_what_is_going_on_is_awaited_first(
    service: Stubber, hosting: Hosting, waits: list[float]
) -> None:
    describes(service, "Creating", NEW)
    describes(service, "InService", NEW)
    describes(service, "InService", NEW)
    hosting.switch(NEW, lambda _: None)
    assert len(waits) == 1, "and nothing is updated that serves it already"


def test_a_failed_endpoint_is_made_anew(service: Stubber, hosting: Hosting) -> None:
    describes(service, "Failed", OLD)
    service.add_response("delete_endpoint", {}, {"EndpointName": "scorer"})
    describes(service, "Deleting", OLD)
    is_absent(service)
    creates(service)
    describes(service, "Creating", NEW)
    describes(service, "InService", NEW)
    hosting.switch(NEW, lambda _: None)


def test_a_creation_that_fails_says_why(service: Stubber, hosting: Hosting) -> None:
    is_absent(service)
    creates(service)
    describes(service, "Failed", NEW, FailureReason="no capacity")
    with pytest.raises(EndpointFailedError, match="no capacity"):
        hosting.switch(NEW, lambda _: None)


def test_a_real_time_configuration_is_refused_by_a_serverless_endpoint(
    service: Stubber, hosting: Hosting
) -> None:
    describes(service, "InService", OLD)
    describes_config(service, InstanceType="ml.t2.medium", InitialInstanceCount=1)
    with pytest.raises(SettingsError, match="popcorn teardown"):
        hosting.switch(NEW, lambda _: None)


def test_what_is_forbidden_is_named(service: Stubber, hosting: Hosting) -> None:
    service.add_client_error("describe_endpoint", "AccessDeniedException", "not authorized")
    with pytest.raises(AwsRefusedError, match="may not look at the endpoint scorer"):
        hosting.state()


def test_expired_credentials_are_a_setting(service: Stubber, hosting: Hosting) -> None:
    service.add_client_error("describe_endpoint", "ExpiredTokenException", "expired")
    with pytest.raises(SettingsError, match="sign in again"):
        hosting.state()


def test_names_of_a_long_endpoint_stay_within_what_the_service_takes(service: Stubber) -> None:
    long = Hosting(ScoringSettings(**{**vars(SETTINGS), "endpoint": "a" * 63}), service.client)
    assert len(f"{long._prefix}-{'0' * 12}-{'0' * 8}") <= 63
    assert (
        long._prefix
        != Hosting(
            ScoringSettings(**{**vars(SETTINGS), "endpoint": "a" * 62}), service.client
        )._prefix
    )
