"""`popcorn reminders`."""

from __future__ import annotations

import json

import click

from popcorn.adapters.embedded.reminder_folder import reminders_in
from popcorn.settings import read_settings


@click.command(name="reminders")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line, one each.")
def command(as_json: bool) -> None:
    """Read the reminders of movie nights that are set on this machine, the soonest first.

    Nobody says them on a laptop: they are files in the folder `reminders` of POPCORN_HOME. Where
    Alexa calls the skill, she keeps them, and says them an hour before a night.

    \b
    Examples:
      popcorn reminders
      popcorn reminders --json
    """
    folder = read_settings().reminder_folder
    found = reminders_in(folder)
    for file, reminder in found:
        if as_json:
            click.echo(json.dumps({"file": str(file), **reminder}, ensure_ascii=False))
        else:
            click.echo(f"{reminder['at']} ({reminder['time_zone']}): {reminder['text']}")
    if not found and not as_json:
        click.echo(f"There are no reminders in {folder}.", err=True)
