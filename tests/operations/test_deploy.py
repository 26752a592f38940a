"""`popcorn deploy`: stacks in moto, and the real `ask deploy` from a copy of the project."""

from __future__ import annotations

import copy
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import boto3
import pytest
from moto.cloudformation.models import cloudformation_backends

from popcorn.domain.errors import SettingsError
from popcorn_lab.cli import stack_options
from popcorn_lab.cli.deploy import kept_parameters
from popcorn_lab.deployment import teardown, templates
from popcorn_lab.deployment.ask import ask_deploy, staged
from popcorn_lab.deployment.stacks import find_stack
from popcorn_lab.deployment.templates import (
    StackFailedError,
    deploy_stack,
    remove_failed_firsts,
)
from tests.infrastructure.account import Account
from tests.infrastructure.ask import ROOT, Ask, ask_cli, configured
from tests.infrastructure.deployment import SCORER, SEARCH, STACK, Deployment
from tests.infrastructure.skill_management import SkillManagement
from tests.sagemaker.service import ACCOUNT, REGION

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (templates, teardown):
        monkeypatch.setattr(module, "_SECONDS_BETWEEN_LOOKS", 0.0)


def fail(name: str) -> None:
    """As CloudFormation leaves a stack whose first making failed."""
    backend = cloudformation_backends[ACCOUNT][REGION]
    stack = backend.get_stack(name)
    stack.status, stack.status_reason = "ROLLBACK_COMPLETE", "a resource failed"


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """Two parameters, and what they say."""
    file = tmp_path / "topic.yaml"
    parameters = {name: {"Type": "String", "Default": "unset"} for name in ("One", "Other")}
    outputs = {name: {"Value": {"Ref": name}} for name in parameters}
    topic = {"Topic": {"Type": "AWS::SNS::Topic"}}
    content = {"Parameters": parameters, "Resources": topic, "Outputs": outputs}
    file.write_text(json.dumps(content), encoding="utf-8")
    return file


def test_a_stack_is_made_then_updated(account: None, template: Path) -> None:
    told: list[str] = []
    made = deploy_stack("topic", template, {}, told.append)
    assert (made.status, made.outputs["One"]) == ("CREATE_COMPLETE", "unset")
    updated = deploy_stack("topic", template, {"One": "set"}, told.append)
    assert updated.outputs["One"] == "set"
    assert told == ["making the stack topic", "updating the stack topic"]
    again = deploy_stack("topic", template, {"Other": "set"}, told.append)
    assert again.outputs == {"One": "set", "Other": "set"}, "what is not given stays"


def test_a_stack_that_could_not_be_made_is_removed_first(account: None, template: Path) -> None:
    deploy_stack("topic", template, {}, lambda _: None)
    fail("topic")
    told: list[str] = []
    assert deploy_stack("topic", template, {}, told.append).is_usable
    assert "could not be made: a resource failed" in told[0]


def test_the_skills_failed_first_stack_is_removed_with_its_empty_tables(account: None) -> None:
    Deployment({}).create()
    fail(STACK)
    told: list[str] = []
    remove_failed_firsts(told.append)
    assert find_stack(STACK) is None
    assert "empty tables" in told[0]
    remove_failed_firsts(told.append)
    assert len([line for line in told if "removing" in line]) == 1


def test_a_table_that_is_not_empty_is_spared(account: None) -> None:
    deployment = Deployment({})
    deployment.create()
    table = deployment.outputs["SkillStateTable"]
    boto3.client("dynamodb").put_item(TableName=table, Item={"id": {"S": "somebody"}})
    fail(STACK)
    with pytest.raises(StackFailedError, match="by hand"):
        remove_failed_firsts(lambda _: None)
    assert find_stack(STACK) is not None


def test_a_stack_that_works_is_left_alone(account: None) -> None:
    Deployment({}).create()
    remove_failed_firsts(lambda _: pytest.fail("there is nothing to tell"))
    assert find_stack(STACK) is not None


def test_a_deployment_without_a_size_keeps_the_one_that_it_has(account: None) -> None:
    Deployment({**SEARCH, **SCORER, "Stage": "staging"}).create()
    kept = kept_parameters(stack_options.Deployment(STACK, "", "", "default"))
    assert kept == {**SEARCH, **SCORER, "Stage": "staging"}


