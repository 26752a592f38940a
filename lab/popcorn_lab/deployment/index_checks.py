"""What `popcorn doctor` looks at in the search domain."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from popcorn.adapters.aws.clients import opensearch_client
from popcorn.adapters.aws.factors_index import FACTORS_ALIAS
from popcorn.adapters.aws.opensearch_catalogue import catalogue_errors
from popcorn.adapters.aws.opensearch_index import ALIASES
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn_lab.deployment.checks import WrongError
from popcorn_lab.loading.aws_index import loaded_dataset
from popcorn_lab.publishing.publication import published_meta

if TYPE_CHECKING:
    from opensearchpy import OpenSearch

_PATIENCE_S = 20.0
_LOAD = "popcorn load DATASET --to aws"


def look_at_domain(url: str) -> str:
    """Whether it answers, and is whole."""
    with _searching(url) as search:
        status = search.cluster.health()["status"]
    if status == "red":
        raise WrongError("a part of an index is gone", "`DomainRed` in docs/operations.md")
    return f"{url}, {status}"


def look_at_indices(url: str) -> str:
    """Whether movies and ratings are there, as this version of the program wants them."""
    with _searching(url) as search:
        loaded = loaded_dataset(search)
        if loaded is None:
            raise WrongError("the domain holds no complete catalogue", _LOAD)
        if not loaded.is_current:
            hint = f"load the same dataset again: {_LOAD}"
            raise WrongError("an older version of this program made the index", hint)
        if not search.indices.exists_alias(name=ALIASES.ratings):
            raise WrongError("there is no index of ratings", _LOAD)
    return f"{loaded.name.name}, {loaded.movie_count:,} movies, {loaded.rating_count:,} ratings"


def look_at_factors(url: str) -> str:
    """The version of the model whose factors are in use."""
    with _searching(url) as search:
        meta = published_meta(search, FACTORS_ALIAS)
    if meta is None:
        found = "no factors are published, so listeners hear what is popular"
        raise WrongError(found, "popcorn publish")
    return str(meta["model_version"])


@contextmanager
def _searching(url: str) -> Iterator[OpenSearch]:
    search = opensearch_client(url, timeout_s=_PATIENCE_S)
    try:
        with catalogue_errors():
            yield search
    except CatalogueUnavailableError as error:
        hint = "is the domain there, and may your credentials ask it? docs/operations.md"
        raise WrongError(f"{url}: {error}", hint) from error
    finally:
        search.close()
