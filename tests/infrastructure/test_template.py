"""The template as text: what a deployment cannot show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from cfnlint.api import lint_file
from cfnlint.decode.decode import decode

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "infrastructure").rglob("*.yaml"))
SKILL_STACK = ROOT / "infrastructure" / "cfn-deployer" / "skill-stack.yaml"
BIGGEST_TEXT_BYTES = 51_200
"""What CloudFormation takes as text, which is how the ASK CLI sends the template."""
FROM_THE_ASK_CLI = (
    "SkillId",
    "LambdaRuntime",
    "LambdaHandler",
    "CodeBucket",
    "CodeKey",
    "CodeVersion",
)
HOLDS_DATA = ("AWS::DynamoDB::Table", "AWS::S3::Bucket")


@pytest.fixture(scope="module")
def template() -> dict[str, Any]:
    decoded, errors = decode(str(SKILL_STACK))
    assert errors == []
    return dict(decoded or {})


def of_type(template: dict[str, Any], kind: str) -> dict[str, Any]:
    return {name: each for name, each in template["Resources"].items() if each["Type"] == kind}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_cfn_lint_finds_nothing(path: Path) -> None:
    assert [str(finding) for finding in lint_file(path)] == []


def test_the_ask_cli_can_send_it_as_text() -> None:
    assert SKILL_STACK.stat().st_size <= BIGGEST_TEXT_BYTES


def test_it_takes_what_the_ask_cli_passes(template: dict[str, Any]) -> None:
    parameters = template["Parameters"]
    assert set(FROM_THE_ASK_CLI) <= parameters.keys()
    needs_a_value = {name for name, each in parameters.items() if "Default" not in each}
    assert needs_a_value <= set(FROM_THE_ASK_CLI)
    assert "SkillEndpoint" in template["Outputs"]


def test_every_parameter_and_output_is_described(template: dict[str, Any]) -> None:
    described = {**template["Parameters"], **template["Outputs"]}
    assert [name for name, each in described.items() if not each.get("Description")] == []


def test_sections_come_in_one_order() -> None:
    text = SKILL_STACK.read_text(encoding="utf-8")
    headings = [line.strip("# -") for line in text.splitlines() if line.strip().startswith("# ---")]
    order = [
        "Parameters",
        "Conditions",
        "Tables",
        "Functions",
        "Roles",
        "Queues",
        "Alarms",
        "Outputs",
    ]
    assert headings == [section for section in order if section in headings]


def test_what_holds_data_outlives_the_stack_under_a_generated_name(
    template: dict[str, Any],
) -> None:
    holders = [each for kind in HOLDS_DATA for each in of_type(template, kind).values()]
    assert len(holders) == 5
    for each in holders:
        assert each["DeletionPolicy"] == "RetainExceptOnCreate"
        assert each["UpdateReplacePolicy"] == "Retain"
        assert not {"TableName", "BucketName"} & each["Properties"].keys()


def test_every_function_states_its_limits_and_has_a_role_and_a_log(
    template: dict[str, Any],
) -> None:
    functions = of_type(template, "AWS::Lambda::Function")
    roles = [str(each["Properties"]["Role"]) for each in functions.values()]
    assert len(functions) >= 1
    assert len(set(roles)) == len(roles)
    logs = of_type(template, "AWS::Logs::LogGroup")
    for each in functions.values():
        assert {"MemorySize", "Timeout"} <= each["Properties"].keys()
        log = logs[each["Properties"]["LoggingConfig"]["LogGroup"]["Ref"]]
        assert log["Properties"]["RetentionInDays"]


def test_the_version_of_the_zip_is_part_of_each_function(template: dict[str, Any]) -> None:
    for each in of_type(template, "AWS::Lambda::Function").values():
        assert each["Properties"]["Code"] == {
            "S3Bucket": {"Ref": "CodeBucket"},
            "S3Key": {"Ref": "CodeKey"},
            "S3ObjectVersion": {"Ref": "CodeVersion"},
        }


def test_only_this_skill_may_invoke_the_function(template: dict[str, Any]) -> None:
    """Without the token any skill could, and send whatever user it likes."""
    (permission,) = of_type(template, "AWS::Lambda::Permission").values()
    assert permission["Properties"]["Principal"] == "alexa-appkit.amazon.com"
    assert permission["Properties"]["EventSourceToken"] == {"Ref": "SkillId"}
