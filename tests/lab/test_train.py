"""Training: the rows, the encoding, and what is learned."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from popcorn.domain.listeners import Listener, in_order
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.features import HISTORY_GROUPS, FeatureSpace
from popcorn_lab.training.adam import RowAdam
from popcorn_lab.training.checkpoint import Checkpoint
from popcorn_lab.training.contexts import context_matrix
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.rows import RowSampling, sample_rows
from popcorn_lab.training.trainer import Hyperparameters, Parameters, train
from popcorn_lab.training.trend import trend_weights
from popcorn_lab.training.validation import EarlyStopping, hold_out
from tests.lab.histories import MOVIES, some_ratings


def histories_of(ratings: list[Rating]) -> dict[str, tuple[Rating, ...]]:
    listeners = sorted({rating.listener_id for rating in ratings})
    return {
        name: in_order(rating for rating in ratings if rating.listener_id == name)
        for name in listeners
    }


@pytest.mark.parametrize("longest_history", [5, 15, 300])
def test_a_training_row_is_what_the_skill_asks_with(longest_history: int) -> None:
    ratings = some_ratings(30)
    space = FeatureSpace(tuple(MOVIES), half_life_ratings=4.0, longest_history=longest_history)
    matrix = context_matrix(space, Interactions.of_ratings(MOVIES, ratings))
    for row, history in enumerate(histories_of(ratings).values()):
        context = space.context(Listener(history[0].listener_id, history).ratings)
        features = matrix[[row], :].tocoo()
        found = dict(zip(features.col + space.group_from(0), features.data, strict=True))
        assert found == pytest.approx(dict(zip(context.keys, context.values, strict=True)))


def test_the_order_in_which_ratings_arrive_changes_nothing() -> None:
    ratings = some_ratings(20)
    there = Interactions.of_ratings(MOVIES, ratings)
    back = Interactions.of_ratings(reversed(MOVIES), reversed(ratings))
    assert there.movie_ids == back.movie_ids
    for name in ("starts", "movies", "is_liked"):
        assert np.array_equal(getattr(there, name), getattr(back, name))


def test_the_newest_of_two_ratings_counts_and_unknown_movies_do_not() -> None:
    me = ListenerId("me")
    histories = Interactions.of_ratings(
        MOVIES[:2],
        [
            Rating(me, MOVIES[0], Stars.of(1), 30),
            Rating(me, MOVIES[0], Stars.of(5), 10),
            Rating(me, MOVIES[1], Stars.of(5), 20),
            Rating(me, MovieId("elsewhere"), Stars.of(5), 5),
        ],
    )
    assert histories.movies.tolist() == [1, 0]
    assert histories.is_liked.tolist() == [True, False]


def test_a_row_never_tells_what_it_asks_for() -> None:
    histories = Interactions.of_ratings(MOVIES, some_ratings(400))
    sampling = RowSampling()
    rows = sample_rows(histories, sampling, np.random.default_rng(2))
    liked = {*zip(histories.listeners, histories.movies, histories.is_liked, strict=True)}
    told, known, targets = (
        {*zip(part.listeners, part.movies, part.is_liked, strict=True)}
        for part in (rows.inputs, rows.known, rows.targets)
    )
    assert told < known
    assert not known & targets
    assert targets == {each for each in liked - known if each[2]}
    empty = np.mean(rows.known.lengths == 0)
    assert sampling.empty_share < empty < sampling.empty_share + 0.15
    assert np.isfinite(rows.weights).all()
    assert (rows.weights > 0).all()


def test_adam_moves_only_the_rows_that_it_is_given() -> None:
    parameters = np.ones((4, 2), np.float32)
    adam = RowAdam(parameters)
    for _ in range(200):
        rows = np.array([0, 2])
        adam.step(rows, 2 * (parameters[rows] - 3), learning_rate=0.05)
    assert parameters[[0, 2]] == pytest.approx(np.full((2, 2), 3.0), abs=0.05)
    assert (parameters[[1, 3]] == 1).all()


def trained_scores(sampled_movies: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Scores of all movies for one who liked movie 0, trained on two tastes: even and odd."""
    numbers = random.Random(9)
    ratings = [
        Rating(
            ListenerId(str(listener)),
            MOVIES[number],
            Stars.of(5 if number % 2 == listener % 2 else 1),
            at,
        )
        for listener in range(80)
        for at, number in enumerate(numbers.sample(range(len(MOVIES)), 20))
    ]
    given = Hyperparameters(factors=4, epochs=240, sampled_movies=sampled_movies)
    parameters = train(Interactions.of_ratings(MOVIES, ratings), given, lambda _epoch, _loss: None)
    one = Interactions.of_ratings(MOVIES, [Rating(ListenerId("new"), MOVIES[0], Stars.of(4), 0)])
    movies = len(MOVIES)
    query = context_matrix(parameters.space, one) @ parameters.v[movies:]
    scores: np.ndarray[tuple[int, ...], np.dtype[np.float32]] = (
        query @ parameters.v[:movies].T + parameters.w[:movies]
    )[0]
    return scores


@pytest.mark.parametrize("sampled_movies", [4096, 10])
def test_two_tastes_are_told_apart_with_all_movies_or_some_at_a_time(sampled_movies: int) -> None:
    scores = trained_scores(sampled_movies)
    same, other = scores[2::2], scores[1::2]
    assert same.mean() > other.mean() + 0.2  # after a single rating
    assert np.mean(same[:, None] > other) > 0.85


