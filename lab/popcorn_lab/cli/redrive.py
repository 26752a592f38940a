"""`popcorn redrive`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click

from popcorn.settings import read_settings


@click.command(name="redrive")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(as_json: bool) -> None:
    """Put into the search index what ended in the dead-letter queue.

    The items are read anew from their tables, so that it is never too late. Messages whose item
    is unusable still stay in the queue, and so do all where the index is away; the status is 1
    then. Where a stream has dropped records, their whole table is compared (popcorn verify).

    \b
    Example:
      popcorn redrive
    """
    from popcorn_lab.syncing.services import redrive

    done = redrive(read_settings()).run()
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
