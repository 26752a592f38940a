"""Our container as SageMaker runs it, but for Docker: its folders and its commands."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path

from popcorn_lab.container.ratings_file import NAME
from popcorn_lab.container.training import CHANNEL
from tests.lab.endpoint_process import serving_process

COMMAND = [sys.executable, "-m", "popcorn_lab.container"]
NOBODY = ["--user", "is-not-there"]
"""The tests' own user goes on: another one could not read the checkout everywhere."""
_ENDS_WITHIN_S = 120


def prepare(root: Path, ratings: bytes, hyperparameters: Mapping[str, str]) -> None:
    """What the service leaves under /opt/ml before it starts a job."""
    config, data = root / "input" / "config", root / "input" / "data" / CHANNEL
    for folder in (config, data, root / "model", root / "output"):
        folder.mkdir(parents=True)
    (config / "hyperparameters.json").write_text(json.dumps(hyperparameters), encoding="utf-8")
    (data / NAME).write_bytes(ratings)


def train(root: Path) -> subprocess.CompletedProcess[str]:
    """`docker run IMAGE train`."""
    return subprocess.run(
        [*COMMAND, "train", "--root", str(root), *NOBODY],
        capture_output=True,
        text=True,
        check=False,
        timeout=_ENDS_WITHIN_S,
    )


def serving(root: Path) -> AbstractContextManager[str]:
    """`docker run IMAGE serve`: its address, until the block ends with SIGTERM."""
    options = ["--root", str(root), "--port", "0", "--host", "127.0.0.1", *NOBODY]
    return serving_process([*COMMAND, "serve", *options])