def test_the_same_seed_gives_the_same_model_and_another_another() -> None:
    histories = Interactions.of_ratings(MOVIES, some_ratings(40))

    def factors(seed: int) -> list[float]:
        given = Hyperparameters(factors=3, epochs=3, seed=seed)
        flat: list[float] = train(histories, given, lambda _epoch, _loss: None).v.ravel().tolist()
        return flat

    assert factors(1) == factors(1) != factors(2)


def test_the_loss_falls_and_every_epoch_is_reported() -> None:
    losses: dict[int, float] = {}
    histories = Interactions.of_ratings(MOVIES, some_ratings(60))
    train(histories, Hyperparameters(factors=3, epochs=30), losses.__setitem__)
    assert list(losses) == list(range(1, 43)), "30 for known listeners, 12 for new ones"
    assert np.mean([losses[epoch] for epoch in range(26, 31)]) < losses[1]


def test_what_never_occurred_disturbs_nobody() -> None:
    histories = Interactions.of_ratings([*MOVIES, MovieId("unrated")], some_ratings(30))
    parameters = train(histories, Hyperparameters(factors=3, epochs=5), lambda _epoch, _loss: None)
    unrated = parameters.space.position[MovieId("unrated")]
    for group in range(HISTORY_GROUPS):
        assert not parameters.v[parameters.space.group_from(group) + unrated].any()


def trained(histories: Interactions, **given: Any) -> Parameters:
    hyperparameters = Hyperparameters(**{"factors": 3, "epochs": 6, **given})
    return train(histories, hyperparameters, lambda _epoch, _loss: None)


def equal(one: Parameters, other: Parameters) -> bool:
    return np.array_equal(one.v, other.v) and np.array_equal(one.w, other.w)


def test_the_number_of_threads_changes_nothing() -> None:
    histories = Interactions.of_ratings(MOVIES, some_ratings(300))
    assert equal(trained(histories, threads=1), trained(histories, threads=3))


class _InterruptedError(Exception):
    pass


@pytest.mark.parametrize("interrupted_after", [1, 4, 6, 7])
def test_an_interrupted_training_goes_on_to_the_same_model(
    tmp_path: Path, interrupted_after: int
) -> None:
    histories = Interactions.of_ratings(MOVIES, some_ratings(300))
    given = Hyperparameters(factors=3, epochs=6, validation_share=0.9)

    def stop(epoch: int, _loss: float) -> None:
        if epoch > interrupted_after:
            raise _InterruptedError

    def checkpoint(signature: str) -> Checkpoint:
        return Checkpoint(tmp_path / "checkpoint", signature, resumes=True, every_s=0)

    with pytest.raises(_InterruptedError):
        train(histories, given, stop, checkpoint("same"))
    epochs: list[int] = []
    again = checkpoint("same")
    resumed = train(histories, given, lambda epoch, _loss: epochs.append(epoch), again)
    assert again.resumed
    assert epochs[0] == interrupted_after + 1
    assert equal(resumed, train(histories, given, lambda _epoch, _loss: None))
    other = checkpoint("of another training")
    train(histories, given, lambda _epoch, _loss: None, other)
    assert not other.resumed


def test_a_checkpoint_that_is_damaged_is_none(tmp_path: Path) -> None:
    path = tmp_path / "checkpoint"
    path.write_bytes(b"PK\x03\x04 not a zip")
    histories = Interactions.of_ratings(MOVIES, some_ratings(40))
    checkpoint = Checkpoint(path, resumes=True)
    train(histories, Hyperparameters(factors=3, epochs=2), lambda _epoch, _loss: None, checkpoint)
    assert not checkpoint.resumed


def test_a_training_that_gets_worse_ends_with_its_best_parameters() -> None:
    histories = Interactions.of_ratings(MOVIES, some_ratings(400))
    training, held_out = hold_out(histories, 0.9, np.random.default_rng(1))
    assert held_out is not None
    assert training.rating_count < histories.rating_count
    space = FeatureSpace(histories.movie_ids)
    later = np.bincount(held_out.later.movies, minlength=len(MOVIES)).astype(np.float32)
    candidates = np.zeros((len(MOVIES), 2), np.float32)
    contexts = np.zeros((space.size - len(MOVIES), 2), np.float32)
    weights = later[:, None].copy()
    stopping = EarlyStopping(space, held_out, candidates, contexts, weights)
    stopping.after(1, 12)
    best = stopping.ndcg
    weights[:, 0] = -later
    for epoch in (2, 3):
        assert not stopping.is_over
        stopping.after(epoch, 12)
        assert best is not None
        assert stopping.ndcg is not None
        assert stopping.ndcg < best
    assert stopping.is_over
    stopping.end()
    assert np.array_equal(weights[:, 0], later)


def test_what_is_liked_of_late_weighs_more() -> None:
    day_ms = 86_400_000
    ratings = [
        Rating(ListenerId(str(number)), movie_id, Stars.of(5), at)
        for number in range(50)
        for movie_id, at in ((MOVIES[0], 0), (MOVIES[1], 365 * day_ms))
    ]
    trend = trend_weights(Interactions.of_ratings(MOVIES, ratings), half_life_days=30.0)
    assert trend[0] < -1 < 0 < 0.5 < trend[1]
    assert not trend[2:].any()
    assert not trend_weights(Interactions.of_ratings(MOVIES, []), 30.0).any()
