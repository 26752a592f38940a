"""The options that say which deployment a command is about, and what they lead to."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from popcorn.settings import Settings, read_settings
from popcorn_lab.deployment.stacks import (
    SCORING_STACK,
    SEARCH_STACK,
    Stack,
    ask_state,
    deployed_settings,
    find_stack,
)

_URL = "POPCORN_OPENSEARCH_URL"

_PROFILE = click.option("--profile", default="default", show_default=True, help="Of the ASK CLI.")
_SCORING_STACK = click.option(
    "--scoring-stack",
    default=SCORING_STACK,
    show_default=True,
    help="The stack of infrastructure/scoring.yaml.",
)
_SEARCH_STACK = click.option(
    "--search-stack",
    default=SEARCH_STACK,
    show_default=True,
    help="The stack of infrastructure/search.yaml.",
)
_STACK = click.option(
    "--stack",
    metavar="NAME",
    help="The skill's stack. [default: what was deployed from this folder]",
)


@dataclass(frozen=True)
class Deployment:
    """The stacks that a command is about, by name; `skill` is None for what was deployed here."""

    skill: str | None
    search: str
    scoring: str
    profile: str

    @property
    def skill_id(self) -> str | None:
        """What the ASK CLI remembers of the skill in this folder."""
        return ask_state(Path.cwd(), self.profile).skill_id

    def skill_stack(self) -> Stack | None:
        """The skill's stack, None where nothing was deployed from this folder, or no longer is."""
        name = self._skill_stack_name
        return find_stack(name) if name else None

    @property
    def _skill_stack_name(self) -> str | None:
        return self.skill or ask_state(Path.cwd(), self.profile).stack

    def settings_if_any(self) -> Settings:
        """The same where something was deployed; else the environment's alone, without a call."""
        return self.settings() if self._skill_stack_name else read_settings()

    def settings(self) -> Settings:
        """The settings of the environment, and what they lack from the stacks.

        The domain's address is that of the search stack as long as the skill is not yet told it.
        """
        stack = self.skill_stack()
        settings = deployed_settings(stack) if stack else read_settings()
        if settings.opensearch_url:
            return settings
        search = find_stack(self.search)
        url = search.outputs.get("SearchEndpoint") if search else None
        if not url:
            return settings
        environment = {**os.environ, _URL: url}
        return deployed_settings(stack, environment) if stack else read_settings(environment)


def deployed_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options of commands that touch tables or the index; one gets `deployment`."""

    @functools.wraps(command)
    def of_deployment(
        *given: Any, stack: str | None, search_stack: str, profile: str, **others: Any
    ) -> Any:
        deployment = Deployment(stack, search_stack, SCORING_STACK, profile)
        return command(*given, deployment=deployment, **others)

    for option in (_PROFILE, _SEARCH_STACK, _STACK):
        of_deployment = option(of_deployment)
    return of_deployment


def stack_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options; a command gets `stack`, `search_stack`, `scoring_stack` and `profile`."""
    for option in (_PROFILE, _SCORING_STACK, _SEARCH_STACK, _STACK):
        command = option(command)
    return command
