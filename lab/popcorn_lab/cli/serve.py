"""`popcorn serve`: the skill over HTTP, and a page to talk to it."""

from __future__ import annotations

import click
from flask import Blueprint, Flask

from popcorn.domain.errors import SettingsError
from popcorn_lab.interaction.files import authored_locales
from popcorn_lab.laptop import Laptop, laptop
from popcorn_lab.packaging.places import REPOSITORY
from popcorn_lab.serving.certificate_chains import CertificateChains
from popcorn_lab.serving.companion.development_tokens import DevelopmentTokens
from popcorn_lab.serving.companion.routes import LOOPBACK, companion_routes
from popcorn_lab.serving.page_talk import Talk
from popcorn_lab.serving.renderer import Renderer, cache_folder
from popcorn_lab.serving.running import open_server, serve_until_terminated
from popcorn_lab.serving.signature import SignatureCheck
from popcorn_lab.serving.skill_server import create_app, create_hosted_app
from popcorn_lab.simulator.devices import DEVICES, DeviceKind


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="0 takes a free one.",
)
@click.option("--locale", default="en-US", show_default=True, help="What the page speaks at first.")
@click.option(
    "--device",
    type=click.Choice(DEVICES),
    default="show",
    show_default=True,
    help="What the page talks through at first.",
)
@click.option(
    "--verify",
    is_flag=True,
    help="Answer what Alexa has signed for POPCORN_SKILL_ID, and nothing else; without the page.",
)
@click.option(
    "--api-password",
    envvar="POPCORN_API_PASSWORD",
    help="What who signs in to the API has to know; needed where others reach --host.",
)
def command(
    host: str,
    port: int,
    locale: str,
    device: DeviceKind,
    verify: bool,
    api_password: str | None,
) -> None:
    """Answer Alexa's requests over HTTP, with a page to talk to the skill.

    POST / takes a request envelope and answers as the skill does; GET / is the page. Alexa's
    signature is not checked: keep it on your own machine.

    Beside it are the HTTP API under /api and the companion page at /companion/. Who signs in there
    says a name, and no more: where others reach this machine by --host, they are there with
    --api-password alone.

    With --verify it may be on the internet, behind something that speaks HTTPS: the signature, the
    certificates and the time of each request are checked, and there is no page.

    The first time the page shows a screen, Amazon's renderer is fetched through npm.

    \b
    Examples:
      popcorn serve
      popcorn serve --port 0 --device tv --locale de-DE
      POPCORN_SKILL_ID=amzn1.ask.skill... popcorn serve --verify
    """
    with laptop(locale) as skill:
        if verify:
            _serve(_hosted(skill), port, host)
            return
        skill.interaction_model(locale)  # what cannot be built is said now, not on the page
        talk = Talk(
            begin=lambda spoken: skill.begin(locale=spoken),
            model=skill.interaction_model,
            locales=tuple(sorted(authored_locales())),
            locale=locale,
            device=device,
        )
        renderer = Renderer(cache_folder(), lambda line: click.echo(line, err=True))
        app = create_app(skill.skill, talk, renderer, skill.skill_id)
        if host in LOOPBACK or api_password:
            app.register_blueprint(_companion(skill, api_password, is_loopback=host in LOOPBACK))
        else:
            click.echo("Without --api-password there is no API, as others reach it.", err=True)
        _serve(
            app,
            port,
            host,
            "Open it in a browser, /companion/ for lists, friends and movie nights, or POST "
            "request envelopes to it. ",
        )


def _companion(skill: Laptop, password: str | None, *, is_loopback: bool) -> Blueprint:
    from popcorn.api.app import Api

    tokens = DevelopmentTokens(password)
    page = REPOSITORY / "companion"
    return companion_routes(
        skill.telling(Api(skill.services).answer), tokens, page, is_loopback=is_loopback
    )


def _hosted(skill: Laptop) -> Flask:
    if skill.skill_id is None:
        raise SettingsError(
            "POPCORN_SKILL_ID", "is needed with --verify: Alexa signs for any skill"
        )
    return create_hosted_app(skill.skill, SignatureCheck(CertificateChains()), skill.skill_id)


def _serve(app: Flask, port: int, host: str, invitation: str = "") -> None:
    server = open_server(app, port, host)
    click.echo(f"http://{server.effective_host}:{server.effective_port}")
    click.echo(f"{invitation}Ctrl-C ends.", err=True)
    serve_until_terminated(server)
