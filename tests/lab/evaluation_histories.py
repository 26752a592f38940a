"""Small histories for the tests of evaluation, written as words."""

from __future__ import annotations

import numpy as np

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn_lab.evaluation.rankings import Ranking, Scores
from popcorn_lab.evaluation.tasks import Asked
from popcorn_lab.training.interactions import Interactions

MOVIES = [MovieId(letter) for letter in "abcdefghijklmnop"]
BEGIN_MS = 1_000_000_000_000
DAY_MS = 86_400_000


def histories(**rated: str) -> Interactions:
    """A listener by name, a movie a day from the same day on; capitals are liked, "." is none."""
    return Interactions.of_ratings(
        MOVIES,
        [
            Rating(
                ListenerId(name),
                MovieId(each.lower()),
                Stars.of(5 if each.isupper() else 2),
                BEGIN_MS + day * DAY_MS,
            )
            for name, movies in rated.items()
            for day, each in enumerate(movies)
            if each != "."
        ],
    )


def checkerboard(listeners: int = 40, seed: int = 3) -> Interactions:
    """Two tastes: one likes the first half of the movies, the other the second half."""
    random = np.random.default_rng(seed)
    half = len(MOVIES) // 2
    ratings = []
    for listener in range(listeners):
        for at, place in enumerate(random.permutation(len(MOVIES))[:14]):
            is_liked = (place < half) == (listener % 2 == 0)
            stars = Stars.of(5 if is_liked else 2)
            name = ListenerId(f"listener {listener:03}")
            ratings.append(Rating(name, MOVIES[place], stars, BEGIN_MS + at * DAY_MS + listener))
    return Interactions.of_ratings(MOVIES, ratings)


def letters(places: np.ndarray) -> str:
    """The movies at these positions; -1 is left out."""
    return "".join(MOVIES[place] for place in places if place >= 0)


def always(order: str) -> Ranking:
    """Ranks the named movies in this order for everybody, and no other."""
    row = np.full(len(MOVIES), -np.inf, np.float32)
    for rank, letter in enumerate(order):
        row[MOVIES.index(MovieId(letter))] = -rank

    def ranking(asked: Asked) -> Scores:
        return np.tile(row, (asked.count, 1))

    return ranking
