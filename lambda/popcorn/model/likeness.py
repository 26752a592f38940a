"""Movies like a movie, for one listener.

Two movies are alike where the same listeners go for both, popularity set aside: the cosine of
their vectors after the direction that all listeners share, which tells the popular from the
unknown, is taken out of both. By the inner product itself everything would be like Star Wars.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Collection, Mapping, Sequence

from popcorn.domain.diversity import genres_in_common
from popcorn.domain.factors import Candidate, SearchVector, Vector, inner_product
from popcorn.domain.movies import EVERYTHING, Movie, MovieFilter, MovieId
from popcorn.model.retrieval import Taste

MOST_ALIKE = 300
"""How many are found by one search, and then put in order by their likeness."""

_PULL = 2.0
"""How much longer than the listener's vector the movie's is made for the search."""
_LISTENERS_SHARE = 0.1
"""What one standard deviation of the listener's score counts, where likeness is at most 1."""
_GENRES_SHARE = 0.3
"""What having all genres in common counts."""


def similar(
    taste: Taste,
    movie_id: MovieId,
    wanted: MovieFilter = EVERYTHING,
    *,
    exclude: Collection[MovieId] = (),
    limit: int = 100,
) -> Sequence[Candidate]:
    """Movies like one, best first: by likeness, and a little by how they suit the listener.

    Args:
        movie_id: never among the found; where the model does not know it, nothing is found.
        limit: up to `MOST_ALIKE`.
    Raises:
        CatalogueUnavailableError: as `Factors.of` and `Factors.nearest`.
    """
    factors = taste.factors
    this = factors.of([movie_id]).get(movie_id)
    shared = unit(shared_vector(taste))
    own = unit(_without(this.vector, shared)) if this else None
    if own is None:
        return []
    pull = _PULL * max(math.hypot(*taste.query), 1.0)
    query = SearchVector([a + pull * b for a, b in zip(taste.query, own, strict=True)])
    found = [
        each.movie_id
        for each in factors.nearest(query, wanted, exclude={movie_id, *exclude}, limit=MOST_ALIKE)
    ]
    known = factors.of(found)
    suits = {
        each: factor.weight + inner_product(taste.query, factor.vector)
        for each, factor in known.items()
    }
    mean, deviation = _mean_and_deviation(list(suits.values()))
    alike = [
        Candidate(
            each,
            _cosine(_without(known[each].vector, shared), own)
            + _LISTENERS_SHARE * (suits[each] - mean) / deviation,
        )
        for each in suits
    ]
    return _best_first(alike)[:limit]


def with_genres(
    alike: Sequence[Candidate], movie: Movie, movies: Mapping[MovieId, Movie]
) -> Sequence[Candidate]:
    """`similar`'s answer in an order that knows of genres, too: the share that both have in common.

    Args:
        movie: the one that the others are like.
        movies: the others; those that are not in it keep their likeness.
    """

    def in_common(movie_id: MovieId) -> float:
        return genres_in_common(movies[movie_id], movie) if movie_id in movies else 0.0

    return _best_first(
        [
            Candidate(each.movie_id, each.score + _GENRES_SHARE * in_common(each.movie_id))
            for each in alike
        ]
    )


def shared_vector(taste: Taste) -> Vector:
    """What all listeners with as long a history have in common."""
    return [a + b for a, b in zip(taste.everybody, taste.history_length, strict=True)]


def unit(vector: Vector) -> Vector | None:
    """The direction of a vector, of length 1; None where it has none."""
    length = math.hypot(*vector)
    return [each / length for each in vector] if length > 0 else None


def direction(vector: Vector, shared: Vector | None) -> Vector:
    """A movie's vector without the shared direction, of length 1; empty where nothing is left."""
    return unit(_without(vector, shared)) or ()


def _best_first(candidates: Sequence[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda each: (-each.score, each.movie_id))


def _mean_and_deviation(values: Sequence[float]) -> tuple[float, float]:
    if not values:
        return 0.0, 1.0
    return statistics.fmean(values), statistics.pstdev(values) or 1.0


def _without(vector: Vector, direction: Vector | None) -> Vector:
    """What of a vector is at right angles to a direction of length 1."""
    if direction is None:
        return vector
    share = inner_product(vector, direction)
    return [a - share * b for a, b in zip(vector, direction, strict=True)]


def _cosine(vector: Vector, unit: Vector) -> float:
    length = math.hypot(*vector)
    return inner_product(vector, unit) / length if length > 0 else 0.0
