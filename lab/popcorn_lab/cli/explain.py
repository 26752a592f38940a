"""`popcorn explain`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import click

from popcorn.adapters.embedded.local_factors import LocalFactors
from popcorn.adapters.embedded.local_scorer import LocalScorer
from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_store import SqliteStore
from popcorn.domain.errors import AmbiguousTitleError, SettingsError, UnknownTitleError
from popcorn.domain.factors import Explanation
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import Movie, MovieId
from popcorn.domain.ratings import ListenerId
from popcorn.domain.title_matching import movie_meant
from popcorn.model.retrieval import explain, taste_of
from popcorn.settings import Settings, read_settings
from popcorn.usable_models import usable_model
from popcorn_lab.readiness import nothing_loaded

_DECIMALS = 6


class Part(NamedTuple):
    """One summand of a score; `kind` names it in JSON, `movie_id` is the rated movie's."""

    kind: str
    what: str
    contribution: float
    movie_id: MovieId | None = None


@click.command(name="explain")
@click.option("--user", required=True, help="A listener's id, or DATASET:USER of a dataset's.")
@click.option("--movie", required=True, help="A movie's id or title.")
@click.option(
    "--model",
    type=click.Path(path_type=Path),
    help="The model's folder. [default: POPCORN_MODEL, or `model` in POPCORN_HOME]",
)
@click.option("--json", "is_json", is_flag=True, help="Print everything as JSON.")
def command(user: str, movie: str, model: Path | None, is_json: bool) -> None:
    """Show the sum behind a movie's score for a listener.

    Every part, the largest first: what the movie has for everybody, and what each rated movie
    adds. The total is the model's score; the scorer's also has a constant that all movies of a
    listener share and that changes no order, which is shown below it.

    \b
    Examples:
      popcorn explain --user ml-100k:196 --movie "Alien"
      popcorn explain --user ml-100k:196 --movie 183 --json
    """
    settings = read_settings()
    if model:
        settings = replace(settings, model=model)
    if not settings.database.exists():
        raise nothing_loaded()
    with (
        closing(SqliteStore(settings.database)) as store,
        closing(SqliteCatalogue(settings.database)) as catalogue,
    ):
        listener_id = ListenerId(user)
        listener = Listener(
            listener_id,
            tuple(store.ratings_of(listener_id)),
            marks=tuple(store.marks_of(listener_id)),
        )
        chosen = _movie(catalogue, movie)
        explanation, constant = _explained(settings, listener, chosen)
        titles = catalogue.movies([part.movie_id for part in explanation.history])
    parts = parts_of(explanation, titles)
    if not listener.opinions:
        click.echo(f"{user} has not rated anything here, and counts as new.", err=True)
    click.echo(
        json.dumps(_as_json(user, chosen, parts, explanation.score, constant), indent=1)
        if is_json
        else _as_text(user, chosen, parts, explanation.score, constant)
    )


def parts_of(explanation: Explanation, titles: Mapping[MovieId, Movie]) -> list[Part]:
    """Every part of a score, the largest first; a movie without a title goes by its id."""
    parts = [
        Part("weight", "its own weight", explanation.own_weight),
        Part("everybody", "how it fits everybody", explanation.everybody),
        Part("length", "how it fits who rated as much", explanation.history_length),
    ]
    for each in explanation.history:
        movie = titles.get(each.movie_id)
        what = f"{'liked' if each.is_liked else 'did not like'} {_named(movie, each.movie_id)}"
        kind = "liked" if each.is_liked else "not-liked"
        parts.append(Part(kind, what, each.contribution, each.movie_id))
    return sorted(parts, key=lambda part: (-part.contribution, part.what))


def _explained(settings: Settings, listener: Listener, movie: Movie) -> tuple[Explanation, float]:
    """The sum, and what the scorer's score has besides: the constant of the listener.

    Raises:
        ModelFileError: no usable model.
        SettingsError: the model does not know the movie.
    """
    model = usable_model(settings)
    with closing(LocalFactors(model, settings.database)) as factors:
        taste = taste_of(listener.opinions, factors)
        explanation = explain(taste, [movie.movie_id]).get(movie.movie_id)
    if explanation is None:
        raise SettingsError(
            f"movie {movie.movie_id}",
            "is not known to the model; train a new one with: popcorn train",
        )
    score = LocalScorer(model).score(listener, [movie.movie_id])[movie.movie_id]
    return explanation, score - explanation.score


def _movie(catalogue: SqliteCatalogue, asked: str) -> Movie:
    """By id, or else by title.

    Raises:
        SettingsError: none, or several, go by it.
    """
    by_id = catalogue.movies([MovieId(asked)])
    if by_id:
        return by_id[MovieId(asked)]
    try:
        return movie_meant(asked, catalogue.find_titles(asked))
    except AmbiguousTitleError as error:
        raise _no_movie(asked, "may be any of these; say its id", error.candidates) from None
    except UnknownTitleError as error:
        near = "is no movie here; these come near" if error.close else "is no movie here"
        raise _no_movie(asked, near, error.close) from None


def _no_movie(asked: str, why: str, near: Sequence[Movie]) -> SettingsError:
    listed = ", ".join(f"{each.movie_id} {_named(each, each.movie_id)}" for each in near)
    return SettingsError(repr(asked), f"{why}: {listed}" if listed else why)


def _named(movie: Movie | None, movie_id: MovieId) -> str:
    if movie is None:
        return movie_id
    return movie.title if movie.year is None else f"{movie.title} ({movie.year})"


def _as_text(user: str, movie: Movie, parts: Sequence[Part], score: float, constant: float) -> str:
    lines = [f"{_named(movie, movie.movie_id)}, for {user}", ""]
    lines += [f"{part.contribution:+12.{_DECIMALS}f}  {part.what}" for part in parts]
    lines += [
        "",
        f"{score:+12.{_DECIMALS}f}  in all",
        f"{constant:+12.{_DECIMALS}f}  what all of the listener's movies share",
        f"{score + constant:+12.{_DECIMALS}f}  the scorer's score",
    ]
    return "\n".join(lines)


def _as_json(
    user: str, movie: Movie, parts: Sequence[Part], score: float, constant: float
) -> dict[str, object]:
    return {
        "user": user,
        "movie": {"movie_id": movie.movie_id, "title": movie.title, "year": movie.year},
        "parts": [part._asdict() for part in parts],
        "total": score,
        "constant": constant,
        "score": score + constant,
    }
