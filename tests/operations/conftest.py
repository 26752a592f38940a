"""The account and the command, as in the tests of SageMaker, and a served one to deploy into."""

from __future__ import annotations

from tests.infrastructure.conftest import amazon, served
from tests.sagemaker.conftest import account, data, home, loaded_home, run, service

__all__ = ["account", "amazon", "data", "home", "loaded_home", "run", "served", "service"]
