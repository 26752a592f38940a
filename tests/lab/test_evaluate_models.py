"""What every model promises, and what each of them is for."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from popcorn.domain.errors import SettingsError
from popcorn_lab.evaluation import extra, protocols
from popcorn_lab.evaluation.judging import best_first, lists_of
from popcorn_lab.evaluation.metrics import HIT_RATE, judge
from popcorn_lab.evaluation.models import item_weights
from popcorn_lab.evaluation.models.popularity import BayesianMean, LikeCount, RatingCount, Trend
from popcorn_lab.evaluation.models.tuned import Blend, weighted
from popcorn_lab.evaluation.protocols import TOLD_SHARE
from popcorn_lab.evaluation.rankings import Model, NotApplicableError, Ranking
from popcorn_lab.evaluation.registry import MODELS, Setting
from popcorn_lab.evaluation.tasks import Asked, Split
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.trainer import Hyperparameters
from tests.lab.evaluation_histories import (
    BEGIN_MS,
    DAY_MS,
    MOVIES,
    checkerboard,
    histories,
    letters,
)

PERSONAL = ("knn", "ease", "als", "machine")


def made(key: str) -> Model:
    setting = Setting(
        protocols.unknown, hyperparameters=Hyperparameters(epochs=30, factors=4, batch_listeners=16)
    )
    return MODELS[key](setting)


@pytest.fixture(scope="module")
def split() -> Split:
    return next(protocols.unknown(checkerboard()))


@pytest.fixture(scope="module", params=list(MODELS))
def fitted(request: pytest.FixtureRequest, split: Split) -> tuple[str, Ranking]:
    if request.param == "als":
        pytest.importorskip("implicit", reason="needs the extra `evaluation`")
    return request.param, made(request.param).fit(split.training)


def asked_of(split: Split) -> Asked:
    """Strangers with no, some and many ratings told, and two whom training knows."""
    parts = [split.tasks[task].asked.told for task in ("0", "3", TOLD_SHARE)]
    told = histories(
        **{
            f"l{n}": letters(part.movies[part.starts[0] : part.starts[1]]).upper()
            for n, part in enumerate(parts)
        }
    )
    strangers = Asked.strangers(told)
    at_ms = np.maximum(strangers.at_ms, BEGIN_MS + 20 * DAY_MS)
    return dataclasses.replace(
        strangers, at_ms=at_ms, numbers=np.array([-1, 0, 5])[: told.listener_count]
    )


class TestEveryModel:
    """The contract of `popcorn_lab.evaluation.rankings.Model`."""

    def test_scores_all_movies(self, fitted: tuple[str, Ranking], split: Split) -> None:
        asked = asked_of(split)
        scores = fitted[1](asked)
        assert scores.shape == (asked.count, len(MOVIES))
        assert scores.dtype == np.float32
        assert np.isfinite(scores).all()

    def test_a_listeners_scores_depend_on_nobody_else(
        self, fitted: tuple[str, Ranking], split: Split
    ) -> None:
        asked = asked_of(split)
        together = fitted[1](asked)
        for listener in range(asked.count):
            alone = fitted[1](asked.of(np.array([listener])))
            np.testing.assert_allclose(alone[0], together[listener], rtol=1e-4, atol=1e-5)

    def test_asking_again_gives_a_new_array_of_the_same(
        self, fitted: tuple[str, Ranking], split: Split
    ) -> None:
        asked = asked_of(split)
        before = fitted[1](asked)
        kept = before.copy()
        before[:] = -np.inf
        assert (fitted[1](asked) == kept).all()

    def test_fitting_again_gives_the_same(self, fitted: tuple[str, Ranking], split: Split) -> None:
        asked = asked_of(split)
        again = made(fitted[0]).fit(split.training)
        np.testing.assert_allclose(again(asked), fitted[1](asked), rtol=1e-4, atol=1e-5)

    def test_histories_stay_as_they_are(self, fitted: tuple[str, Ranking], split: Split) -> None:
        """Once a sparse matrix over a history's own arrays dropped its zeros in place."""
        asked = asked_of(split)
        arrays = ("starts", "movies", "half_steps", "times")

        def state() -> list[list[int]]:
            return [
                getattr(each, name).tolist()
                for each in (split.training, asked.told)
                for name in arrays
            ]

        before = state()
        made(fitted[0]).fit(split.training)(asked)
        assert state() == before

    def test_tells_tastes_apart_where_it_is_personal(
        self, fitted: tuple[str, Ranking], split: Split
    ) -> None:
        name, ranking = fitted
        task = split.tasks[TOLD_SHARE]
        found = judge(lists_of(ranking, task, split.training), len(MOVIES)).mean(HIT_RATE)
        if name in PERSONAL:
            likes = LikeCount().fit(split.training)
            by_likes = judge(lists_of(likes, task, split.training), len(MOVIES)).mean(HIT_RATE)
            assert found > 0.9
            assert found > by_likes


