"""`popcorn train`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from popcorn.settings import read_settings
from popcorn_lab.training.run import check_writable, train_model
from popcorn_lab.training.sources import from_dataset, from_store
from popcorn_lab.training.trainer import EpochDone, Hyperparameters

_DEFAULTS = Hyperparameters()
_PLAIN_LINES = 10
"""How often a training reports where there is no terminal to draw a bar on."""


@click.command(name="train")
@click.option(
    "--dataset",
    type=click.Path(path_type=Path),
    help="A MovieLens folder or zip to train on. [default: what is loaded]",
)
@click.option(
    "--model",
    type=click.Path(path_type=Path),
    help="The folder to write. [default: POPCORN_MODEL, or `model` in POPCORN_HOME]",
)
@click.option("--epochs", type=click.IntRange(1), default=_DEFAULTS.epochs, show_default=True)
@click.option("--factors", type=click.IntRange(1), default=_DEFAULTS.factors, show_default=True)
@click.option(
    "--half-life",
    type=click.FloatRange(0, min_open=True),
    default=_DEFAULTS.half_life_ratings,
    show_default=True,
    help="How many later ratings halve what an older one counts.",
)
@click.option("--seed", type=click.IntRange(0), default=_DEFAULTS.seed, show_default=True)
def command(
    dataset: Path | None, model: Path | None, epochs: int, factors: int, half_life: float, seed: int
) -> None:
    """Train the recommendation model.

    A running `popcorn talk` or `endpoint` keeps the model that it has read until it is restarted.

    \b
    Examples:
      popcorn train
      popcorn train --dataset ml-100k.zip --model ./model
    """
    settings = read_settings()
    folder = model or settings.model
    check_writable(folder)
    data = from_dataset(dataset) if dataset else from_store(settings.database)
    histories = data.histories
    click.echo(
        f"Training on {histories.rating_count:,} ratings by {histories.listener_count:,} "
        f"listeners, {histories.movie_count:,} movies of {data.dataset_name} ...",
        err=True,
    )
    hyperparameters = Hyperparameters(
        factors=factors, half_life_ratings=half_life, epochs=epochs, seed=seed
    )
    with _progress(epochs) as epoch_done:
        trained = train_model(data, folder, hyperparameters, epoch_done)
    click.echo(f"Model {trained.model_version} in {folder} ({trained.seconds:.1f} s).")


@contextmanager
def _progress(epochs: int) -> Iterator[EpochDone]:
    if not sys.stderr.isatty():
        yield lambda epoch, loss: _plain_line(epoch, epochs, loss)
        return
    columns = (TextColumn("epoch {task.completed}/{task.total}"), BarColumn())
    loss_column = TextColumn("loss {task.fields[loss]:.3f}")
    with Progress(
        *columns, loss_column, TimeRemainingColumn(), console=Console(stderr=True), transient=True
    ) as progress:
        task = progress.add_task("training", total=epochs, loss=0.0)
        yield lambda epoch, loss: progress.update(task, completed=epoch, loss=loss)


def _plain_line(epoch: int, epochs: int, loss: float) -> None:
    if epoch % max(epochs // _PLAIN_LINES, 1) == 0 or epoch == epochs:
        click.echo(f"epoch {epoch}/{epochs}, loss {loss:.3f}", err=True)
