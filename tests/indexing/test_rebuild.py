"""Indices made anew from real tables, while real streams tell of changes."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from popcorn.adapters.aws.dynamodb_progress import LEASE_MS, Progress
from popcorn.adapters.aws.opensearch_generations import Generation
from popcorn.adapters.aws.opensearch_index import Aliases
from popcorn.adapters.aws.opensearch_popularity import Popularity
from popcorn.domain.errors import CatalogueUnavailableError
from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from popcorn.indexing import rebuild as module
from popcorn.indexing.rebuild import Outcome, OvertakenError, Rebuild
from popcorn.sync.changes import Changes
from tests.sync.world import World, queue_server

PLENTY_MS = 900_000


class Index:
    """A world, and rebuilds of its indices."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.now_ns = 1_800_000_000_000_000_000
        self.waiting: list[str] = []

    def clock(self) -> int:
        self.now_ns += 1_000_000
        return self.now_ns

    def rebuild(self, **options: Any) -> Rebuild:
        world = self.world
        progress = Progress(world.dynamodb, world.tables["ProgressTable"], clock=self.clock)
        tables = {world.movies_table: 2, world.ratings_table: 3}
        names = {world.movies_table: "movies", world.ratings_table: "ratings"}
        return Rebuild(
            world.dynamodb,
            world.search,
            progress,
            tables,
            lambda aliases: Changes(names, aliases),
            self.waiting.append,
            aliases=world.aliases,
            settles_s=0,
            clock=self.clock,
            **options,
        )

    def run(self, time_left: Callable[[], int] = lambda: PLENTY_MS, **options: Any) -> list[Any]:
        """Rebuild, and go on for as long as it is asked for."""
        outcomes = [self.rebuild(**options).run(time_left)]
        while self.waiting:
            outcomes.append(self.rebuild(**options).run(time_left, self.waiting.pop()))
        return outcomes

    def names(self) -> list[str]:
        aliases = self.world.aliases
        pattern = f"{aliases.movies}*,{aliases.ratings}*"
        return sorted(self.world.search.indices.get(index=pattern))


@pytest.fixture(scope="module")
def queue() -> Iterator[str]:
    """One server for a file's worlds, whose queues have names of their own."""
    with queue_server() as url:
        yield url


@pytest.fixture
def index(opensearch_url: str, dynamodb_url: str, queue: str) -> Iterator[Index]:
    """A new domain, and tables with something in them."""
    world = World(opensearch_url, dynamodb_url, queue)
    for number in range(12):
        world.put_movie(f"m{number}", f"Movie {number}", version=1)
    for number in range(60):
        rate(world, number)
    yield Index(world)
    pattern = f"{world.aliases.movies}*,{world.aliases.ratings}*"
    world.search.indices.delete(index=pattern)
    world.close()


def rate(world: World, number: int, stars: float = 4) -> None:
    listener, movie = ListenerId(f"ann-{number % 10}"), MovieId(f"m{number % 12}")
    world.store.put_rating(Rating(listener, movie, Stars.of(stars), 1_700_000_000_000 + number))


def test_a_new_domain_gets_all_that_is_in_the_tables(index: Index) -> None:
    assert index.run() == [Outcome.DONE]
    index.world.run()
    assert index.world.differences() == []
    assert len(index.names()) == 2


def test_what_somebody_spoilt_is_right_again_and_the_former_indices_are_gone(index: Index) -> None:
    index.run()
    before = index.names()
    search, aliases = index.world.search, index.world.aliases
    everything: dict[str, Any] = {"query": {"match_all": {}}}
    search.delete_by_query(index=aliases.movies, body=everything, params={"refresh": "true"})
    index.world.run()
    assert index.run() == [Outcome.DONE]
    assert index.world.differences() == []
    assert set(index.names()).isdisjoint(before)


def test_it_goes_on_when_its_time_is_up(index: Index) -> None:
    index.run()
    left = iter([PLENTY_MS] * 9 + [0] * 10 + [PLENTY_MS] * 1_000)
    outcomes = index.run(lambda: next(left), items_at_once=5)
    assert outcomes[-1] is Outcome.DONE
    assert Outcome.CONTINUED in outcomes
    index.world.run()
    assert index.world.differences() == []


class KilledError(BaseException):
    """Lambda ends a process without asking."""


@pytest.mark.parametrize("step", ["_begin", "_catch_up", "_take_over", "_settle"])
@pytest.mark.parametrize("is_first", [True, False], ids=["before", "after"])
def test_what_was_killed_anywhere_is_continued(
    index: Index, monkeypatch: pytest.MonkeyPatch, step: str, is_first: bool
) -> None:
    index.run()
    rate(index.world, 3, stars=1)
    call = getattr(module.Rebuild, step)

    def killed(*arguments: Any) -> None:
        if not is_first:
            call(*arguments)
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(module.Rebuild, step, killed)
        with pytest.raises(KilledError):
            index.run()
    index.world.run()
    index.now_ns += LEASE_MS * 1_000_000
    assert index.run() == [Outcome.DONE]
    index.world.run()
    assert index.world.differences() == []
    assert len(index.names()) == 2


