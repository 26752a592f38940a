"""Pytest fixtures of the real servers; a session starts each server once, when it is asked for.

Tests that use one carry the marker `servers` by themselves. Without Java they are skipped with
one line that says so; where the environment says CI=true they fail instead.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

import boto3
import pytest
from opensearchpy import OpenSearch

from tests.servers.download import ServerMissingError
from tests.servers.process import JavaServer
from tests.servers.running import RunningServers, environment
from tests.servers.tables import create_tables, table_variables

_FIXTURES = {"opensearch_url", "dynamodb_url"}
_servers = pytest.StashKey[RunningServers]()
_started_at = pytest.StashKey[float]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "servers: uses a real OpenSearch or DynamoDB on loopback")
    config.stash[_servers] = RunningServers(are_short_lived=True)
    config.stash[_started_at] = time.monotonic()


@pytest.hookimpl(tryfirst=True)  # before -m "not servers" chooses
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _FIXTURES.intersection(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.servers)


def pytest_unconfigure(config: pytest.Config) -> None:
    config.stash[_servers].stop()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    seconds = config.stash[_servers].seconds
    whole = time.monotonic() - config.stash[_started_at]
    terminalreporter.section("time")
    for what, taken in seconds.items():
        terminalreporter.write_line(f"{what:<22}{taken:7.1f} s")
    terminalreporter.write_line(f"{'tests':<22}{whole - sum(seconds.values()):7.1f} s")


@pytest.fixture(scope="session")
def opensearch_url(pytestconfig: pytest.Config) -> str:
    """The address of a real OpenSearch node with k-NN, empty at the session's start."""
    return _url_or_skip(pytestconfig.stash[_servers].opensearch_url)


@pytest.fixture
def opensearch_node(opensearch_url: str, pytestconfig: pytest.Config) -> JavaServer:
    """The node behind `opensearch_url`, for tests that kill it; they have to revive it."""
    return pytestconfig.stash[_servers].opensearch()


@pytest.fixture(scope="session")
def dynamodb_url(pytestconfig: pytest.Config) -> str:
    """The address of a DynamoDB Local, empty at the session's start."""
    return _url_or_skip(pytestconfig.stash[_servers].dynamodb_url)


@pytest.fixture
def aws_environment(
    opensearch_url: str, dynamodb_url: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[dict[str, str]]:
    """The process's environment set to both servers: the template's tables, and no index yet."""
    variables = environment(opensearch_url, dynamodb_url)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    search = OpenSearch(opensearch_url, timeout=60)
    search.indices.delete(index="movies-*,ratings-*")
    search.close()
    client = boto3.client("dynamodb")
    names = create_tables(client)
    for name, value in table_variables(names).items():
        monkeypatch.setenv(name, value)
    yield variables | table_variables(names)
    for name in names.values():
        client.delete_table(TableName=name)
    client.close()


def _url_or_skip(start: Callable[[], str]) -> str:
    try:
        return start()
    except ServerMissingError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(f"the real servers cannot run: {error}", pytrace=False)
        pytest.skip(f"the real servers cannot run: {error}")
