"""`popcorn fresh`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

import click
from rich.console import Console

from popcorn.fresh.answers import answer_of
from popcorn.fresh.refresh import JobKind, Outcome, Refreshed
from popcorn.fresh.services import refreshing_embedded
from popcorn.fresh.state import Report
from popcorn.settings import read_settings
from popcorn_lab.readiness import require_catalogue

_NEVER_ENDED_MS = 2**31
_SHOWN = 5
ATTRIBUTION = "This product uses the TMDB API but is not endorsed or certified by TMDB."


@click.command(name="fresh")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Look for new titles from that day on. [default: the last 60 days, or the last run]",
)
@click.option(
    "--trending", "only_trending", is_flag=True, help="Only refresh what is talked about."
)
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object a line, one a job.")
def command(since: datetime | None, only_trending: bool, as_json: bool) -> None:
    """Take new films and shows, and what is talked about, from The Movie Database.

    Into this machine's store; a deployment has functions that do it every night
    (docs/fresh-titles.md). It needs an API Read Access Token in POPCORN_TMDB_TOKEN. Run again, it
    goes on where it was interrupted, and changes nothing that has not changed there.

    \b
    Examples:
      POPCORN_TMDB_TOKEN=... popcorn fresh
      popcorn fresh --since 2023-10-01
      popcorn fresh --trending
    """
    settings = read_settings()
    require_catalogue(settings)
    kinds = [JobKind.TRENDING] if only_trending else [JobKind.FRESH_TITLES, JobKind.TRENDING]
    for kind in kinds:
        with _progress(kind) as show, refreshing_embedded(settings, kind, show) as refresh:
            refreshed = refresh.run(lambda: _NEVER_ENDED_MS, since.date() if since else None)
        if as_json:
            click.echo(json.dumps({"job": kind.value, **answer_of(refreshed)}))
        else:
            _say(kind, refreshed)
        if refreshed.outcome is Outcome.BUSY:
            sys.exit(1)
    if not as_json:
        click.echo(ATTRIBUTION)


@contextmanager
def _progress(kind: JobKind) -> Iterator[Callable[[int, Report], None]]:
    """A line on a terminal's standard error that says how far it is."""
    console = Console(stderr=True)
    with console.status(f"{kind}: begun") as status:
        yield lambda left, report: status.update(
            f"{kind}: {report.pages:,} pages, {report.added:,} new titles; {left} lists left"
        )


def _say(kind: JobKind, refreshed: Refreshed) -> None:
    report = refreshed.report
    if refreshed.outcome is Outcome.BUSY:
        click.echo(f"{kind}: somebody is at it; again in a minute.", err=True)
        return
    click.echo(
        f"{kind}: {report.added:,} new, {report.changed:,} changed, {report.unchanged:,} as they "
        f"were, {report.left_out:,} left out."
    )
    for each in report.not_joined[:_SHOWN]:
        click.echo(f"  {each['title']} ({each['year']}): {each['reason']}", err=True)
    for reason in report.refused[:_SHOWN]:
        click.echo(f"  {reason}", err=True)
