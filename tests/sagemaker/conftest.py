"""An account in moto with the scoring stack's parts, and a home with a small dataset loaded."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from click.testing import CliRunner, Result
from moto import mock_aws

from popcorn.settings import read_settings
from popcorn_lab.cli.main import popcorn
from popcorn_lab.datasets.generate import generate
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.sagemaker import hosting, training_jobs
from tests.infrastructure.templates import SCORING
from tests.lab.loading import loaded
from tests.sagemaker.service import REGION, Service, started

ENDPOINT = "popcorn-scorer"
REPOSITORY = "popcorn-picks"


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """moto in place of AWS, empty, whatever account the machine is set up for."""
    for name in [name for name in os.environ if name.startswith(("AWS_", "POPCORN_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    with mock_aws():
        yield


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset that is invented, and so small that a job is a matter of a second."""
    folder = tmp_path_factory.mktemp("data") / "invented"
    generate(200, folder, rating_count=3_000, user_count=100, seed=1)
    return folder


@pytest.fixture(scope="session")
def loaded_home(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A POPCORN_HOME with the dataset loaded, and no model."""
    home = tmp_path_factory.mktemp("loaded")
    loaded(open_movielens(data), read_settings({"POPCORN_HOME": str(home)}).database)
    return home


@pytest.fixture
def home(account: None, loaded_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home for one test, which runs in an empty folder."""
    home = tmp_path / "home"
    shutil.copytree(loaded_home, home)
    monkeypatch.setenv("POPCORN_HOME", str(home))
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")
    return home


@pytest.fixture
def service(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Service:
    """SageMaker, with the stack of scoring.yaml, and our image in ECR."""
    for module in (hosting, training_jobs):
        monkeypatch.setattr(module, "_SECONDS_BETWEEN_LOOKS", 0.0)
    deploy_scoring()
    boto3.client("ecr").put_image(
        repositoryName=REPOSITORY, imageManifest=MANIFEST, imageTag="latest"
    )
    (tmp_path / "jobs").mkdir()
    return started(tmp_path / "jobs", home, monkeypatch)


def deploy_scoring(**parameters: str) -> None:
    """The stack, with a repository for our image."""
    found = boto3.client("ecr").create_repository(repositoryName=REPOSITORY)
    given = {"ImageRepositoryArn": found["repository"]["repositoryArn"], **parameters}
    boto3.client("cloudformation").create_stack(
        StackName="popcorn-scoring",
        TemplateBody=SCORING.read_text(encoding="utf-8"),
        Parameters=[
            {"ParameterKey": name, "ParameterValue": value} for name, value in given.items()
        ],
        Capabilities=["CAPABILITY_IAM"],
    )


_IMAGE: dict[str, Any] = {
    "schemaVersion": 2,
    "mediaType": "application/vnd.docker.distribution.manifest.v2+json",
    "config": {
        "mediaType": "application/vnd.docker.container.image.v1+json",
        "size": 1,
        "digest": "sha256:" + "0" * 64,
    },
    "layers": [],
}
MANIFEST = json.dumps(_IMAGE)

Run = Callable[..., Result]


@pytest.fixture
def run() -> Run:
    """`popcorn` in this process, where moto is; errors are raised."""

    def command(*arguments: str, said: str = "") -> Result:
        return CliRunner().invoke(popcorn, arguments, input=said, catch_exceptions=False)

    return command
