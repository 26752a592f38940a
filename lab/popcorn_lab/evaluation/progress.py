"""How far an evaluation is: bars on a terminal, else a line for each step."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from popcorn_lab.training.trainer import EpochDone

Begun = Callable[[str], None]
"""Called with the name of each step as it begins."""


@contextmanager
def step_progress(epochs: int) -> Iterator[tuple[Begun, EpochDone]]:
    """Shows steps, and our machine's epochs within one, on standard error until the block ends."""
    if not sys.stderr.isatty():
        yield lambda name: click.echo(f"{name} ...", err=True), lambda _epoch, _loss: None
        return
    columns = (TextColumn("{task.description:<48}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=None)

        def begun(name: str) -> None:
            progress.reset(task, total=None, description=name)

        def epoch_done(epoch: int, _loss: float) -> None:
            progress.update(task, total=epochs, completed=epoch)

        yield begun, epoch_done
