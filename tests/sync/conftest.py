"""The world of these tests."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import count

import pytest

from popcorn.domain.movies import MovieId
from popcorn.domain.ratings import ListenerId
from tests.sync.world import World, a_world

_numbers = count()


@pytest.fixture(scope="module")
def world(opensearch_url: str, dynamodb_url: str) -> Iterator[World]:
    """One for a file's tests, which have listeners and movies of their own."""
    with a_world(opensearch_url, dynamodb_url) as world:
        yield world


@pytest.fixture
def anna() -> ListenerId:
    return ListenerId(f"amzn1.ask.person.ANNA{next(_numbers)}")


@pytest.fixture
def alien(world: World) -> MovieId:
    """A movie that is in table and index."""
    movie_id = MovieId(f"alien-{next(_numbers)}")
    world.put_movie(movie_id, "Alien", time.time_ns() // 1000)
    world.run()
    return movie_id
