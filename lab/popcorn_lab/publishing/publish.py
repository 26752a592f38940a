"""From a model's folder to the index that candidates are searched in."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from popcorn.adapters.aws.factors_index import (
    FACTORS_ALIAS,
    FactorsFormatError,
    factors_document,
    shared_of,
)
from popcorn.domain.errors import ModelFileError, PopcornError
from popcorn.domain.factors import MovieFactors, SharedFactors
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.model.features import HISTORY_GROUPS, HistoryFeature
from popcorn.model.file import Model
from popcorn_lab.publishing.contenders import contenders, reach
from popcorn_lab.publishing.publication import Publication, complete_metas, published_meta

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

CONTENDERS = 10_000
CONTENDERS_OF_A_KIND = 1_000
"""How many movies of a genre, and of a decade, are contenders whatever their reach."""

_MOVIES_AT_ONCE = 500

MoviesById = Callable[[Sequence[MovieId]], Mapping[MovieId, Movie]]
"""Up to 500 movies of the catalogue; unknown ids are absent."""

Progress = Callable[[str, int, int], None]
"""Called often, with the step's name ("choosing", "writing"), what is done of it, and all."""

Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Published:
    """What is in use after a publishing. `is_unchanged`: it was before, and nothing was written."""

    model_version: str
    movie_count: int
    contender_count: int
    is_unchanged: bool = False


@dataclass(frozen=True)
class Prepared:
    """A model whose factors are written, and not in use before `switch`, unless they were."""

    published: Published
    _publication: Publication | None

    def switch(self) -> None:
        """Put them in use, in one step; the factors that were in use stay beside them.

        Raises:
            CatalogueUnavailableError: OpenSearch does not answer.
        """
        if self._publication is not None:
            self._publication.switch()


def publish(
    model: Model,
    movies_by_id: MoviesById,
    client: OpenSearch,
    *,
    progress: Progress,
    alias: str = FACTORS_ALIAS,
    anew: bool = False,
) -> Published:
    """Put a model's factors in place of those in use.

    Listeners get candidates of the former version until everything of the new one is written.
    Publishing what is in use changes nothing, and what was in use just before is only switched
    to. One that fails, or is killed, leaves the former version in use; the next one removes what
    it left.

    Args:
        anew: write all of it even so: what is said of movies has changed.
    Raises:
        ModelFileError: the model holds numbers that are not finite.
        CatalogueUnavailableError: OpenSearch does not answer.
    """
    prepared = prepare(model, movies_by_id, client, progress=progress, alias=alias, anew=anew)
    prepared.switch()
    return prepared.published


def prepare(
    model: Model,
    movies_by_id: MoviesById,
    client: OpenSearch,
    *,
    progress: Progress,
    alias: str = FACTORS_ALIAS,
    anew: bool = False,
) -> Prepared:
    """Write a model's factors beside those in use; arguments and errors are those of `publish`."""
    rows = _finite_rows(model)
    shared = _shared(model, rows)
    if not anew and (known := _written(model, client, alias, shared)):
        return known
    progress("choosing", 0, 1)
    at_ms = time.time_ns() // 1_000_000
    movies = _all_movies(model.space.movie_ids, movies_by_id)
    is_contender = contenders(reach(model), _kinds(movies), CONTENDERS, CONTENDERS_OF_A_KIND)
    count, contender_count = len(movies), int(is_contender.sum())
    publication = Publication(client, alias, shared, at_ms)
    try:
        publication.create(
            {
                "dataset": model.dataset_fingerprint,
                "movies": count,
                "contenders": contender_count,
                "at_ms": at_ms,
            }
        )
        documents = _documents(model, rows, movies, is_contender)
        for done, _ in enumerate(publication.add(documents), 1):
            progress("writing", done, count)
        publication.finish(count)
    except BaseException:
        with suppress(PopcornError):
            publication.remove_unless_in_use()
        raise
    return Prepared(Published(shared.model_version, count, contender_count), publication)


def _written(
    model: Model, client: OpenSearch, alias: str, shared: SharedFactors
) -> Prepared | None:
    """A model whose factors are there already, in use or not."""
    in_use = published_meta(client, alias)
    if in_use is not None and (found := _is_of(in_use, shared, model)):
        return Prepared(replace(found, is_unchanged=True), None)
    for publishing_id, meta in complete_metas(client, alias, shared.model_version):
        if found := _is_of(meta, shared, model):
            return Prepared(found, Publication(client, alias, shared, publishing_id))
    return None


def _is_of(meta: Mapping[str, Any], shared: SharedFactors, model: Model) -> Published | None:
    """What an index holds, by its `_meta`, if it is this very model."""
    published = meta.get("published", {})
    try:
        is_same = shared_of(meta) == shared
    except FactorsFormatError:
        return None
    movie_count = len(model.space.movie_ids)
    if not is_same or published.get("dataset") != model.dataset_fingerprint:
        return None
    if published.get("movies") != movie_count or "at_ms" not in published:
        return None  # half written, or by an older version of this project
    return Published(shared.model_version, movie_count, int(published["contenders"]))


def _finite_rows(model: Model) -> npt.NDArray[np.float32]:
    """float32[features, factors]: V."""
    rows = np.asarray(model.machine.v, np.float32).reshape(model.space.size, -1)
    if not (np.isfinite(rows).all() and np.isfinite(np.asarray(model.machine.w)).all()):
        raise ModelFileError(
            f"model {model.model_version}",
            "holds numbers that are not finite; train a new model with: popcorn train",
        )
    return rows


def _shared(model: Model, rows: npt.NDArray[np.float32]) -> SharedFactors:
    space = model.space
    return SharedFactors(
        model.model_version,
        space.half_life_ratings,
        space.longest_history,
        tuple(tuple(row) for row in rows[space.length_from :].tolist()),
    )


def _all_movies(
    movie_ids: Sequence[MovieId], movies_by_id: MoviesById
) -> dict[MovieId, Movie | None]:
    """Each of the model's movies, in its order, as the catalogue has it."""
    movies: dict[MovieId, Movie | None] = dict.fromkeys(movie_ids)
    for start in range(0, len(movie_ids), _MOVIES_AT_ONCE):
        movies.update(movies_by_id(movie_ids[start : start + _MOVIES_AT_ONCE]))
    return movies


def _kinds(movies: Mapping[MovieId, Movie | None]) -> Iterator[Bools]:
    """Which movies are of each genre, and which of each decade."""
    for genre in Genre:
        yield np.array([bool(each and genre in each.genres) for each in movies.values()])
    decades = np.array(
        [each.year // 10 if each and each.year is not None else -1 for each in movies.values()]
    )
    for decade in np.unique(decades[decades >= 0]):
        yield decades == decade


def _documents(
    model: Model,
    rows: npt.NDArray[np.float32],
    movies: Mapping[MovieId, Movie | None],
    is_contender: Bools,
) -> Iterator[Mapping[str, object]]:
    space, weights = model.space, model.machine.w
    # Contenders first: they then lie in few segments of the index.
    for position in np.argsort(~is_contender, kind="stable").tolist():
        movie_id = space.movie_ids[position]
        history = (
            space.history_key(HistoryFeature(movie_id, group, 1.0))
            for group in range(HISTORY_GROUPS)
        )
        vector, *of_history = (rows[key].tolist() for key in (position, *history))
        factors = MovieFactors(weights[position], vector, tuple(of_history))
        yield factors_document(
            movie_id, movies[movie_id], factors, is_contender=bool(is_contender[position])
        )
