"""Training data from the search indices, which hold what the tables of a deployment do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from opensearchpy.helpers import scan

from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_index import ALIASES, LIVING, movie_of
from popcorn.domain.errors import SettingsError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn_lab.loading.aws_index import loaded_dataset
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.sources import NoRatingsError, TrainingData

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_AT_ONCE = 5_000
_RATINGS: Mapping[str, Any] = {"exists": {"field": "listener_id"}}
"""Neither what is left of deleted ones, nor what popularity keeps there."""


def from_index(client: OpenSearch) -> TrainingData:
    """All ratings of the deployment, spoken ones included.

    The indices are a few seconds behind the tables; `popcorn verify` tells whether they are equal.

    Raises:
        SettingsError: nothing is loaded.
        NoRatingsError: what is loaded has none.
        CatalogueUnavailableError: no answer.
    """
    loaded = loaded_dataset(client)
    if loaded is None:
        hint = "load a dataset there: popcorn load DATASET --to aws"
        raise SettingsError("the search domain holds no catalogue", hint)
    movies = tuple(map(movie_of, _sources(client, ALIASES.movies, LIVING)))
    ratings = (
        Rating(
            ListenerId(each["listener_id"]),
            MovieId(each["movie_id"]),
            Stars(each["half_steps"]),
            each["rated_at_ms"],
        )
        for each in _sources(client, ALIASES.ratings, _RATINGS)
    )
    histories = Interactions.of_ratings((movie.movie_id for movie in movies), ratings)
    name = loaded.name
    if not histories.rating_count:
        raise NoRatingsError(name.name, "has no ratings to learn from")
    return TrainingData(histories, name.name, name.fingerprint, movies)


def _sources(
    client: OpenSearch, alias: str, query: Mapping[str, Any]
) -> Iterator[Mapping[str, Any]]:
    with catalogue_errors():
        for hit in scan(client, index=alias, query={"query": query}, size=_AT_ONCE):
            yield hit["_source"]