def test_what_is_deployed_has_the_parameters_and_the_project_stays_as_it_is() -> None:
    before = (ROOT / "ask-resources.json").read_bytes()
    with staged(ROOT, "default", {"ScorerEndpoint": "scorer", "Stage": None}) as folder:
        given = json.loads((folder / "ask-resources.json").read_text(encoding="utf-8"))
        config = given["profiles"]["default"]["skillInfrastructure"]["userConfig"]
        assert config["cfn"]["parameters"] == {
            "SearchEndpoint": "",
            "SearchDomainArn": "",
            "ScorerEndpoint": "scorer",
        }
        (folder / "skill-package" / "skill.json").write_text("{}")
        (folder / "lambda" / "build.zip").write_text("")
        assert (folder / "Makefile").samefile(ROOT / "Makefile")
    assert (ROOT / "ask-resources.json").read_bytes() == before
    assert (ROOT / "skill-package" / "skill.json").stat().st_size > 2
    assert not (ROOT / "lambda" / "build.zip").exists()


def test_what_is_deployed_names_no_function_of_another_profile(tmp_path: Path) -> None:
    """As `ask deploy` leaves the manifest in the working tree."""
    project = tmp_path / "project"
    shutil.copytree(ROOT / "skill-package", project / "skill-package")
    shutil.copy(ROOT / "ask-resources.json", project)
    file = project / "skill-package" / "skill.json"
    committed = json.loads(file.read_text(encoding="utf-8"))
    left = copy.deepcopy(committed)
    function = {"uri": "arn:aws:lambda:us-east-1:123456789012:function:of-another"}
    left["manifest"]["apis"]["custom"]["endpoint"] = function
    left["manifest"]["events"] = {"endpoint": function, "subscriptions": []}
    file.write_text(json.dumps(left), encoding="utf-8")
    with staged(project, "default", {}) as folder:
        deployed = folder / "skill-package" / "skill.json"
        assert json.loads(deployed.read_text(encoding="utf-8")) == committed
    assert json.loads(file.read_text(encoding="utf-8")) == left


def test_a_profile_that_is_not_there_is_named() -> None:
    with pytest.raises(SettingsError, match="default"), staged(ROOT, "prod", {}):
        pass


def test_without_the_ask_cli_it_says_where_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SettingsError, match=r"docs/deploy\.md"):
        ask_deploy(tmp_path, "default")


@pytest.fixture
def ask(tmp_path: Path, amazon: SkillManagement, served: Account, trained_home: Path) -> Ask:
    """After whatever trains on the sample first: the zip's snapshot comes out of that training."""
    return configured(tmp_path, amazon.url, served.url)


def test_popcorn_deploy_runs_the_real_ask_deploy(
    ask: Ask, served: Account, amazon: SkillManagement, tmp_path: Path
) -> None:
    before = contents(ask.clone)
    binaries = ask_cli() / "node_modules" / ".bin"
    environment = {
        **ask.environment,
        "PATH": f"{binaries}{os.pathsep}{ask.environment['PATH']}",
        "AWS_PROFILE": "ask_cli_default",
        "AWS_DEFAULT_REGION": REGION,
        "POPCORN_HOME": str(tmp_path / "home-of-popcorn"),
    }
    program = [sys.executable, "-c", "from popcorn_lab.cli.main import main; main()"]

    def popcorn(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*program, *arguments],
            cwd=ask.clone,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    done = popcorn("deploy", "--stage", "staging")
    assert done.returncode == 0, done.stdout + done.stderr
    (stack,) = served.stacks()
    assert stack.status == "CREATE_COMPLETE"
    assert stack.parameters["Stage"] == "staging"
    (skill_id,) = amazon.packages
    assert (
        amazon.manifest(skill_id)["apis"]["custom"]["endpoint"]["uri"]
        == (stack.outputs["SkillEndpoint"])
    )
    assert contents(ask.clone) == before, "nothing that git would show has changed"
    checked = popcorn("doctor", "--json")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    again = popcorn("deploy")
    assert again.returncode == 0, again.stdout + again.stderr
    (stack,) = served.stacks()
    assert stack.parameters["Stage"] == "staging", "what is not said stays"


def contents(clone: Path) -> dict[str, bytes]:
    """All files of the project but what git ignores: what is built, and what the CLI remembers."""
    ignored = {".ask", ".venv", ".cache", "__pycache__"}
    return {
        str(path.relative_to(clone)): path.read_bytes()
        for path in clone.rglob("*")
        if path.is_file() and not ignored.intersection(path.relative_to(clone).parts)
    }
