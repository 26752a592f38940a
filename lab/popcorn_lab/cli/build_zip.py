"""`popcorn build-zip`: what the ASK CLI uploads."""

from __future__ import annotations

from pathlib import Path

import click

from popcorn_lab.packaging.function_zip import build_zip
from popcorn_lab.packaging.report import report


@click.command("build-zip")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--report", "shows_contents", is_flag=True, help="Say what is in it, by package.")
def command(target: Path, shows_contents: bool) -> None:
    """Build the zip of the skill's function.

    `ask deploy` runs this by itself, through hooks/build.sh. The zip holds the pinned packages
    for Lambda, our code, and a snapshot of catalogue and model: yours, where `popcorn snapshot`
    has written one, else the sample's.

    \b
    Example:
      popcorn build-zip build/function.zip --report
    """
    build_zip(target, lambda line: click.echo(line, err=True))
    click.echo(f"{target}: {target.stat().st_size / 1e6:.1f} MB.", err=True)
    if shows_contents:
        click.echo(report(target))