def test_nothing_is_lost_of_what_changes_meanwhile(index: Index) -> None:
    """Listeners rate and take back, movies come and go, and streams flow all the time."""
    index.run()
    index.world.run()
    ended, chance = threading.Event(), random.Random(7)
    errors: list[BaseException] = []

    def live() -> None:
        world = index.world
        try:
            for number in range(200):
                rate(world, chance.randrange(120), stars=chance.randint(1, 5))
                if number % 3 == 0:
                    listener = ListenerId(f"ann-{chance.randrange(10)}")
                    world.store.take_back_rating(listener, MovieId(f"m{chance.randrange(12)}"))
                if number % 20 == 0:
                    world.put_movie(f"m{12 + number % 4}", f"New {number}", version=10 + number)
                    world.remove_movie(f"m{12 + chance.randrange(4)}")
                if number % 10 == 0:
                    for table in (world.movies_table, world.ratings_table):
                        world.source(table).run()
        except BaseException as error:
            errors.append(error)
        finally:
            ended.set()

    thread = threading.Thread(target=live)
    thread.start()
    rebuilds = 0
    while not ended.is_set():
        assert index.run(items_at_once=4) == [Outcome.DONE]
        rebuilds += 1
    thread.join()
    assert errors == []
    assert rebuilds >= 2
    index.world.run()
    index.world.popularity.count_changed()
    assert index.world.differences() == []


def test_what_was_on_its_way_when_the_aliases_were_switched_arrives(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.run()
    index.world.run()
    switch = Generation.switch

    def too_late(generation: Generation) -> None:
        rate(index.world, 5, stars=1)
        index.world.run()  # into the former index, and nothing looks there before the switch
        switch(generation)

    monkeypatch.setattr(Generation, "switch", too_late)
    assert index.run() == [Outcome.DONE]
    assert index.world.differences() == []


def test_a_count_that_was_on_its_way_when_the_aliases_were_switched_stays_behind(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes by numbers of the former index, which are higher than any of the new one's."""
    index.run()
    world = index.world
    for stars in (1, 2, 3, 4, 5) * 10:
        rate(world, 3, stars=stars)
        world.source(world.ratings_table).run()
    totals_of = Popularity._totals

    def switched_meanwhile(popularity: Popularity, *arguments: Any) -> Any:
        monkeypatch.setattr(Popularity, "_totals", totals_of)
        assert index.run() == [Outcome.DONE]
        return totals_of(popularity, *arguments)

    monkeypatch.setattr(Popularity, "_totals", switched_meanwhile)
    with suppress(CatalogueUnavailableError):  # the former index is gone by then
        world.popularity.count([MovieId("m3")])
    rate(world, 3, stars=2)
    world.run()
    assert world.differences() == []


def test_a_deleted_rating_is_not_brought_back_by_a_late_record(index: Index) -> None:
    """Tombstones come along, though the tables know nothing of them."""
    index.run()
    world = index.world
    world.run()
    item = world.items(world.ratings_table)[0]
    key = {name: item[name] for name in ("listener_id", "movie_id")}
    world.dynamodb.delete_item(TableName=world.ratings_table, Key=key)
    world.run()
    index.run()
    late = world.changes.written(world.ratings_table, item)
    assert late is not None
    world.search.bulk(
        body=[
            {
                "index": {
                    "_index": late.place.index,
                    "_id": late.place.document_id,
                    "version": late.version,
                    "version_type": "external",
                }
            },
            late.fields,
        ]
    )
    assert world.differences() == []


def test_where_something_else_switched_the_aliases_it_gives_up(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.run()
    world = index.world
    other = Aliases(f"{world.aliases.movies}-77", f"{world.aliases.ratings}-77")

    def switched(_self: Rebuild, _generation: object, _state: object, _save: object) -> None:
        for alias, name in (
            (world.aliases.movies, other.movies),
            (world.aliases.ratings, other.ratings),
        ):
            if not world.search.indices.exists(index=name):
                former = list(world.search.indices.get_alias(name=alias))
                world.search.indices.create(index=name)
                world.search.indices.update_aliases(
                    body={
                        "actions": [
                            *({"remove": {"index": each, "alias": alias}} for each in former),
                            {"add": {"index": name, "alias": alias}},
                        ]
                    }
                )

    monkeypatch.setattr(module.Rebuild, "_catch_up", switched)
    with pytest.raises(OvertakenError):
        index.run()
    assert list(world.search.indices.get_alias(name=world.aliases.movies)) == [other.movies]


def test_a_second_rebuild_at_once_does_nothing(index: Index) -> None:
    seen: list[Outcome] = []

    def meanwhile() -> int:
        if not seen:
            seen.append(Outcome.BUSY)
            seen[0] = index.rebuild().run(lambda: PLENTY_MS)
        return PLENTY_MS

    assert index.run(meanwhile) == [Outcome.DONE]
    assert seen == [Outcome.BUSY]
