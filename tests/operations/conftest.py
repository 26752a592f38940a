"""The account and the command, as in the tests of SageMaker."""

from __future__ import annotations

from tests.sagemaker.conftest import account, home, run, sample, service

__all__ = ["account", "home", "run", "sample", "service"]
