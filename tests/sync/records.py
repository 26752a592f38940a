"""What tests write, the stream's records of it, and what is answered to these."""

from __future__ import annotations

from typing import Any

from popcorn.domain.movies import MovieId
from popcorn.domain.popularity import MS_PER_DAY
from popcorn.domain.ratings import ListenerId, Rating, Stars
from tests.sync.event_source import Record
from tests.sync.world import TODAY, World

Event = dict[str, Any]
NOTHING_FAILED: Event = {"batchItemFailures": []}


def rated(listener_id: ListenerId, movie_id: MovieId, half_steps: int = 8) -> Rating:
    return Rating(listener_id, movie_id, Stars(half_steps), TODAY * MS_PER_DAY)


def new_records(world: World, table: str) -> list[Record]:
    """Those that the table's stream has had since they were last asked for."""
    return [record for _, some in world.source(table).read() for record in some]


def numbers(answer: Event) -> list[str]:
    """The sequence numbers of what is to come again."""
    return [each["itemIdentifier"] for each in answer["batchItemFailures"]]
