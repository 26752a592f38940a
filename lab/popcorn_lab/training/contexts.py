"""Many listeners' context features at once: `FeatureSpace.context` as a sparse matrix."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from popcorn.model.features import (
    EARLY,
    LASTING,
    LENGTH_BUCKETS_FROM,
    RECENT,
    FeatureSpace,
    history_values,
    newness,
)
from popcorn_lab.training.interactions import Interactions

_KINDS = (EARLY, LASTING, RECENT)


def context_matrix(
    space: FeatureSpace, histories: Interactions, new: float | None = None
) -> sparse.csr_array:
    """The context features of each listener, one row each.

    Columns are the feature space's without the candidates: column 0 is feature
    `space.group_from(0)`. A row equals `space.context` of the same history.

    Args:
        new: the share of the early features, whatever the histories' lengths: 1 or 0 trains one
            half of the machine. None: `newness` of each length.
    Returns:
        float32[listeners, space.size - movies].
    """
    movie_count = len(space.movie_ids)
    lengths = np.minimum(histories.lengths, space.longest_history)
    age = np.repeat(histories.lengths, histories.lengths) - 1 - histories.places
    is_kept = age < space.longest_history
    movies = histories.movies[is_kept] + np.where(histories.is_liked[is_kept], 0, movie_count)
    listeners, of_listener = histories.listeners[is_kept], lengths[histories.listeners[is_kept]]
    tables, table_from = _values_by_length(space.longest_history, space.half_life_ratings, new)
    places = table_from[of_listener] + of_listener - 1 - age[is_kept]

    count = histories.listener_count
    share = (
        _newness_by_length(space.longest_history)[lengths] if new is None else np.full(count, new)
    )
    buckets = np.searchsorted(LENGTH_BUCKETS_FROM, lengths, side="right") - 1
    first_length = space.length_from - movie_count
    second_length = first_length + len(LENGTH_BUCKETS_FROM)
    constant = np.full(count, space.always_on - movie_count)
    everyone = np.arange(count)
    entries: list[tuple[npt.NDArray[Any], ...]] = [
        (listeners, kind * movie_count + movies, tables[kind][places]) for kind in _KINDS
    ]
    entries += [
        (everyone, first_length + buckets, share),
        (everyone, second_length + buckets, 1 - share),
        (everyone, constant, share),
        (everyone, constant + 1, 1 - share),
    ]
    rows, columns, values = (np.concatenate(each) for each in zip(*entries, strict=True))
    is_there = values != 0
    return sparse.coo_array(
        (values[is_there].astype(np.float32), (rows[is_there], columns[is_there])),
        shape=(count, space.size - movie_count),
    ).tocsr()


@lru_cache(maxsize=8)
def _values_by_length(
    longest: int, half_life_ratings: float, new: float | None
) -> tuple[dict[int, npt.NDArray[np.float32]], npt.NDArray[np.int64]]:
    """The values of histories of 0, 1, 2 ... opinions end to end, and where each begins."""
    values = [history_values(length, half_life_ratings, new) for length in range(longest + 1)]
    tables = {
        kind: np.concatenate([np.asarray(each[kind], np.float32) for each in values])
        for kind in _KINDS
    }
    return tables, np.concatenate(([0], np.cumsum(np.arange(longest + 1))))


@lru_cache(maxsize=4)
def _newness_by_length(longest: int) -> npt.NDArray[np.float64]:
    return np.array([newness(length) for length in range(longest + 1)])
