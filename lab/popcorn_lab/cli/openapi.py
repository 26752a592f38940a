"""`popcorn openapi`: the document of the HTTP API."""

from __future__ import annotations

import json
import logging
import tempfile
from contextlib import closing
from pathlib import Path

import click

from popcorn.settings import read_settings
from popcorn_lab.packaging.places import REPOSITORY

PUBLISHED = REPOSITORY / "docs" / "openapi.json"


@click.command("openapi")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False), default=PUBLISHED)
def command(target: Path) -> None:
    """Write the OpenAPI document of the HTTP API; without TARGET, docs/openapi.json.

    It is made from the code, and nothing has to be loaded.

    \b
    Examples:
      popcorn openapi
      popcorn openapi /tmp/openapi.json
    """
    logging.getLogger("popcorn").setLevel(logging.ERROR)  # that nothing is loaded is meant
    target.write_text(document_text(), encoding="utf-8")
    click.echo(f"{target}")


def document_text() -> str:
    """The document as the file has it."""
    from popcorn.api.app import Api
    from popcorn.api.document import openapi_document
    from popcorn.wiring import build_services

    with tempfile.TemporaryDirectory() as nothing_loaded:
        settings = read_settings({"POPCORN_HOME": nothing_loaded})
        with closing(build_services(settings)) as services:
            document = openapi_document(Api(services).resolver)
    return f"{json.dumps(document, indent=2, ensure_ascii=False)}\n"
