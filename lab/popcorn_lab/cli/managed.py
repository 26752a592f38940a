"""`popcorn managed`: SageMaker's factorization-machines algorithm as the trainer."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from popcorn.model.features import FeatureSpace
from popcorn.settings import read_settings
from popcorn_lab.managed import DRAWS
from popcorn_lab.managed.artefact import write_artefact
from popcorn_lab.managed.description import TRAIN, read_export
from popcorn_lab.managed.examples import Sampling
from popcorn_lab.managed.export import Plan, write_export
from popcorn_lab.managed.pointwise import ManagedHyperparameters
from popcorn_lab.managed.run import import_model, train_export
from popcorn_lab.training.run import check_writable
from popcorn_lab.training.sources import from_dataset, from_store

_HYPERPARAMETERS = ManagedHyperparameters(feature_dim=1)
_SAMPLING = Sampling()
_PLAIN_LINES = 10
"""How often a step reports where there is no terminal to draw a bar on."""

_PATH = click.Path(path_type=Path)


@click.group(name="managed")
def command() -> None:
    """Train with SageMaker's managed factorization-machines algorithm.

    Export examples, upload them, run the training job, import its model.tar.gz. `train` stands in
    for the job on this machine. docs/managed-training.md goes through it step by step.

    \b
    Examples:
      popcorn managed export --dataset ml-100k.zip --output ./export
      popcorn managed train ./export --output model.tar.gz
      popcorn managed import model.tar.gz --export ./export --model ./model
    """


@command.command(name="export")
@click.option("--dataset", type=_PATH, help="A MovieLens folder or zip. [default: what is loaded]")
@click.option(
    "--output", type=_PATH, required=True, help="The folder to write; empty, or a former export."
)
@click.option(
    "--draws",
    type=click.IntRange(1),
    default=DRAWS,
    show_default=True,
    help="How often a part of each history is drawn; more give more examples.",
)
@click.option(
    "--likes",
    type=click.FloatRange(0, min_open=True),
    default=_SAMPLING.likes_per_listener,
    show_default=True,
    help="How many likes are taken of each part, on average.",
)
@click.option(
    "--negatives",
    type=click.IntRange(1),
    default=_SAMPLING.negatives_per_like,
    show_default=True,
    help="How many other movies for each like.",
)
@click.option(
    "--validation",
    type=click.FloatRange(0, 1, max_open=True),
    default=0.0,
    show_default=True,
    help="The last share of each history to keep for a validation channel.",
)
@click.option(
    "--factors", type=click.IntRange(1), default=_HYPERPARAMETERS.num_factors, show_default=True
)
@click.option(
    "--epochs",
    type=click.IntRange(1),
    default=_HYPERPARAMETERS.epochs,
    show_default=True,
    help="How often the trainer goes over the examples.",
)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True)
def export(
    dataset: Path | None,
    output: Path,
    draws: int,
    likes: float,
    negatives: int,
    validation: float,
    factors: int,
    epochs: int,
    seed: int,
) -> None:
    """Write training examples as recordio-protobuf, with the hyperparameters to use.

    \b
    Examples:
      popcorn managed export --output ./export
      popcorn managed export --dataset ml-100k.zip --output ./export --validation 0.1
    """
    data = from_dataset(dataset) if dataset else from_store(read_settings().database)
    space = FeatureSpace(data.histories.movie_ids)
    plan = Plan(
        space,
        ManagedHyperparameters(space.size, num_factors=factors, epochs=epochs),
        draws=draws,
        sampling=Sampling(negatives, likes),
        validation_share=validation,
        seed=seed,
    )
    with _progress("draw", draws) as tell:
        written = write_export(
            output, data, plan, lambda draw, count: tell(draw, f"{count:,} examples")
        )
    channels = ", ".join(f"{count:,} to {name}" for name, count in written.examples.items())
    click.echo(f"{channels} with {space.size:,} features in {output}.")


@command.command(name="train")
@click.argument("folder", type=_PATH)
@click.option("--output", type=_PATH, required=True, help="The model.tar.gz to write.")
@click.option("--epochs", type=click.IntRange(1), help="[default: what the export says]")
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True)
def train(folder: Path, output: Path, epochs: int | None, seed: int) -> None:
    """Do on this machine what the training job does with an export.

    \b
    Examples:
      popcorn managed train ./export --output model.tar.gz
    """
    exported = read_export(folder)
    check_writable(output.absolute().parent)
    if epochs:
        given = dataclasses.replace(exported.hyperparameters, epochs=epochs)
        exported = dataclasses.replace(exported, hyperparameters=given)
    given, count = exported.hyperparameters, exported.examples[TRAIN]
    with _progress("example", given.epochs * count) as tell:
        parameters = train_export(
            folder,
            exported,
            seed=seed,
            step_done=lambda epoch, done, loss: tell(
                (epoch - 1) * count + done, f"epoch {epoch}/{given.epochs}, loss {loss:.4f}"
            ),
        )
    write_artefact(output, parameters, given.as_job())
    click.echo(f"{given.num_factors} factors of {given.feature_dim:,} features in {output}.")


@command.command(name="import")
@click.argument("file", type=_PATH)
@click.option(
    "--export",
    "export_folder",
    type=_PATH,
    required=True,
    help="The export that it was trained on.",
)
@click.option(
    "--model",
    type=_PATH,
    help="The folder to write. [default: POPCORN_MODEL, or `model` in POPCORN_HOME]",
)
def import_(file: Path, export_folder: Path, model: Path | None) -> None:
    """Make a model of what the managed trainer learned, ready for the skill and the endpoint.

    FILE is the job's model.tar.gz, or the model_algo-1 that was in it.

    \b
    Examples:
      popcorn managed import model.tar.gz --export ./export --model ./model
    """
    folder = model or read_settings().model
    check_writable(folder)
    imported = import_model(file, export_folder, folder)
    click.echo(
        f"Model {imported.model_version} in {folder}: {imported.movies:,} movies, "
        f"{imported.factors} factors."
    )


@contextmanager
def _progress(unit: str, total: int) -> Iterator[Callable[[int, str], None]]:
    """Tells how far it is and what there is to say: a bar on a terminal, else a few lines."""
    if not sys.stderr.isatty():
        said = 0

        def line(done: int, what: str) -> None:
            nonlocal said
            if done * _PLAIN_LINES // total > said or done >= total:
                said = done * _PLAIN_LINES // total
                click.echo(f"{unit} {done:,}/{total:,}, {what}", err=True)

        yield line
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        yield lambda done, what: bar.update(task, completed=done, description=what)
