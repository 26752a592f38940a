"""Services over a trained model, for what is recommended from all of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing

import pytest

from popcorn.domain.recommendation import Recommender
from popcorn.settings import Settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from tests.domain.listening import over


@pytest.fixture
def services(settings: Settings) -> Iterator[Services]:
    with closing(build_services(settings)) as built:
        yield built


@pytest.fixture
def opened() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def recommender(services: Services, opened: ExitStack) -> Recommender:
    return over(opened, services)
