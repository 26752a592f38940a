"""`popcorn snapshot`: what is loaded here, for the function to carry, or to fetch from S3."""

from __future__ import annotations

from pathlib import Path

import click

from popcorn.settings import Settings, read_settings
from popcorn_lab.cli.byte_progress import byte_progress
from popcorn_lab.packaging.places import OWN_SNAPSHOT
from popcorn_lab.packaging.snapshot import write_snapshot


@click.command("snapshot")
@click.option(
    "--to",
    "target",
    metavar="FOLDER|s3://BUCKET/KEY",
    help="What to write. [default: the folder lambda/snapshot, where `ask deploy` looks]",
)
def command(target: str | None) -> None:
    """Copy what is loaded and trained here for the skill's functions.

    The next `ask deploy` carries it instead of the sample; remove the folder to go back. What is
    sent to S3 is fetched by each container as it starts, once a stack is told to. Ratings and
    whatever else is stored of people stay here.

    \b
    Examples:
      popcorn load ml-latest-small
      popcorn train
      popcorn build-models --catalogue loaded
      popcorn snapshot
      popcorn snapshot --to s3://my-bucket/snapshots/2026-11-21.tar.gz
    """
    settings = read_settings()
    if target is not None and target.startswith("s3://"):
        _send(settings, target)
        return
    folder = Path(target) if target else OWN_SNAPSHOT
    write_snapshot(settings, folder)
    size_bytes = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    click.echo(f"{folder}: {size_bytes / 1e6:.1f} MB.")


def _send(settings: Settings, address: str) -> None:
    from popcorn_lab.deployment.snapshots import send_snapshot

    with byte_progress() as progress:
        sent = send_snapshot(
            settings, address, lambda done, total: progress("sending", done, total)
        )
    click.echo(
        f"{address}: {sent.packed_bytes / 1e6:.1f} MB, {sent.unpacked_bytes / 1e6:.1f} MB "
        f"unpacked, model {sent.model_version}.\n"
        f"Tell the stack: popcorn deploy --snapshot {address}"
    )
