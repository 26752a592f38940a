"""A comparison: every model is trained without what is held out, ranks, and is judged."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from popcorn.domain.ranking import FOUND
from popcorn_lab.evaluation.judging import lists_of
from popcorn_lab.evaluation.metrics import NDCG, Lists, Metric, Quality, judge
from popcorn_lab.evaluation.models.machine import MachineRanking
from popcorn_lab.evaluation.rankings import NotApplicableError, Ranking
from popcorn_lab.evaluation.registry import MODELS, OURS, Setting
from popcorn_lab.evaluation.served import AsServed
from popcorn_lab.evaluation.tasks import Split
from popcorn_lab.training.interactions import Interactions

SERVED = f"the same, as served (of {FOUND} found, three that differ)"


@dataclass
class Steps:
    """How long each step took, in seconds, all folds together."""

    seconds: dict[str, float] = field(default_factory=dict)
    begun: Callable[[str], None] = lambda _name: None

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        self.begun(name)
        started = time.perf_counter()
        yield
        self.seconds[name] = self.seconds.get(name, 0) + time.perf_counter() - started


@dataclass(frozen=True)
class Comparison:
    """What came of it.

    Args:
        qualities: of each task, of each model by name, in the order of `MODELS`. All models of
            a task are judged by the same listeners in the same order.
        ours: names of what is no baseline.
        left_out: why models were left out, by name.
    """

    qualities: dict[str, dict[str, Quality]]
    ours: tuple[str, ...]
    left_out: dict[str, str]

    def best_baseline(self, task: str, metric: Metric = NDCG) -> str | None:
        """The baseline of the highest mean; None where there is none."""
        qualities = self.qualities[task]
        baselines = [name for name in qualities if name not in self.ours]
        return max(baselines, key=lambda name: qualities[name].mean(metric), default=None)


def compare(
    histories: Interactions, setting: Setting, chosen: Sequence[str], steps: Steps
) -> Comparison:
    """Compare models by a protocol.

    Memory holds one trained model at a time, and the lists of all.

    Args:
        chosen: keys of `MODELS`.
    Raises:
        SettingsError: nothing can be held out, or a library is missing.
    """
    models = {key: MODELS[key](setting) for key in MODELS if key in chosen}
    lists: dict[str, dict[str, list[Lists]]] = {}
    left_out: dict[str, str] = {}
    for number, split in enumerate(setting.protocol(histories), start=1):
        for model in models.values():
            if model.name in left_out:
                continue
            try:
                with steps.step(f"training {model.name}, fold {number}"):
                    ranking = model.fit(split.training)
            except NotApplicableError as reason:
                left_out[model.name] = str(reason)
                continue
            with steps.step(f"ranking by {model.name}, fold {number}"):
                _rank(model.name, ranking, split, lists)
            if isinstance(ranking, MachineRanking):
                with steps.step(f"ranking as served, fold {number}"):
                    _rank(SERVED, AsServed(ranking, setting.movies), split, lists)
    qualities = {
        task: {
            name: judge(Lists.joined(folds), histories.movie_count)
            for name, folds in by_name.items()
        }
        for task, by_name in lists.items()
    }
    ours = (models[OURS].name, SERVED) if OURS in models else ()
    return Comparison(qualities, ours, left_out)


def _rank(
    name: str, ranking: Ranking, split: Split, lists: dict[str, dict[str, list[Lists]]]
) -> None:
    for task_name, task in split.tasks.items():
        of_task = lists.setdefault(task_name, {})
        of_task.setdefault(name, []).append(lists_of(ranking, task, split.training))
