"""`popcorn serve`: the skill over HTTP, and a page to talk to it."""

from __future__ import annotations

import click

from popcorn_lab.laptop import laptop
from popcorn_lab.serving.running import open_server, serve_until_terminated
from popcorn_lab.serving.skill_server import create_app
from popcorn_lab.simulator.conversations import Conversations


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="0 takes a free one.",
)
@click.option("--locale", default="en-US", show_default=True, help="What the page speaks.")
def command(host: str, port: int, locale: str) -> None:
    """Answer Alexa's requests over HTTP, with a chat page.

    POST / takes a request envelope and answers as the skill does; GET / is the page. Alexa's
    signature is not checked: keep it on your own machine.

    \b
    Examples:
      popcorn serve
      popcorn serve --port 0
    """
    with laptop(locale) as skill:
        app = create_app(skill.skill, Conversations(skill.begin), skill.skill_id)
        server = open_server(app, port, host)
        click.echo(f"http://{server.effective_host}:{server.effective_port}")
        click.echo("Open it in a browser, or POST request envelopes to it. Ctrl-C ends.", err=True)
        serve_until_terminated(server)
