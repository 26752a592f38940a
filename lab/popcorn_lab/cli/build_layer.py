"""`popcorn build-layer`: what the API's function has besides the zip."""

from __future__ import annotations

from pathlib import Path

import click

from popcorn_lab.packaging.api_layer import build_api_layer


@click.command("build-layer")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False))
def command(target: Path) -> None:
    """Build the layer of the HTTP API's function.

    It holds the packages of requirements/api.txt that the zip of all functions has not, for
    Lambda's processors by Arm.

    \b
    Example:
      popcorn build-layer build/api-layer.zip
    """
    build_api_layer(target, lambda line: click.echo(line, err=True))
    click.echo(f"{target}: {target.stat().st_size / 1e6:.1f} MB.", err=True)
