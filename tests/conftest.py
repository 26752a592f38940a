"""Fixtures that tests everywhere use."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

pytest_plugins = ["tests.servers.plugin"]

_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def movielens() -> Callable[[str], Path]:
    """The path of a MovieLens archive ("ml-100k.zip"); skips the test where it is not there."""

    def path(archive: str) -> Path:
        found = _DATA / archive
        if not found.exists():
            pytest.skip(f"needs {archive} in ../shared/data beside the repository")
        return found

    return path
