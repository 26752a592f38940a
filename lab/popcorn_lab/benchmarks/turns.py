"""What a turn, a search and a scoring cost as the catalogue and the history grow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path

from popcorn.adapters.embedded.local_scorer import LocalScorer
from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.domain.listeners import Listener
from popcorn.domain.recommendation import CANDIDATES
from popcorn.entrypoints.skill import skill_handler
from popcorn.wiring import build_services
from popcorn_lab.benchmarks.measure import Measured, measure
from popcorn_lab.benchmarks.world import LISTENER, World, build_world
from popcorn_lab.simulator.envelopes import Caller, Session, envelope, now

HISTORIES = (5, 50, 1_000)


def run(folder: Path, movie_counts: Sequence[int]) -> Iterator[Measured]:
    """Every benchmark; generates its worlds in the folder first."""
    worlds = [build_world(folder / str(count), count, HISTORIES[-1]) for count in movie_counts]
    yield from measure_scoring(worlds[0])
    with ExitStack() as opened:
        catalogues = [
            opened.enter_context(closing(SqliteCatalogue(world.settings.database)))
            for world in worlds
        ]
        searches = {
            f"{world.movie_count:,} movies": _search(catalogue, world)
            for catalogue, world in zip(catalogues, worlds, strict=True)
        }
        yield from measure("find a misspelt title", searches)
        turns = {f"{world.movie_count:,} movies": _turn(world, opened) for world in worlds}
        yield from measure("one turn: recommend a movie", turns)


def measure_scoring(world: World) -> list[Measured]:
    """Scoring a full set of candidates for short, usual and long histories."""
    scorer = LocalScorer(world.settings.model)
    candidates = [rating.movie_id for rating in world.ratings][:CANDIDATES]

    def score(length: int) -> Callable[[], object]:
        listener = Listener(LISTENER, world.ratings[:length])
        return lambda: scorer.score(listener, candidates)

    cases = {f"history of {length:,}": score(length) for length in HISTORIES}
    return measure(f"score {len(candidates)} candidates", cases)


def _search(catalogue: SqliteCatalogue, world: World) -> Callable[[], object]:
    misspelt = world.titles[7].replace("a", "e", 1).lower()
    return lambda: catalogue.find_titles(misspelt)


def _turn(world: World, opened: ExitStack) -> Callable[[], object]:
    services = opened.enter_context(closing(build_services(world.settings)))
    handle = skill_handler(services)
    caller = Caller(LISTENER, None, "en-US", "speaker", "amzn1.ask.skill.bench", now)
    intent = {"name": "RecommendMovieIntent", "confirmationStatus": "NONE", "slots": {}}
    request = envelope(caller, Session(), {"type": "IntentRequest", "intent": intent})
    return lambda: handle(request)
