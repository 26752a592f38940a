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
from popcorn_lab.cli.stack_options import Deployment, stack_options
from popcorn_lab.managed import DRAWS
from popcorn_lab.sagemaker.images import ALGORITHMS, OURS
from popcorn_lab.training.run import check_writable, train_model
from popcorn_lab.training.sources import from_dataset, from_store
from popcorn_lab.training.stars import StarsHyperparameters
from popcorn_lab.training.trainer import Hyperparameters

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
@click.option(
    "--epochs",
    type=click.IntRange(1),
    help="At most so many passes over the data. [default: the fewer, the more listeners there are]",
)
@click.option("--factors", type=click.IntRange(1), default=_DEFAULTS.factors, show_default=True)
@click.option(
    "--half-life",
    type=click.FloatRange(0, min_open=True),
    default=_DEFAULTS.half_life_ratings,
    show_default=True,
    help="How many later ratings halve what an older one counts.",
)
@click.option("--seed", type=click.IntRange(0), default=_DEFAULTS.seed, show_default=True)
@click.option("--resume", is_flag=True, help="Go on with a training that was interrupted.")
@click.option(
    "--on",
    "place",
    type=click.Choice(["here", "sagemaker"]),
    default="here",
    show_default=True,
    help="On this machine, or as a job in the account. What follows is for the latter.",
)
@click.option(
    "--algorithm",
    type=click.Choice(ALGORITHMS),
    default=OURS,
    show_default=True,
    help="Our container, which ranks better, or SageMaker's own algorithm, which needs no image.",
)
@click.option(
    "--hosting",
    type=click.Choice(["serverless", "real-time"]),
    help="Of the endpoint. [default: what the scoring stack says]",
)
@click.option(
    "--image-tag", default="latest", show_default=True, help="Of our container in the repository."
)
@click.option(
    "--draws",
    type=click.IntRange(1),
    default=DRAWS,
    show_default=True,
    help="For SageMaker's algorithm: how often a part of each history is drawn.",
)
@click.option("--anew", is_flag=True, help="Start a new job, even if one is under way.")
@stack_options
def command(
    dataset: Path | None,
    model: Path | None,
    epochs: int | None,
    factors: int,
    half_life: float,
    seed: int,
    resume: bool,
    place: str,
    algorithm: str,
    hosting: str | None,
    image_tag: str,
    draws: int,
    anew: bool,
    stack: str | None,
    search_stack: str,
    scoring_stack: str,
    profile: str,
) -> None:
    """Train the recommendation model, and the predictor of stars beside it.

    A running `popcorn talk` or `endpoint` keeps the model that it has read until it is restarted.
    Until the new model is complete, the old one stays in place.

    On SageMaker: uploads the ratings, trains, has the endpoint serve the model and publishes its
    factors, so that candidates and scores are of one model. Interrupted, it goes on when it is run
    again. `popcorn rollback` goes back.

    \b
    Examples:
      popcorn train
      popcorn train --dataset ml-100k.zip --model ./model
      popcorn train --resume
      popcorn train --on sagemaker
      popcorn train --on sagemaker --algorithm managed --hosting real-time
    """
    hyperparameters = Hyperparameters(
        factors=factors, half_life_ratings=half_life, epochs=epochs, seed=seed
    )
    if place == "sagemaker":
        from popcorn_lab.cli.train_on_sagemaker import OnSageMaker, train_on_sagemaker

        deployment = Deployment(stack, search_stack, scoring_stack, profile)
        given = OnSageMaker(algorithm, hosting, image_tag, draws, anew, deployment)
        train_on_sagemaker(given, dataset, model, hyperparameters)
        return
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
    with _progress(sum(hyperparameters.epochs_for(histories.listener_count))) as report:
        trained = train_model(
            data,
            folder,
            hyperparameters,
            report.epoch_done,
            stars=StarsHyperparameters(seed=seed),
            sweep_done=report.sweep_done,
            resumes=resume,
        )
    if resume and not trained.resumed:
        click.echo("There was nothing to go on with, so this was a new training.", err=True)
    if trained.is_popularity_only:
        click.echo(
            f"{data.dataset_name} has too few ratings to learn tastes from, so the model knows "
            "what is popular, and nothing else.",
            err=True,
        )
    click.echo(f"Model {trained.model_version} in {folder} ({trained.seconds:.1f} s).")


class _Lines:
    """Progress as a few lines, where there is no terminal to draw a bar on."""

    def __init__(self, epochs: int) -> None:
        self._epochs = epochs

    def epoch_done(self, epoch: int, loss: float) -> None:
        if epoch % max(self._epochs // _PLAIN_LINES, 1) == 0 or epoch == self._epochs:
            click.echo(f"epoch {epoch}/{self._epochs}, loss {loss:.3f}", err=True)

    def sweep_done(self, done: int, sweeps: int) -> None:
        if done % max(sweeps // (_PLAIN_LINES // 2), 1) == 0 or done == sweeps:
            click.echo(f"stars: sweep {done}/{sweeps}", err=True)


class _Bars:
    """Progress as two bars."""

    def __init__(self, progress: Progress, epochs: int) -> None:
        self._progress = progress
        self._epochs = progress.add_task("epoch", total=epochs, note="")
        self._sweeps = progress.add_task("stars", total=None, note="")

    def epoch_done(self, epoch: int, loss: float) -> None:
        self._progress.update(self._epochs, completed=epoch, note=f"loss {loss:.3f}")

    def sweep_done(self, done: int, sweeps: int) -> None:
        self._progress.update(self._sweeps, completed=done, total=sweeps)


@contextmanager
def _progress(epochs: int) -> Iterator[_Lines | _Bars]:
    if not sys.stderr.isatty():
        yield _Lines(epochs)
        return
    columns = (TextColumn("{task.description} {task.completed}/{task.total}"), BarColumn())
    with Progress(
        *columns,
        TextColumn("{task.fields[note]}"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as progress:
        yield _Bars(progress, epochs)
