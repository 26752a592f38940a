"""`popcorn build-models`: from `interaction-models/` to what Alexa receives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import click

from popcorn.domain.errors import PopcornError
from popcorn.domain.movies import Movie
from popcorn.ports import Catalogue
from popcorn.settings import Settings, read_settings
from popcorn_lab.interaction.authoring import read_language
from popcorn_lab.interaction.build import build_model
from popcorn_lab.interaction.catalogue_movies import catalogue_movies, dataset_movies
from popcorn_lab.interaction.checks import problems
from popcorn_lab.interaction.files import authored_locales, model_folder
from popcorn_lab.interaction.json_text import as_json
from popcorn_lab.interaction.movie_values import MOST_MOVIES


@click.command("build-models")
@click.option(
    "--catalogue",
    type=click.Choice(["sample", "loaded"]),
    default="sample",
    show_default=True,
    help="Whose titles the models know: the shipped sample's, or those of what is loaded.",
)
def command(catalogue: str) -> None:
    """Build the interaction models from interaction-models/*.yaml.

    \b
    The committed models know the shipped sample. Before a deployment with a real catalogue:
      popcorn load ml-latest-small
      popcorn build-models --catalogue loaded
    """
    for written in write_models(catalogue, model_folder()):
        click.echo(str(written))


def write_models(catalogue: str, folder: Path) -> Iterator[Path]:
    """Write the models of all locales; yields each file after it is written.

    Args:
        catalogue: "sample" or "loaded".
    Raises:
        PopcornError: Alexa would refuse a model, or nothing is loaded.
    """
    movies = _sample() if catalogue == "sample" else _loaded()
    folder.mkdir(parents=True, exist_ok=True)
    former, text = None, ""
    for locale, path in authored_locales().items():
        language = read_language(path, locale)
        if language != former:  # most locales of a language have nothing of their own to say
            model = build_model(language, movies)
            if found := problems(model):
                raise PopcornError(
                    f"{path.name} makes a model for {locale} that Alexa refuses: "
                    + "; ".join(found)
                )
            former, text = language, f"{as_json(model)}\n"
        target = folder / f"{locale}.json"
        target.write_text(text, encoding="utf-8")
        yield target


def _sample() -> Sequence[Movie]:
    from popcorn_lab.sample.dataset import SampleDataset

    return dataset_movies(SampleDataset())


def _loaded() -> Sequence[Movie]:
    from popcorn_lab.readiness import require_catalogue

    settings = read_settings()
    require_catalogue(settings)
    with _catalogue(settings) as catalogue:
        return catalogue_movies(catalogue, MOST_MOVIES)


@contextmanager
def _catalogue(settings: Settings) -> Iterator[Catalogue]:
    """The catalogue alone: titles need no model, and no store of listeners."""
    if settings.catalogue == "opensearch":
        from popcorn.adapters.aws.clients import opensearch_client
        from popcorn.adapters.aws.opensearch_catalogue import OpenSearchCatalogue

        with closing(opensearch_client(settings.opensearch_url)) as client:
            yield OpenSearchCatalogue(client)
        return
    from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue

    with closing(SqliteCatalogue(settings.database)) as catalogue:
        yield catalogue
