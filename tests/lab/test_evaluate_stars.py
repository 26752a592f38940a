"""Predicted stars: folds, baselines, the deployed predictor and the report."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from popcorn.domain.errors import DataFormatError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn_lab.evaluation.data import read_dataset
from popcorn_lab.evaluation.registry import stars_predictors
from popcorn_lab.evaluation.stars import (
    OURS,
    BiasStars,
    MeanStars,
    Pairs,
    StarsPredictor,
    compare_stars,
    rmse,
)
from popcorn_lab.evaluation.stars_folds import published_folds, random_folds
from popcorn_lab.evaluation.stars_report import stars_json, stars_markdown
from popcorn_lab.training.interactions import Interactions

MOVIES = [MovieId(str(number)) for number in range(12)]


def rated(seed: int = 1, listeners: int = 60) -> Interactions:
    """Stars are 3, and what the movie and the listener add to it."""
    random = np.random.default_rng(seed)
    of_movie, of_listener = random.normal(0, 0.8, len(MOVIES)), random.normal(0, 0.6, listeners)
    ratings = []
    for listener in range(listeners):
        for at, place in enumerate(random.permutation(len(MOVIES))[:9]):
            stars = np.clip(round(2 * (3 + of_movie[place] + of_listener[listener])) / 2, 0.5, 5)
            name = ListenerId(f"l{listener:02}")
            ratings.append(Rating(name, MOVIES[place], Stars.of(float(stars)), 10**12 + at))
    return Interactions.of_ratings(MOVIES, ratings)


def test_random_folds_test_each_rating_once() -> None:
    histories = rated()
    assert (np.sum(random_folds(histories), axis=0) == 1).all()


def test_the_error_is_worked_out_by_hand() -> None:
    stars = [Stars.of(value) for value in (4, 2, 5, 1)]
    movie_ids = MOVIES[:4]
    histories = Interactions.of_ratings(
        movie_ids,
        [
            Rating(ListenerId("ann"), movie, each, at)
            for at, (movie, each) in enumerate(zip(movie_ids, stars, strict=True))
        ],
    )
    # Trained on 4 and 2, everything is expected to be 3: both errors are 2.
    assert rmse(MeanStars(), histories, np.array([False, False, True, True])) == 2


def test_biases_find_what_listeners_and_movies_add() -> None:
    histories = rated()
    is_test = random_folds(histories)[0]
    assert rmse(BiasStars(), histories, is_test) < 0.6 * rmse(MeanStars(), histories, is_test)


@pytest.mark.parametrize("place", range(len(stars_predictors([], 1))))
def test_every_predictor_folds_strangers_in_one_by_one(place: int) -> None:
    """The contract of `StarsPredictor`."""
    predictor: StarsPredictor = stars_predictors([], 1)[place]
    predict = predictor.fit(rated())
    strangers = rated(seed=2, listeners=3)
    pairs = Pairs(np.array([2, 0, 0, 1]), np.array([3, 3, 7, 11]))
    together = predict(strangers, pairs)
    assert np.isfinite(together).all()
    for number in range(len(pairs.movies)):
        alone = Pairs(np.zeros(1, np.int64), pairs.movies[number : number + 1])
        told = strangers.of_listeners(pairs.listeners[number : number + 1])
        assert predict(told, alone) == pytest.approx(together[number : number + 1])
    nothing_told = strangers.where(np.zeros(strangers.rating_count, np.bool_))
    assert np.isfinite(predict(nothing_told, pairs)).all()


def test_the_report_says_whether_the_error_is_low_enough() -> None:
    low, high = {"mean": [1.1, 1.1], OURS: [0.87, 0.89]}, {"mean": [1.1, 1.1], OURS: [0.9, 0.9]}
    assert "reached: yes" in stars_markdown("u1 to u5", low)
    assert "reached: no" in stars_markdown("u1 to u5", high)
    assert stars_json("u1 to u5", low)["rmse"][OURS]["mean"] == pytest.approx(0.88)


def test_published_folds_of_ml_100k(movielens: Callable[[str], Path]) -> None:
    path = movielens("ml-100k.zip")
    histories = read_dataset(path).histories
    folds = published_folds(path, histories)
    # 20,000 each, less nine of the movie called "unknown".
    assert all(19_991 <= fold.sum() <= 20_000 for fold in folds)
    assert (np.sum(folds, axis=0) == 1).all()
    errors = compare_stars(histories, folds, [MeanStars(), BiasStars()])
    assert np.mean(errors["mean"]) == pytest.approx(1.125, abs=0.005)
    assert np.mean(errors["biases"]) == pytest.approx(0.942, abs=0.005)


def test_a_dataset_without_published_folds_has_none(movielens: Callable[[str], Path]) -> None:
    path = movielens("ml-latest-small-2016.zip")
    assert published_folds(path, read_dataset(path).histories) == []


def test_a_spoilt_fold_is_refused(movielens: Callable[[str], Path], tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.zip"
    with zipfile.ZipFile(movielens("ml-100k.zip")) as good, zipfile.ZipFile(spoilt, "w") as bad:
        for name in good.namelist():
            content = b"1\t1\t5\t1\nno fold\n" if name.endswith("u3.test") else good.read(name)
            bad.writestr(name, content)
    histories = read_dataset(spoilt).histories
    with pytest.raises(DataFormatError, match=r"u3\.test:2: expected user"):
        published_folds(spoilt, histories)
