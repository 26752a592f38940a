"""The equation: by hand, by its definition, and folded."""

from __future__ import annotations

import math
import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.model.features import SparseVector
from popcorn.model.machine import FactorizationMachine

THREE_FEATURES = FactorizationMachine(
    w0=0.5,
    w=[1.0, -2.0, 0.25],
    v=[1.0, 2.0, 3.0, -1.0, 0.5, 4.0],
    factors=2,
)


def test_three_features_worked_out_by_hand() -> None:
    # w0 + w.x = 0.5 + 1*1 - 2*2 + 0.25*4 = -1.5
    # <v0,v1> x0 x1 = (1*3 - 2*1) * 1*2 = 2
    # <v0,v2> x0 x2 = (1*0.5 + 2*4) * 1*4 = 34
    # <v1,v2> x1 x2 = (3*0.5 - 1*4) * 2*4 = -20
    instance = SparseVector([0, 1, 2], [1.0, 2.0, 4.0])
    assert THREE_FEATURES.score(instance) == pytest.approx(-1.5 + 2 + 34 - 20)


def test_no_feature_scores_the_global_bias() -> None:
    assert THREE_FEATURES.score(SparseVector([], [])) == 0.5


def machine_of(random_source: random.Random, size: int, factors: int) -> FactorizationMachine:
    def numbers(count: int) -> list[float]:
        return [random_source.uniform(-1, 1) for _ in range(count)]

    return FactorizationMachine(numbers(1)[0], numbers(size), numbers(size * factors), factors)


@given(seed=st.integers(0, 10_000), values=st.lists(st.floats(-2, 2), min_size=2, max_size=9))
def test_folding_a_context_changes_nothing(seed: int, values: list[float]) -> None:
    machine = machine_of(random.Random(seed), size=len(values), factors=5)
    candidate, context = 0, SparseVector(list(range(1, len(values))), values[1:])
    whole = SparseVector([candidate, *context.keys], [1.0, *context.values])

    by_pairs = machine.w0 + sum(
        machine.w[j] * x for j, x in zip(whole.keys, whole.values, strict=True)
    )
    for (i, x), (j, y) in combinations(zip(whole.keys, whole.values, strict=True), 2):
        by_pairs += x * y * sum(machine.v[i * 5 + f] * machine.v[j * 5 + f] for f in range(5))

    folded = machine.score_candidate(candidate, machine.fold(context))
    assert machine.score(whole) == pytest.approx(by_pairs, abs=1e-9)
    assert folded == pytest.approx(by_pairs, abs=1e-9)


def test_a_classifiers_sigmoid_keeps_the_order() -> None:
    scores = [THREE_FEATURES.score(SparseVector([key], [1.0])) for key in range(3)]
    probabilities = [1 / (1 + math.exp(-score)) for score in scores]
    assert sorted(range(3), key=scores.__getitem__) == sorted(
        range(3), key=probabilities.__getitem__
    )
