"""The world of these tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.sync.world import World, a_world


@pytest.fixture(scope="module")
def world(opensearch_url: str, dynamodb_url: str) -> Iterator[World]:
    """One for a file's tests, which have listeners and movies of their own."""
    with a_world(opensearch_url, dynamodb_url) as world:
        yield world
