"""`popcorn doctor`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click

from popcorn.domain.errors import PopcornError
from popcorn_lab.cli.stack_options import Deployment, stack_options
from popcorn_lab.deployment.checks import Verdict
from popcorn_lab.deployment.doctor import Patient

_COLOURS = {Verdict.OK: "green", Verdict.FAILED: "red", Verdict.SKIPPED: None}


@click.command(name="doctor")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@stack_options
def command(
    as_json: bool, stack: str | None, search_stack: str, scoring_stack: str, profile: str
) -> None:
    """Look at the deployment, and say what to do about each thing that is wrong.

    Credentials, region, skill, stack, tables, function, index, endpoint, and whether all of them
    have one model. Nothing is changed. Ends with status 1 where anything failed.

    \b
    Examples:
      popcorn doctor
      popcorn doctor --json | jq 'select(.verdict == "failed")'
    """
    deployment = Deployment(stack, search_stack, scoring_stack, profile)
    try:
        skill = deployment.skill_stack()
    except PopcornError:
        skill = None  # the first checks say why
    skill_id = deployment.skill_id or (skill.parameters.get("SkillId") if skill else None)
    failed = 0
    for check in Patient(skill_id, skill).checks():
        failed += check.verdict is Verdict.FAILED
        if as_json:
            click.echo(json.dumps(asdict(check)))
            continue
        verdict = click.style(f"{check.verdict.value:<8}", fg=_COLOURS[check.verdict])
        click.echo(f"{verdict}{check.name}: {check.found}")
        if check.hint:
            click.echo(f"{'':8}-> {check.hint}")
    if failed:
        sys.exit(1)
