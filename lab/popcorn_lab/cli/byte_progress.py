"""How far something is that is measured in bytes: a bar on a terminal, else a line now and then."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

SECONDS_BETWEEN_LINES = 3.0

BytesShown = Callable[[str, int, int], None]
"""Called as often as one likes with the step's name, the bytes done, and all (0: unknown)."""


@contextmanager
def byte_progress() -> Iterator[BytesShown]:
    """Shows progress on standard error until the block ends."""
    if not sys.stderr.isatty():
        yield _plain_lines()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description:<20}"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda step, done_bytes, all_bytes: bar.update(
            task, description=step, completed=done_bytes, total=all_bytes or None
        )


def _plain_lines() -> BytesShown:
    last_step, last_s = "", 0.0

    def show(step: str, done_bytes: int, all_bytes: int) -> None:
        nonlocal last_step, last_s
        now_s = time.monotonic()
        is_end = 0 < all_bytes <= done_bytes
        if step == last_step and now_s - last_s < SECONDS_BETWEEN_LINES and not is_end:
            return
        last_step, last_s = step, now_s
        far = f"{done_bytes / all_bytes:.0%}" if all_bytes else f"{done_bytes:,} bytes"
        click.echo(f"{step}: {far}", err=True)

    return show
