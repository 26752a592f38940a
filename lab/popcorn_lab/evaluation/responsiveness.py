"""Whether a rating changes the next three, through scores: not because its movie is gone.

Threes are compared as sets, and the rated movie is no candidate in either of them: another order
of the same three, or a fourth that moves up, is no change.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from popcorn.domain.movies import Movie
from popcorn.domain.offers import OFFER_SIZE
from popcorn_lab.evaluation.judging import best_first
from popcorn_lab.evaluation.models.machine import Machine
from popcorn_lab.evaluation.protocols import unknown
from popcorn_lab.evaluation.rankings import Ranking
from popcorn_lab.evaluation.report import markdown
from popcorn_lab.evaluation.served import AsServed
from popcorn_lab.evaluation.tasks import Asked
from popcorn_lab.training.interactions import Interactions
from popcorn_lab.training.trainer import EpochDone, Hyperparameters

TITLES = 100
LATER = (5, 10)
WANTED = 0.95
_LIKED, _NOT_LIKED = 10, 2  # half steps: five stars, one star


@dataclass(frozen=True)
class Responsiveness:
    """Shares from 0 to 1.

    Args:
        liked, not_liked: of titles that change a new listener's three, rated five stars, and one.
        differ: of titles that lead to different threes when liked and when not.
        later: of listeners whose next rating changes their three, by how many they have then.
    """

    titles: int
    liked: float
    not_liked: float
    differ: float
    later: dict[int, float]


def measure(
    histories: Interactions,
    movies: Sequence[Movie],
    hyperparameters: Hyperparameters,
    epoch_done: EpochDone = lambda _epoch, _loss: None,
) -> Responsiveness:
    """Train without a fifth of the listeners, and let them, and new ones, rate.

    Rankings are as served. Titles are drawn with the seed of the hyperparameters among those
    that training has ratings of.
    """
    split = next(unknown(histories, folds=1))
    ranking = AsServed(Machine(hyperparameters, epoch_done).fit(split.training), movies)
    random = np.random.default_rng(hyperparameters.seed)
    rated = np.unique(split.training.movies)
    titles = random.choice(rated, min(TITLES, len(rated)), replace=False)
    strangers = split.tasks[str(max(LATER))].asked.told
    return responsiveness(ranking, titles, strangers)


def responsiveness(
    ranking: Ranking,
    titles: npt.NDArray[np.int32],
    strangers: Interactions,
) -> Responsiveness:
    """What ratings change in a ranking.

    Args:
        titles: int32[titles], positions of the movies that are rated first.
        strangers: first ratings of listeners whom training has not seen.
    """
    before = _threes(ranking, _one_each(strangers, titles, None), titles)
    liked = _threes(ranking, _one_each(strangers, titles, _LIKED), titles)
    not_liked = _threes(ranking, _one_each(strangers, titles, _NOT_LIKED), titles)
    return Responsiveness(
        len(titles),
        _share_changed(before, liked),
        _share_changed(before, not_liked),
        _share_changed(liked, not_liked),
        {count: _later(ranking, strangers, count) for count in LATER},
    )


def _later(ranking: Ranking, strangers: Interactions, count: int) -> float:
    chosen = strangers.of_listeners(np.flatnonzero(strangers.lengths >= count))
    newest = chosen.movies[chosen.places == count - 1]
    before = _threes(ranking, chosen.where(chosen.places < count - 1), newest)
    after = _threes(ranking, chosen.where(chosen.places < count), newest)
    return _share_changed(before, after)


def _one_each(
    like: Interactions, titles: npt.NDArray[np.int32], half_steps: int | None
) -> Interactions:
    """New listeners, each of whom rated one title, or nothing."""
    count = 0 if half_steps is None else 1
    return Interactions(
        like.movie_ids,
        count * np.arange(len(titles) + 1, dtype=np.int64),
        titles[: count * len(titles)].astype(np.int32),
        np.full(count * len(titles), half_steps or 0, np.int8),
        np.zeros(count * len(titles), np.int64),
    )


def _threes(
    ranking: Ranking, told: Interactions, excluded: npt.NDArray[np.int32]
) -> npt.NDArray[np.int64]:
    """int64[listeners, 3], ascending positions; `excluded` has one movie for each listener."""
    scores = ranking(Asked.strangers(told))
    scores[np.arange(len(excluded)), excluded] = -np.inf
    return np.sort(best_first(scores, OFFER_SIZE), axis=1)


def _share_changed(before: npt.NDArray[np.int64], after: npt.NDArray[np.int64]) -> float:
    return float((before != after).any(axis=1).mean()) if len(before) else 0.0


def responsiveness_markdown(found: Responsiveness) -> str:
    """What changes the next three, and whether that is as wanted."""
    wanted = f"at least {WANTED:.0%}"
    shares = [
        (f"a first rating of five stars ({found.titles} titles)", found.liked, wanted),
        ("a first rating of one star", found.not_liked, wanted),
        ("five stars or one lead to different threes", found.differ, wanted),
        *((f"the rating that makes it {count}", share, "") for count, share in found.later.items()),
    ]
    rows = [[what, f"{share:.1%}", wanted] for what, share, wanted in shares]
    header = ["what changes the next three, through scores", "share", "wanted"]
    return f"## Responsiveness\n\n{markdown(header, rows)}"


def responsiveness_json(found: Responsiveness) -> dict[str, Any]:
    """The same as JSON can hold it."""
    later = {str(count): share for count, share in found.later.items()}
    return {**dataclasses.asdict(found), "later": later, "wanted": WANTED}
