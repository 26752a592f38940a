"""The world of these tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.loading.world import World, s3_server


@pytest.fixture(scope="module")
def s3_url() -> Iterator[str]:
    with s3_server() as url:
        yield url


@pytest.fixture
def world(s3_url: str, dynamodb_url: str) -> Iterator[World]:
    with closing(World(s3_url, dynamodb_url)) as world:
        yield world
