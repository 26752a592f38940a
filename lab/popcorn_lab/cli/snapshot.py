"""`popcorn snapshot`: what is loaded here, for the function to carry."""

from __future__ import annotations

from pathlib import Path

import click

from popcorn.settings import read_settings
from popcorn_lab.packaging.places import OWN_SNAPSHOT
from popcorn_lab.packaging.snapshot import write_snapshot


@click.command("snapshot")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=OWN_SNAPSHOT,
    help="The folder to write. [default: lambda/snapshot, where `ask deploy` looks]",
)
def command(folder: Path) -> None:
    """Copy what is loaded and trained here for the skill's function.

    The next `ask deploy` carries it instead of the sample; remove the folder to go back. Ratings
    and whatever else is stored of people stay here.

    \b
    Example:
      popcorn load ml-latest-small
      popcorn train
      popcorn build-models --catalogue loaded
      popcorn snapshot
    """
    write_snapshot(read_settings(), folder)
    size_bytes = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    click.echo(f"{folder}: {size_bytes / 1e6:.1f} MB.")
