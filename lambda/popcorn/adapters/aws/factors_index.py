"""The index behind the alias `factors`: settings, mapping and documents.

One document for each movie of the model. `is_contender` marks those that may come first for
somebody: what is searched at first, and few enough to be searched exactly. What is said of a movie
stands beside its factors, so that one query finds both. `_meta` in the mapping says what all
listeners share. docs/retrieval.md has the reasons and the figures.
"""

from __future__ import annotations

import struct
from base64 import b64decode, b64encode
from binascii import Error as Base64Error
from collections.abc import Mapping, Sequence
from typing import Any

from popcorn.adapters.aws.opensearch_filters import NO_KIND
from popcorn.adapters.aws.opensearch_index import movie_document, movie_of
from popcorn.domain.factors import MovieFactors, SharedFactors, Vector
from popcorn.domain.movies import Movie, MovieId

FACTORS_ALIAS = "factors"
FORMAT = 2
"""Of `_meta` and of the documents; whoever meets another one does not read on."""

_DECIMALS = 6
_FOR_FINDING_TITLES = ("title_keys", "title_sounds")


class FactorsFormatError(ValueError):
    """A mapping or a document is not of this format."""


def factors_index(
    shared: SharedFactors, published: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """What creates the index of a model.

    Args:
        published: facts for whoever publishes next, that JSON can hold.
    """
    factors = len(shared.always_there[0])
    return {
        "settings": {
            "index": {
                "number_of_shards": 1,
                "auto_expand_replicas": "0-1",  # a second node gets a copy
                "refresh_interval": "-1",  # nothing changes after publishing
                # Contenders lie side by side, so a search reads a few MB in a row.
                "sort.field": "is_contender",
                "sort.order": "desc",
            }
        },
        "mappings": {
            "dynamic": "strict",
            # The search's own copy of the factors; `numbers` has them in a third of the space.
            "_source": {"excludes": ["item_factors"]},
            "_meta": {
                "format": FORMAT,
                "model_version": shared.model_version,
                "half_life_ratings": shared.half_life_ratings,
                "longest_history": shared.longest_history,
                "factors": factors,
                "always_there": [_encoded(vector) for vector in shared.always_there],
                "published": dict(published or {}),
            },
            "properties": {
                "movie_id": {"type": "keyword"},
                "genres": {"type": "keyword"},
                "year": {"type": "short"},
                "rating_count": {"type": "integer"},
                "kind": {"type": "keyword"},
                "released_on": {"type": "date", "format": "strict_date"},
                "is_contender": {"type": "boolean"},
                "item_factors": {"type": "knn_vector", "dimension": factors + 1},
                "numbers": {"type": "binary"},
                "movie": {"type": "object", "enabled": False},
            },
        },
    }


def shared_of(meta: Mapping[str, Any]) -> SharedFactors:
    """What `head_index` was given.

    Raises:
        FactorsFormatError: of another format.
    """
    if meta.get("format") != FORMAT:
        raise FactorsFormatError("the factors in the index are of another format")
    factors = int(meta["factors"])
    return SharedFactors(
        str(meta["model_version"]),
        float(meta["half_life_ratings"]),
        int(meta["longest_history"]),
        tuple(_decoded(text, factors) for text in meta["always_there"]),
    )


def factors_document(
    movie_id: MovieId, movie: Movie | None, factors: MovieFactors, *, is_contender: bool
) -> dict[str, Any]:
    """One movie. `movie` is None where the catalogue does not have it: no filter finds it then."""
    numbers = [factors.weight, *factors.vector]
    for vector in factors.history:
        numbers.extend(vector)
    return {
        "movie_id": movie_id,
        "genres": sorted(genre.value for genre in movie.genres) if movie else [],
        "year": movie.year if movie else None,
        "rating_count": movie.rating_count if movie else None,
        "kind": movie.kind.value if movie else NO_KIND,
        "released_on": movie.released_on if movie else None,
        "is_contender": is_contender,
        "item_factors": search_numbers(factors.vector, factors.weight),
        "numbers": _encoded(numbers),
        "movie": _described(movie) if movie else None,
    }


def _described(movie: Movie) -> dict[str, Any]:
    fields = movie_document(movie).items()
    return {name: value for name, value in fields if name not in _FOR_FINDING_TITLES}


def described_in(document: Mapping[str, Any]) -> Movie | None:
    """The movie, as the catalogue had it when the factors were published.

    None where it had none, or an older version of this project published them.
    """
    described = document.get("movie")
    return movie_of(described) if described else None


def factors_of(document: Mapping[str, Any], factors: int) -> MovieFactors:
    """The factors that a document holds, to the last bit.

    Raises:
        FactorsFormatError: it holds none.
    """
    numbers = _decoded(document["numbers"])
    if len(numbers) <= factors or len(numbers) % factors != 1:
        raise FactorsFormatError("a movie has too few numbers, or too many")
    vectors = [numbers[start : start + factors] for start in range(1, len(numbers), factors)]
    return MovieFactors(numbers[0], vectors[0], tuple(vectors[1:]))


def search_numbers(vector: Vector, weight: float) -> list[float]:
    """A vector and the weight as the field `item_factors`, and a search in it, have them.

    Rounded, which halves what is sent: candidates are scored again from the exact numbers.
    """
    return [round(each, _DECIMALS) for each in (*vector, weight)]


def _encoded(numbers: Sequence[float]) -> str:
    return b64encode(struct.pack(f"<{len(numbers)}f", *numbers)).decode()


def _decoded(text: str, expected: int | None = None) -> tuple[float, ...]:
    try:
        content = b64decode(text, validate=True)
        numbers: tuple[float, ...] = struct.unpack(f"<{len(content) // 4}f", content)
    except (Base64Error, struct.error) as error:
        raise FactorsFormatError("factors are not readable") from error
    if expected is not None and len(numbers) != expected:
        raise FactorsFormatError("a vector has too few numbers, or too many")
    return numbers
