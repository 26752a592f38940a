"""`popcorn teardown`."""

from __future__ import annotations

import sys

import click

from popcorn.domain.errors import SettingsError
from popcorn_lab.cli.stack_options import Deployment, stack_options
from popcorn_lab.deployment.stacks import find_stack, scoring_settings
from popcorn_lab.deployment.teardown import LEFT, steps
from popcorn_lab.sagemaker.hosting import Hosting


@click.command(name="teardown")
@click.option("--search", "with_search", is_flag=True, help="Remove the search domain, too.")
@click.option("--dry-run", is_flag=True, help="Say what would be removed, and end.")
@click.option("--yes", is_flag=True, help="Do not ask, for scripts.")
@stack_options
def command(
    with_search: bool,
    dry_run: bool,
    yes: bool,
    stack: str | None,
    search_stack: str,
    scoring_stack: str,
    profile: str,
) -> None:
    """Remove what costs money by the hour: the endpoint, and with --search the domain.

    Says what it removes and what it leaves, and asks before it begins. Interrupted, it goes on
    when it is run again.

    \b
    Examples:
      popcorn teardown --dry-run
      popcorn teardown --search
    """
    deployment = Deployment(stack, search_stack, scoring_stack, profile)
    hosting = Hosting(scoring_settings(scoring_stack)) if find_stack(scoring_stack) else None
    found = list(steps(hosting, search_stack if with_search else None, deployment.skill_stack()))
    for step in found:
        click.echo(f"remove {step.what}: {step.why}")
    if not found:
        click.echo("There is nothing to remove.")
    for what, why in LEFT:
        click.echo(f"leave  {what}: {why}")
    if not with_search and find_stack(search_stack):
        click.echo(f"leave  the stack {search_stack}, which costs by the hour: --search removes it")
    if dry_run or not found:
        return
    if not yes:
        if not sys.stdin.isatty():
            raise SettingsError("teardown", "to remove all of this without a question, add --yes")
        click.confirm("Remove it?", abort=True, err=True)
    for step in found:
        step.remove(lambda line: click.echo(line, err=True))
        click.echo(f"Removed {step.what}.")
