"""`popcorn endpoint`."""

from __future__ import annotations

from pathlib import Path

import click

from popcorn.model.file import read_model
from popcorn.settings import read_settings
from popcorn_lab.serving.endpoint import CLASSIFIER, REGRESSOR, create_app
from popcorn_lab.serving.running import LOOPBACK, open_server, serve_until_terminated


@click.command(name="endpoint")
@click.option(
    "--model",
    type=click.Path(path_type=Path),
    help="The model's folder. [default: POPCORN_MODEL, or `model` in POPCORN_HOME]",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8080,
    show_default=True,
    help="0 takes a free one.",
)
@click.option(
    "--predictor-type",
    type=click.Choice([REGRESSOR, CLASSIFIER]),
    default=REGRESSOR,
    show_default=True,
    help="Answer raw scores, or a managed classifier's probabilities and labels.",
)
def command(model: Path | None, port: int, predictor_type: str) -> None:
    """Serve the model as a SageMaker endpoint does, on loopback.

    Answers GET /ping, POST /invocations and, for AWS clients, POST /endpoints/NAME/invocations.

    \b
    Examples:
      popcorn endpoint
      popcorn endpoint --model ./model --port 0
      popcorn endpoint --predictor-type binary_classifier

    docs/model.md shows how the skill is pointed at it.
    """
    loaded = read_model(model or read_settings().model)
    server = open_server(create_app(loaded, predictor_type), port)
    click.echo(f"http://{LOOPBACK}:{server.effective_port}")
    click.echo(
        f"Serving model {loaded.model_version} ({len(loaded.space.movie_ids)} movies of "
        f"{loaded.dataset_name}). Ctrl-C ends.",
        err=True,
    )
    serve_until_terminated(server)
