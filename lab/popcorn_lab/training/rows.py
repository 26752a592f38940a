"""Training rows: what a listener was known by, and what they went on to like.

A row is made from each history in every epoch, each time another one, so that the model learns
to go on from any part of it: nothing, one rating, or hundreds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from popcorn_lab.training.interactions import Interactions

EMPTY_SHARE = 0.15
"""Rows without any history: what new listeners get."""

SUBSET_SHARE = 0.3
"""Rows that know a random part of the history, not its beginning: taste without time."""

LOG_UNIFORM_SHARE = 0.5
"""Rows whose history length is drawn on a logarithmic scale: short ones must not be rare."""

HIGHEST_DROPOUT = 0.8
"""A row forgets a share of its history, drawn from 0 to this one."""


EVENNESS = 0.75
EVEN_FROM_RATINGS = 80
"""How far rows count alike, whatever they have to teach; see `TrainingRows.weights`."""


@dataclass(frozen=True)
class TrainingRows:
    """One row for each listener.

    Args:
        inputs: what the model is told, already thinned.
        known: all that is known in this row; these movies are neither right nor wrong answers.
        targets: what the listener goes on to like.
        weights: float32[listeners], what a target counts. Of new listeners each like counts the
            same, which ranks best when nothing is known. The more a row knows, the less those
            with hundreds of likes to come may drown those with a few: from
            `EVEN_FROM_RATINGS` on, a row counts (its likes) ** (1 - `EVENNESS`).
    """

    inputs: Interactions
    known: Interactions
    targets: Interactions
    weights: npt.NDArray[np.float32]


def sample_rows(histories: Interactions, random: np.random.Generator) -> TrainingRows:
    """Draw one row from each history."""
    count = histories.listener_count
    known_lengths = _known_lengths(histories.lengths, random)
    is_subset = random.random(count) < SUBSET_SHARE
    order = np.argsort(histories.listeners + random.random(histories.rating_count))
    random_places = np.empty_like(histories.places)
    random_places[order] = histories.places
    places = np.where(is_subset[histories.listeners], random_places, histories.places)
    is_known = places < known_lengths[histories.listeners]
    dropout = random.uniform(0.0, HIGHEST_DROPOUT, count)
    is_input = is_known & (random.random(len(places)) >= dropout[histories.listeners])
    targets = histories.where(~is_known & histories.is_liked)
    likes_of_all = max(float(histories.is_liked.sum()) / max(count, 1), 1.0)
    return TrainingRows(
        inputs=histories.where(is_input),
        known=histories.where(is_known),
        targets=targets,
        weights=_weights(known_lengths, targets.lengths, likes_of_all),
    )


def _weights(
    known_lengths: npt.NDArray[np.int64], likes: npt.NDArray[np.int64], usual_likes: float
) -> npt.NDArray[np.float32]:
    evenness = EVENNESS * np.minimum(np.log1p(known_lengths) / np.log1p(EVEN_FROM_RATINGS), 1)
    weights = np.maximum(likes, 1) ** -evenness * usual_likes ** (evenness - EVENNESS)
    return np.asarray(weights, np.float32)


def _known_lengths(
    lengths: npt.NDArray[np.int64], random: np.random.Generator
) -> npt.NDArray[np.int64]:
    """How much of each history a row knows: from nothing to all but one rating."""
    most = np.maximum(lengths - 1, 0)
    share = random.random(len(lengths))
    uniform = np.floor(share * (most + 1))
    log_uniform = np.floor(np.exp(share * np.log(most + 1)))
    drawn = np.where(random.random(len(lengths)) < LOG_UNIFORM_SHARE, log_uniform, uniform)
    drawn[random.random(len(lengths)) < EMPTY_SHARE] = 0
    return np.asarray(np.minimum(drawn, most), np.int64)
