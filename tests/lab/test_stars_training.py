"""Training the prediction of stars: tastes are found, and nothing is found where nothing is."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from popcorn.domain.listeners import in_order
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.stars import StarsModel
from popcorn.model.stars_file import read_stars_model
from popcorn_lab.datasets.movielens import open_movielens
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.stars import (
    MIDDLE_STARS,
    StarsHyperparameters,
    train_stars,
    write_stars,
)
from popcorn_lab.training.stars_ridge import Ridge
from popcorn_lab.training.traits import what_movies_are, whom_listeners_rated
from tests.lab.histories import MOVIES, some_ratings

FEW = StarsHyperparameters(factors=4, samples=4, sweeps=30)
KINDS = (Genre.COMEDY, Genre.HORROR)


def trained(
    folder: Path,
    histories: Interactions,
    hyperparameters: StarsHyperparameters = FEW,
    movies: Iterable[Movie] = (),
) -> StarsModel:
    parameters = train_stars(histories, hyperparameters, lambda _done, _all: None, movies=movies)
    write_stars(folder, parameters, dataset_name="tiny", dataset_fingerprint="abc")
    return read_stars_model(folder)


def checkerboard(listeners: int, random: np.random.Generator) -> list[Rating]:
    """Every other listener gives 5 to every other movie and 2 to the rest; half are rated."""
    return [
        Rating(
            ListenerId(f"{listener:03}"),
            movie_id,
            Stars.of(5 if (listener + place) % 2 else 2),
            int(random.integers(1000)),
        )
        for listener in range(listeners)
        for place, movie_id in enumerate(MOVIES)
        if random.random() < 0.5
    ]


@pytest.fixture(scope="module")
def tastes(tmp_path_factory: pytest.TempPathFactory) -> StarsModel:
    histories = Interactions.of_ratings(MOVIES, checkerboard(60, np.random.default_rng(3)))
    return trained(tmp_path_factory.mktemp("tastes"), histories)


@pytest.mark.parametrize("taste", [0, 1])
def test_a_new_listeners_taste_is_known_from_a_few_ratings(tastes: StarsModel, taste: int) -> None:
    told = [
        Rating(ListenerId("new"), MOVIES[place], Stars.of(5 if (taste + place) % 2 else 2), place)
        for place in (2, 5, 8, 11, 20)
    ]
    listener = tastes.fold(told)
    for place in (0, 1, 30, 31):
        wanted = 5 if (taste + place) % 2 else 2
        assert listener.expected(MOVIES[place]) == pytest.approx(wanted, abs=0.7)


def test_more_ratings_make_it_more_certain(tastes: StarsModel) -> None:
    told = [Rating(ListenerId("new"), MOVIES[p], Stars.of(5 if p % 2 else 2), p) for p in range(20)]
    assert tastes.fold(told).deviation(MOVIES[30]) < tastes.fold([]).deviation(MOVIES[30])


def test_who_has_told_nothing_is_given_the_mean_of_a_movie(tmp_path: Path) -> None:
    good, bad = MOVIES[0], MOVIES[1]
    ratings = [
        replace(rating, stars=Stars(rating.stars.half_steps // 2 + (5 if even else 0) or 1))
        for rating in some_ratings(80)
        for even in [MOVIES.index(rating.movie_id) % 2 == 0]
    ]
    nobody = trained(tmp_path, Interactions.of_ratings(MOVIES, ratings)).fold([])
    means = {
        movie: np.mean([each.stars.value for each in ratings if each.movie_id == movie])
        for movie in (good, bad)
    }
    assert nobody.expected(good) == pytest.approx(means[good], abs=0.3)
    assert nobody.expected(bad) == pytest.approx(means[bad], abs=0.3)


def test_the_same_seed_makes_the_same_file_and_another_seed_another(tmp_path: Path) -> None:
    histories = Interactions.of_ratings(MOVIES, some_ratings(30))
    once = trained(tmp_path / "once", histories).version
    again = trained(tmp_path / "again", histories).version
    other = trained(tmp_path / "other", histories, replace(FEW, seed=2)).version
    assert once == again != other


@pytest.mark.parametrize(("half_steps", "expected"), [(10, 5.0), (7, 3.5), (None, MIDDLE_STARS)])
def test_without_anything_to_learn_there_still_is_an_answer(
    tmp_path: Path, half_steps: int | None, expected: float
) -> None:
    ratings = [replace(rating, stars=Stars(half_steps or 1)) for rating in some_ratings(20)]
    histories = Interactions.of_ratings(MOVIES, ratings if half_steps else [])
    model = trained(tmp_path, histories)
    assert model.fold([]).expected(MOVIES[0]) == expected
    assert model.fold(ratings[:5]).expected(MOVIES[3]) == expected
    assert model.fold(ratings[:5]).expected(MovieId("unknown")) == expected


@pytest.mark.parametrize("count", [2, 5])
def test_hardly_any_ratings_make_a_predictor_that_can_be_asked(tmp_path: Path, count: int) -> None:
    ratings = some_ratings(3)[:count]
    assert len({rating.stars for rating in ratings}) > 1
    listener = trained(tmp_path, Interactions.of_ratings(MOVIES, ratings)).fold(ratings[:1])
    assert 0.5 <= listener.expected(MOVIES[0]) <= 5


def test_too_many_ratings_are_learned_from_in_part(tmp_path: Path) -> None:
    histories = Interactions.of_ratings(MOVIES, some_ratings(60))
    part = trained(tmp_path / "part", histories, replace(FEW, most_ratings=300))
    assert part.space.movie_ids == histories.movie_ids
    assert part.version != trained(tmp_path / "whole", histories).version


def test_progress_is_told_sweep_by_sweep() -> None:
    seen: list[tuple[int, int]] = []
    histories = Interactions.of_ratings(MOVIES, some_ratings(10))
    train_stars(histories, FEW, lambda done, all_: seen.append((done, all_)))
    assert seen == [(done, 30) for done in range(1, 31)]


def test_traits_say_who_rated_what_and_of_which_kind() -> None:
    histories = Interactions.of_ratings(MOVIES, some_ratings(12))
    rated = whom_listeners_rated(histories).toarray()
    assert np.linalg.norm(rated, axis=1) == pytest.approx((histories.lengths > 0).astype(float))
    movies = [
        Movie(MOVIES[0], "x", 1994, frozenset(KINDS)),
        Movie(MOVIES[1], "x", None),
        Movie(MovieId("of another catalogue"), "x", 1990, frozenset(KINDS)),
        Movie(MOVIES[2], "x", 1890),
        Movie(MOVIES[3], "x", 3000),
    ]
    kinds = what_movies_are(histories, movies).toarray()[:, histories.listener_count :]
    assert kinds.sum(axis=1).tolist()[:5] == [3, 0, 1, 1, 0]
    raters = what_movies_are(histories, ()).toarray()[:, : histories.listener_count]
    assert ((raters > 0) == (rated.T > 0)).all()


def test_the_ridge_is_solved_as_exactly_as_it_says() -> None:
    histories = Interactions.of_ratings(MOVIES, some_ratings(25))
    traits = whom_listeners_rated(histories)
    right = np.random.default_rng(1).normal(size=(len(MOVIES), 3))
    found = Ridge(traits).solve(right, 0.5, np.zeros_like(right))
    dense = traits.toarray()
    exact = np.linalg.solve(dense.T @ dense + 0.5 * np.eye(len(MOVIES)), right)
    assert np.linalg.norm(found - exact) < 0.15 * np.linalg.norm(exact)


def test_ml_100k_is_predicted_better_than_any_mean_could(
    tmp_path: Path, movielens: Callable[[str], Path]
) -> None:
    path = movielens("ml-100k.zip")
    with zipfile.ZipFile(path) as archive:
        base, test = (
            [
                Rating(ListenerId(user), MovieId(movie), Stars.of(stars), int(time_s) * 1000)
                for line in archive.read(f"ml-100k/u1.{part}").decode().splitlines()
                for user, movie, stars, time_s in [line.split("\t")]
            ]
            for part in ("base", "test")
        )
    movies = list(open_movielens(path).movies(lambda _error: None))
    histories = Interactions.of_ratings([movie.movie_id for movie in movies], base)
    model = trained(tmp_path, histories, StarsHyperparameters(), movies)
    of: dict[str, list[Rating]] = {}
    for rating in in_order(base):
        of.setdefault(rating.listener_id, []).append(rating)
    asked = {rating.listener_id for rating in test}
    folded = {listener: model.fold(of[listener]) for listener in asked}
    errors = [
        folded[rating.listener_id].expected(rating.movie_id) - rating.stars.value for rating in test
    ]
    assert np.sqrt(np.mean(np.square(errors))) < 0.892  # biases alone reach 0.96 on this split
