"""`popcorn start`: from a fresh clone to a conversation."""

from __future__ import annotations

import logging

import click

from popcorn.settings import Settings, read_settings
from popcorn_lab.cli.talk import command as talk
from popcorn_lab.readiness import has_movies, has_usable_model


@click.command(name="start")
@click.pass_context
def command(context: click.Context) -> None:
    """Load the sample and train where needed, then talk.

    What is loaded and trained already is used as it is.
    """
    settings = read_settings()
    if not has_movies(settings):
        _load(settings)
    if not has_usable_model(settings):
        _train(context)
    context.invoke(talk)


# The second start, and every later one, waits for none of what these two import.
def _load(settings: Settings) -> None:
    from popcorn_lab.cli.load import bring_in
    from popcorn_lab.loading.embedded import EmbeddedSink
    from popcorn_lab.sample.dataset import SampleDataset

    click.echo("Nothing is loaded yet, so this starts with the sample:", err=True)
    click.echo("real movies, and ratings that are made up (docs/sample.md).", err=True)
    bring_in(SampleDataset(), EmbeddedSink(settings.database))


def _train(context: click.Context) -> None:
    from popcorn_lab.cli.train import command as train
    from popcorn_lab.training.sources import NoRatingsError

    try:
        context.invoke(train)
    except NoRatingsError as error:
        reason = f"{error.name} has no ratings"
        click.echo(f"There is nothing to train on ({reason}); going on without.", err=True)
        # Otherwise the next line would advise what has just been found impossible.
        logging.getLogger("popcorn.wiring").setLevel(logging.ERROR)
