"""Measures of what suits a group, compared on groups that are drawn from single listeners.

Nobody's held-out ratings are of watching together. What a member went on to like, and what not,
stands for what they would have enjoyed with the others.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from popcorn.domain.group_recommendation import together
from popcorn.domain.movies import MovieId
from popcorn.domain.offers import OFFER_SIZE
from popcorn.domain.ranking import FOUND
from popcorn_lab.evaluation.models.machine import Machine
from popcorn_lab.evaluation.protocols import WITH_HISTORY, known
from popcorn_lab.evaluation.rankings import Scores
from popcorn_lab.evaluation.report import markdown, share
from popcorn_lab.evaluation.tasks import Task
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.trainer import EpochDone, Hyperparameters

SIZES = (2, 3, 4, 6)
GROUPS = 500
DEPTH = 10
OURS = "ours"
_KIN = 30
"""Alike are listeners among so many of the most alike; different, among ten times the least."""
_DISLIKED = 4  # half steps

Matrix = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Measure = Callable[[Matrix], npt.NDArray[np.float64]]


def _ours(regrets: Matrix) -> npt.NDArray[np.float64]:
    names = [MovieId(str(place)) for place in range(regrets.shape[1])]
    members = [dict(zip(names, row, strict=True)) for row in regrets.tolist()]
    return np.array(list(together(members).values()))


def _places(regrets: Matrix) -> npt.NDArray[np.float64]:
    places = np.argsort(np.argsort(-regrets, axis=1), axis=1)
    return np.asarray(-places.mean(axis=0), np.float64)


MEASURES: dict[str, Measure] = {
    "average": lambda regrets: regrets.mean(axis=0),
    "least misery": lambda regrets: regrets.min(axis=0),
    "most pleasure": lambda regrets: regrets.max(axis=0),
    "places (Borda)": _places,
    OURS: _ours,
}
"""float[members, candidates] of regrets -> how well each candidate suits; more is better."""


@dataclass(frozen=True)
class GroupQuality:
    """Means over groups, of their members who have something to find.

    `hit_rate`: of members, a movie they liked later is among the three. `ndcg`: at `DEPTH`.
    `lowest_ndcg`: of the member with the lowest. `disliked`: movies among the three that a member
    rated two stars or less later, for each member.
    """

    hit_rate: float
    ndcg: float
    lowest_ndcg: float
    disliked: float


@dataclass(frozen=True)
class Listeners:
    """float[listeners, movies] of scores; what each has seen, and later liked, and disliked."""

    scores: Matrix
    seen: Flags
    liked: Flags
    disliked: Flags

    def of(self, members: npt.NDArray[np.int64]) -> Listeners:
        return Listeners(*(getattr(self, each.name)[members] for each in dataclasses.fields(self)))


Compared = dict[str, dict[int, dict[str, GroupQuality]]]
"""By how groups are drawn, their size, and the measure."""


def compare_groups(
    histories: Interactions,
    hyperparameters: Hyperparameters,
    epoch_done: EpochDone = lambda _epoch, _loss: None,
    count: int = GROUPS,
) -> Compared:
    """Train without the last fifth of each history, and recommend to groups of listeners.

    A group's candidates are the best on average of what none of them is known to have rated.

    Args:
        count: groups of each size, for each way of drawing them.
    """
    split = next(known(histories))
    task = split.tasks[WITH_HISTORY].of_judged()
    listeners = _listeners(
        task, Machine(hyperparameters, epoch_done).fit(split.training)(task.asked)
    )
    random = np.random.default_rng(hyperparameters.seed)
    return {
        kind: {
            size: _judged(listeners, _groups(listeners.scores, nearness, size, count, random))
            for size in SIZES
            if size <= task.asked.count
        }
        for kind, nearness in (("drawn at random", 0), ("alike", 1), ("different", -1))
    }


def _listeners(task: Task, scores: Scores) -> Listeners:
    def flags(ratings: Interactions) -> Flags:
        found = np.zeros(scores.shape, np.bool_)
        found[ratings.listeners, ratings.movies] = True
        return found

    held_out = task.held_out
    return Listeners(
        scores.astype(np.float64),
        flags(task.excluded),
        flags(held_out.where(held_out.is_liked)),
        flags(held_out.where(held_out.half_steps <= _DISLIKED)),
    )


def _groups(
    scores: Matrix, nearness: int, size: int, count: int, random: np.random.Generator
) -> Iterator[npt.NDArray[np.int64]]:
    """Groups of so many listeners; who is alike has scores that differ alike from the mean."""
    own = scores - scores.mean(axis=0)
    own /= np.linalg.norm(own, axis=1, keepdims=True) + 1e-12
    for _ in range(count):
        if not nearness:
            yield random.choice(len(scores), size, replace=False)
            continue
        first = random.integers(len(scores))
        order = np.argsort(-nearness * (own @ own[first]))
        others = order[order != first][: max(_KIN if nearness > 0 else 10 * _KIN, size - 1)]
        yield np.append(first, random.choice(others, size - 1, replace=False))


def _judged(
    listeners: Listeners, groups: Iterator[npt.NDArray[np.int64]]
) -> dict[str, GroupQuality]:
    found: dict[str, list[tuple[float, ...]]] = {name: [] for name in MEASURES}
    for members in groups:
        group = listeners.of(members)
        free = np.flatnonzero(~group.seen.any(axis=0))
        liked = group.liked[:, free]
        has_any = liked.any(axis=1)
        if not has_any.any():
            continue
        scores = group.scores[:, free]
        regrets = scores - scores.max(axis=1, keepdims=True)
        near = np.argsort(-regrets.mean(axis=0), kind="stable")[:FOUND]
        for name, measure in MEASURES.items():
            order = near[np.argsort(-measure(regrets[:, near]), kind="stable")]
            ndcg = _ndcg(liked[has_any], order[:DEPTH])
            three = order[:OFFER_SIZE]
            found[name].append(
                (
                    liked[has_any][:, three].any(axis=1).mean(),
                    ndcg.mean(),
                    ndcg.min(),
                    group.disliked[:, free][:, three].sum() / len(members),
                )
            )
    return {
        name: GroupQuality(*np.array(rows or [(0.0,) * 4]).mean(axis=0).tolist())
        for name, rows in found.items()
    }


def _ndcg(liked: Flags, order: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """float[members]: binary gains, log2 discounts."""
    discounts = 1 / np.log2(np.arange(2, DEPTH + 2))
    best = np.cumsum(discounts)[np.minimum(liked.sum(axis=1), DEPTH) - 1]
    gained = (liked[:, order] * discounts[: len(order)]).sum(axis=1)
    return np.asarray(gained / best, np.float64)


def groups_markdown(compared: Compared) -> str:
    """A table for each way of drawing groups."""
    header = ["members", "measure", "HR@3", f"NDCG@{DEPTH}", "of the lowest", "disliked of 3"]
    parts = []
    for kind, by_size in compared.items():
        rows = [
            [
                str(size),
                name,
                share(quality.hit_rate),
                f"{quality.ndcg:.4f}",
                f"{quality.lowest_ndcg:.4f}",
                f"{quality.disliked:.4f}",
            ]
            for size, qualities in by_size.items()
            for name, quality in qualities.items()
        ]
        parts.append(f"Members {kind}:\n\n{markdown(header, rows)}")
    return "\n\n".join(("## Groups", *parts))


def groups_json(compared: Compared) -> dict[str, Any]:
    """The same as JSON can hold it."""
    return {
        kind: {
            str(size): {name: dataclasses.asdict(quality) for name, quality in qualities.items()}
            for size, qualities in by_size.items()
        }
        for kind, by_size in compared.items()
    }
