"""Metrics, lists and intervals, worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from popcorn.domain.errors import SettingsError
from popcorn_lab.evaluation import evidence, judging
from popcorn_lab.evaluation.judging import best_first, lists_of, most_rated
from popcorn_lab.evaluation.metrics import HIT_RATE, NDCG, Lists, Quality, judge
from popcorn_lab.evaluation.tasks import Asked, Task
from tests.lab.evaluation_histories import MOVIES, always, histories, letters


def quality_of(*ranks: int) -> Quality:
    """One hit for each listener, at this rank from 0, of one relevant movie."""
    is_hit = np.zeros((len(ranks), 10), np.bool_)
    is_hit[np.arange(len(ranks)), ranks] = True
    lists = Lists(
        np.tile(np.arange(10), (len(ranks), 1)), is_hit, is_hit, np.ones(len(ranks), np.int64)
    )
    return judge(lists, 16)


def test_metrics_worked_out_by_hand() -> None:
    is_hit = np.zeros((2, 10), np.bool_)
    is_hit[0, [0, 2]] = True
    is_most_rated = np.zeros((2, 10), np.bool_)
    is_most_rated[1, :2] = True
    lists = Lists(np.tile(np.arange(10), (2, 1)), is_hit, is_most_rated, np.array([4, 1]))
    quality = judge(lists, movie_count=20)
    # hits at ranks 1 and 3 of an ideal 1, 2, 3 (at 3) or 1, 2, 3, 4 (at 10)
    found = 1 + 1 / 2
    ideal_3 = 1 + 1 / np.log2(3) + 1 / 2
    expected = {
        ("precision", 3): [2 / 3, 0],
        ("precision", 10): [0.2, 0],
        ("recall", 3): [0.5, 0],
        ("ndcg", 3): [found / ideal_3, 0],
        ("ndcg", 10): [found / (ideal_3 + 1 / np.log2(5)), 0],
        ("hit rate", 3): [1, 0],
        ("hit rate", 10): [1, 0],
        ("most rated", 3): [0, 2 / 3],
        ("most rated", 10): [0, 0.2],
    }
    for metric, values in expected.items():
        assert quality.by_listener[metric] == pytest.approx(values), metric
    assert quality.coverage == {3: 3 / 20, 10: 10 / 20}


def test_the_best_come_first_and_ties_in_the_catalogues_order() -> None:
    low = -np.inf
    scores = np.array([[1, 3, 2, 3, low], [low, low, 5, low, low], [0, 0, 0, 0, 0]], np.float32)
    assert best_first(scores, 3).tolist() == [[1, 3, 2], [2, -1, -1], [0, 1, 2]]
    assert best_first(scores, 7)[0].tolist() == [1, 3, 2, 0, -1, -1, -1]


def test_only_unknown_movies_are_candidates_and_only_likes_are_relevant() -> None:
    told, held_out = histories(ann="AB", bob="AB"), histories(ann="Cd", bob="Fg")
    lists = lists_of(always("abcdef"), Task(Asked.strangers(told), told, held_out), told)
    assert [letters(row) for row in lists.movies] == ["cdef", "cdef"]
    assert lists.is_hit[:, :4].tolist() == [[True, False, False, False], [False] * 3 + [True]]
    assert lists.relevant.tolist() == [1, 1]


def test_listeners_with_nothing_to_find_are_not_judged() -> None:
    told, held_out = histories(ann="AB", bob="AB", cid="AB"), histories(ann="c", bob="C", cid="C")
    task = Task(Asked.strangers(told), told, held_out)
    assert len(lists_of(always("abc"), task, told).relevant) == 2
    none_liked = Task(task.asked, told, held_out.where(~held_out.is_liked))
    with pytest.raises(SettingsError, match="popcorn load"):
        lists_of(always("abc"), none_liked, told)


def test_blocks_of_listeners_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    told = histories(ann="AB", bob="FG", cid="KA", dan="CD")
    held_out = histories(ann="CDE", bob="HIJ", cid="MBO", dan="EFG")
    task = Task(Asked.strangers(told), told, held_out)
    at_once = lists_of(always("abcdefgh"), task, told)
    monkeypatch.setattr(judging, "_SCORES_AT_ONCE", 1)
    one_by_one = lists_of(always("abcdefgh"), task, told)
    for name, values in vars(at_once).items():
        assert values.tolist() == getattr(one_by_one, name).tolist(), name


def test_most_rated_are_those_of_training(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "MOST_RATED", 2)
    chosen = most_rated(histories(ann="ABC", bob="AC", cid="C"))
    assert letters(np.flatnonzero(chosen)) == "ac"
    assert len(chosen) == len(MOVIES)


def test_a_difference_is_paired_by_listener() -> None:
    better, worse = quality_of(*[0, 5] * 50), quality_of(*[1, 6] * 50)
    found = evidence.difference(better, worse, NDCG)
    first, later = 1 - 1 / np.log2(3), 1 / np.log2(7) - 1 / np.log2(8)
    assert found.value == pytest.approx((first + later) / 2)
    assert later < found.low < found.value < found.high < first
    # Unpaired, the spread between the two kinds of listeners would hide so small a lead.
    assert found.high - found.low < 0.1
    same = evidence.difference(better, better, NDCG)
    assert (same.value, same.low, same.high) == (0, 0, 0)


def test_intervals_hold_the_mean_of_most_samples() -> None:
    """Of 200 samples of listeners, about 95 % have the true hit rate in their interval."""
    random = np.random.default_rng(5)
    covered = 0
    for _ in range(200):
        found = evidence.mean(quality_of(*np.where(random.random(60) < 0.3, 0, 9)), HIT_RATE)
        covered += found.low <= 0.3 <= found.high
    assert 0.88 <= covered / 200 <= 0.99


def test_a_ratio_over_nothing_is_infinite() -> None:
    ours, nothing = quality_of(0, 0), quality_of(9, 9)
    assert evidence.ratio(ours, nothing, HIT_RATE).value == np.inf
    assert evidence.ratio(ours, quality_of(0, 0), HIT_RATE).value == 1
