"""Baselines that fold a weighted history in, tuned as fairly as a strong opponent would be.

Three things are chosen on a validation part of the training data, which the protocol itself
makes: the settings of the model; the half-life of the recency weights of a listener's history;
and how much popularity counts beside the model, which matters where the history is short. The
settings are chosen once for short and once for long histories, the rest for each class of
lengths.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt
from scipy import sparse

from popcorn_lab.evaluation.judging import best_first
from popcorn_lab.evaluation.metrics import NDCG, ndcg
from popcorn_lab.evaluation.models.popularity import like_counts
from popcorn_lab.evaluation.protocols import Protocol
from popcorn_lab.evaluation.rankings import Ranking, Scores
from popcorn_lab.evaluation.tasks import Asked, Task
from popcorn_lab.training.interactions import Interactions

Settings = TypeVar("Settings")

FoldIn = Callable[[sparse.csr_array], Scores]
"""Scores float32[listeners, movies] for weighted histories, float32[listeners, movies]."""

Learn = Callable[[Interactions, Settings], FoldIn]

HALF_LIVES = (math.inf, 30.0, 10.0, 4.0)
PRIORS = (0.0, 0.1, 0.3, 1.0, 3.0, 10.0)
NOT_LIKED = (0.0, 0.5)
LENGTHS_FROM = (0, 1, 2, 4, 7, 11, 20, 50)
LONG_FROM = 20
VALIDATED = 1200
"""So many listeners are asked about, spread over the tasks: it is a choice among a few."""


@dataclass(frozen=True)
class Blend:
    """How a history goes in, and what is added.

    Args:
        half_life: how many later ratings halve what an older one counts.
        not_liked: what a movie counts that was rated, but not liked; a liked one counts 1.
        prior: what popularity counts beside the model, each standardised over the catalogue.
    """

    half_life: float
    not_liked: float
    prior: float


BLENDS = tuple(Blend(*each) for each in product(HALF_LIVES, NOT_LIKED, PRIORS))


@dataclass(frozen=True)
class Choice(Generic[Settings]):
    """Settings of the model, and a blend for each class of `LENGTHS_FROM`."""

    settings: tuple[Settings, ...]
    blends: tuple[Blend, ...]


class Tuned(Generic[Settings]):
    """A model that learns item weights and folds any listener in.

    What was chosen at the first `fit` is kept: further folds of the same run use it again.
    """

    def __init__(
        self, name: str, learn: Learn[Settings], grid: Sequence[Settings], protocol: Protocol
    ) -> None:
        self.name = name
        self._learn = learn
        self._grid = grid
        self._protocol = protocol
        self.choice: Choice[Settings] | None = None

    def fit(self, training: Interactions) -> Ranking:
        if self.choice is None:
            self.choice = self._tune(training)
        choice = self.choice
        learned = {each: self._learn(training, each) for each in dict.fromkeys(choice.settings)}
        prior = standardised_likes(training)

        def ranking(asked: Asked) -> Scores:
            scores = np.empty((asked.count, training.movie_count), np.float32)
            classes = length_classes(asked.told)
            for number, (settings, blend) in enumerate(
                zip(choice.settings, choice.blends, strict=True)
            ):
                chosen = np.flatnonzero(classes == number)
                if len(chosen):
                    inputs = weighted(asked.told.of_listeners(chosen), blend)
                    scores[chosen] = blended(
                        standardised(learned[settings](inputs)), blend.prior, prior
                    )
            return scores

        return ranking

    def _tune(self, histories: Interactions) -> Choice[Settings]:
        split = next(self._protocol(histories))
        prior = standardised_likes(split.training)
        tasks = _some([task.of_judged() for task in split.tasks.values()])
        classes = np.concatenate([length_classes(task.asked.told) for task in tasks])
        # quality[settings][blend, listener of any task]
        quality = np.stack(
            [
                np.concatenate(
                    list(_qualities(self._learn(split.training, each), tasks, prior)), axis=1
                )
                for each in self._grid
            ]
        )
        settings, blends = [], []
        is_long_class = np.asarray(LENGTHS_FROM) >= LONG_FROM
        for number in range(len(LENGTHS_FROM)):
            is_like_it = is_long_class[classes] == is_long_class[number]
            per_class = _by_class(quality, classes, is_like_it)
            best_settings = int(per_class.max(axis=1).sum(axis=1).argmax())
            of_class = classes == number
            if not of_class.any():
                of_class = is_like_it if is_like_it.any() else np.ones_like(of_class)
            settings.append(self._grid[best_settings])
            best_blend = quality[best_settings][:, of_class].mean(axis=1).argmax()
            blends.append(BLENDS[int(best_blend)])
        return Choice(tuple(settings), tuple(blends))


def weighted(histories: Interactions, blend: Blend) -> sparse.csr_array:
    """float32[listeners, movies]: what each rating counts."""
    age = histories.lengths[histories.listeners] - 1 - histories.places
    values = np.where(histories.is_liked, 1.0, blend.not_liked) * 2.0 ** (-age / blend.half_life)
    is_in = values > 0  # eliminate_zeros would work on the histories' own arrays
    rows, columns = histories.listeners[is_in], histories.movies[is_in]
    shape = (histories.listener_count, histories.movie_count)
    return sparse.csr_array((values[is_in].astype(np.float32), (rows, columns)), shape=shape)


def standardised_likes(training: Interactions) -> npt.NDArray[np.float32]:
    """float32[movies], how much each is liked, of mean 0 and deviation 1."""
    return standardised(like_counts(training).astype(np.float32)[None]).reshape(-1)


def blended(standard_scores: Scores, prior: float, popularity: npt.NDArray[np.float32]) -> Scores:
    """Standardised scores and popularity; popularity alone where a model says nothing."""
    says_something = standard_scores.any(axis=1)
    strengths = np.where(says_something, prior, 1).astype(np.float32)
    return np.asarray(standard_scores + strengths[:, None] * popularity, np.float32)


def length_classes(told: Interactions) -> npt.NDArray[np.int64]:
    """int64[listeners], which of `LENGTHS_FROM` each history belongs to."""
    return np.searchsorted(LENGTHS_FROM, told.lengths, side="right") - 1


def standardised(scores: Scores) -> Scores:
    """Each row with mean 0 and deviation 1; zeros where all its scores are equal."""
    centred = scores - scores.mean(axis=1, keepdims=True)
    centred[np.ptp(scores, axis=1) == 0] = 0  # what rounding leaves of equal scores says nothing
    deviation = centred.std(axis=1, keepdims=True)
    return np.asarray(centred / np.where(deviation > 0, deviation, 1), np.float32)


def _some(tasks: Sequence[Task]) -> list[Task]:
    """Other listeners of each task, where there are more than needed."""
    step = max(sum(task.asked.count for task in tasks) // VALIDATED, 1)
    some = [task.of(np.arange(n % step, task.asked.count, step)) for n, task in enumerate(tasks)]
    return [task for task in some if task.asked.count]


def _qualities(
    fold_in: FoldIn, tasks: Sequence[Task], prior: npt.NDArray[np.float32]
) -> Iterator[npt.NDArray[np.float64]]:
    """NDCG of each blend and listener, task by task."""
    for task in tasks:
        relevant = task.held_out.where(task.held_out.is_liked)
        is_relevant = np.zeros((task.asked.count, relevant.movie_count), np.bool_)
        is_relevant[relevant.listeners, relevant.movies] = True
        rows = []
        for way, blends in groupby(BLENDS, key=lambda blend: (blend.half_life, blend.not_liked)):
            inputs = weighted(task.asked.told, Blend(*way, prior=0))
            standard_scores = standardised(fold_in(inputs))
            for blend in blends:
                scores = blended(standard_scores, blend.prior, prior)
                scores[task.excluded.listeners, task.excluded.movies] = -np.inf
                best = best_first(scores, NDCG[1])
                is_hit = np.take_along_axis(is_relevant, np.maximum(best, 0), axis=1) & (best >= 0)
                rows.append(ndcg(is_hit, relevant.lengths))
        yield np.stack(rows)


def _by_class(
    quality: npt.NDArray[np.float64],
    classes: npt.NDArray[np.int64],
    is_like_it: npt.NDArray[np.bool_],
) -> npt.NDArray[np.float64]:
    """[settings, blend, class]: the mean over each class of lengths that has listeners."""
    present = np.unique(classes[is_like_it]) if is_like_it.any() else np.unique(classes)
    return np.stack([quality[:, :, classes == number].mean(axis=2) for number in present], axis=2)
