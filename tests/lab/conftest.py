"""Fixtures of several files here."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from tests.lab.hosted_skill import Hosted, Refused, hosted_skill, refused_for


@pytest.fixture
def hosted() -> Iterator[Hosted]:
    with hosted_skill() as hosted:
        yield hosted


@pytest.fixture
def refused(hosted: Hosted, caplog: pytest.LogCaptureFixture) -> Refused:
    return partial(refused_for, hosted, caplog)
