"""Movies that nobody has rated: what their genres make of them."""

from __future__ import annotations

import numpy as np

from popcorn.adapters.embedded.local_scorer import LocalScorer
from popcorn.domain.listeners import Listener
from popcorn.domain.movies import Genre, Movie, MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.model.file import Model
from popcorn.model.machine import FactorizationMachine
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.trainer import Hyperparameters, Parameters, train

GENRES = (Genre.HORROR, Genre.MUSICAL)
MOVIES = [
    Movie(MovieId(f"{genre}{number:02}"), f"{genre} {number}", 1990, frozenset({genre}))
    for genre in GENRES
    for number in range(20)
]
UNRATED = [Movie(MovieId(f"new {genre}"), "New", 1990, frozenset({genre})) for genre in GENRES]
UNKNOWN = Movie(MovieId("new, of no genre"), "New")


def listener(name: str, liked: Genre, count: int, random: np.random.Generator) -> list[Rating]:
    return [
        Rating(ListenerId(name), movie.movie_id, Stars.of(5 if liked in movie.genres else 1), at)
        for at, movie in enumerate(
            MOVIES[place] for place in random.permutation(len(MOVIES))[:count]
        )
    ]


def scores(parameters: Parameters, ratings: list[Rating]) -> dict[MovieId, float]:
    factors = parameters.v.shape[1]
    machine = FactorizationMachine(
        0.0, parameters.w.tolist(), parameters.v.ravel().tolist(), factors
    )
    model = Model(parameters.space, machine, "", "", "", {})
    found = LocalScorer(model).score(
        Listener(ListenerId("new"), tuple(ratings)), parameters.space.movie_ids
    )
    return dict(found)


def test_a_new_musical_is_for_those_who_like_musicals() -> None:
    random = np.random.default_rng(4)
    ratings = [
        rating
        for number in range(120)
        for rating in listener(str(number), GENRES[number % 2], 30, random)
    ]
    movies = [*MOVIES, *UNRATED, UNKNOWN]
    histories = Interactions.of_ratings([movie.movie_id for movie in movies], ratings)
    given = Hyperparameters(factors=8)
    parameters = train(histories, given, lambda _epoch, _loss: None, movies=movies)
    for liked, other in (GENRES, GENRES[::-1]):
        for known in (5, 25):
            found = scores(parameters, listener("new", liked, known, random))
            assert found[MovieId(f"new {liked}")] > found[MovieId(f"new {other}")]
            assert np.isfinite(list(found.values())).all()
    unknown = parameters.space.position[UNKNOWN.movie_id]
    assert not parameters.v[unknown, :-1].any()
