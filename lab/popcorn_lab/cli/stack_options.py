"""The options that say which deployment a command is about, and what they lead to."""

from __future__ import annotations

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
        name = self.skill or ask_state(Path.cwd(), self.profile).stack
        return find_stack(name) if name else None

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


def stack_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Adds the options; a command gets `stack`, `search_stack`, `scoring_stack` and `profile`."""
    for option in (
        click.option("--profile", default="default", show_default=True, help="Of the ASK CLI."),
        click.option(
            "--scoring-stack",
            default=SCORING_STACK,
            show_default=True,
            help="The stack of infrastructure/scoring.yaml.",
        ),
        click.option(
            "--search-stack",
            default=SEARCH_STACK,
            show_default=True,
            help="The stack of infrastructure/search.yaml.",
        ),
        click.option(
            "--stack",
            metavar="NAME",
            help="The skill's stack. [default: what was deployed from this folder]",
        ),
    ):
        command = option(command)
    return command
