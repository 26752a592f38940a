"""`popcorn start`: from a fresh clone to a conversation."""

from __future__ import annotations

import click

from popcorn.settings import read_settings
from popcorn_lab.cli.load import command as load
from popcorn_lab.cli.talk import command as talk
from popcorn_lab.cli.train import command as train
from popcorn_lab.readiness import has_movies, has_usable_model


@click.command(name="start")
@click.pass_context
def command(context: click.Context) -> None:
    """Load the sample and train where needed, then talk.

    What is loaded and trained already is used as it is.
    """
    settings = read_settings()
    if not has_movies(settings):
        click.echo("Nothing is loaded yet, so this starts with the sample:", err=True)
        click.echo("real movies, and ratings that are made up (docs/sample.md).", err=True)
        context.invoke(load, dataset="sample")
    if not has_usable_model(settings):
        context.invoke(train)
    context.invoke(talk)
