"""`popcorn evaluate`."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from popcorn.domain.errors import SettingsError
from popcorn.settings import read_settings
from popcorn_lab.cli.evaluate_titles import command as titles
from popcorn_lab.cli.evaluate_understanding import command as understanding
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.evaluation.comparison import Steps
from popcorn_lab.evaluation.data import has_stars, read_dataset
from popcorn_lab.evaluation.extra import need
from popcorn_lab.evaluation.groups import compare_groups, groups_json, groups_markdown
from popcorn_lab.evaluation.progress import step_progress
from popcorn_lab.evaluation.protocols import FOLDS
from popcorn_lab.evaluation.registry import MODELS, stars_predictors
from popcorn_lab.evaluation.responsiveness import (
    measure,
    responsiveness_json,
    responsiveness_markdown,
)
from popcorn_lab.evaluation.run import TITLES, Chosen, Made, evaluate, write_result
from popcorn_lab.evaluation.stars import compare_stars
from popcorn_lab.evaluation.stars_folds import published_folds, random_folds
from popcorn_lab.evaluation.stars_report import stars_json, stars_markdown
from popcorn_lab.training.sources import TrainingData, from_store
from popcorn_lab.training.trainer import Hyperparameters

_DEFAULTS = Hyperparameters()
_STARS = "stars"
_RESPONSIVENESS = "responsiveness"
_GROUPS = "groups"


@click.group(name="evaluate", invoke_without_command=True)
@click.pass_context
@click.option(
    "--dataset",
    type=click.Path(path_type=Path),
    help="A MovieLens folder or zip. [default: what is loaded]",
)
@click.option(
    "--protocol",
    "names",
    type=click.Choice([*TITLES, _STARS, _RESPONSIVENESS, _GROUPS]),
    multiple=True,
    default=("known", "unknown"),
    show_default=True,
    help="What is held out; may be given several times.",
)
@click.option(
    "--model",
    "models",
    type=click.Choice(list(MODELS)),
    multiple=True,
    default=tuple(MODELS),
    help="What is compared; may be given several times. [default: all]",
)
@click.option(
    "--folds",
    type=click.IntRange(1, FOLDS),
    default=FOLDS,
    show_default=True,
    help="Folds of unknown listeners; with all of them, everybody is judged once.",
)
@click.option("--epochs", type=click.IntRange(1), default=_DEFAULTS.epochs, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=_DEFAULTS.seed, show_default=True)
@click.option(
    "--shuffled",
    is_flag=True,
    help="Put each history into random order first: what is left without the order of pages.",
)
@click.option("--json", "is_json", is_flag=True, help="Print everything as JSON.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    help="A folder to write tables, JSON and pictures to.",
)
def command(
    context: click.Context,
    dataset: Path | None,
    names: tuple[str, ...],
    models: tuple[str, ...],
    folds: int,
    epochs: int,
    seed: int,
    shuffled: bool,
    is_json: bool,
    output: Path | None,
) -> None:
    """Measure recommendations beside baselines, or how titles are understood.

    Models are trained for this and thrown away. docs/evaluation.md explains the protocols, the
    baselines and the figures.

    \b
    Examples:
      popcorn evaluate
      popcorn evaluate --dataset ml-100k.zip --protocol unknown --folds 1 --json
      popcorn evaluate --dataset ml-100k.zip --protocol global --protocol stars --output results
      popcorn evaluate titles
      popcorn evaluate understanding --locale de-DE
    """
    if context.invoked_subcommand is not None:
        _refuse_options(context, context.invoked_subcommand)
        return
    if output:
        _make_ready(output)
    chosen = Chosen(models, Hyperparameters(epochs=epochs, seed=seed), seed, folds, shuffled)
    parts: dict[str, Any] = {}
    texts: list[str] = []
    with step_progress(epochs) as (begun, epoch_done):
        steps = Steps(begun=begun)
        with steps.step("reading"):
            data = read_dataset(dataset) if dataset else from_store(read_settings().database)
        chosen = replace(chosen, movies=data.movies)
        made = Made(data.dataset_name, shuffled)
        for name in dict.fromkeys(names):
            if name == _STARS:
                with steps.step("predicting stars"):
                    parts[name], text = _stars(data, dataset, seed, steps)
                texts.append(text)
                continue
            if name == _RESPONSIVENESS:
                with steps.step("rating and asking again"):
                    found = measure(data.histories, data.movies, chosen.hyperparameters, epoch_done)
                parts[name] = responsiveness_json(found)
                texts.append(responsiveness_markdown(found))
                continue
            if name == _GROUPS:
                with steps.step("recommending to groups"):
                    groups = compare_groups(data.histories, chosen.hyperparameters, epoch_done)
                parts[name] = groups_json(groups)
                texts.append(groups_markdown(groups))
                continue
            result = evaluate(data.histories, name, chosen, steps, epoch_done)
            parts[name] = result.as_json()
            texts.append(result.markdown())
            if output:
                write_result(result, made, output)
    histories = data.histories
    head = (
        f"{made}: {histories.rating_count:,} ratings by {histories.listener_count:,} listeners, "
        f"{histories.movie_count:,} movies"
    )
    text = "\n\n".join((head, *texts, _times(steps)))
    whole = {
        "dataset": made.dataset,
        "shuffled": shuffled,
        "date": made.date,
        "commit": made.commit,
        "seed": seed,
        "protocols": parts,
        "seconds": steps.seconds,
    }
    if output:
        stem = f"{made.dataset}-{'-'.join(parts)}{'-shuffled' if shuffled else ''}"
        (output / f"{stem}.md").write_text(f"{text}\n", encoding="utf-8")
        (output / f"{stem}.json").write_text(json.dumps(whole, indent=1), encoding="utf-8")
    click.echo(json.dumps(whole, indent=1) if is_json else text)


command.add_command(titles)
command.add_command(understanding)


def _refuse_options(context: click.Context, subcommand: str) -> None:
    """What stands before the subcommand would be ignored in silence."""
    if any(
        context.get_parameter_source(name) is ParameterSource.COMMANDLINE for name in context.params
    ):
        usage = f"popcorn evaluate {subcommand} --dataset ..."
        raise click.UsageError(f"options go behind {subcommand!r}: {usage}", context)


def _make_ready(output: Path) -> None:
    """Find out before long computations that their results could not be written."""
    need("matplotlib")
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SettingsError(str(output), f"cannot be made ({error.strerror})") from error


def _stars(
    data: TrainingData, dataset: Path | None, seed: int, steps: Steps
) -> tuple[dict[str, Any], str]:
    histories = data.histories
    if not has_stars(histories):
        raise SettingsError(data.dataset_name, "has no stars for --protocol stars")
    folds = published_folds(dataset, histories) if dataset else []
    which = "u1 to u5" if folds else f"{FOLDS} random folds"
    movies = list(open_movielens(dataset).movies(lambda _error: None)) if dataset else []
    errors = compare_stars(
        histories, folds or random_folds(histories), stars_predictors(movies, seed), steps.begun
    )
    return stars_json(which, errors), stars_markdown(which, errors)


def _times(steps: Steps) -> str:
    return "\n".join(f"    {seconds:6.1f} s  {name}" for name, seconds in steps.seconds.items())
