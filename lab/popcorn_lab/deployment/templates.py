"""A stack of one of our templates, made or updated, and waited for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from popcorn.domain.errors import PopcornError
from popcorn_lab.deployment.account import AwsRefusedError, aws_errors, client
from popcorn_lab.deployment.stacks import Stack, find_stack, stack_of
from popcorn_lab.deployment.teardown import delete_stack
from popcorn_lab.sagemaker.tags import tags

_SECONDS_BETWEEN_LOOKS = 10.0
_FIRST_FAILED = {"ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED"}
_OF_SKILL = "Popcorn Picks: the skill's function"
"""How the description of skill-stack.yaml begins."""

Tell = Callable[[str], None]


class StackFailedError(PopcornError):
    """A stack could not be made or updated; the message has the first reason."""


def deploy_stack(
    name: str,
    template: Path,
    parameters: Mapping[str, str],
    tell: Tell,
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> Stack:
    """Make a stack, or update it; one whose first making failed is removed before.

    Args:
        parameters: others keep the value that they have, or get the template's default.
    Raises:
        StackFailedError: it could not be done.
        SettingsError, AwsRefusedError: as `aws_errors`.
    """
    found = _settled(name, tell, sleep)
    if found is not None and found.status in _FIRST_FAILED:
        tell(f"removing the stack {name}, which could not be made: {found.reason}")
        delete_stack(name, tell, sleep=sleep)
        found = None
    given: dict[str, Any] = {
        "StackName": name,
        "TemplateBody": template.read_text(encoding="utf-8"),
        "Capabilities": ["CAPABILITY_IAM"],
        "Tags": tags(),
        "Parameters": [
            {"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()
        ],
    }
    if found is None:
        tell(f"making the stack {name}")
        with aws_errors(f"make the stack {name}"):
            client("cloudformation").create_stack(**given)
    elif not _update(found, given):
        tell(f"the stack {name} is as it should be")
        return found
    else:
        tell(f"updating the stack {name}")
    now = _settled(name, tell, sleep)
    if now is None or now.status not in {"CREATE_COMPLETE", "UPDATE_COMPLETE"}:
        raise StackFailedError(f"the stack {name} failed: {_first_reason(name)}")
    return now


def _update(found: Stack, given: dict[str, Any]) -> bool:
    """Begin an update; False where there is nothing to do."""
    named = {each["ParameterKey"] for each in given["Parameters"]}
    with aws_errors(f"read the template of the stack {found.name}"):
        summary = client("cloudformation").get_template_summary(TemplateBody=given["TemplateBody"])
    kept = [
        {"ParameterKey": key, "ParameterValue": found.parameters[key]}
        for key in (each["ParameterKey"] for each in summary["Parameters"])
        if key in found.parameters and key not in named
    ]
    try:
        with aws_errors(f"update the stack {found.name}"):
            client("cloudformation").update_stack(
                **{**given, "Parameters": [*given["Parameters"], *kept]}
            )
    except AwsRefusedError as error:
        if "No updates are to be performed" in str(error):
            return False
        raise
    return True


def _settled(name: str, tell: Tell, sleep: Callable[[float], None]) -> Stack | None:
    last = ""
    while True:
        found = find_stack(name)
        if found is None or not found.status.endswith("_IN_PROGRESS"):
            return found
        if found.status != last:
            last = found.status
            tell(f"stack {name}: {last}")
        sleep(_SECONDS_BETWEEN_LOOKS)


def _first_reason(name: str) -> str:
    """Why a stack failed first; what failed after that was only cancelled."""
    with aws_errors(f"read the events of the stack {name}"):
        pages = client("cloudformation").get_paginator("describe_stack_events")
        events = [each for page in pages.paginate(StackName=name) for each in page["StackEvents"]]
    for event in reversed(events):
        if event["ResourceStatus"].endswith("_FAILED"):
            return f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason', '')}"
    return "its events in CloudFormation say why"


def remove_failed_firsts(tell: Tell) -> None:
    """Remove the skill's stacks whose first making failed, which `ask deploy` leaves behind.

    Their tables went with the failure; one that is still there and holds something is spared.

    Raises:
        StackFailedError: such a stack has a table with something in it.
        SettingsError, AwsRefusedError: as `aws_errors`.
    """
    for stack in _failed_firsts():
        for table in _tables_left(stack.name):
            with aws_errors(f"look into the table {table}"):
                if client("dynamodb").scan(TableName=table, Limit=1, Select="COUNT")["Count"]:
                    raise StackFailedError(
                        f"the stack {stack.name} is {stack.status}, and its table {table} is not "
                        "empty: look at it, and delete the stack by hand"
                    )
        tell(
            f"removing the stack {stack.name} with its empty tables: it could not be made "
            f"({_first_reason(stack.name)})"
        )
        delete_stack(stack.name, tell)


def _failed_firsts() -> Iterator[Stack]:
    with aws_errors("list the stacks"):
        pages = client("cloudformation").get_paginator("describe_stacks").paginate()
        found = [each for page in pages for each in page["Stacks"]]
    for each in found:
        is_ours = str(each.get("Description", "")).startswith(_OF_SKILL)
        if is_ours and each["StackName"].startswith("ask-"):
            stack = stack_of(each)
            if stack.status in _FIRST_FAILED:
                yield stack


def _tables_left(name: str) -> list[str]:
    with aws_errors(f"list what is in the stack {name}"):
        pages = client("cloudformation").get_paginator("list_stack_resources")
        return [
            each["PhysicalResourceId"]
            for page in pages.paginate(StackName=name)
            for each in page["StackResourceSummaries"]
            if each["ResourceType"] == "AWS::DynamoDB::Table"
            and each.get("PhysicalResourceId")
            and each["ResourceStatus"] not in {"DELETE_COMPLETE", "CREATE_FAILED"}
        ]
