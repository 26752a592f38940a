"""SageMaker in moto, with what moto lacks: jobs that do something, and UpdateEndpoint.

A job of ours trains as our container does (test_container.py runs that as a process); a job of the
managed algorithm runs its stand-in. The input is what was uploaded, and the artefact ends where the
job says.
"""

from __future__ import annotations

import itertools
import tarfile
import time
from functools import partial
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto.sagemaker.models import SageMakerModelBackend, sagemaker_backends
from moto.sagemaker.responses import SageMakerResponse

from popcorn_lab.cli import train_on_sagemaker
from popcorn_lab.container.ratings_file import NAME
from popcorn_lab.container.training import train
from popcorn_lab.managed.artefact import write_artefact
from popcorn_lab.managed.description import read_export
from popcorn_lab.managed.run import train_export
from popcorn_lab.sagemaker import training
from popcorn_lab.sagemaker.storage import pack_model
from tests.sagemaker.container import prepare

ACCOUNT, REGION = "123456789012", "us-east-1"
_ARTEFACTS: dict[tuple[object, ...], bytes] = {}


class Service:
    """What runs jobs, and how.

    `home`: where the managed algorithm's stand-in finds what the examples mean. `fails_with` is the
    reason why the next job fails, `update_fails_with` why the next update of an endpoint does.
    It then goes on with what it served, as the service does.
    """

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self.home = home
        self.jobs: list[str] = []
        self.updates: list[str] = []
        self.fails_with = ""
        self.update_fails_with = ""

    def run(self, job: Any) -> None:
        """Do what a job says."""
        self.jobs.append(job.training_job_name)
        if self.fails_with:
            job.training_job_status, job.failure_reason = "Failed", self.fails_with
            self.fails_with = ""
            return
        root = self.folder / job.training_job_name
        (channel,) = job.input_data_config
        uploaded = _download(channel["DataSource"]["S3DataSource"]["S3Uri"])
        packed = self.folder / f"{job.training_job_name}.tar.gz"
        if channel["ChannelName"] == "train":
            self._managed(root, uploaded, packed)
        else:
            packed.write_bytes(_trained(root, uploaded[NAME], job.hyper_parameters))
        bucket, _, key = (
            job.model_artifacts["S3ModelArtifacts"].removeprefix("s3://").partition("/")
        )
        boto3.client("s3").upload_file(str(packed), bucket, key)

    def _managed(self, root: Path, uploaded: dict[str, bytes], packed: Path) -> None:
        (root / "train").mkdir(parents=True)
        for name, content in uploaded.items():
            (root / "train" / name).write_bytes(content)
        export = read_export(self.home / "sagemaker" / "input")
        write_artefact(packed, train_export(root, export), export.hyperparameters.as_job())

    def update_endpoint(self, response: SageMakerResponse) -> str:
        """UpdateEndpoint: the variants of another configuration, at once."""
        name, config = (
            response._get_param(each) for each in ("EndpointName", "EndpointConfigName")
        )
        backend: SageMakerModelBackend = response.sagemaker_backend
        endpoint = backend.endpoints[name]
        self.updates.append(config)
        if self.update_fails_with:
            endpoint.failure_reason = self.update_fails_with
            self.update_fails_with = ""
        else:
            found = backend.describe_endpoint_config(config)
            endpoint.endpoint_config_name = config
            endpoint.production_variants = endpoint._process_production_variants(
                found["ProductionVariants"]
            )
        return f'{{"EndpointArn": "{endpoint.arn}"}}'


def started(folder: Path, home: Path, patch: pytest.MonkeyPatch) -> Service:
    """The service, in place of moto's until the test ends."""
    service = Service(folder, home)
    create = SageMakerModelBackend.create_training_job

    def create_and_run(backend: SageMakerModelBackend, **given: Any) -> Any:
        job = create(backend, **given)
        service.run(job)
        return job

    patch.setattr(SageMakerModelBackend, "create_training_job", create_and_run)
    # A job is named by the second in which it begins, and several of ours are done within one.
    seconds = itertools.count(int(time.time()), 60)
    begin = partial(training.begin, now=lambda: next(seconds))
    patch.setattr(train_on_sagemaker, "begin", begin)
    patch.setattr(
        SageMakerResponse,
        "update_endpoint",
        lambda response: service.update_endpoint(response),
        raising=False,
    )
    return service


def served_model(endpoint: str, root: Path) -> str:
    """Lay out /opt/ml of what an endpoint serves, for our container; returns the variant's name."""
    backend = sagemaker_backends[ACCOUNT][REGION]
    config = backend.describe_endpoint_config(backend.endpoints[endpoint].endpoint_config_name)
    (variant,) = config["ProductionVariants"]
    url = backend.describe_model(variant["ModelName"]).primary_container["ModelDataUrl"]
    bucket, _, key = url.removeprefix("s3://").partition("/")
    root.mkdir()
    boto3.client("s3").download_file(bucket, key, str(root / "model.tar.gz"))
    with tarfile.open(root / "model.tar.gz") as archive:
        archive.extractall(root / "model", filter="data")
    return str(variant["VariantName"])


def _trained(root: Path, ratings: bytes, hyperparameters: dict[str, str]) -> bytes:
    """The artefact of a job of ours; of the same input it is the same, so each is done once."""
    job = (ratings, *sorted(hyperparameters.items()))
    if job not in _ARTEFACTS:
        prepare(root, ratings, hyperparameters)
        said: list[str] = []
        assert train(root, said.append) == 0, said
        pack_model(root / "model", root / "model.tar.gz")
        _ARTEFACTS[job] = (root / "model.tar.gz").read_bytes()
    return _ARTEFACTS[job]


def _download(url: str) -> dict[str, bytes]:
    bucket, _, prefix = url.removeprefix("s3://").partition("/")
    s3 = boto3.client("s3")
    found = s3.list_objects_v2(Bucket=bucket, Prefix=prefix)["Contents"]
    return {
        each["Key"].rpartition("/")[2]: s3.get_object(Bucket=bucket, Key=each["Key"])["Body"].read()
        for each in found
    }
