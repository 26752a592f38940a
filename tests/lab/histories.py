"""Random histories of a small catalogue."""

from __future__ import annotations

import random

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars

MOVIES = [MovieId(f"m{number:02}") for number in range(40)]


def some_ratings(listeners: int, seed: int = 1) -> list[Rating]:
    """Histories of 0 to 40 ratings, in any order, with equal times among them."""
    numbers = random.Random(seed)
    ratings = [
        Rating(
            ListenerId(f"listener {listener}"),
            movie_id,
            Stars(numbers.randint(1, 10)),
            numbers.randrange(50),
        )
        for listener in range(listeners)
        for movie_id in numbers.sample(MOVIES, numbers.randrange(len(MOVIES) + 1))
    ]
    numbers.shuffle(ratings)
    return ratings
