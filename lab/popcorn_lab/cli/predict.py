"""`popcorn predict`."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import click

from popcorn.domain.errors import DataFormatError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating
from popcorn.model.stars import StarsModel
from popcorn.model.stars_file import read_stars_model
from popcorn.settings import read_settings
from popcorn_lab.cli.byte_progress import byte_progress
from popcorn_lab.cli.csv_output import written_to
from popcorn_lab.cli.item_progress import item_progress
from popcorn_lab.datasets.histories_csv import read_histories, rows

PAIR_COLUMNS = ("user", "movie")
OUTPUT_COLUMNS = ("user", "movie", "stars")
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


class Pair(NamedTuple):
    """Whose stars for what are asked."""

    listener_id: ListenerId
    movie_id: MovieId


@click.command(name="predict")
@click.option(
    "--model",
    type=click.Path(path_type=Path),
    help="The model's folder. [default: POPCORN_MODEL, or `model` in POPCORN_HOME]",
)
@click.option(
    "--histories", type=_FILE, required=True, help="user,movie,rating,timestamp (seconds)."
)
@click.option("--pairs", type=_FILE, required=True, help="user,movie.")
@click.option("--output", type=click.Path(path_type=Path), help="[default: standard output]")
def command(model: Path | None, histories: Path, pairs: Path, output: Path | None) -> None:
    """Predict how many stars listeners would give.

    Listeners are known by their histories alone, whether training met them or not; one row with
    only `user`, or no row at all, is somebody who has not rated anything. A movie that the model
    does not know is expected to be like one that nobody has rated. Files are CSV in UTF-8; headers
    are optional. The answer has one row `user,movie,stars` for each pair, in the same order.

    \b
    Example:
      popcorn predict --model ./model --histories ratings.csv --pairs asked.csv --output stars.csv
    """
    predictor = read_stars_model(model or read_settings().model)
    with byte_progress() as show:
        size = histories.stat().st_size
        ratings = read_histories(histories, lambda done: show("reading", done, size))
    asked = list(read_pairs(pairs))
    with written_to(output) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(OUTPUT_COLUMNS)
        pairs_in_turn = item_progress(asked, "predicting", len(asked))
        for pair, stars in zip(asked, predict(predictor, ratings, pairs_in_turn), strict=True):
            writer.writerow((*pair, f"{stars:.4f}"))
    _remark(predictor, ratings, asked)


def read_pairs(path: Path) -> Iterator[Pair]:
    """The rows `user,movie` of a file.

    Raises:
        DataFormatError: as `popcorn_lab.datasets.histories_csv.rows`, or a row is no pair.
    """
    for line, fields in rows(path, PAIR_COLUMNS):
        if len(fields) != len(PAIR_COLUMNS) or not all(fields):
            raise DataFormatError(str(path), line, f"expected {','.join(PAIR_COLUMNS)}")
        yield Pair(ListenerId(fields[0]), MovieId(fields[1]))


def predict(
    model: StarsModel, histories: Mapping[ListenerId, tuple[Rating, ...]], pairs: Iterable[Pair]
) -> Iterator[float]:
    """The expected stars of each pair; a listener is folded in once."""
    folded = {}
    for pair in pairs:
        if pair.listener_id not in folded:
            folded[pair.listener_id] = model.fold(histories.get(pair.listener_id, ()))
        yield folded[pair.listener_id].expected(pair.movie_id)


def _remark(
    model: StarsModel, histories: Mapping[ListenerId, tuple[Rating, ...]], pairs: list[Pair]
) -> None:
    """Say what may be a mistake in the files, though it has an answer."""
    strangers = {pair.listener_id for pair in pairs if pair.listener_id not in histories}
    if strangers:
        click.echo(
            f"{len(strangers):,} of the pairs' users have no history; they count as new.", err=True
        )
    unknown = {pair.movie_id for pair in pairs if pair.movie_id not in model.space.position}
    if unknown:
        click.echo(f"{len(unknown):,} of the pairs' movies are unknown to the model.", err=True)
