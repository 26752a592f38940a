"""`popcorn doctor`: what it finds, and what it says to do."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import pytest

from popcorn.adapters.aws.s3_snapshot import place_of
from popcorn.settings import read_settings
from popcorn_lab.deployment.snapshots import send_snapshot
from tests.infrastructure.deployment import (
    BUCKET,
    KEY,
    SCORER,
    SKILL_ID,
    SNAPSHOT,
    STACK,
    Deployment,
)
from tests.sagemaker.conftest import Run

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@dataclass
class Deployed(Deployment):
    """A stack as `ask deploy` leaves it, whose zip has nothing but a model's description."""

    model_version: str | None = None

    def upload(self, more: bytes = b"") -> str:
        super().upload(more)  # for the bucket
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            archive.writestr("lambda_function.py", "")
            if self.model_version:
                described = json.dumps({"model_version": self.model_version})
                archive.writestr("snapshot/model/model.json", described)
        body = content.getvalue()
        stored = boto3.client("s3").put_object(Bucket=BUCKET, Key=KEY, Body=body)
        return str(stored["VersionId"])


def deployed(
    project: Path, parameters: dict[str, str] | None = None, model: str | None = "0123456789ab"
) -> Deployment:
    """A stack, and what the ASK CLI remembers of it in the folder."""
    deployment = Deployed(parameters or {}, model_version=model)
    deployment.create()
    remember(project, SKILL_ID)
    return deployment


def remember(project: Path, skill_id: str) -> None:
    (project / ".ask").mkdir(exist_ok=True)
    infrastructure = {"deployState": {"default": {"stackId": STACK}}}
    profile = {
        "skillId": skill_id,
        "skillInfrastructure": {"@ask-cli/cfn-deployer": infrastructure},
    }
    (project / ".ask" / "ask-states.json").write_text(
        json.dumps({"askcliStatesVersion": "2020-03-31", "profiles": {"default": profile}})
    )


def verdicts(run: Run, *options: str) -> dict[str, dict[str, Any]]:
    done = run("doctor", "--json", *options)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == int(any(each["verdict"] == "failed" for each in found))
    return {each["name"]: each for each in found}


@pytest.fixture
def project(home: Path, tmp_path: Path) -> Path:
    return tmp_path / "project"


def test_a_small_deployment_is_well(project: Path, run: Run) -> None:
    deployed(project)
    found = verdicts(run)
    assert {name for name, each in found.items() if each["verdict"] == "failed"} == set()
    assert found["model in the zip"]["found"] == "0123456789ab"
    skipped = {name for name, each in found.items() if each["verdict"] == "skipped"}
    assert skipped == {
        *("snapshot", "search domain", "endpoint", "fresh titles", "notifications"),
        "companion app",
    }


def test_a_snapshot_in_s3_is_looked_at(project: Path, run: Run, trained_home: Path) -> None:
    settings = read_settings({"POPCORN_HOME": str(trained_home)})
    deployed(project, SNAPSHOT)
    place = place_of(SNAPSHOT["Snapshot"])
    missing = verdicts(run)["snapshot"]
    assert missing["verdict"] == "failed"
    assert "popcorn snapshot --to s3://" in missing["hint"]
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket=place.bucket)
    s3.put_object(Bucket=place.bucket, Key=place.key, Body=b"another file")
    assert "no snapshot" in verdicts(run)["snapshot"]["found"]
    sent = send_snapshot(settings, SNAPSHOT["Snapshot"], lambda *_: None)
    found = verdicts(run)
    assert found["snapshot"]["verdict"] == "ok"
    assert sent.model_version in found["snapshot"]["found"]
    assert found["one model"]["found"] == "snapshot", "the zip's is not used"


def test_in_plain_words_each_failure_is_followed_by_what_to_do(project: Path, run: Run) -> None:
    done = run("doctor")
    assert done.exit_code == 1
    lines = done.stdout.splitlines()
    at = next(place for place, line in enumerate(lines) if line.startswith("failed"))
    assert "skill id" in lines[at]
    assert "ask deploy" in lines[at + 1]
    assert any(line.startswith("skipped stack") for line in lines), "it would fail for that reason"


def test_without_a_region_nothing_else_is_asked(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    found = verdicts(run)
    assert list(found) == ["region"]
    assert "region of the stack" in found["region"]["hint"]


def test_a_function_of_another_skill_is_found(project: Path, run: Run) -> None:
    deployed(project)
    remember(project, SKILL_ID.replace("1111", "2222", 1))
    assert "another skill" in verdicts(run)["function"]["found"]


def test_a_table_that_is_gone_is_found(project: Path, run: Run) -> None:
    deployment = deployed(project)
    name = deployment.outputs["RatingsTable"]
    boto3.client("dynamodb").delete_table(TableName=name)
    found = verdicts(run)
    assert name in found["tables"]["found"]
    assert found["function"]["verdict"] == "skipped"


def test_a_zip_without_a_model_is_found(project: Path, run: Run) -> None:
    deployed(project, model=None)
    assert "holds no model" in verdicts(run)["model in the zip"]["found"]


def test_an_endpoint_that_is_not_there_is_found(project: Path, run: Run) -> None:
    deployed(project, SCORER)
    found = verdicts(run)
    assert "popcorn train --on sagemaker" in found["endpoint"]["hint"]
    assert "order of the search" in found["endpoint"]["found"]


def test_an_endpoint_of_another_model_than_the_zips_is_found(project: Path, run: Run) -> None:
    deployed(project, SCORER)
    sagemaker = boto3.client("sagemaker")
    config = "popcorn-scorer-ba9876543210-00000000"
    role = "arn:aws:iam::123456789012:role/x"
    sagemaker.create_model(ModelName=config, ExecutionRoleArn=role, PrimaryContainer={"Image": "i"})
    sagemaker.create_endpoint_config(
        EndpointConfigName=config,
        ProductionVariants=[
            {
                "VariantName": "model-ba9876543210",
                "ModelName": config,
                "InstanceType": "ml.t2.medium",
                "InitialInstanceCount": 1,
            }
        ],
    )
    sagemaker.create_endpoint(EndpointName="popcorn-scorer", EndpointConfigName=config)
    found = verdicts(run)["one model"]
    assert found["verdict"] == "failed"
    assert "ba9876543210" in found["found"]
