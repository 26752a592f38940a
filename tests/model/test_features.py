"""The feature space: what a listener's history becomes."""

from __future__ import annotations

import math

import pytest

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import (
    EARLY,
    HISTORY_GROUPS,
    KNOWN_FROM,
    LASTING,
    LENGTH_BUCKETS_FROM,
    NEW_UP_TO,
    RECENT,
    FeatureSpace,
    history_values,
    newness,
)

SPACE = FeatureSpace(tuple(map(MovieId, ("a", "b", "c"))), half_life_ratings=2.0)


def rated(*pairs: tuple[str, float]) -> list[Rating]:
    return [
        Rating(ListenerId("me"), MovieId(movie_id), Stars.of(stars), place)
        for place, (movie_id, stars) in enumerate(pairs)
    ]


def test_an_empty_history_has_only_its_length_and_the_constant() -> None:
    assert SPACE.context([]) == ([SPACE.length_from, SPACE.always_on], [1.0, 1.0])
    assert SPACE.size == 3 * (1 + HISTORY_GROUPS) + 2 * len(LENGTH_BUCKETS_FROM) + 2


def test_liked_and_not_liked_are_features_of_their_own() -> None:
    context = SPACE.context(rated(("c", 4), ("a", 3.5)))
    value = round(1 / math.sqrt(2 + 4), 6)
    assert context.keys == [
        SPACE.group_from(EARLY) + 2,
        SPACE.group_from(EARLY + 1) + 0,
        SPACE.length_from + 2,
        SPACE.always_on,
    ]
    assert context.values == [value, value, 1.0, 1.0]


@pytest.mark.parametrize("length", [0, 1, NEW_UP_TO, 15, KNOWN_FROM, 99, 100, 250])
def test_the_two_halves_share_each_history(length: int) -> None:
    new = newness(min(length, 100))
    assert new == (1 if length <= NEW_UP_TO else 0 if length >= KNOWN_FROM else new)
    space = FeatureSpace(tuple(MovieId(f"{number:03}") for number in range(250)))
    opinions = rated(*((f"{number:03}", 5) for number in range(length)))
    features = space.history(opinions)
    of_group = {group: [each for each in features if each.group == group] for group in range(6)}
    kept = min(length, space.longest_history)
    assert len(of_group[EARLY]) == (kept if new else 0)
    assert len(of_group[LASTING]) == (kept if new < 1 else 0)
    assert len(of_group[RECENT]) == (min(kept, 24) if new < 1 else 0)
    assert not any(of_group[group] for group in (EARLY + 1, LASTING + 1, RECENT + 1))
    assert all(each.is_liked and each.value > 0 for each in features)
    context = space.context(opinions)
    assert context.keys == sorted(set(context.keys))
    assert sum(context.values[-4 if 0 < new < 1 else -2 :]) == pytest.approx(2)


def test_recent_movies_count_half_as_much_with_every_half_life() -> None:
    recent = history_values(30, half_life_ratings=4.0, new=0.0)[RECENT]
    assert recent[-5] / recent[-1] == pytest.approx(0.5, abs=1e-5)
    assert sum(value > 0 for value in recent) == 24
    assert math.hypot(*recent) < 1


def test_only_the_newest_ratings_count_and_unknown_movies_do_not() -> None:
    short = FeatureSpace(SPACE.movie_ids, half_life_ratings=2.0, longest_history=2)
    everything = rated(("a", 5), ("b", 5), ("unknown", 5), ("c", 1))
    assert short.context(everything) == short.context(rated(("b", 5), ("c", 1)))
