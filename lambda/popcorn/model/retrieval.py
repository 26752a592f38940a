"""From what a listener rated to the movies that fit, and why. Plain Python, both sides share it.

docs/retrieval.md has the sums. Everything here is of one model version: that of the `Factors`
that a taste was made with.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from popcorn.domain.factors import (
    Candidate,
    Explanation,
    HistoryPart,
    MovieFactors,
    SearchVector,
    SharedFactors,
    Vector,
    inner_product,
)
from popcorn.domain.movies import EVERYTHING, MovieFilter, MovieId
from popcorn.domain.ratings import Opinion
from popcorn.model.features import FeatureSpace, HistoryFeature

if TYPE_CHECKING:
    from popcorn.ports import Factors

MOVIES_AT_ONCE = 500
"""The most that `Factors.of` takes."""


@dataclass(frozen=True)
class Taste:
    """A listener's vector, as its parts: a movie's score is its weight and `<v_i, query>`.

    `everybody` and `history_length` are what the model adds for all listeners and for those who
    rated as much; `history` holds the features of rated movies and their vectors h_j. `rated` are
    the movies that have any, oldest first.
    """

    factors: Factors
    everybody: Vector
    history_length: Vector
    history: tuple[tuple[HistoryFeature, Vector], ...]
    rated: tuple[MovieId, ...]
    query: Vector

    @property
    def model_version(self) -> str:
        return self.factors.shared.model_version


def taste_of(
    opinions: Sequence[Opinion], factors: Factors, *, about: Collection[MovieId] = ()
) -> Taste:
    """Fold a listener in. What this costs is bounded by the model's `longest_history`.

    Args:
        opinions: oldest first, at most one for each movie; those on movies that the model does
            not know are left out.
        about: movies whose factors are asked for next; an adapter that has to ask somebody reads
            and remembers them in the same step.
    Raises:
        CatalogueUnavailableError: as `Factors.of`.
    """
    shared = factors.shared
    known = _newest_known(opinions, factors, about)
    space = FeatureSpace(tuple(known), shared.half_life_ratings, shared.longest_history)
    newest = [opinion for opinion in opinions if opinion.movie_id in known]
    features = space.history(newest)
    history = tuple(
        (feature, known[feature.movie_id].history[feature.group]) for feature in features
    )
    everybody, history_length = _always_there(space, shared, space.history_length(newest))
    values = [1.0, 1.0, *(feature.value for feature in features)]
    vectors = (everybody, history_length, *(vector for _, vector in history))
    query = [inner_product(values, column) for column in zip(*vectors, strict=True)]
    counted = {feature.movie_id for feature in features}
    rated = tuple(each.movie_id for each in newest if each.movie_id in counted)
    return Taste(factors, everybody, history_length, history, rated, query)


def mean_of(tastes: Sequence[Taste]) -> Taste:
    """The taste whose scores are the means of several listeners', of one model version.

    It has no history of its own, so it has no reasons; what each of them adds is in its query.
    """
    first = tastes[0]
    everybody, history_length, query = (
        tuple(sum(column) / len(tastes) for column in zip(*vectors, strict=True))
        for vectors in zip(
            *((each.everybody, each.history_length, each.query) for each in tastes), strict=True
        )
    )
    return Taste(first.factors, everybody, history_length, (), (), query)


def candidates(
    taste: Taste,
    wanted: MovieFilter = EVERYTHING,
    *,
    exclude: Collection[MovieId] = (),
    limit: int = 200,
) -> Sequence[Candidate]:
    """The movies that score highest for a taste, best first. Arguments as in `Factors.nearest`.

    Scores are the model's, less what the listener's movies share.

    Raises:
        CatalogueUnavailableError: as `Factors.nearest`.
    """
    return taste.factors.nearest(
        SearchVector(taste.query),
        wanted,
        exclude=exclude,
        limit=limit,
    )


def explain(taste: Taste, movie_ids: Collection[MovieId]) -> Mapping[MovieId, Explanation]:
    """What movies' scores are sums of; movies that the model does not know are absent.

    Args:
        movie_ids: up to 500.
    Raises:
        CatalogueUnavailableError: as `Factors.of`.
    """
    found = taste.factors.of(movie_ids)
    return {movie_id: explanation(taste, movie_id, each) for movie_id, each in found.items()}


def _newest_known(
    opinions: Sequence[Opinion], factors: Factors, about: Collection[MovieId]
) -> dict[MovieId, MovieFactors]:
    """Factors of the newest rated movies that the model knows, no more than it uses."""
    longest = factors.shared.longest_history
    at_once = min(longest, MOVIES_AT_ONCE - len(about))
    known: dict[MovieId, MovieFactors] = {}
    for end in range(len(opinions), 0, -at_once):
        asked = [opinion.movie_id for opinion in opinions[max(end - at_once, 0) : end]]
        found = factors.of({*asked, *about})
        known.update({movie_id: found[movie_id] for movie_id in asked if movie_id in found})
        if len(known) >= longest:
            break
    return known


def _always_there(
    space: FeatureSpace, shared: SharedFactors, history_length: int
) -> tuple[Vector, Vector]:
    """The vectors of what is always on, and of the history's length."""
    everybody = [0.0] * len(shared.always_there[0])
    of_length = list(everybody)
    for key, value in zip(*space.always_there(history_length), strict=True):
        total = everybody if key >= space.always_on else of_length
        vector = shared.always_there[key - space.length_from]
        total[:] = [a + value * b for a, b in zip(total, vector, strict=True)]
    return everybody, of_length


def explanation(taste: Taste, movie_id: MovieId, movie: MovieFactors) -> Explanation:
    """What a movie's score is a sum of; `movie` are its factors, of the taste's version."""
    contributions = dict.fromkeys(taste.rated, 0.0)
    is_liked = {}
    for feature, vector in taste.history:
        contributions[feature.movie_id] += feature.value * inner_product(vector, movie.vector)
        is_liked[feature.movie_id] = feature.is_liked
    parts = tuple(
        HistoryPart(rated, is_liked[rated], contribution)
        for rated, contribution in contributions.items()
    )
    return Explanation(
        movie_id,
        own_weight=movie.weight,
        everybody=inner_product(taste.everybody, movie.vector),
        history_length=inner_product(taste.history_length, movie.vector),
        history=parts,
    )
