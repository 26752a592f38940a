"""Whatever happens to the tables, and however its records arrive: the index equals the tables."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from itertools import count
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId, Rating, Stars
from tests.sync.event_source import Record
from tests.sync.world import TODAY, World

_examples = count()
MS_PER_DAY = 86_400_000

LISTENERS, MOVIES = range(3), range(3)
ACTS = st.one_of(
    st.tuples(
        st.just("rate"),
        st.sampled_from(LISTENERS),
        st.sampled_from(MOVIES),
        st.integers(1, 10),
        st.integers(0, 3),
    ),
    st.tuples(st.just("take back"), st.sampled_from(LISTENERS), st.sampled_from(MOVIES)),
    st.tuples(st.just("forget"), st.sampled_from(LISTENERS)),
    st.tuples(st.just("put movie"), st.sampled_from(MOVIES), st.integers(0, 9)),
    st.tuples(st.just("remove movie"), st.sampled_from(MOVIES)),
)


class History:
    """One example's listeners and movies, in a world that others share."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._number = next(_examples)

    def act(self, act: tuple[Any, ...]) -> None:
        match act:
            case "rate", listener, movie, half_steps, day:
                at_ms = (TODAY - day) * MS_PER_DAY
                self._world.store.put_rating(
                    Rating(self._who(listener), self._what(movie), Stars(half_steps), at_ms)
                )
            case "take back", listener, movie:
                self._world.store.take_back_rating(self._who(listener), self._what(movie))
            case "forget", listener:
                self._world.store.forget(self._who(listener))
            case "put movie", movie, title:
                self._world.put_movie(self._what(movie), f"Film {title}", time.time_ns() // 1000)
            case "remove movie", movie:
                self._world.remove_movie(self._what(movie))

    def _who(self, number: int) -> ListenerId:
        return ListenerId(f"listener-{self._number}-{number}")

    def _what(self, number: int) -> MovieId:
        return MovieId(f"movie-{self._number}-{number}")


def records_of(world: World) -> list[Record]:
    return [
        record
        for table in (world.movies_table, world.ratings_table)
        for _, some in world.source(table).read()
        for record in some
    ]


def test_any_order_and_any_repetition_ends_in_what_the_tables_hold(world: World) -> None:
    """Even the records of one item may come in the wrong order."""

    @settings(max_examples=20)
    @given(
        acts=st.lists(ACTS, min_size=1, max_size=12),
        seed=st.integers(0, 2**32),
        batch_size=st.integers(1, 8),
    )
    def holds(acts: list[tuple[Any, ...]], seed: int, batch_size: int) -> None:
        history = History(world)
        for act in acts:
            history.act(act)
        chance = random.Random(seed)
        records = records_of(world)
        delivered = records + chance.choices(records, k=len(records) // 2)
        chance.shuffle(delivered)
        for first in range(0, len(delivered), batch_size):
            answer = world.synchroniser.handle({"Records": delivered[first : first + batch_size]})
            assert answer == {"batchItemFailures": []}
        assert world.differences() == []

    holds()


def test_batches_that_fail_in_the_middle_are_made_good(world: World) -> None:
    """By a function that dies before it answers, and one that says how far it came."""

    @settings(max_examples=15)
    @given(acts=st.lists(ACTS, min_size=1, max_size=12), seed=st.integers(0, 2**32))
    def holds(acts: list[tuple[Any, ...]], seed: int) -> None:
        history, chance = History(world), random.Random(seed)

        def failing(event: dict[str, Any]) -> Mapping[str, Any]:
            records = event["Records"]
            written = chance.randrange(len(records) + 1)
            world.synchroniser.handle({"Records": records[:written]})
            if written == len(records):
                return {"batchItemFailures": []}
            if chance.random() < 0.5:
                raise TimeoutError
            failed = records[written]["dynamodb"]["SequenceNumber"]
            return {"batchItemFailures": [{"itemIdentifier": failed}]}

        for act in acts:
            history.act(act)
        for table in (world.movies_table, world.ratings_table):
            source = world.source(table)
            source.handler, source.attempts = failing, 200
            source.run()
        assert world.messages() == [], "nothing was given up"
        assert world.differences() == []

    holds()