def first(ranking: Ranking, asked: Asked, count: int = 3) -> list[str]:
    return [letters(row) for row in best_first(ranking(asked), count)]


def anybody() -> Asked:
    return Asked.strangers(histories(eve="P"))


def test_popularity_counts_ratings_or_likes() -> None:
    training = histories(ann="aB", bob="aBC", cid="a", dan="C", eve="C")
    assert first(RatingCount().fit(training), anybody(), 2) == ["ac"]
    assert first(LikeCount().fit(training), anybody(), 2) == ["cb"]


def test_one_enthusiast_makes_no_favourite() -> None:
    training = histories(ann="ABc", bob="Ac", cid="Ac", dan="Ac", eve="Ac")
    assert first(BayesianMean().fit(training), anybody(), 2) == ["ab"]


def test_the_trend_is_what_was_liked_in_the_thirty_days_before() -> None:
    long_ago, lately = "AB", "." * 50 + "C"
    training = histories(ann=long_ago, bob=long_ago, cid=lately)
    ranking = Trend().fit(training)
    told = histories(eve="P", fay="P", gus="P")
    at_ms = BEGIN_MS + np.array([10, 60, 200]) * DAY_MS
    asked = Asked(told, np.full(3, -1), at_ms)
    # On day 60 only c is recent; on day 10 c is the future; on day 200 all is long ago.
    assert first(ranking, asked, 2) == ["ab", "ca", "ab"]


def test_models_that_need_stars_or_a_clock_say_so() -> None:
    sequence = dataclasses.replace(
        histories(ann="ABC", bob="ABD"), times=np.arange(6, dtype=np.int64)
    )
    with pytest.raises(NotApplicableError, match="no clock"):
        Trend().fit(sequence)
    for key in ("mean", "ancestor"):
        with pytest.raises(NotApplicableError, match="no stars"):
            made(key).fit(sequence)


def test_ease_says_where_its_matrix_does_not_fit(
    monkeypatch: pytest.MonkeyPatch, split: Split
) -> None:
    monkeypatch.setattr(item_weights, "LARGEST_MATRIX", 15)
    with pytest.raises(NotApplicableError, match="16 movies"):
        made("ease").fit(split.training)


def test_ease_is_the_closed_form_of_a_ridge_regression() -> None:
    """Each movie's weights are the ridge regression of its column on all other columns."""
    training: Interactions = checkerboard()
    settings = item_weights.EaseSettings(regularisation=3.0, not_liked=0.0)
    fold_in = item_weights.learn_ease(training, settings)
    inputs = weighted(training, Blend(np.inf, 0.0, 0.0))
    x = inputs.toarray().astype(np.float64)
    others = np.delete(x, 4, axis=1)
    ridge = np.linalg.solve(others.T @ others + 3.0 * np.eye(len(MOVIES) - 1), others.T @ x[:, 4])
    np.testing.assert_allclose(fold_in(inputs)[:, 4], others @ ridge, rtol=1e-3, atol=1e-4)


def test_older_ratings_count_less_and_dislikes_as_they_are_told_to() -> None:
    told = histories(ann="AbC")
    row = weighted(told, Blend(half_life=1.0, not_liked=0.5, prior=0.0)).toarray()[0]
    assert row[:4].tolist() == [0.25, 0.25, 1.0, 0.0]
    assert weighted(told, Blend(np.inf, 0.0, 0.0)).toarray()[0][:3].tolist() == [1.0, 0.0, 1.0]


def test_a_missing_library_is_named_with_what_installs_it() -> None:
    with pytest.raises(SettingsError, match=r"pip install 'popcorn-picks\[evaluation\]'"):
        extra.need("no_such_library.part")
