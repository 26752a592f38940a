"""The feature space: what a listener's history becomes."""

from __future__ import annotations

import math

import pytest

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import LENGTH_BUCKETS_FROM, FeatureSpace, history_weights

SPACE = FeatureSpace(tuple(map(MovieId, ("a", "b", "c"))), half_life_ratings=2.0)


def rated(*pairs: tuple[str, float]) -> list[Rating]:
    return [
        Rating(ListenerId("me"), MovieId(movie_id), Stars.of(stars), place)
        for place, (movie_id, stars) in enumerate(pairs)
    ]


def test_an_empty_history_has_only_its_length_and_the_constant() -> None:
    assert SPACE.context([]) == ([9, SPACE.always_on], [1.0, 1.0])
    assert SPACE.size == 3 * 3 + len(LENGTH_BUCKETS_FROM) + 1


def test_liked_and_not_liked_are_features_of_their_own() -> None:
    older, newer = history_weights(2, 2.0)
    context = SPACE.context(rated(("c", 4), ("a", 3.5)))
    assert context.keys == [3 + 2, 6 + 0, 9 + 2, SPACE.always_on]
    assert context.values == [older, newer, 1.0, 1.0]


def test_weights_halve_with_every_half_life_and_have_unit_length() -> None:
    weights = history_weights(5, half_life_ratings=2.0)
    assert weights[2] / weights[4] == pytest.approx(0.5, abs=1e-5)
    assert math.hypot(*weights) == pytest.approx(1.0, abs=1e-5)


def test_only_the_newest_ratings_count_and_unknown_movies_do_not() -> None:
    short = FeatureSpace(SPACE.movie_ids, half_life_ratings=2.0, longest_history=2)
    everything = rated(("a", 5), ("b", 5), ("unknown", 5), ("c", 1))
    assert short.context(everything) == short.context(rated(("b", 5), ("c", 1)))


def test_every_length_has_a_bucket() -> None:
    space = FeatureSpace(tuple(MovieId(str(number)) for number in range(200)))
    for length in range(200):
        context = space.context(rated(*((str(number), 5) for number in range(length))))
        assert space.length_from <= context.keys[-2] < space.always_on
