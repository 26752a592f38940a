"""How far something is that is done item by item: a bar on a terminal, else nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from rich.console import Console
from rich.progress import track

_Item = TypeVar("_Item")


def item_progress(items: Iterable[_Item], step: str, count: int) -> Iterable[_Item]:
    """The same items; standard error shows how many of `count` were taken, until all are."""
    console = Console(stderr=True)
    return track(
        items,
        step,
        total=count,
        console=console,
        disable=not console.is_terminal,
        transient=True,
    )
