"""Training rows: what a listener was known by, and what they went on to like.

A row is made from each history in every epoch, each time another one, so that the model learns
to go on from any part of it: nothing, one rating, or hundreds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from popcorn_lab.training.interactions import Interactions


@dataclass(frozen=True)
class RowSampling:
    """How rows are made of histories.

    Args:
        empty_share: rows without any history: what new listeners get.
        subset_share: rows that know a random part of the history, not its beginning: taste
            without time.
        log_uniform_share: rows whose history length is drawn on a logarithmic scale, the others'
            on a linear one: short ones must not be rare.
        highest_dropout: a row forgets a share of its history, drawn from 0 to this one.
        evenness, even_from_ratings, evenness_power: how far rows count alike, whatever they have
            to teach; see `TrainingRows.weights`.
    """

    empty_share: float = 0.15
    subset_share: float = 0.3
    log_uniform_share: float = 0.5
    highest_dropout: float = 0.8
    evenness: float = 0.75
    even_from_ratings: int = 80
    evenness_power: float = 1.0


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
            `even_from_ratings` on, a row counts (its likes) ** (1 - `evenness`).
    """

    inputs: Interactions
    known: Interactions
    targets: Interactions
    weights: npt.NDArray[np.float32]


def sample_rows(
    histories: Interactions, sampling: RowSampling, random: np.random.Generator
) -> TrainingRows:
    """Draw one row from each history."""
    count = histories.listener_count
    known_lengths = _known_lengths(histories.lengths, sampling, random)
    is_subset = random.random(count) < sampling.subset_share
    order = np.argsort(histories.listeners + random.random(histories.rating_count))
    random_places = np.empty_like(histories.places)
    random_places[order] = histories.places
    places = np.where(is_subset[histories.listeners], random_places, histories.places)
    is_known = places < known_lengths[histories.listeners]
    dropout = random.uniform(0.0, sampling.highest_dropout, count)
    is_input = is_known & (random.random(len(places)) >= dropout[histories.listeners])
    targets = histories.where(~is_known & histories.is_liked)
    likes_of_all = max(float(histories.is_liked.sum()) / max(count, 1), 1.0)
    return TrainingRows(
        inputs=histories.where(is_input),
        known=histories.where(is_known),
        targets=targets,
        weights=_weights(known_lengths, targets.lengths, likes_of_all, sampling),
    )


def _weights(
    known_lengths: npt.NDArray[np.int64],
    likes: npt.NDArray[np.int64],
    usual_likes: float,
    sampling: RowSampling,
) -> npt.NDArray[np.float32]:
    knowledge = np.log1p(known_lengths) / np.log1p(sampling.even_from_ratings)
    evenness = sampling.evenness * np.minimum(knowledge, 1) ** sampling.evenness_power
    weights = np.maximum(likes, 1) ** -evenness * usual_likes ** (evenness - sampling.evenness)
    return np.asarray(weights, np.float32)


def _known_lengths(
    lengths: npt.NDArray[np.int64], sampling: RowSampling, random: np.random.Generator
) -> npt.NDArray[np.int64]:
    """How much of each history a row knows: from nothing to all but one rating."""
    most = np.maximum(lengths - 1, 0)
    share = random.random(len(lengths))
    uniform = np.floor(share * (most + 1))
    log_uniform = np.floor(np.exp(share * np.log(most + 1)))
    is_log_uniform = random.random(len(lengths)) < sampling.log_uniform_share
    drawn = np.where(is_log_uniform, log_uniform, uniform)
    drawn[random.random(len(lengths)) < sampling.empty_share] = 0
    return np.asarray(np.minimum(drawn, most), np.int64)
