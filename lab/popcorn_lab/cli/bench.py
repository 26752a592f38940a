"""`popcorn bench`."""

from __future__ import annotations

import json
import tempfile
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from popcorn_lab.benchmarks.turns import run


@click.command(name="bench")
@click.option(
    "--movies",
    "movie_counts",
    type=click.IntRange(1_000),
    multiple=True,
    default=(1_000, 10_000, 62_000),
    show_default=True,
    help="Sizes of the generated catalogues.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def command(movie_counts: tuple[int, ...], as_json: bool) -> None:
    """Run the benchmarks, as ratios in one run.

    Everything is measured on generated data in a temporary folder. Milliseconds depend on the
    machine; the ratio to the first line of a group does not.
    """
    click.echo("Generating catalogues (half a minute) ...", err=True)
    with tempfile.TemporaryDirectory(prefix="popcorn-bench-") as folder:
        results = list(run(Path(folder), sorted(movie_counts)))
    if as_json:
        for result in results:
            click.echo(json.dumps(asdict(result)))
        return
    table = Table("what", "with", "median ms", "ratio")
    for result in results:
        table.add_row(result.group, result.case, f"{result.median_ms:.2f}", f"{result.ratio:.2f}")
    Console().print(table)
