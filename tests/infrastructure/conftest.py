"""The stack, deployed: one with services, one without; and an account that is served."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from moto import mock_aws

from tests.infrastructure.account import Account, served_account
from tests.infrastructure.ask import TOKEN, VENDOR_ID
from tests.infrastructure.deployment import EMAIL, REGION, SCORER, SEARCH, Deployment
from tests.infrastructure.skill_management import SkillManagement, skill_management


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """moto in place of AWS, whatever account the machine is set up for."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    with mock_aws():
        yield


@pytest.fixture
def deployed(aws: None) -> Deployment:
    """The stack, with a search domain, a scoring endpoint and somebody to write to."""
    deployment = Deployment({**SEARCH, **SCORER, **EMAIL})
    deployment.create()
    return deployment


@pytest.fixture
def small(aws: None) -> Deployment:
    """The stack as a plain `ask deploy` makes it: catalogue and scorer inside the function."""
    deployment = Deployment({})
    deployment.create()
    return deployment


@pytest.fixture(scope="module")
def served() -> Iterator[Account]:
    """An AWS account on loopback, one for a file's tests."""
    with served_account() as found:
        yield found


@pytest.fixture(scope="module")
def amazon(served: Account) -> Iterator[SkillManagement]:
    """The API that skills are managed by; it asks the account whether a skill may invoke."""
    with skill_management(VENDOR_ID, TOKEN, served.may_invoke) as api:
        yield api
