"""`popcorn publish`."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from popcorn.domain.errors import SettingsError
from popcorn.model.file import read_model
from popcorn.settings import read_settings
from popcorn_lab.cli.stack_options import Deployment, deployed_options
from popcorn_lab.publishing.publish import Progress, publish

_STEPS = {"choosing": "choosing contenders", "writing": "writing"}
_PLAIN_EVERY_S = 10.0
_PATIENCE_S = 120.0


@click.command(name="publish")
@click.option(
    "--model",
    "folder",
    type=click.Path(path_type=Path),
    help="The model's folder. [default: POPCORN_MODEL, or `model` in POPCORN_HOME]",
)
@click.option(
    "--opensearch-url",
    metavar="URL",
    help="The search domain's address. [default: POPCORN_OPENSEARCH_URL, or the stack's]",
)
@click.option(
    "--anew",
    is_flag=True,
    help="Write all of it even where this model is in use: what is said of movies has changed.",
)
@deployed_options
def command(
    folder: Path | None, opensearch_url: str | None, anew: bool, deployment: Deployment
) -> None:
    """Publish a model's factors to the search domain, where candidates are found.

    The factors in use stay in use until all of the new ones are written; then they are replaced
    in one step. They stay beside the new ones, so that going back is one step, too. A publishing
    that was interrupted changes nothing; run it again. Titles, years and genres are published along
    with the factors: after some were changed or removed, publish --anew.

    \b
    Examples:
      popcorn publish
      popcorn publish --model ./model --opensearch-url http://127.0.0.1:9200
    """
    from popcorn.adapters.aws.clients import opensearch_client
    from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue
    from popcorn_lab.publishing.dataset import require_dataset_of

    url = opensearch_url or deployment.settings_if_any().opensearch_url
    if not url:
        raise SettingsError("POPCORN_OPENSEARCH_URL", "is needed to publish, or --opensearch-url")
    folder = folder or read_settings().model
    model = read_model(folder)
    started_s = time.monotonic()
    with closing(opensearch_client(url, timeout_s=_PATIENCE_S, retries=3)) as client:
        require_dataset_of(client, model, str(folder))
        with publishing_progress() as progress:
            published = publish(
                model, OpenSearchCatalogue(client).movies, client, progress=progress, anew=anew
            )
    version = published.model_version
    if published.is_unchanged:
        click.echo(f"Model {version} is in use already; nothing was changed.")
        return
    click.echo(
        f"Published model {version}: {published.movie_count:,} movies, "
        f"{published.contender_count:,} of them contenders, "
        f"in {time.monotonic() - started_s:.1f} s."
    )


@contextmanager
def publishing_progress() -> Iterator[Progress]:
    """Shows how far a publishing is on standard error until the block ends."""
    if not sys.stderr.isatty():
        yield _plain_lines()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    with Bars(*columns, TimeRemainingColumn(), console=console, transient=True) as bars:
        task = bars.add_task("", total=None)
        yield lambda step, done, total: bars.update(
            task, description=_STEPS[step], completed=done, total=total
        )


def _plain_lines() -> Progress:
    shown: dict[str, float] = {}

    def show(step: str, done: int, total: int) -> None:
        now_s = time.monotonic()
        if now_s - shown.get(step, -_PLAIN_EVERY_S) >= _PLAIN_EVERY_S:
            shown[step] = now_s
            click.echo(f"{_STEPS[step]}: {done:,} of {total:,}", err=True)

    return show
