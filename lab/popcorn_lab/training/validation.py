"""When to stop: how well the last likes of some listeners are foreseen, epoch after epoch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from popcorn.model.features import FeatureSpace
from popcorn_lab.training.adam import Floats
from popcorn_lab.training.contexts import context_matrix
from popcorn_lab.training.interactions import Interactions

_LAST_SHARE = 0.2
_FEWEST_RATINGS = 10
_FEWEST_LISTENERS, _MOST_LISTENERS = 200, 1000
"""Fewer tell nothing: the standard error of their NDCG is larger than what is looked for."""
_LOOKS = 12
"""How often a training is looked at."""
_WORSE_LOOKS = 2
"""It ends after so many looks in a row at which it was clearly worse than at its best."""
_CUTOFF = 10


@dataclass(frozen=True)
class HeldOut:
    """The last fifth of some histories, and what came before."""

    told: Interactions
    later: Interactions


def hold_out(
    histories: Interactions, listeners_share: float, random: np.random.Generator
) -> tuple[Interactions, HeldOut | None]:
    """What to train on, and what to look at; None where too few could be looked at."""
    eligible = np.flatnonzero(histories.lengths >= _FEWEST_RATINGS)
    count = min(int(len(eligible) * listeners_share), _MOST_LISTENERS)
    if count < _FEWEST_LISTENERS:
        return histories, None
    chosen = np.sort(random.choice(eligible, count, replace=False))
    is_chosen = np.zeros(histories.listener_count, np.bool_)
    is_chosen[chosen] = True
    told_lengths = np.ceil(histories.lengths * (1 - _LAST_SHARE)).astype(np.int64)
    is_later = histories.places >= told_lengths[histories.listeners]
    is_later &= is_chosen[histories.listeners]
    later = histories.where(is_later & histories.is_liked).of_listeners(chosen)
    training = histories.where(~is_later)
    told = training.of_listeners(chosen)
    judged = np.flatnonzero(later.lengths)
    if len(judged) < 2:
        return histories, None
    return training, HeldOut(told.of_listeners(judged), later.of_listeners(judged))


class EarlyStopping:
    """Ends a training that gets clearly worse, and brings back its best parameters.

    Clearly: by more than one standard error of the difference, paired by listener, as a small
    validation part is noisy, and the learning rate falls to 0 in the end anyway.
    """

    def __init__(
        self,
        space: FeatureSpace,
        held_out: HeldOut | None,
        candidates: Floats,
        contexts: Floats,
        weights: Floats,
    ) -> None:
        self._space = space
        self._held_out = held_out
        self._arrays = (candidates, contexts, weights)
        self._best: tuple[Floats, ...] = ()
        self._best_ndcg = np.zeros(0)
        self._worse = 0
        self.ndcg: float | None = None
        """The mean at the last look."""

    @property
    def is_over(self) -> bool:
        return self._worse >= _WORSE_LOOKS

    def after(self, epoch: int, epochs: int) -> None:
        """Look, where it is time."""
        if self._held_out is None or (epoch % max(epochs // _LOOKS, 1) and epoch < epochs):
            return
        found = self._look(self._held_out)
        self.ndcg = float(found.mean())
        if not len(self._best_ndcg) or self.ndcg > self._best_ndcg.mean():
            self._best = tuple(array.copy() for array in self._arrays)
            self._best_ndcg = found
            self._worse = 0
            return
        lost = self._best_ndcg - found
        error = lost.std(ddof=1) / np.sqrt(len(lost))
        self._worse = self._worse + 1 if lost.mean() > error else 0

    def end(self) -> None:
        """Bring the best parameters back, if the last ones are clearly worse."""
        if self._worse:
            for array, best in zip(self._arrays, self._best, strict=True):
                array[:] = best
            self._worse = 0
        self._best = ()

    def state(self) -> dict[str, Any]:
        best = {f"best{place}": array for place, array in enumerate(self._best)}
        return {**best, "best_ndcg": self._best_ndcg, "worse": np.array(self._worse)}

    def restore(self, state: dict[str, Any]) -> None:
        self._best = tuple(state[f"best{place}"] for place in range(3) if f"best{place}" in state)
        self._best_ndcg = state["best_ndcg"]
        self._worse = int(state["worse"])

    def _look(self, held_out: HeldOut) -> npt.NDArray[np.float64]:
        """NDCG@10 of each listener (Järvelin and Kekäläinen, ACM TOIS 20(4), 2002)."""
        candidates, contexts, weights = self._arrays
        queries = context_matrix(self._space, held_out.told, 0) @ contexts
        discounts = 1 / np.log2(np.arange(2, _CUTOFF + 2))
        found = np.empty(len(queries))
        for listener, query in enumerate(queries):
            told, later = (
                each.movies[each.starts[listener] : each.starts[listener + 1]]
                for each in (held_out.told, held_out.later)
            )
            scores = candidates @ query + weights[:, 0]
            scores[told] = -np.inf
            best = np.argsort(-scores, kind="stable")[:_CUTOFF]
            hits = np.isin(best, later)
            found[listener] = hits @ discounts[: len(best)] / discounts[: len(later)].sum()
        return found
