"""What takes long to make and nobody changes is made once for all workers of a test run."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.locks import locked


def once_per_run(
    temporary: pytest.TempPathFactory, name: str, make: Callable[[Path], object]
) -> Path:
    """A folder, made by the worker that asks first; others wait for it. It is there to be copied.

    Args:
        make: fills the folder, which is not there yet.
    """
    of_worker = temporary.getbasetemp()
    of_run = of_worker.parent if "PYTEST_XDIST_WORKER" in os.environ else of_worker
    made = of_run / name / "made"
    made.parent.mkdir(exist_ok=True)
    with locked(made.parent / "lock"):
        if not made.is_dir():
            partial = Path(temporary.mktemp(name)) / "partial"
            make(partial)
            partial.rename(made)
    return made
