"""Finding candidates as the catalogue grows: how long it takes, and whether the best are found.

Each listener's three best movies, as found and then scored, are held against an exact scan of all
movies with numpy.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from popcorn.adapters.embedded.database import open_database
from popcorn.adapters.embedded.local_factors import LocalFactors
from popcorn.domain.movies import MovieId
from popcorn.model.file import Model
from popcorn.model.retrieval import candidates, taste_of
from popcorn.ports import FactorStore
from popcorn_lab.benchmarks.factors import GeneratedModel, GeneratedOpinion
from popcorn_lab.benchmarks.measure import Measured

CANDIDATES = 200
LISTENERS = 200
_OFFERED = 3

Floats = npt.NDArray[np.float32]
History = Sequence[GeneratedOpinion]


@dataclass(frozen=True)
class MeasuredRetrieval(Measured):
    """`same_top_3` is the share of listeners whose three best are those of the exact scan."""

    same_top_3: float


@dataclass(frozen=True)
class _World:
    model: Model
    store: FactorStore
    histories: list[History]
    items: Floats
    """float32[movies, factors + 1]: v_i and w_i."""


def run_retrieval(
    folder: Path,
    movie_counts: Sequence[int],
    *,
    opensearch_url: str | None = None,
    listeners: int = LISTENERS,
) -> Iterator[MeasuredRetrieval]:
    """The embedded search at each size and, where there is an address, OpenSearch's.

    OpenSearch gets an index of its own for each size, removed at the end.
    """
    generated = {count: GeneratedModel(count) for count in movie_counts}
    models = {count: each.write(folder / f"m{count}") for count, each in generated.items()}
    database = folder / "popcorn.sqlite3"
    open_database(database).close()
    with ExitStack() as opened:
        worlds = {}
        for count, model in models.items():
            store = opened.enter_context(closing(LocalFactors(model, database)))
            histories: list[History] = list(generated[count].histories(listeners))
            worlds[count] = _World(model, store, histories, _items(model))
        yield from _measure("candidates, embedded", worlds)
        if opensearch_url is not None:
            published = _published(opensearch_url, worlds, generated, opened)
            yield from _measure("candidates, OpenSearch", published)


def _published(
    url: str, worlds: dict[int, _World], generated: dict[int, GeneratedModel], opened: ExitStack
) -> dict[int, _World]:
    from popcorn.adapters.aws.clients import opensearch_client
    from popcorn.adapters.aws.opensearch_factors import OpenSearchFactorStore
    from popcorn_lab.publishing.publish import publish

    client = opened.enter_context(closing(opensearch_client(url, timeout_s=300, retries=3)))
    published = {}
    for count, world in worlds.items():
        alias = f"popcorn-bench-{count}"
        opened.callback(client.indices.delete, index=f"{alias}-*")
        movies = generated[count].movies
        publish(world.model, movies, client, progress=lambda *_: None, alias=alias)
        store = OpenSearchFactorStore(client, alias)
        published[count] = _World(world.model, store, world.histories, world.items)
    return published


def _measure(group: str, worlds: dict[int, _World]) -> Iterator[MeasuredRetrieval]:
    """The sizes in turn, listener after listener, so that a slow moment hits all of them."""
    seconds: dict[int, list[float]] = {count: [] for count in worlds}
    same: dict[int, list[bool]] = {count: [] for count in worlds}
    for world in worlds.values():
        _found(world, [])  # what is computed once, and connections
    for place in range(min(len(world.histories) for world in worlds.values())):
        for count, world in worlds.items():
            history = world.histories[place]
            found, taken_s = _found(world, history)
            seconds[count].append(taken_s)
            same[count].append(found == _exact(world, history))
    medians = {count: statistics.median(taken) for count, taken in seconds.items()}
    first = next(iter(medians.values()))
    for count, median in medians.items():
        yield MeasuredRetrieval(
            group,
            f"{count:,} movies",
            1000 * median,
            median / first,
            statistics.fmean(same[count]),
        )


def _found(world: _World, history: History) -> tuple[list[MovieId], float]:
    """The three best of the candidates as the machine scores them, and the search's seconds."""
    taste = taste_of(history, world.store.current())
    seen = [opinion.movie_id for opinion in history]
    started_s = time.perf_counter()
    found = candidates(taste, exclude=seen, limit=CANDIDATES)
    taken_s = time.perf_counter() - started_s
    machine, space = world.model.machine, world.model.space
    folded = machine.fold(space.context(history))
    scores = {
        each.movie_id: machine.score_candidate(space.position[each.movie_id], folded)
        for each in found
    }
    return sorted(scores, key=lambda movie_id: (-scores[movie_id], movie_id))[:_OFFERED], taken_s


def _exact(world: _World, history: History) -> list[MovieId]:
    space = world.model.space
    query = [*world.model.machine.fold(space.context(history)).query, 1.0]
    scores = world.items @ np.asarray(query, np.float32)
    scores[[space.position[opinion.movie_id] for opinion in history]] = -np.inf
    best = np.argsort(-scores, kind="stable")[:_OFFERED]
    return [space.movie_ids[position] for position in best]


def _items(model: Model) -> Floats:
    count, factors = len(model.space.movie_ids), model.machine.factors
    vectors = np.asarray(model.machine.v[: count * factors], np.float32).reshape(count, factors)
    return np.hstack((vectors, np.asarray(model.machine.w[:count], np.float32)[:, None]))
