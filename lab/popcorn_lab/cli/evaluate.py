"""`popcorn evaluate`."""

from __future__ import annotations

import json
from pathlib import Path

import click
import numpy as np

from popcorn.settings import read_settings
from popcorn_lab.evaluation.comparison import MACHINE, Steps, compare_known, compare_new
from popcorn_lab.evaluation.protocols import FEWEST_KNOWN, FIRST_RATINGS
from popcorn_lab.evaluation.report import as_json, known_table, new_table
from popcorn_lab.training.sources import from_dataset, from_store
from popcorn_lab.training.trainer import Hyperparameters

_DEFAULTS = Hyperparameters()


@click.command(name="evaluate")
@click.option(
    "--dataset",
    type=click.Path(path_type=Path),
    help="A MovieLens folder or zip. [default: what is loaded]",
)
@click.option("--epochs", type=click.IntRange(1), default=_DEFAULTS.epochs, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=_DEFAULTS.seed, show_default=True)
@click.option(
    "--shuffled",
    is_flag=True,
    help="Put each history into random order first: what is left without the order of pages.",
)
@click.option("--json", "is_json", is_flag=True, help="Print everything as JSON.")
def command(dataset: Path | None, epochs: int, seed: int, shuffled: bool, is_json: bool) -> None:
    """Measure recommendations beside baselines.

    Two tables: known listeners, the last fifth of each history held out; and new ones, whom
    training never saw. Models are trained for this and thrown away. docs/evaluation.md explains.

    \b
    Examples:
      popcorn evaluate
      popcorn evaluate --dataset ml-100k.zip --json
    """
    steps = Steps(begun=lambda name: click.echo(f"{name} ...", err=True))
    with steps.step("reading"):
        data = from_dataset(dataset) if dataset else from_store(read_settings().database)
    histories = data.histories
    if shuffled:
        histories = histories.shuffled(np.random.default_rng(seed))
    hyperparameters = Hyperparameters(epochs=epochs, seed=seed)
    known = compare_known(histories, hyperparameters, steps)
    new = compare_new(histories, hyperparameters, steps)
    if is_json:
        result = {
            "dataset": data.dataset_name,
            "shuffled": shuffled,
            "known_listeners": as_json(known),
            "new_listeners": {told: as_json(task) for told, task in new.items()},
            "seconds": steps.seconds,
        }
        click.echo(json.dumps(result, indent=1))
        return
    judged = len(known[MACHINE].by_listener["ndcg", 10])
    click.echo(
        f"{data.dataset_name}: {histories.rating_count:,} ratings by "
        f"{histories.listener_count:,} listeners, {histories.movie_count:,} movies"
        f"{', histories shuffled' if shuffled else ''}\n\n"
        f"{judged} known listeners with {FEWEST_KNOWN} ratings or more, the last fifth held out:\n"
        f"\n{known_table(known)}\n\n"
        f"New listeners, by how many of their first {FIRST_RATINGS} ratings are told (80 %: a "
        f"longer history, another task):\n\n{new_table(new)}\n"
    )
    for name, seconds in steps.seconds.items():
        click.echo(f"{seconds:6.1f} s  {name}")
