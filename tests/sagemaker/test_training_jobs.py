"""A training job while it runs: scripted answers of the service."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import boto3
import pytest
from botocore.stub import Stubber

from popcorn_lab.sagemaker.training_jobs import (
    FinishedJob,
    TrainingFailedError,
    status_of,
    wait_for,
)

NOW = datetime(2026, 11, 21, tzinfo=UTC)
ARTEFACT = "s3://bucket/models/jobs/job/output/model.tar.gz"


@pytest.fixture
def service() -> Iterator[Stubber]:
    client = boto3.client(
        "sagemaker", region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x"
    )
    with Stubber(client) as stubber:
        yield stubber
        stubber.assert_no_pending_responses()


def describes(service: Stubber, status: str, steps: list[str], **more: Any) -> None:
    service.add_response(
        "describe_training_job",
        {
            "TrainingJobName": "job",
            "TrainingJobArn": "arn:aws:sagemaker:us-east-1:123456789012:training-job/job",
            "ModelArtifacts": {"S3ModelArtifacts": ARTEFACT},
            "TrainingJobStatus": status,
            "SecondaryStatus": steps[-1],
            "AlgorithmSpecification": {"TrainingInputMode": "File"},
            "ResourceConfig": {
                "VolumeSizeInGB": 5,
                "InstanceType": "ml.m5.large",
                "InstanceCount": 1,
            },
            "StoppingCondition": {},
            "CreationTime": NOW,
            "SecondaryStatusTransitions": [
                {"Status": step, "StartTime": NOW, "StatusMessage": f"now {step}"} for step in steps
            ],
            **more,
        },
        {"TrainingJobName": "job"},
    )


def metric(value: float) -> list[dict[str, Any]]:
    return [{"MetricName": "train:loss", "Value": value, "Timestamp": NOW}]


def test_each_step_is_told_once_and_the_artefact_is_found(service: Stubber) -> None:
    describes(service, "InProgress", ["Starting"])
    describes(service, "InProgress", ["Starting", "Training"], FinalMetricDataList=metric(4.5))
    describes(service, "InProgress", ["Starting", "Training"], FinalMetricDataList=metric(4.5))
    describes(service, "Completed", ["Starting", "Training", "Completed"], BillableTimeInSeconds=90)
    told: list[str] = []
    waited: list[float] = []
    finished = wait_for(service.client, "job", told.append, sleep=waited.append)
    assert finished == FinishedJob(ARTEFACT, 90)
    assert told == [
        "Starting: now Starting",
        "Training: now Training",
        "loss 4.5000",
        "Completed: now Completed",
    ]
    assert len(waited) == 3


@pytest.mark.parametrize(
    ("status", "more", "said"),
    [
        ("Failed", {"FailureReason": "ClientError: no data"}, "no data"),
        ("Stopped", {}, "it is Stopped"),
    ],
)
def test_a_job_without_a_model_says_why_and_where_its_log_is(
    service: Stubber, status: str, more: dict[str, str], said: str
) -> None:
    describes(service, "Stopping", ["Starting"])
    describes(service, status, ["Starting", status], **more)
    with pytest.raises(TrainingFailedError, match=f"{said}.*TrainingJobs"):
        wait_for(service.client, "job", lambda _: None, sleep=lambda _: None)


def test_a_job_that_is_not_there_has_no_status(service: Stubber) -> None:
    service.add_client_error("describe_training_job", "ValidationException", "not found")
    assert status_of(service.client, "job") is None
