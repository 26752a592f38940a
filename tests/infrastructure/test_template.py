"""The templates as text: what a deployment into moto cannot show."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from cfnlint.api import lint_file
from tools.build_template import built

from tests.infrastructure.templates import (
    COMPANION,
    NOTIFICATIONS,
    SENT,
    SKILL_STACK,
    TEMPLATES,
    Json,
    of_type,
    properties,
    read_template,
)

BIGGEST_TEXT_BYTES = 51_200
"""What CloudFormation takes as text, which is how the ASK CLI sends the template."""
LONGEST_DESCRIPTION = 1024
"""Bytes, of a template."""
FROM_THE_ASK_CLI = (
    "SkillId",
    "LambdaRuntime",
    "LambdaHandler",
    "CodeBucket",
    "CodeKey",
    "CodeVersion",
)
FROM_US = {
    NOTIFICATIONS: {"UsersTable", "SocialTable", "SocialStream", "Sender"},
    COMPANION: {
        *("RatingsTable", "ListsTable", "UsersTable", "SocialTable", "SkillStateTable"),
        *("LayerKey", "SignInPrefix"),
    },
}
"""`popcorn deploy` gives them: the stack is no use without."""
SECTIONS = (
    *("Parameters", "Conditions", "Tables", "Domain", "Bucket", "Functions"),
    *("Sign-in", "API", "Page", "Roles", "Queues", "Mail", "Alarms", "Settings", "Outputs"),
)
EACH_TEMPLATE = pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)


@pytest.fixture(scope="module")
def template() -> Json:
    return read_template(SKILL_STACK)


@EACH_TEMPLATE
def test_cfn_lint_finds_nothing(path: Path) -> None:
    assert [str(finding) for finding in lint_file(path)] == []


@EACH_TEMPLATE
def test_it_can_be_sent_as_text(path: Path) -> None:
    sent = SENT if path == SKILL_STACK else path
    assert sent.stat().st_size <= BIGGEST_TEXT_BYTES
    assert len(read_template(path)["Description"].encode()) <= LONGEST_DESCRIPTION


def test_what_is_sent_is_current_and_says_the_same() -> None:
    """Mended by `make template`."""
    assert SENT.read_text(encoding="utf-8") == built()
    sent, source = json.loads(SENT.read_text(encoding="utf-8")), read_template(SKILL_STACK)
    for name, resource in source["Resources"].items():
        told = {key: value for key, value in resource.items() if key != "Metadata"}
        assert sent["Resources"][name] == told
    assert {key: each for key, each in sent.items() if key != "Resources"} == {
        key: each for key, each in source.items() if key != "Resources"
    }


@EACH_TEMPLATE
def test_every_parameter_and_output_is_described(path: Path) -> None:
    template = read_template(path)
    described = {**template["Parameters"], **template["Outputs"]}
    assert [name for name, each in described.items() if not each.get("Description")] == []


@EACH_TEMPLATE
def test_sections_come_in_one_order(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    headings = [line.strip("# -") for line in lines if line.strip().startswith("# ---")]
    assert headings == [section for section in SECTIONS if section in headings]


@EACH_TEMPLATE
def test_nothing_but_the_ask_clis_own_has_to_be_given(path: Path) -> None:
    parameters = read_template(path)["Parameters"]
    needs_a_value = {name for name, each in parameters.items() if "Default" not in each}
    assert needs_a_value <= {*FROM_THE_ASK_CLI, *FROM_US.get(path, ())}


def test_it_takes_what_the_ask_cli_passes_and_says_what_it_asks_for(template: Json) -> None:
    assert set(FROM_THE_ASK_CLI) <= template["Parameters"].keys()
    assert "SkillEndpoint" in template["Outputs"]
    assert "Condition" not in template["Outputs"]["SkillEndpoint"]


def test_every_function_states_its_limits_and_has_a_role_and_a_log(template: Json) -> None:
    functions = of_type(template, "AWS::Lambda::Function")
    assert len(functions) >= 3
    roles = [str(each["Properties"]["Role"]) for each in functions.values()]
    logs = [each["Properties"]["LoggingConfig"]["LogGroup"]["Ref"] for each in functions.values()]
    assert len(set(roles)) == len(set(logs)) == len(functions)
    for each in functions.values():
        assert {"MemorySize", "Timeout", "Description"} <= each["Properties"].keys()
    for name in logs:
        assert properties(template, name)["RetentionInDays"] == {"Ref": "LogRetentionDays"}


def test_every_function_runs_the_one_zip_in_its_version(template: Json) -> None:
    for each in of_type(template, "AWS::Lambda::Function").values():
        assert each["Properties"]["Code"] == {
            "S3Bucket": {"Ref": "CodeBucket"},
            "S3Key": {"Ref": "CodeKey"},
            "S3ObjectVersion": {"Ref": "CodeVersion"},
        }


def test_every_function_has_a_handler_that_is_there(template: Json) -> None:
    for each in of_type(template, "AWS::Lambda::Function").values():
        handler = each["Properties"]["Handler"]
        if handler != {"Ref": "LambdaHandler"}:
            module, _, name = handler.rpartition(".")
            path = SKILL_STACK.parents[2] / "lambda" / f"{module.replace('.', '/')}.py"
            assert re.search(rf"^def {name}\(", path.read_text(encoding="utf-8"), re.MULTILINE)


def test_only_this_skill_may_invoke_its_function(template: Json) -> None:
    """Without the token any skill could, and send whatever user it likes."""
    permission = properties(template, "SkillPermission")
    assert permission["Principal"] == "alexa-appkit.amazon.com"
    assert permission["EventSourceToken"] == {"Ref": "SkillId"}


def test_whoever_may_invoke_a_function_is_named(template: Json) -> None:
    for each in of_type(template, "AWS::Lambda::Permission").values():
        assert each["Properties"]["Principal"].endswith(".amazon.com") == (
            "EventSourceToken" in each["Properties"]
        )
        assert {"EventSourceToken", "SourceArn"} & each["Properties"].keys()


def test_no_secret_is_in_a_variable(template: Json) -> None:
    secret = re.compile("secret|password|token|key$", re.IGNORECASE)
    for each in of_type(template, "AWS::Lambda::Function").values():
        names = each["Properties"]["Environment"]["Variables"]
        assert [name for name in names if secret.search(name)] == []
