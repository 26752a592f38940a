"""`popcorn evaluate titles`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.domain.errors import SettingsError
from popcorn.settings import read_settings
from popcorn_lab.cli.byte_progress import byte_progress
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.evaluation.titles.measure import (
    Score,
    Understood,
    as_json,
    scores,
    understand,
)
from popcorn_lab.evaluation.titles.spoken import LISTS, spoken_titles
from popcorn_lab.loading.embedded import EmbeddedSink
from popcorn_lab.loading.load import load
from popcorn_lab.readiness import nothing_loaded

_NAMES = {"by_hand": "by hand", "made": "by script", "all": "all"}


@click.command(name="titles")
@click.option(
    "--dataset",
    type=click.Path(path_type=Path),
    help="A MovieLens folder or zip. [default: what is loaded in the embedded store]",
)
@click.option("--misses", is_flag=True, help="List the titles that were not understood.")
@click.option("--json", "is_json", is_flag=True, help="Print everything as JSON.")
def command(dataset: Path | None, misses: bool, is_json: bool) -> None:
    """Measure how well spoken titles are understood.

    300 titles as speech recognition may write them, half written by hand, half made by a script.
    Top 1: the right movie is taken, or named first; top 3: it is taken, or among the up to three
    that are named. Only titles of movies that the catalogue has are asked for. docs/titles.md
    explains the figures.

    \b
    Examples:
      popcorn evaluate titles
      popcorn evaluate titles --dataset ml-25m-movies.zip --misses
    """
    with _catalogue(dataset) as catalogue:
        understood = {name: understand(catalogue, spoken_titles(name)) for name in LISTS}
        movie_count = catalogue.count()
    found = scores(understood)
    if not found:
        raise SettingsError("titles", "the catalogue has none of the movies that are asked for")
    missed = {
        name: [each for each in some if not each.is_among(3)] for name, some in understood.items()
    }
    if is_json:
        click.echo(json.dumps(_as_json(movie_count, found, missed), indent=1))
        return
    click.echo(_table(movie_count, found))
    for name, some in missed.items() if misses else ():
        click.echo("\n".join(["", f"Missed, {_NAMES[name]}:", *map(_line, some)]))


@contextmanager
def _catalogue(dataset: Path | None) -> Iterator[SqliteCatalogue]:
    """What is loaded, or a dataset in a store that is gone afterwards.

    Raises:
        SettingsError: nothing is loaded.
        DataFormatError: the dataset is not what it says.
    """
    if dataset is None:
        database = read_settings().database
        if not database.exists():
            raise nothing_loaded()
        with closing(SqliteCatalogue(database)) as catalogue:
            yield catalogue
        return
    opened = open_movielens(dataset)
    with TemporaryDirectory(prefix="popcorn-titles-") as folder:
        database = Path(folder) / "popcorn.sqlite3"
        with byte_progress() as show:
            load(
                opened,
                EmbeddedSink(database),
                replace=False,
                malformed=lambda _error: None,
                progress=lambda step: show(step, opened.bytes_read(), opened.size_bytes),
            )
        with closing(SqliteCatalogue(database)) as catalogue:
            yield catalogue


def _table(movie_count: int, found: Mapping[str, Score]) -> str:
    lines = [
        f"{movie_count:,} movies",
        "",
        "| titles | heard | top 1 | top 3 | taken rightly | taken wrongly | median |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, each in found.items():
        shares = (each.top_1, each.top_3, each.taken, each.taken_wrongly)
        cells = [_NAMES[name], str(each.count), *(f"{share:.1%}" for share in shares)]
        lines.append(f"| {' | '.join(cells)} | {each.median_s * 1000:.0f} ms |")
    return "\n".join(lines)


def _line(each: Understood) -> str:
    described = as_json(each)
    named = ", ".join(described["movies"]) or "nothing"
    return f"  {each.heard!r} means {' or '.join(described['meant'])}; {each.outcome}: {named}"


def _as_json(
    movie_count: int, found: Mapping[str, Score], missed: Mapping[str, list[Understood]]
) -> dict[str, Any]:
    return {
        "movie_count": movie_count,
        "scores": {name: asdict(each) for name, each in found.items()},
        "misses": {name: [as_json(each) for each in some] for name, some in missed.items()},
    }
