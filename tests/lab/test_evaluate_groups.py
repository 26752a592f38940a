"""What suits a group, compared."""

from __future__ import annotations

import numpy as np
import pytest

from popcorn_lab.evaluation.groups import (
    MEASURES,
    OURS,
    SIZES,
    compare_groups,
    groups_json,
    groups_markdown,
)
from popcorn_lab.training.trainer import Hyperparameters
from tests.lab.evaluation_histories import checkerboard

REGRETS = np.array(
    [
        # loved by one, fine for both, nobody's, almost loved by both
        [0.0, -2.0, -9.0, -1.0],
        [-9.0, -2.0, -3.0, -0.5],
    ]
)


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("average", [3, 1, 0, 2]),
        ("least misery", [3, 1, 0, 2]),
        ("most pleasure", [0, 3, 1, 2]),
        (OURS, [3, 0, 1, 2]),
    ],
)
def test_what_each_measure_puts_first(name: str, order: list[int]) -> None:
    assert np.argsort(-MEASURES[name](REGRETS), kind="stable").tolist() == order


def test_groups_of_two_tastes_are_judged_by_all_measures() -> None:
    compared = compare_groups(checkerboard(), Hyperparameters(epochs=40), count=30)
    assert set(compared) == {"drawn at random", "alike", "different"}
    assert all(tuple(by_size) == SIZES for by_size in compared.values())
    alike, different = compared["alike"][2], compared["different"][2]
    for qualities in (alike, different):
        assert set(qualities) == set(MEASURES)
        for quality in qualities.values():
            assert 0 <= quality.lowest_ndcg <= quality.ndcg <= 1
            assert 0 <= quality.hit_rate <= 1
    assert alike[OURS].ndcg > different[OURS].ndcg, "who is alike is easier to suit"
    text = groups_markdown(compared)
    assert text.count(OURS) == len(compared) * len(SIZES)
    assert groups_json(compared)["alike"]["2"][OURS]["ndcg"] == alike[OURS].ndcg
