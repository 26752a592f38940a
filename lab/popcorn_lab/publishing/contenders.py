"""Which movies can come first for anybody: those that a search goes through.

Most of a large catalogue comes near nobody's vector. How near a movie comes is measured on made-up
listeners, whose histories are drawn from the model alone. A movie's reach is the least that its
score stays behind the best movie's, over all of them.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from popcorn.domain.ratings import LIKED_FROM_HALF_STEPS
from popcorn.model.file import Model
from popcorn_lab.training.contexts import context_matrix
from popcorn_lab.training.interactions import Interactions

LISTENERS = 2_000
"""Made-up ones; more of them changed nothing (docs/retrieval.md)."""

_POOL = 4_000
_LONGEST = 300
_MOVIES_AT_ONCE = 32_768
_SEED = 1

Floats = npt.NDArray[np.float32]
Bools = npt.NDArray[np.bool_]


def reach(model: Model, listeners: int = LISTENERS) -> Floats:
    """float32[movies], 0 for whatever comes first for some listener, below 0 for all others."""
    items = _items(model)
    queries = _queries(model, items, listeners)
    best = np.full((listeners, 1), -np.inf, np.float32)
    for part in _parts(items):
        np.maximum(best, (queries @ part.T).max(axis=1, keepdims=True), out=best)
    return np.concatenate([((queries @ part.T) - best).max(axis=0) for part in _parts(items)])


def contenders(reaches: Floats, kinds: Iterator[Bools], most: int, most_of_a_kind: int) -> Bools:
    """bool[movies]: the `most` of the greatest reach, and `most_of_a_kind` of each kind.

    Args:
        kinds: bool[movies] each, such as all comedies: what a request may be narrowed to.
    """
    chosen = _greatest(reaches, np.ones(len(reaches), np.bool_), most)
    for kind in kinds:
        chosen |= _greatest(reaches, kind, most_of_a_kind)
    return chosen


def _greatest(reaches: Floats, kind: Bools, most: int) -> Bools:
    (members,) = np.nonzero(kind)
    order = np.argsort(-reaches[members], kind="stable")
    chosen = np.zeros(len(reaches), np.bool_)
    chosen[members[order[:most]]] = True
    return chosen


def _items(model: Model) -> Floats:
    """float32[movies, factors + 1]: v_i and w_i."""
    count, factors = len(model.space.movie_ids), model.machine.factors
    vectors = np.asarray(model.machine.v[: count * factors], np.float32).reshape(count, factors)
    weights = np.asarray(model.machine.w[:count], np.float32)
    return np.hstack((vectors, weights[:, None]))


def _parts(items: Floats) -> Iterator[Floats]:
    return (items[at : at + _MOVIES_AT_ONCE] for at in range(0, len(items), _MOVIES_AT_ONCE))


def _queries(model: Model, items: Floats, listeners: int) -> Floats:
    """float32[listeners, factors + 1]: made-up listeners' vectors, and a 1 for the weight.

    Each has rated 0 to 300 movies. A taste is what tells one movie from another, so that
    histories are of one mind, as real ones are, and reach further than random ones would.
    """
    random = np.random.default_rng(_SEED)
    space, factors = model.space, model.machine.factors
    rows = np.asarray(model.machine.v, np.float32).reshape(space.size, factors)
    well_known = np.argsort(-(items @ [*rows[space.always_on], 1.0]), kind="stable")
    others = random.permutation(well_known[_POOL // 2 :])
    pool = np.concatenate((well_known[: _POOL // 2], others[: _POOL // 2]))
    of_pool = rows[pool]
    made_up = [_made_up_history(random, of_pool) for _ in range(listeners)]
    rated = pool[np.concatenate([rated for rated, _ in made_up])]
    is_liked = np.concatenate([is_liked for _, is_liked in made_up])
    histories = Interactions(
        space.movie_ids,
        np.cumsum([0, *(len(rated) for rated, _ in made_up)]),
        rated.astype(np.int32),
        np.where(is_liked, LIKED_FROM_HALF_STEPS, LIKED_FROM_HALF_STEPS - 1).astype(np.int8),
        np.zeros(len(rated), np.int64),
    )
    context = context_matrix(space, histories) @ rows[space.group_from(0) :]
    return np.hstack((context, np.ones((listeners, 1), np.float32)))


def _made_up_history(
    random: np.random.Generator, pool: Floats
) -> tuple[npt.NDArray[np.int64], Bools]:
    """Places in the pool, oldest first, and which of them were liked."""
    length = int(np.exp(random.uniform(0, np.log(_LONGEST + 1)))) - 1
    one, other = random.integers(0, len(pool), 2)
    appeal = pool @ (pool[one] - pool[other])
    appeal = (appeal - appeal.mean()) / max(float(appeal.std()), 1e-6)
    rated = np.argsort(-(appeal + random.gumbel(0, 1, len(pool))))[:length]
    random.shuffle(rated)
    return rated, appeal[rated] + random.normal(0, 1, len(rated)) > 0
