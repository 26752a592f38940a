"""`popcorn recommend`."""

from __future__ import annotations

import csv
from pathlib import Path

import click
import numpy as np

from popcorn.model.file import read_model
from popcorn.settings import read_settings
from popcorn_lab.cli.byte_progress import byte_progress
from popcorn_lab.cli.csv_output import written_to
from popcorn_lab.cli.item_progress import item_progress
from popcorn_lab.datasets.histories_csv import history_rows
from popcorn_lab.recommendations import (
    SCORE_DECIMALS,
    BatchRecommender,
    Histories,
    histories_of,
)

OUTPUT_COLUMNS = ("user", "rank", "movie", "score")


@click.command(name="recommend")
@click.option(
    "--model",
    type=click.Path(path_type=Path),
    help="The model's folder. [default: POPCORN_MODEL, or `model` in POPCORN_HOME]",
)
@click.option(
    "--histories",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    required=True,
    help="user,movie,rating,timestamp (seconds).",
)
@click.option("--top", type=click.IntRange(1), default=10, show_default=True, help="For each user.")
@click.option("--output", type=click.Path(path_type=Path), help="[default: standard output]")
def command(model: Path | None, histories: Path, top: int, output: Path | None) -> None:
    """Recommend movies to many listeners at once.

    Listeners are known by their histories alone, whether training met them or not; a row with
    only `user` is somebody who has not rated anything. Of several ratings of a movie the newest
    counts. Movies that the model does not know say nothing. Files are CSV in UTF-8; the header is
    optional.

    The answer has rows `user,rank,movie,score`: users as the file first names them, for each up to
    --top movies out of the whole catalogue, none of them from the history. Ranks are the pure
    order of the model's scores, with equal ones by movie id: no step makes the list more diverse,
    as the skill's is made. Scores are logits up to a constant of each user.

    \b
    Example:
      popcorn recommend --model ./model --histories ratings.csv --top 10 --output best.csv
    """
    known = read_model(model or read_settings().model)
    recommender = BatchRecommender(known)
    with byte_progress() as show:
        size = histories.stat().st_size
        rows = history_rows(histories, lambda done: show("reading", done, size))
        read = histories_of(rows, known.space.movie_ids)
    with written_to(output) as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(OUTPUT_COLUMNS)
        users = read.listener_ids
        lists = item_progress(recommender.best(read.ratings, top), "recommending", len(users))
        for user, best in zip(users, lists, strict=True):
            writer.writerows(
                (user, rank, movie_id, f"{score:.{SCORE_DECIMALS}f}")
                for rank, (movie_id, score) in enumerate(best, start=1)
            )
    _remark(read, len(known.space.movie_ids), top)


def _remark(read: Histories, movie_count: int, top: int) -> None:
    """Say what may be a mistake in the file, though it has an answer."""
    if read.unknown_count:
        click.echo(
            f"{read.unknown_count:,} of the ratings are of movies unknown to the model.", err=True
        )
    short = int(np.count_nonzero(movie_count - read.ratings.lengths < top))
    if short:
        click.echo(f"{short:,} of the users have fewer than {top:,} movies left.", err=True)
