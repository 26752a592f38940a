"""`popcorn notify`."""

from __future__ import annotations

import json
from contextlib import closing

import click

from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.notifications.delivery import Outcome
from popcorn.notifications.services import delivering_embedded
from popcorn.settings import read_settings
from popcorn_lab.readiness import require_catalogue


@click.command(name="notify")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(as_json: bool) -> None:
    """Deliver what waits to be told of friends and movie nights, on this machine.

    `popcorn talk` and `popcorn serve` do so by themselves after each turn; this is for what an
    interrupted one has left. Mail goes into a folder, and `popcorn mail` reads it. A deployment has
    functions of its own for it (docs/notifications.md).

    \b
    Example:
      popcorn notify
    """
    settings = read_settings()
    require_catalogue(settings)
    with (
        closing(SqliteCatalogue(settings.database)) as catalogue,
        delivering_embedded(settings, catalogue) as delivery,
    ):
        outcomes = delivery.deliver_waiting()
    if as_json:
        click.echo(json.dumps({each.value: outcomes[each] for each in Outcome}))
        return
    click.echo(
        f"{outcomes[Outcome.SENT]:,} sent, {outcomes[Outcome.UNTRUE]:,} no longer true, "
        f"{outcomes[Outcome.NO_WAY]:,} to listeners who cannot be told."
    )
