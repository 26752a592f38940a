"""`python -m popcorn_lab.container train|serve`: the two commands that SageMaker gives."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from popcorn.domain.errors import PopcornError
from popcorn_lab.container.privileges import USER, give_up_root

_ROOT = Path("/opt/ml")
_PORT = 8080
_ANY_ADDRESS = "0.0.0.0"  # noqa: S104 - the service asks from outside the container

_root = click.option("--root", type=click.Path(path_type=Path), default=_ROOT, show_default=True)
_user = click.option("--user", default=USER, show_default=True, help="Who to be instead of root.")


@click.group()
def container() -> None:
    """A model of Popcorn Picks in SageMaker."""


@container.command()
@_root
@_user
def train(root: Path, user: str) -> None:
    """Train on the ratings of the channel `training`, as a training job does."""
    from popcorn_lab.container.training import train as run

    give_up_root(user, [root / "model", root / "output"])
    sys.exit(run(root, click.echo))


@container.command()
@_root
@_user
@click.option("--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True)
@click.option("--host", default=_ANY_ADDRESS, show_default=True)
def serve(root: Path, user: str, port: int, host: str) -> None:
    """Answer GET /ping and POST /invocations with the model of /opt/ml/model."""
    from popcorn.model.file import read_model
    from popcorn_lab.serving.endpoint import create_app
    from popcorn_lab.serving.running import open_server, serve_until_terminated

    give_up_root(user)
    port = int(os.environ.get("SAGEMAKER_BIND_TO_PORT", port))
    try:
        model = read_model(root / "model")
        server = open_server(create_app(model), port, host)
    except PopcornError as error:
        click.echo(error, err=True)
        sys.exit(1)
    click.echo(f"model {model.model_version} on port {server.effective_port}")
    serve_until_terminated(server)


if __name__ == "__main__":
    container()
