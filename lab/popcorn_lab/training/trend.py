"""What is going on: which movies are liked more of late than they used to be."""

from __future__ import annotations

import numpy as np

from popcorn_lab.training.adam import Floats
from popcorn_lab.training.interactions import Interactions

_MS_PER_DAY = 86_400_000.0
_PRIOR_LIKES = 1.0
_FURTHEST = 2.0


def trend_weights(histories: Interactions, half_life_days: float) -> Floats:
    """The logarithm of how many times its usual share of all likes each movie has of late.

    A like counts 2^(-age / half life), its age reckoned from the newest rating there is. One
    usual like is added to both, so that movies with few of them stay near 0.

    Returns:
        float32[movies], within -2 and 2.
    """
    likes = np.bincount(
        histories.movies, weights=histories.is_liked, minlength=histories.movie_count
    )
    if not likes.any():
        return np.zeros(histories.movie_count, np.float32)
    age_days = (histories.times.max() - histories.times) / _MS_PER_DAY
    counted = 2.0 ** (-age_days / half_life_days) * histories.is_liked
    recent = np.bincount(histories.movies, weights=counted, minlength=histories.movie_count)
    usual = likes * (recent.sum() / likes.sum())
    ratio = np.log((recent + _PRIOR_LIKES) / (usual + _PRIOR_LIKES))
    return np.asarray(np.clip(ratio, -_FURTHEST, _FURTHEST), np.float32)
