"""Many listeners' context features at once: `FeatureSpace.context` as a sparse matrix."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy import sparse

from popcorn.model.features import LENGTH_BUCKETS_FROM, FeatureSpace, history_weights
from popcorn_lab.training.interactions import Interactions


def context_matrix(space: FeatureSpace, histories: Interactions) -> sparse.csr_array:
    """The context features of each listener, one row each.

    Columns are the feature space's without the candidates: column 0 is feature
    `space.liked_from`. A row equals `space.context` of the same history.

    Returns:
        float32[listeners, space.size - movies].
    """
    movie_count = len(space.movie_ids)
    lengths = np.minimum(histories.lengths, space.longest_history)
    age = np.repeat(histories.lengths, histories.lengths) - 1 - histories.places
    is_kept = age < space.longest_history
    weights, weights_from = _weights_by_length(space.longest_history, space.half_life_ratings)
    of_listener = lengths[histories.listeners[is_kept]]
    values = weights[weights_from[of_listener] + of_listener - 1 - age[is_kept]]
    columns = histories.movies[is_kept] + np.where(histories.is_liked[is_kept], 0, movie_count)

    count = histories.listener_count
    buckets = np.searchsorted(LENGTH_BUCKETS_FROM, lengths, side="right") - 1
    ones = np.ones(2 * count, np.float32)
    rows = np.concatenate((histories.listeners[is_kept], np.arange(count), np.arange(count)))
    always_on = np.full(count, space.always_on - movie_count)
    columns = np.concatenate((columns, 2 * movie_count + buckets, always_on))
    matrix = sparse.coo_array(
        (np.concatenate((values, ones)), (rows, columns)), shape=(count, space.size - movie_count)
    )
    return matrix.tocsr()


@lru_cache(maxsize=4)
def _weights_by_length(
    longest: int, half_life_ratings: float
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.int64]]:
    """The weights of histories of 0, 1, 2 ... ratings end to end, and where each begins."""
    weights = [history_weights(length, half_life_ratings) for length in range(longest + 1)]
    flat = np.concatenate([np.asarray(each, np.float32) for each in weights])
    starts = np.concatenate(([0], np.cumsum(np.arange(longest + 1))))
    return flat, starts
