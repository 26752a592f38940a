"""`popcorn teardown`: what goes, what stays, and that it asks."""

from __future__ import annotations

import boto3
import pytest
from click.testing import CliRunner

from popcorn.domain.errors import SettingsError
from popcorn_lab.cli.main import popcorn
from tests.sagemaker.conftest import ENDPOINT, Run
from tests.sagemaker.service import Service

QUICK = ("train", "--on", "sagemaker", "--epochs", "2", "--factors", "8")


def endpoints() -> list[str]:
    return [
        each["EndpointName"] for each in boto3.client("sagemaker").list_endpoints()["Endpoints"]
    ]


def test_endpoint_configurations_and_models_go_and_the_bucket_stays(
    service: Service, run: Run
) -> None:
    run(*QUICK)
    said = run("teardown", "--dry-run").stdout
    assert f"remove the endpoint {ENDPOINT}" in said
    assert "leave  the tables: ratings cannot be made again" in said
    assert endpoints() == [ENDPOINT], "a dry run removes nothing"
    assert run("teardown", "--yes").exit_code == 0
    sagemaker = boto3.client("sagemaker")
    assert endpoints() == []
    assert sagemaker.list_endpoint_configs()["EndpointConfigs"] == []
    assert sagemaker.list_models()["Models"] == []
    s3 = boto3.client("s3")
    (bucket,) = (each["Name"] for each in s3.list_buckets()["Buckets"])
    assert s3.list_objects_v2(Bucket=bucket, Prefix="models/kept/")["KeyCount"] == 1
    assert "nothing to remove" in run("teardown", "--yes").stdout


def test_without_a_terminal_it_wants_a_yes(service: Service, run: Run) -> None:
    run(*QUICK)
    with pytest.raises(SettingsError, match="--yes"):
        run("teardown")
    assert endpoints() == [ENDPOINT]


def test_the_search_stack_goes_where_it_is_asked_for(service: Service, run: Run) -> None:
    cloudformation = boto3.client("cloudformation")
    template = '{"Resources": {"Topic": {"Type": "AWS::SNS::Topic"}}}'
    cloudformation.create_stack(StackName="popcorn-search", TemplateBody=template)
    assert "--search removes it" in run("teardown", "--yes").stdout
    names = {each["StackName"] for each in cloudformation.describe_stacks()["Stacks"]}
    assert "popcorn-search" in names
    run("teardown", "--yes", "--search")
    names = {each["StackName"] for each in cloudformation.describe_stacks()["Stacks"]}
    assert "popcorn-search" not in names


@pytest.mark.parametrize("command", ["rollback", "doctor", "teardown", "deploy"])
def test_every_command_has_help_with_examples(command: str) -> None:
    done = CliRunner().invoke(popcorn, [command, "--help"])
    assert done.exit_code == 0
    assert f"popcorn {command}" in done.output.partition("Examples:")[2]


@pytest.mark.parametrize("command", ["rollback", "doctor", "teardown", "deploy"])
def test_an_option_that_is_not_there_is_wrong_usage(command: str) -> None:
    assert CliRunner().invoke(popcorn, [command, "--no-such-option"]).exit_code == 2
