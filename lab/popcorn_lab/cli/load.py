"""`popcorn load`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from popcorn.domain.errors import DataFormatError, SettingsError
from popcorn.settings import Settings, read_settings
from popcorn_lab.cli.byte_progress import byte_progress
from popcorn_lab.cli.stack_options import Deployment, deployed_options
from popcorn_lab.datasets.dataset import Dataset
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.datasets.published import GROUPLENS, README_SUFFIXES, licence
from popcorn_lab.loading.load import Outcome, load
from popcorn_lab.loading.sink import DatasetSink, VoiceCounts
from popcorn_lab.readiness import has_model_of
from popcorn_lab.sample.dataset import SAMPLE_NAME, SampleDataset

_STEPS = {"index": "putting in place"}
_SHOWN_LINES = 5
_CATALOGUE_ONLY = "It has no ratings: there is a catalogue to talk about, and nothing to train on."


@click.command(name="load")
@click.argument("dataset")
@click.option(
    "--to",
    "target",
    type=click.Choice(["embedded", "aws"]),
    default="embedded",
    show_default=True,
    help="This machine's store, or the tables and the index of what is deployed.",
)
@click.option("--replace", is_flag=True, help="Load in place of a different dataset.")
@click.option(
    "--accept-licence", is_flag=True, help="Agree to a downloaded dataset's terms, for scripts."
)
@click.option("--site", default=GROUPLENS, show_default=True, help="Where names are downloaded.")
@deployed_options
def command(
    dataset: str,
    target: str,
    replace: bool,
    accept_licence: bool,
    site: str,
    deployment: Deployment,
) -> None:
    """Load a MovieLens dataset: a folder, a zip, or a name to download; or the sample.

    Every layout of MovieLens is read, zipped or not. Loading the same dataset again changes
    nothing; a different one needs --replace, except in place of the sample. What listeners rated
    by voice is kept.

    \b
    Names to download: ml-latest-small, ml-latest, ml-100k, ml-1m, ml-10m, ml-20m, ml-25m, ml-32m
    What ships: sample (its ratings are made up)

    \b
    Examples:
      popcorn load ml-latest-small
      popcorn load ~/Downloads/ml-100k.zip --replace
      popcorn load ml-25m/ --to aws
    """
    settings = deployment.settings_if_any() if target == "aws" else read_settings()
    opened = open_dataset(dataset, settings, is_agreed=accept_licence, site=site)
    outcome = bring_in(opened, _sink(target, settings), replace=replace)
    loaded = outcome.loaded
    if not loaded.rating_count:
        click.echo(_CATALOGUE_ONLY)
    elif not has_model_of(settings, loaded.name.fingerprint):
        click.echo("Now run: popcorn train")


def bring_in(dataset: Dataset, sink: DatasetSink, *, replace: bool = False) -> Outcome:
    """Load with progress on the terminal, and say what came of it.

    Raises what `load` does.
    """
    first_skipped: list[DataFormatError] = []

    def remember(error: DataFormatError) -> None:
        if len(first_skipped) < _SHOWN_LINES:
            first_skipped.append(error)

    started_s = time.monotonic()
    with byte_progress() as show:
        outcome = load(
            dataset,
            sink,
            replace=replace,
            malformed=remember,
            progress=lambda step: show(
                _STEPS.get(step, step), dataset.bytes_read(), dataset.size_bytes
            ),
        )
    _report(outcome, first_skipped, time.monotonic() - started_s)
    return outcome


def open_dataset(
    dataset: str, settings: Settings, *, is_agreed: bool, site: str = GROUPLENS
) -> Dataset:
    """The dataset of a path or a name, downloaded where it has to be.

    Raises:
        DataFormatError: there is none of that name, or it is none.
        SettingsError: its terms have to be agreed to.
    """
    path = Path(dataset)
    if not path.exists():
        if dataset == SAMPLE_NAME:
            return SampleDataset()
        path = _downloaded(dataset, settings, is_agreed=is_agreed, site=site)
    return open_movielens(path)


def _downloaded(name: str, settings: Settings, *, is_agreed: bool, site: str) -> Path:
    if name not in README_SUFFIXES:
        names = ", ".join([SAMPLE_NAME, *README_SUFFIXES])
        reason = f"no such file or folder, and none of the names that can be loaded ({names})"
        raise DataFormatError(name, None, reason)
    folder = settings.home / "downloads"
    if not (folder / f"{name}.zip").exists():
        click.echo(licence(name), err=True)
        if not is_agreed:
            if not sys.stdin.isatty():
                raise SettingsError(name, "to agree to these terms, add --accept-licence")
            click.confirm("Do you agree?", abort=True, err=True)
    from popcorn_lab.datasets.download import download  # brings a client of HTTP

    with byte_progress() as show:
        return download(
            name,
            folder,
            site=site,
            bytes_done=lambda done, total: show("downloading", done, total),
        )


def _sink(target: str, settings: Settings) -> DatasetSink:
    if target == "aws":
        from popcorn_lab.loading.aws import aws_sink

        return aws_sink(settings)
    from popcorn_lab.loading.embedded import EmbeddedSink

    return EmbeddedSink(settings.database)


def _report(outcome: Outcome, first_skipped: list[DataFormatError], seconds: float) -> None:
    loaded = outcome.loaded
    counts = f"{loaded.movie_count:,} movies, {loaded.rating_count:,} ratings"
    if outcome.is_unchanged:
        click.echo(f"{loaded.name.name} is loaded already ({counts}); nothing was changed.")
    else:
        click.echo(f"Loaded {loaded.name.name}: {counts} in {seconds:.1f} s.")
    if outcome.skipped_count:
        click.echo(f"Skipped {outcome.skipped_count:,} malformed lines, the first ones:", err=True)
        for error in first_skipped:
            click.echo(f"  {error}", err=True)
    if counts := _voice(outcome.voice):
        click.echo(f"Ratings by voice: {counts}.")
    if counts := _voice(outcome.marks):
        click.echo(f"Marked seen or not interested: {counts}.")


def _voice(voice: VoiceCounts) -> str:
    parts = []
    if voice.kept:
        parts.append(f"{voice.kept:,} kept")
    if voice.parked:
        parts.append(f"{voice.parked:,} waiting for a dataset that has the title")
    return ", ".join(parts)
