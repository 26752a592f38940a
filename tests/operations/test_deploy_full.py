"""`popcorn deploy --full`: the real `ask deploy`, a real OpenSearch, jobs that train.

moto makes no search domain, so a template with the same outputs stands for search.yaml, and points
at the real OpenSearch on loopback.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from opensearchpy import OpenSearch

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.factors_index import FACTORS_ALIAS
from popcorn.domain.errors import SettingsError
from popcorn_lab.cli import deploy, deploy_full
from popcorn_lab.deployment import teardown, templates
from popcorn_lab.sagemaker import hosting, training_jobs
from tests.infrastructure.account import KEYS, Account, served_account
from tests.infrastructure.ask import TOKEN, VENDOR_ID, Ask, ask_cli, configured
from tests.infrastructure.skill_management import skill_management
from tests.infrastructure.templates import SCORING
from tests.sagemaker.conftest import MANIFEST, REPOSITORY, Run
from tests.sagemaker.service import REGION, Service, started

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")

DOMAIN = "arn:aws:es:us-east-1:123456789012:domain/movies"


@pytest.fixture
def served() -> Iterator[Account]:
    with served_account() as account:
        yield account


@pytest.fixture
def ask(served: Account, tmp_path: Path, trained_home: Path) -> Iterator[Ask]:
    """After whatever trains on the sample first: the zip's snapshot comes out of that training."""
    with skill_management(VENDOR_ID, TOKEN, served.may_invoke) as amazon:
        yield configured(tmp_path, amazon.url, served.url)


@pytest.fixture
def search(opensearch_url: str) -> Iterator[OpenSearch]:
    """An empty domain."""
    client = opensearch_client(opensearch_url, timeout_s=60)
    everything = f"{FACTORS_ALIAS}-*,movies-*,ratings-*"
    client.indices.delete(index=everything)
    yield client
    client.indices.delete(index=everything)
    client.close()


@pytest.fixture
def infrastructure(tmp_path: Path, opensearch_url: str) -> Path:
    """The templates: scoring.yaml as it is, and what stands for search.yaml."""
    folder = tmp_path / "infrastructure"
    folder.mkdir()
    (folder / "scoring.yaml").write_bytes(SCORING.read_bytes())
    outputs = {"SearchEndpoint": {"Value": opensearch_url}, "SearchDomainArn": {"Value": DOMAIN}}
    topic = {"Topic": {"Type": "AWS::SNS::Topic"}}
    stage = {"Stage": {"Type": "String", "Default": "dev"}}
    template = {"Parameters": stage, "Resources": topic, "Outputs": outputs}
    (folder / "search.yaml").write_text(json.dumps(template), encoding="utf-8")
    return folder


@pytest.fixture
def service(
    ask: Ask,
    served: Account,
    search: OpenSearch,
    infrastructure: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Service:
    """This process as a shell in the clone, and SageMaker."""
    for name in [name for name in os.environ if name.startswith(("AWS_", "POPCORN_"))]:
        monkeypatch.delenv(name)
    home = tmp_path / "home-of-popcorn"
    binaries = str(ask_cli() / "node_modules" / ".bin")
    variables = {
        **ask.environment,
        **KEYS,
        "PATH": f"{binaries}{os.pathsep}{ask.environment['PATH']}",
        "AWS_DEFAULT_REGION": REGION,
        "POPCORN_HOME": str(home),
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(ask.clone)
    for module in (hosting, training_jobs, templates, teardown):
        monkeypatch.setattr(module, "_SECONDS_BETWEEN_LOOKS", 0.0)
    monkeypatch.setattr(deploy_full, "_TEMPLATES", infrastructure)
    for command in (deploy, deploy_full):
        monkeypatch.setattr(command, "OWN_SNAPSHOT", ask.clone / "lambda" / "snapshot")
    (tmp_path / "jobs").mkdir()
    return started(tmp_path / "jobs", home, monkeypatch)


def test_without_an_image_it_ends_before_anything_takes_long(service: Service, run: Run) -> None:
    with pytest.raises(SettingsError, match="ImageRepositoryArn"):
        run("deploy", "--full")
    names = {
        each["StackName"] for each in boto3.client("cloudformation").describe_stacks()["Stacks"]
    }
    assert names == {"popcorn-scoring"}


def test_all_of_it_in_order_again_and_with_another_dataset(
    service: Service, served: Account, run: Run, tmp_path: Path
) -> None:
    ecr = boto3.client("ecr")
    repository = ecr.create_repository(repositoryName=REPOSITORY)["repository"]["repositoryArn"]
    ecr.put_image(repositoryName=REPOSITORY, imageManifest=MANIFEST, imageTag="latest")
    data, other = tmp_path / "data", tmp_path / "other"  # small: moto reads tables slowly
    run("generate", "--movies", "40", "--ratings", "300", "--output", str(data))
    run("generate", "--movies", "30", "--ratings", "200", "--seed", "2", "--output", str(other))
    of_data = ("deploy", "--full", "--dataset", str(data))
    of_other = ("deploy", "--full", "--dataset", str(other))
    done = run(*of_data, "--image-repository", repository)
    assert done.exit_code == 0
    skill = next(stack for stack in served.stacks() if stack.name.startswith("ask-"))
    assert skill.parameters["SearchDomainArn"] == DOMAIN
    assert skill.parameters["ScorerEndpoint"] == "popcorn-scorer"
    found = {
        each["name"]: each
        for each in map(json.loads, run("doctor", "--json").stdout.split("\n")[:-1])
    }
    not_ok = {name: each["verdict"] for name, each in found.items() if each["verdict"] != "ok"}
    assert not_ok["snapshot"] == "skipped", "it is in the zip"
    assert set(not_ok.values()) == {"skipped"}, "stacks that nobody asked for"
    assert found["one model"]["found"] == "zip, index, endpoint"
    again = run(*of_data)
    assert again.exit_code == 0
    assert "already" in again.stderr
    assert len(service.jobs) == 1, "nothing is trained twice"
    for command in (("verify",), ("redrive",), ("publish",), ("load", str(data), "--to", "aws")):
        assert run(*command).exit_code == 0, "tables and index are found by the stack"

    with pytest.raises(SettingsError, match="--replace"):
        run(*of_other)
    assert run(*of_other, "--replace").exit_code == 0
    assert len(service.jobs) == 2, "the endpoint's model was of the former data"
    assert run("doctor").exit_code == 0

    run("deploy", "--small")
    (skill,) = (stack for stack in served.stacks() if stack.name.startswith("ask-"))
    assert skill.parameters["ScorerEndpoint"] == skill.parameters["SearchEndpoint"] == ""
