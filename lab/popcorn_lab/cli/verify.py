"""`popcorn verify`."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click
from rich.console import Console
from rich.table import Table

from popcorn_lab.cli.stack_options import Deployment, deployed_options
from popcorn_lab.syncing.verify import Compared

_COLUMNS = ("compared", "missing", "different", "surplus", "in flight", "unusable", "repaired")


@click.command(name="verify")
@click.option("--repair/--dry-run", help="Make the index equal; by default nothing is changed.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@deployed_options
def command(repair: bool, as_json: bool, deployment: Deployment) -> None:
    """Compare the DynamoDB tables with the search index.

    Every item is compared with its document, and every document with its item; then each movie's
    popularity with its ratings. What was written within the last minute may still be on its way,
    and is not called missing. Ends with status 1 where anything differs, and stays so.

    \b
    Examples:
      popcorn verify
      popcorn verify --repair
    """
    from popcorn_lab.syncing.services import verify

    is_watched = sys.stderr.isatty()

    def show(step: str, done: int) -> None:
        if is_watched:
            click.echo(f"\r{step}: {done:,} ", nl=False, err=True)

    found = verify(deployment.settings_if_any(), repair=repair, progress=show)
    if is_watched:
        click.echo("\r", nl=False, err=True)
    _print(found, as_json)
    remaining = sum(each.remaining for each in found)
    if remaining:
        hint = "" if repair else "; to mend it: popcorn verify --repair"
        click.echo(f"{remaining:,} differences remain{hint}", err=True)
        sys.exit(1)


def _print(found: list[Compared], as_json: bool) -> None:
    if as_json:
        for each in found:
            click.echo(json.dumps({**asdict(each), "remaining": each.remaining}))
        return
    table = Table("what", *_COLUMNS)
    for each in found:
        figures = asdict(each)
        table.add_row(each.what, *(f"{figures[name.replace(' ', '_')]:,}" for name in _COLUMNS))
    Console().print(table)
