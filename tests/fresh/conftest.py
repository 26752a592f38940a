"""The Movie Database, and a catalogue to take its titles into."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.fresh.tmdb import Tmdb, served
from tests.fresh.world import World


@pytest.fixture
def tmdb() -> Iterator[Tmdb]:
    with served(Tmdb()) as tmdb:
        yield tmdb


@pytest.fixture
def world(tmdb: Tmdb, tmp_path: Path) -> Iterator[World]:
    with closing(World.embedded(tmdb, tmp_path / "popcorn.sqlite3")) as world:
        yield world
