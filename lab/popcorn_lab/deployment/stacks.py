"""The project's stacks: which there are, how they are, and the settings that they hold."""

from __future__ import annotations

import dataclasses
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from popcorn.domain.errors import SettingsError
from popcorn.settings import Settings, read_settings
from popcorn_lab.deployment.account import AwsRefusedError, aws_errors, client

SEARCH_STACK, SCORING_STACK = "popcorn-search", "popcorn-scoring"
"""What the documentation calls them; every command takes another name."""

_VARIABLES = {
    # output: environment variable
    "MoviesTable": "POPCORN_MOVIES_TABLE",
    "UsersTable": "POPCORN_USERS_TABLE",
    "RatingsTable": "POPCORN_RATINGS_TABLE",
    "ListsTable": "POPCORN_LISTS_TABLE",
    "SocialTable": "POPCORN_SOCIAL_TABLE",
    "SkillStateTable": "POPCORN_SKILL_STATE_TABLE",
    "ProgressTable": "POPCORN_PROGRESS_TABLE",
    "DeadLetterQueue": "POPCORN_DEAD_LETTER_QUEUE",
}
_ABSENT = re.compile(r"does not exist")


@dataclass(frozen=True)
class Stack:
    """One stack as it is now."""

    name: str
    status: str
    outputs: Mapping[str, str]
    parameters: Mapping[str, str]
    reason: str = ""

    @property
    def is_usable(self) -> bool:
        """Whether it is whole: made, or updated, or put back as it was."""
        return self.status in {"CREATE_COMPLETE", "UPDATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE"}


def find_stack(name: str) -> Stack | None:
    """A stack by its name or ARN; None where there is none.

    Raises:
        SettingsError, AwsRefusedError: as `aws_errors`.
    """
    try:
        with aws_errors(f"describe the stack {name}"):
            (found,) = client("cloudformation").describe_stacks(StackName=name)["Stacks"]
    except AwsRefusedError as error:
        if error.code == "ValidationError" and _ABSENT.search(str(error)):
            return None
        raise
    return stack_of(found)


def stack_of(description: Mapping[str, Any]) -> Stack:
    """What CloudFormation says of a stack."""
    return Stack(
        name=description["StackName"],
        status=description["StackStatus"],
        outputs={each["OutputKey"]: each["OutputValue"] for each in description.get("Outputs", [])},
        parameters={
            each["ParameterKey"]: each.get("ParameterValue", "")
            for each in description.get("Parameters", [])
        },
        reason=description.get("StackStatusReason", ""),
    )


@dataclass(frozen=True)
class AskState:
    """What the ASK CLI remembers of a profile: the skill's id, and the name or ARN of its stack."""

    skill_id: str | None = None
    stack: str | None = None


def ask_state(project: Path, profile: str = "default") -> AskState:
    """Read `.ask/ask-states.json`; empty where nothing was deployed from this folder.

    Raises:
        SettingsError: the file is not readable.
    """
    file = project / ".ask" / "ask-states.json"
    try:
        state = json.loads(file.read_text(encoding="utf-8"))["profiles"].get(profile, {})
        infrastructure = state.get("skillInfrastructure", {}).get("@ask-cli/cfn-deployer", {})
        regions = infrastructure.get("deployState", {})
        stacks = [each.get("stackId") for each in regions.values()]
    except FileNotFoundError:
        return AskState()
    except (OSError, ValueError, KeyError, AttributeError) as error:
        hint = f"is not what the ASK CLI writes ({error!r}); `ask deploy` makes it anew"
        raise SettingsError(str(file), hint) from error
    return AskState(state.get("skillId") or None, next(filter(None, stacks), None))


def deployed_settings(skill: Stack, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of a stack's parts, as its functions have them; what is set here counts more."""
    given = {
        variable: skill.outputs[output]
        for output, variable in _VARIABLES.items()
        if output in skill.outputs
    }
    if url := skill.parameters.get("SearchEndpoint"):
        given["POPCORN_OPENSEARCH_URL"] = url
    if endpoint := skill.parameters.get("ScorerEndpoint"):
        given["POPCORN_SCORER_ENDPOINT"] = endpoint
    return read_settings({**given, **{name: each for name, each in environment.items() if each}})


@dataclass(frozen=True)
class ScoringSettings:
    """What scoring.yaml leaves for whoever trains and hosts.

    `image_repository` is the ARN of an ECR repository, or empty; `endpoint_memory_mib` and
    `endpoint_concurrency` are a serverless endpoint's, `endpoint_instance` a real-time one's.
    """

    bucket: str
    role_arn: str
    image_repository: str
    training_instance: str
    training_most_minutes: int
    endpoint: str
    hosting: str
    endpoint_instance: str
    endpoint_memory_mib: int
    endpoint_concurrency: int

    @property
    def is_serverless(self) -> bool:
        return self.hosting == "serverless"

    def hosted(self, hosting: str | None) -> ScoringSettings:
        """The same with another hosting, where one is given."""
        return dataclasses.replace(self, hosting=hosting or self.hosting)


def scoring_settings(stack: str = SCORING_STACK) -> ScoringSettings:
    """Read the SSM parameter of the stack of scoring.yaml.

    Raises:
        SettingsError: there is no such stack, or it is of another version.
        AwsRefusedError: as `aws_errors`.
    """
    name = f"/popcorn-picks/{stack}/scoring"
    try:
        with aws_errors(f"read the parameter {name}"):
            text = client("ssm").get_parameter(Name=name)["Parameter"]["Value"]
    except AwsRefusedError as error:
        if error.code == "ParameterNotFound":
            hint = (
                "is not there; deploy infrastructure/scoring.yaml as a stack of that name "
                "(docs/operations.md), or name yours with --scoring-stack"
            )
            raise SettingsError(f"the stack {stack}", hint) from error
        raise
    try:
        given = json.loads(text)
        training, endpoint = given["training"], given["endpoint"]
        return ScoringSettings(
            bucket=given["bucket"],
            role_arn=given["role_arn"],
            image_repository=given["image_repository_arn"],
            training_instance=training["instance"],
            training_most_minutes=int(training["most_minutes"]),
            endpoint=endpoint["name"],
            hosting=endpoint["hosting"],
            endpoint_instance=endpoint["instance"],
            endpoint_memory_mib=int(endpoint["memory_mib"]),
            endpoint_concurrency=int(endpoint["concurrency"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        hint = f"lacks {error}; deploy infrastructure/scoring.yaml of this version"
        raise SettingsError(name, hint) from error
