"""`popcorn serve`: the skill over HTTP, and a page to talk to it."""

from __future__ import annotations

import click

from popcorn.settings import read_settings
from popcorn_lab.cli.talk import DEFAULT_USER


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
    from popcorn.entrypoints.skill import skill_handler
    from popcorn.wiring import build_services
    from popcorn_lab.interaction.loaded import loaded_model
    from popcorn_lab.serving.endpoint import serve_until_terminated
    from popcorn_lab.serving.skill_server import create_app, open_server
    from popcorn_lab.simulator.conversation import Conversation
    from popcorn_lab.simulator.conversations import Conversations
    from popcorn_lab.simulator.envelopes import DEFAULT_APPLICATION_ID, Json

    settings = read_settings()
    services = build_services(settings)
    try:
        handle = skill_handler(services)
        model = loaded_model(services.catalogue, locale)

        def skill(event: Json) -> Json:
            return handle(event, None)

        def begin() -> Conversation:
            return Conversation(
                skill,
                model,
                user_id=DEFAULT_USER,
                locale=locale,
                application_id=settings.skill_id or DEFAULT_APPLICATION_ID,
            )

        app = create_app(skill, Conversations(begin), settings.skill_id)
        server = open_server(app, host, port)
        click.echo(f"http://{server.effective_host}:{server.effective_port}")
        click.echo("Open it in a browser, or POST request envelopes to it. Ctrl-C ends.", err=True)
        serve_until_terminated(server)
    finally:
        services.close()
