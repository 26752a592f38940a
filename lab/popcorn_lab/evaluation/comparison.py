"""The tables of `popcorn evaluate`: train without what is held out, rank, judge."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import numpy as np

from popcorn.domain.recommendation import CANDIDATES
from popcorn_lab.evaluation import protocols, rankings
from popcorn_lab.evaluation.metrics import Quality
from popcorn_lab.evaluation.protocols import Task
from popcorn_lab.evaluation.rankings import Ranking
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.trainer import EpochDone, Hyperparameters, train

BASELINE = "popularity"
MACHINE = "factorization machine"
SERVED = f"the same, as served (of {CANDIDATES} popular)"

KNOWN_RATINGS = (0, 1, 3, 5, 10)
"""How many first ratings of new listeners are told."""

HOLD_OUT_SEED = 20


@dataclass
class Steps:
    """How long each step took, in seconds."""

    seconds: dict[str, float] = field(default_factory=dict)
    begun: Callable[[str], None] = lambda _name: None

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        self.begun(name)
        started = time.perf_counter()
        yield
        self.seconds[name] = time.perf_counter() - started


def compare_known(
    histories: Interactions,
    hyperparameters: Hyperparameters,
    steps: Steps,
    epoch_done: EpochDone = lambda _epoch, _loss: None,
) -> dict[str, Quality]:
    """Known listeners: the last fifth of each history is held out."""
    training, held_out = protocols.hold_out_last(histories)
    compared = _rankings(training, hyperparameters, steps, "known listeners", epoch_done)
    task = protocols.known_listeners(training, held_out)
    with steps.step("ranking for known listeners"):
        return _judged(compared, task)


def compare_new(
    histories: Interactions,
    hyperparameters: Hyperparameters,
    steps: Steps,
    epoch_done: EpochDone = lambda _epoch, _loss: None,
) -> dict[str, dict[str, Quality]]:
    """New listeners, whom training never saw: by how much is told of them, then by ranking."""
    random = np.random.default_rng(HOLD_OUT_SEED)
    training, new = protocols.hold_out_listeners(histories, random)
    compared = _rankings(training, hyperparameters, steps, "new listeners", epoch_done)
    tasks = {str(known): protocols.new_listeners(new, known) for known in KNOWN_RATINGS}
    tasks["80 %"] = protocols.known_listeners(*protocols.hold_out_last(new))
    with steps.step("ranking for new listeners"):
        return {told: _judged(compared, task) for told, task in tasks.items()}


def _rankings(
    training: Interactions,
    hyperparameters: Hyperparameters,
    steps: Steps,
    whom: str,
    epoch_done: EpochDone,
) -> dict[str, Ranking]:
    with steps.step(f"training for {whom}"):
        machine = rankings.by_machine(train(training, hyperparameters, epoch_done))
    return {
        BASELINE: rankings.by_rating_count(training),
        "popularity by likes": rankings.by_like_count(training),
        MACHINE: machine,
        SERVED: rankings.among_most_rated(machine, training, CANDIDATES),
    }


def _judged(compared: dict[str, Ranking], task: Task) -> dict[str, Quality]:
    return {name: protocols.evaluate(ranking, task) for name, ranking in compared.items()}
