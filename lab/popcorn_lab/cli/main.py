"""`popcorn`: finds the command, and turns our errors into one plain line and an exit status."""

from __future__ import annotations

import gc
import importlib
import sys
from typing import cast

import click

from popcorn.domain.errors import PopcornError
from popcorn_lab.cli.logs import log_to_standard_error

_COMMANDS = {
    # name: (module, one line of help)
    "start": ("start", "Load the sample and train where needed, then talk."),
    "talk": ("talk", "Have a conversation with the skill in the terminal."),
    "serve": ("serve", "Answer Alexa's requests over HTTP, with a chat page."),
    "notify": ("notify", "Deliver what waits to be told of friends and movie nights."),
    "mail": ("mail", "Read the mail that was written on this machine."),
    "reminders": ("reminders", "Read the reminders that are set on this machine."),
    "load": ("load", "Load a MovieLens dataset."),
    "fresh": ("fresh", "Take new films and shows from The Movie Database."),
    "train": ("train", "Train the recommendation model."),
    "recommend": ("recommend", "Recommend movies to many listeners at once."),
    "predict": ("predict", "Predict how many stars listeners would give."),
    "explain": ("explain", "Show the sum behind a movie's score for a listener."),
    "managed": ("managed", "Train with SageMaker's managed algorithm."),
    "publish": ("publish", "Publish the model's factors to the search index."),
    "deploy": ("deploy", "Deploy the skill, or all of it, in order."),
    "doctor": ("doctor", "Check the deployment, and say what to do."),
    "rollback": ("rollback", "Go back to the model that was served before."),
    "teardown": ("teardown", "Remove what costs money by the hour."),
    "verify": ("verify", "Compare the tables with the search index, and mend it."),
    "redrive": ("redrive", "Work off the dead letters of the tables' streams."),
    "endpoint": ("endpoint", "Serve the model as a SageMaker endpoint does."),
    "evaluate": ("evaluate", "Measure recommendations beside baselines."),
    "generate": ("generate", "Generate a dataset of invented ratings."),
    "build-models": ("build_models", "Build the interaction models."),
    "openapi": ("openapi", "Write down what the HTTP API does, in OpenAPI."),
    "legal-pages": ("legal_pages", "Tell the skill store where policy and terms are."),
    "account-linking": ("account_linking", "Write down what Alexa needs to link accounts."),
    "snapshot": ("snapshot", "Copy what is loaded for the skill's function."),
    "build-zip": ("build_zip", "Build the zip of the skill's function."),
    "build-layer": ("build_layer", "Build the layer of the HTTP API's function."),
    "bench": ("bench", "Run the benchmarks, as ratios in one run."),
}


_OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""By default 700, and a tenth of a start is spent on looking for garbage where there is none."""


class _Commands(click.Group):
    """Imports a command's module when it is run, so that `popcorn talk` never waits for numpy."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(f"popcorn_lab.cli.{_COMMANDS[cmd_name][0]}")
        return cast(click.Command, module.command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in _COMMANDS.items()])


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="popcorn-picks")
def popcorn() -> None:
    """Popcorn Picks: a voice movie companion, on a laptop and on AWS."""


def main() -> None:
    """Exit status: 0, 1 where something failed or was interrupted, 2 for wrong usage."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    log_to_standard_error()
    try:
        popcorn()
    except PopcornError as error:
        click.echo(f"popcorn: {error}", err=True)
        sys.exit(1)
