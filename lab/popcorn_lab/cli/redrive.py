"""`popcorn redrive`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click

from popcorn_lab.cli.stack_options import Deployment, deployed_options


@click.command(name="redrive")
@click.option(
    "--notifications",
    "only_notifications",
    is_flag=True,
    help="Instead: have tried again what listeners could not be told.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@deployed_options
def command(only_notifications: bool, as_json: bool, deployment: Deployment) -> None:
    """Put into the search index what ended in the dead-letter queue.

    The items are read anew from their tables, so that it is never too late. Messages whose item
    is unusable still stay in the queue, and so do all where the index is away; the status is 1
    then. Where a stream has dropped records, their whole table is compared (popcorn verify).

    \b
    Examples:
      popcorn redrive
      popcorn redrive --notifications
    """
    if only_notifications:
        _tell_again(as_json)
        return
    from popcorn_lab.syncing.services import redrive

    done = redrive(deployment.settings_if_any()).run()
    if as_json:
        click.echo(json.dumps(asdict(done)))
    else:
        click.echo(f"{done.messages:,} messages about {done.items:,} items, {done.done:,} settled.")
        for table in done.compared:
            click.echo(f"The stream has dropped records, so the whole of {table} was compared.")
    if left := done.kept + done.unknown:
        click.echo(
            f"{left:,} messages stay; {done.unknown:,} of them are not understood.", err=True
        )
        sys.exit(1)


def _tell_again(as_json: bool) -> None:
    from popcorn_lab.deployment.notifications import redrive_notifications

    count = redrive_notifications()
    click.echo(json.dumps({"messages": count}) if as_json else f"{count:,} messages tried again.")
