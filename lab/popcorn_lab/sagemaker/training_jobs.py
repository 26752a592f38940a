"""A training job: started, watched, and what came of it.

Source: docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from popcorn.domain.errors import PopcornError
from popcorn_lab.deployment.account import AwsRefusedError, aws_errors

_SECONDS_BETWEEN_LOOKS = 15.0
_FEWEST_GB = 5
_RUNNING = {"InProgress", "Stopping"}

Tell = Callable[[str], None]
"""Called with one line for people."""


class TrainingFailedError(PopcornError):
    """A job ended without a model; the message has the service's reason."""


@dataclass(frozen=True)
class JobPlan:
    """What a job is to do.

    Args:
        channel: of the input, as the algorithm calls it.
        loss_metric: how the loss is read from the log; None where the service knows itself.
        input_bytes: the size of the input, for the size of the disk.
        most_minutes: when the service stops it.
    """

    name: str
    image: str
    role_arn: str
    input_url: str
    output_url: str
    channel: str
    content_type: str
    hyperparameters: Mapping[str, str]
    instance: str
    most_minutes: int
    input_bytes: int
    tags: list[dict[str, str]]
    loss_metric: str | None = None


@dataclass(frozen=True)
class FinishedJob:
    """A job that left a model: its address, and how long it is on the bill."""

    artefact_url: str
    billable_s: int


def start(sagemaker: Any, plan: JobPlan) -> None:
    """Start a job.

    Raises:
        SettingsError, AwsRefusedError: as `aws_errors`.
    """
    algorithm: dict[str, Any] = {"TrainingImage": plan.image, "TrainingInputMode": "File"}
    if plan.loss_metric:
        algorithm["MetricDefinitions"] = [{"Name": "train:loss", "Regex": plan.loss_metric}]
    with aws_errors(f"start the training job {plan.name}"):
        sagemaker.create_training_job(
            TrainingJobName=plan.name,
            AlgorithmSpecification=algorithm,
            RoleArn=plan.role_arn,
            HyperParameters=dict(plan.hyperparameters),
            InputDataConfig=[
                {
                    "ChannelName": plan.channel,
                    "ContentType": plan.content_type,
                    "DataSource": {
                        "S3DataSource": {
                            "S3DataType": "S3Prefix",
                            "S3Uri": plan.input_url,
                            "S3DataDistributionType": "FullyReplicated",
                        }
                    },
                }
            ],
            OutputDataConfig={"S3OutputPath": plan.output_url},
            ResourceConfig={
                "InstanceType": plan.instance,
                "InstanceCount": 1,
                "VolumeSizeInGB": max(_FEWEST_GB, 3 * plan.input_bytes // 10**9 + 1),
            },
            StoppingCondition={"MaxRuntimeInSeconds": 60 * plan.most_minutes},
            Tags=plan.tags,
        )


def status_of(sagemaker: Any, name: str) -> str | None:
    """The service's word for how a job is, such as "InProgress"; None where there is none."""
    try:
        with aws_errors(f"look at the training job {name}"):
            return str(sagemaker.describe_training_job(TrainingJobName=name)["TrainingJobStatus"])
    except AwsRefusedError as error:
        if error.code in {"ValidationException", "ValidationError"}:
            return None
        raise


def wait_for(
    sagemaker: Any, name: str, tell: Tell, *, sleep: Callable[[float], None] = time.sleep
) -> FinishedJob:
    """Watch a job to its end, and tell each of its steps once.

    Raises:
        TrainingFailedError: it failed, was stopped, or took too long.
        SettingsError, AwsRefusedError: as `aws_errors`.
    """
    told = 0
    loss = None
    while True:
        with aws_errors(f"look at the training job {name}"):
            job = sagemaker.describe_training_job(TrainingJobName=name)
        steps = job.get("SecondaryStatusTransitions", [])
        for step in steps[told:]:
            tell(f"{step['Status']}: {step.get('StatusMessage', '')}".rstrip(": "))
        told = len(steps)
        for metric in job.get("FinalMetricDataList", []):
            if metric["MetricName"] == "train:loss" and metric["Value"] != loss:
                loss = metric["Value"]
                tell(f"loss {loss:.4f}")
        status = job["TrainingJobStatus"]
        if status == "Completed":
            return FinishedJob(
                job["ModelArtifacts"]["S3ModelArtifacts"], int(job.get("BillableTimeInSeconds", 0))
            )
        if status not in _RUNNING:
            reason = job.get("FailureReason") or f"it is {status}"
            raise TrainingFailedError(
                f"the training job {name} left no model: {reason}; its log is in CloudWatch, "
                f"/aws/sagemaker/TrainingJobs, streams {name}/..."
            )
        sleep(_SECONDS_BETWEEN_LOOKS)
