"""`popcorn generate`."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from popcorn_lab.datasets.generate import RATINGS_A_USER, generate


@click.command(name="generate")
@click.option(
    "--movies",
    required=True,
    metavar="DATASET|NUMBER",
    help="A MovieLens folder or zip with movies.csv, or how many movies to invent.",
)
@click.option(
    "--users",
    type=click.IntRange(1),
    help=f"[default: as many as give {RATINGS_A_USER} ratings each, as in ml-25m]",
)
@click.option("--ratings", type=click.IntRange(1), default=1_000_000, show_default=True)
@click.option("--seed", type=click.IntRange(0), default=1, show_default=True)
@click.option("--output", type=click.Path(path_type=Path), required=True, help="A folder.")
def command(movies: str, users: int | None, ratings: int, seed: int, output: Path) -> None:
    """Generate a dataset of invented ratings.

    For benchmarks: a folder in the layout of ml-25m, which `popcorn load`, `train --dataset` and
    `evaluate --dataset` read. A few movies have most of the ratings, listeners have tastes that a
    model can learn, and their stars and times follow from them. The same seed gives the same
    files. 25 million ratings take a few minutes and less than a gigabyte of memory.

    \b
    Examples:
      popcorn generate --movies ml-25m-movies.zip --ratings 25000000 --users 162000 --output big
      popcorn generate --movies 1000 --ratings 50000 --output small
    """
    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task("generating", total=ratings)
        generate(
            _catalogue(movies),
            output,
            rating_count=ratings,
            user_count=users,
            seed=seed,
            ratings_done=lambda done: progress.update(task, completed=done),
        )
    click.echo(f"Generated {ratings:,} ratings in {output}.")


def _catalogue(movies: str) -> Path | int:
    """A number, unless there is a folder of that name."""
    if not (movies.isascii() and movies.isdigit()) or Path(movies).exists():
        return Path(movies)
    if not int(movies):
        raise click.BadParameter("there must be one at least", param_hint="--movies")
    return int(movies)
