"""One run of `popcorn evaluate`: protocols in turn, and what is written of them."""

from __future__ import annotations

import datetime
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from popcorn.domain.errors import SettingsError
from popcorn.domain.movies import Movie
from popcorn_lab.evaluation import protocols
from popcorn_lab.evaluation.claims import Claim, claims
from popcorn_lab.evaluation.comparison import Comparison, Steps, compare
from popcorn_lab.evaluation.data import has_clock
from popcorn_lab.evaluation.plots import write_plots
from popcorn_lab.evaluation.registry import Setting
from popcorn_lab.evaluation.report import as_json, claims_table, tables
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.trainer import EpochDone, Hyperparameters

TITLES = {
    "known": "Known listeners: the last fifth of each history is held out",
    "global": "Global time: the newest fifth of all ratings is held out",
    "unknown": "Unknown listeners: by how many of their first ratings are told",
}
"""The protocols that rank, and what each is called."""


@dataclass(frozen=True)
class Chosen:
    """What is run.

    Args:
        models: keys of the registry.
        folds: of unknown listeners.
        movies: the dataset's, for titles and genres; may be empty.
    """

    models: Sequence[str]
    hyperparameters: Hyperparameters
    seed: int
    folds: int
    is_shuffled: bool
    movies: Sequence[Movie] = ()


@dataclass(frozen=True)
class Made:
    """On which data, when and by which commit a result was made."""

    dataset: str
    is_shuffled: bool
    date: str = field(default_factory=lambda: f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d}")
    commit: str = field(default_factory=lambda: _commit())

    def __str__(self) -> str:
        order = ", histories shuffled" if self.is_shuffled else ""
        return f"{self.dataset}{order}, {self.date}, commit {self.commit}"


@dataclass(frozen=True)
class Result:
    """What a protocol has come to."""

    protocol: str
    comparison: Comparison
    claims: Sequence[Claim]

    def markdown(self) -> str:
        parts = [f"## {TITLES[self.protocol]}", tables(self.comparison)]
        parts += [
            f"Left out: {name}, because {reason}."
            for name, reason in self.comparison.left_out.items()
        ]
        if self.claims:
            parts.append(claims_table(self.claims))
        return "\n\n".join(parts)

    def as_json(self) -> dict[str, Any]:
        return as_json(self.comparison, self.claims)


def evaluate(
    histories: Interactions, protocol: str, chosen: Chosen, steps: Steps, epoch_done: EpochDone
) -> Result:
    """Compare the chosen models by one protocol.

    Raises:
        SettingsError: the ratings lack what the protocol needs; or as `compare`.
    """
    if protocol == "global" and not has_clock(histories):
        raise SettingsError("the ratings", "have no clock times for --protocol global")
    if chosen.is_shuffled:
        histories = histories.shuffled(np.random.default_rng(chosen.seed))
    ways: dict[str, protocols.Protocol] = {
        "known": protocols.known,
        "global": protocols.global_time,
        "unknown": partial(protocols.unknown, folds=chosen.folds),
    }
    setting = Setting(
        ways[protocol], chosen.seed, chosen.hyperparameters, epoch_done, chosen.movies
    )
    comparison = compare(histories, setting, chosen.models, steps)
    wanted = claims(comparison, protocol, histories.rating_count, is_shuffled=chosen.is_shuffled)
    return Result(protocol, comparison, wanted)


def write_result(result: Result, made: Made, folder: Path) -> list[Path]:
    """Write the picture of a result. Errors as `write_plots`."""
    order = "-shuffled" if made.is_shuffled else ""
    stem = folder / f"{made.dataset}-{result.protocol}{order}"
    return write_plots(result.comparison, stem, TITLES[result.protocol], str(made))


def _commit() -> str:
    """The commit that this code is of, with a "+" where it was changed since."""
    git = shutil.which("git")
    if git is None:
        return "unknown"
    command = [git, "-C", str(Path(__file__).parent), "describe", "--always", "--dirty=+"]
    found = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    return found.stdout.strip() or "unknown"
