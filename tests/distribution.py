"""Which worker of a run gets which tests: whole files, and one of them all that use a server.

So each server is started once, which takes half a minute of processor time. pytest-xdist has groups
of tests for this (`--dist loadgroup`), which its version 3.8 loses beside pytest 9.
"""

from __future__ import annotations

import tempfile
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling

_GIVEN = "tests_of_servers"
_SERVERS = "servers"


class FilesAndServers(LoadFileScheduling):  # type: ignore[misc] # it has no types
    """Files as they are, but for the tests that a file of test ids, one a line, tells of."""

    def __init__(self, config: pytest.Config, log: Any, listed: Path) -> None:
        super().__init__(config, log)
        self._listed = listed

    @cached_property
    def _of_servers(self) -> frozenset[str]:
        return frozenset(self._listed.read_text(encoding="utf-8").splitlines())

    def _split_scope(self, nodeid: str) -> str:
        return _SERVERS if nodeid in self._of_servers else str(super()._split_scope(nodeid))


class Controller:
    """In the process that gives out the tests, and collects none itself."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="popcorn-tests-")
        self._listed = Path(self._folder.name) / "servers.txt"

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        node.workerinput[_GIVEN] = str(self._listed)

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_make_scheduler(self, config: pytest.Config, log: Any) -> Any:
        is_by_file = config.getvalue("dist") == "loadfile"
        return FilesAndServers(config, log, self._listed) if is_by_file else None

    def pytest_unconfigure(self) -> None:
        self._folder.cleanup()


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Controller())


@pytest.hookimpl(trylast=True)  # marked by then
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    given = getattr(config, "workerinput", {}).get(_GIVEN)
    if given is None:
        return
    found = [item.nodeid for item in items if item.get_closest_marker(_SERVERS)]
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", delete=False) as listed:
        listed.write("\n".join(found))
    Path(listed.name).replace(given)  # whole, whichever worker is the last
