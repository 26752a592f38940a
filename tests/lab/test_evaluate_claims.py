"""What was meant to be reached, and how it is reported."""

from __future__ import annotations

import json
from collections.abc import Mapping

import numpy as np
import pytest

from popcorn_lab.evaluation.claims import MILLION, Claim, claims
from popcorn_lab.evaluation.comparison import Comparison
from popcorn_lab.evaluation.metrics import METRICS, Metric, Quality
from popcorn_lab.evaluation.models.popularity import LikeCount
from popcorn_lab.evaluation.protocols import EVERYBODY, TOLD, TOLD_SHARE, WITH_HISTORY
from popcorn_lab.evaluation.report import as_json, claims_table, tables

OURS = "ours"
EASE = "EASE"


def quality(mean: float) -> Quality:
    """Twenty listeners, this mean in every metric."""
    values = mean + np.tile([-0.01, 0.01], 10)
    by_listener: dict[Metric, np.ndarray] = dict.fromkeys(METRICS, values)
    return Quality(by_listener, {3: 0.1, 10: 0.2})


def compared(tasks: Mapping[str, Mapping[str, float]], *ours: str) -> Comparison:
    qualities = {
        task: {name: quality(mean) for name, mean in means.items()} for task, means in tasks.items()
    }
    return Comparison(qualities, ours or (OURS,), {"Bayesian mean": "the ratings have no stars"})


def told(ours: Mapping[int, float], baseline: float = 0.3) -> Comparison:
    """Ours by how many ratings are told: as many as are not named get the next lower one's."""
    tasks: dict[str, dict[str, float]] = {}
    mean = 0.0
    for count in TOLD:
        mean = ours.get(count, mean)
        tasks[str(count)] = {LikeCount.name: baseline, OURS: mean}
    tasks[TOLD_SHARE] = {LikeCount.name: 0.1, EASE: 0.2, OURS: 0.21}
    return compared(tasks)


def found(
    comparison: Comparison, protocol: str, ratings: int = 1000, *, is_shuffled: bool = False
) -> list[Claim]:
    return claims(comparison, protocol, ratings, is_shuffled=is_shuffled)


def outcome(
    comparison: Comparison, protocol: str, ratings: int = 1000, *, is_shuffled: bool = False
) -> list[bool]:
    return [claim.holds for claim in found(comparison, protocol, ratings, is_shuffled=is_shuffled)]


@pytest.mark.parametrize(
    ("ours", "ratings", "is_shuffled", "holds"),
    [
        (0.207, 1000, False, [False, True]),
        (0.213, 1000, False, [True, True]),
        (0.207, MILLION, False, [True, True]),
        (0.201, 1000, True, [True, True]),
        (0.199, 1000, True, [False, False]),
    ],
)
def test_known_listeners(ours: float, ratings: int, is_shuffled: bool, holds: list[bool]) -> None:
    comparison = compared({WITH_HISTORY: {LikeCount.name: 0.1, EASE: 0.2, OURS: ours}})
    assert outcome(comparison, "known", ratings=ratings, is_shuffled=is_shuffled) == holds


def test_the_best_baseline_is_none_of_ours() -> None:
    comparison = compared({WITH_HISTORY: {EASE: 0.2, OURS: 0.3, "served": 0.4}}, OURS, "served")
    assert comparison.best_baseline(WITH_HISTORY) == EASE
    (first, _) = found(comparison, "known")
    assert first.figure == pytest.approx(0.3)
    assert first.other == pytest.approx(0.2)
    assert first.ratio.low <= first.ratio.value <= first.ratio.high


def test_global_time_has_to_be_above_and_not_beside() -> None:
    tasks = {WITH_HISTORY: {EASE: 0.2, OURS: 0.2}, EVERYBODY: {EASE: 0.2, OURS: 0.21}}
    assert outcome(compared(tasks), "global") == [False, False, True, True]


def test_unknown_listeners_by_what_is_told() -> None:
    enough = {0: 0.31, 1: 0.31, 3: 0.322, 5: 0.331, 10: 0.337}
    assert outcome(told(enough), "unknown") == [True] * 7
    assert outcome(told(enough | {5: 0.328}), "unknown") == [True] * 3 + [False] + [True] * 3
    flat = {0: 0.301}
    assert outcome(told(flat), "unknown") == [False] * 5 + [True] * 2
    assert outcome(told(flat), "unknown", is_shuffled=True) == [True] * 7


def test_a_dip_is_found_wherever_it_is() -> None:
    rising = {0: 0.35, 1: 0.36, 3: 0.37, 5: 0.38, 10: 0.39}
    for place in TOLD[1:-1]:
        after = {place + 1: rising.get(place + 1, 0.40)}
        last = found(told(rising | {place: 0.2} | after), "unknown")[-1]
        assert not last.holds
        assert f"told {place}" in last.what


def test_nothing_is_claimed_where_our_model_or_a_baseline_is_missing() -> None:
    only_baselines = Comparison({WITH_HISTORY: {EASE: quality(0.2)}}, (), {})
    assert found(only_baselines, "known") == []
    assert found(compared({WITH_HISTORY: {OURS: 0.2}}), "known") == []


def test_tables_show_every_model_and_each_claim() -> None:
    comparison = told({0: 0.31, 1: 0.33})
    printed = tables(comparison)
    for words in ("NDCG@10, told", "hit rate@3, told", LikeCount.name, TOLD_SHARE, "+0.010 ("):
        assert words in printed
    assert "no" in claims_table(found(comparison, "unknown"))
    known = compared({WITH_HISTORY: {EASE: 0.2, OURS: 0.25}})
    for words in ("20 listeners", "coverage@10", "most rated@3", "0.250", "+0.050 ("):
        assert words in tables(known)
    assert tables(compared({WITH_HISTORY: {OURS: 0.25}})).count("0.250")


def test_json_is_plain_and_whole() -> None:
    comparison = compared({WITH_HISTORY: {EASE: 0.2, OURS: 0.25}})
    result = json.loads(json.dumps(as_json(comparison, found(comparison, "known"))))
    ours = result["tasks"][WITH_HISTORY][OURS]
    assert ours["NDCG@10"] == pytest.approx(0.25)
    assert ours["over_best_baseline"]["baseline"] == EASE
    assert ours["over_best_baseline"]["NDCG@10"]["value"] == pytest.approx(0.05)
    assert [claim["holds"] for claim in result["claims"]] == [True, True]
    assert result["left_out"] == {"Bayesian mean": "the ratings have no stars"}
