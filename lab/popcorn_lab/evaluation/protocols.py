"""What is held out, and what is told: each protocol is a way to split the ratings.

A protocol splits any histories, so that a baseline can be tuned on the training part by the
very protocol that it will be judged by.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from popcorn_lab.evaluation.tasks import STRANGER, Asked, Split, Task
from popcorn_lab.training.interactions import Interactions

Protocol = Callable[[Interactions], Iterator[Split]]
"""One or more splits (folds) of the same histories; all have tasks of the same names."""

HELD_OUT_SHARE = 0.2

FEWEST_KNOWN = 5
"""Ratings that a known listener must have before the held-out part."""

FIRST_RATINGS = 10
"""Unknown listeners are judged on what follows these, however many of them are told."""

TOLD = tuple(range(FIRST_RATINGS + 1))
"""How many first ratings of unknown listeners are told."""

TOLD_SHARE = "80 %"
"""The task in which the last fifth of an unknown listener's history is held out."""

FOLDS = 5
FOLDS_SEED = 20

WITH_HISTORY = "with a history"
EVERYBODY = "everybody"


def known(histories: Interactions) -> Iterator[Split]:
    """The last fifth of each listener's history is held out."""
    told, held_out = hold_out_last(histories)
    yield Split(told, {WITH_HISTORY: _known_task(told, held_out, np.arange(told.listener_count))})


def global_time(histories: Interactions) -> Iterator[Split]:
    """The newest fifth of all ratings is held out, whoever gave them.

    Two tasks: of those with at least `FEWEST_KNOWN` ratings before it, and of everybody. Of whom
    came later, nothing is told: what is recommended to them is what the time is like.
    """
    newest = int(np.ceil(histories.rating_count * HELD_OUT_SHARE))
    since = np.sort(histories.times)[-newest]
    is_told = histories.times < since
    told, held_out = histories.where(is_told), histories.where(~is_told)
    numbers = np.where(told.lengths > 0, np.arange(told.listener_count), STRANGER)
    everybody = Task(Asked(told, numbers, _first_times(held_out)), told, held_out)
    yield Split(told, {WITH_HISTORY: _with_history(everybody), EVERYBODY: everybody})


def unknown(histories: Interactions, folds: int = FOLDS) -> Iterator[Split]:
    """A fifth of the listeners is held out entirely, in each fold another one.

    In the tasks "0" to "10" so many of their first ratings are told, and the same movies are
    judged in all of them. "80 %" tells the first part of the whole history and judges the rest:
    another task with other figures.

    Args:
        folds: how many of the `FOLDS` folds are made; with all, everybody is judged once.
    """
    order = np.random.default_rng(FOLDS_SEED).permutation(histories.listener_count)
    for held_out in np.array_split(order, FOLDS)[:folds]:
        is_new = np.zeros(histories.listener_count, np.bool_)
        is_new[held_out] = True
        strangers = histories.of_listeners(np.flatnonzero(is_new))
        tasks = {str(count): first_ratings_told(strangers, count) for count in TOLD}
        told, last = hold_out_last(strangers)
        tasks[TOLD_SHARE] = _known_task(told, last, np.full(told.listener_count, STRANGER))
        yield Split(histories.of_listeners(np.flatnonzero(~is_new)), tasks)


def hold_out_last(histories: Interactions) -> tuple[Interactions, Interactions]:
    """Each listener's history, and the last fifth of it."""
    told = np.floor(histories.lengths * (1 - HELD_OUT_SHARE) + 1e-9).astype(np.int64)
    is_told = histories.places < told[histories.listeners]
    return histories.where(is_told), histories.where(~is_told)


def first_ratings_told(strangers: Interactions, count: int) -> Task:
    """Only the first `count` ratings are told; the same is judged whatever `count` is.

    Args:
        strangers: listeners whom training has not seen.
        count: 0 to `FIRST_RATINGS`.
    """
    is_first = strangers.places < FIRST_RATINGS
    held_out = strangers.where(~is_first)
    numbers = np.full(strangers.listener_count, STRANGER)
    asked = Asked(strangers.where(strangers.places < count), numbers, _first_times(held_out))
    return Task(asked, strangers.where(is_first), held_out)


def _known_task(told: Interactions, held_out: Interactions, numbers: npt.NDArray[np.int64]) -> Task:
    return _with_history(Task(Asked(told, numbers, _first_times(held_out)), told, held_out))


def _with_history(task: Task) -> Task:
    return task.of(np.flatnonzero(task.asked.told.lengths >= FEWEST_KNOWN))


def _first_times(held_out: Interactions) -> npt.NDArray[np.int64]:
    """When each listener went on to rate; 0 for those who did not."""
    times = np.zeros(held_out.listener_count, np.int64)
    went_on = np.flatnonzero(held_out.lengths)
    times[went_on] = held_out.times[held_out.starts[:-1][went_on]]
    return times
