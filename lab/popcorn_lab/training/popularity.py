"""A model that knows what is popular, and nothing else: what too few ratings are good for."""

from __future__ import annotations

import numpy as np

from popcorn.model.features import FeatureSpace
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.trainer import Hyperparameters, Parameters


def popularity_only(histories: Interactions, hyperparameters: Hyperparameters) -> Parameters:
    """A machine of one factor, which is 0: every listener's order is that of likes, then ratings.

    w_i is the logarithm of one and the likes and a hundredth of the ratings.
    """
    space = FeatureSpace(
        histories.movie_ids, hyperparameters.half_life_ratings, hyperparameters.longest_history
    )
    movies = histories.movie_count
    ratings = np.bincount(histories.movies, minlength=movies)
    likes = np.bincount(histories.movies, weights=histories.is_liked, minlength=movies)
    w = np.zeros(space.size, np.float32)
    w[:movies] = np.log1p(likes + ratings / 100)
    return Parameters(space, 0.0, w, np.zeros((space.size, 1), np.float32))
