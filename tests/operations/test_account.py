"""What whoever operates an account is told where AWS, or what stands in its place, fails."""

from __future__ import annotations

import pytest
from flask import Flask

from popcorn_lab.deployment.account import AwsRefusedError
from popcorn_lab.deployment.stacks import find_stack
from tests.servers.unanswering import unused_credentials
from tests.serving import served_app


def test_an_answer_that_is_not_of_aws_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """As of a proxy that wants somebody to sign in."""
    portal = Flask(__name__, static_folder=None)
    portal.add_url_rule("/", view_func=lambda: "<!doctype html><p>Sign in", methods=["POST"])
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    unused_credentials(monkeypatch)
    with served_app(portal) as address:
        monkeypatch.setenv("AWS_ENDPOINT_URL", address)
        with pytest.raises(AwsRefusedError, match=r"the stack any: .*not AWS.*proxy"):
            find_stack("any")
