"""Each dialog is played once; whatever tests ask about it share that."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.settings import read_settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from tests.dialogs.playing import Played, play
from tests.dialogs.script import Dialog

LEFT_OUT = pytest.StashKey[dict[str, str]]()
"""Why virtual-alexa does not have a dialog, by the dialog's name."""


@pytest.fixture(scope="package")
def dialog_home(trained_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home for all dialogs: each has a household of its own."""
    return Path(shutil.copytree(trained_home, tmp_path_factory.mktemp("dialogs") / "home"))


@pytest.fixture(scope="package")
def dialog_services(dialog_home: Path) -> Iterator[Services]:
    with closing(build_services(read_settings({"POPCORN_HOME": str(dialog_home)}))) as services:
        yield services


@pytest.fixture(scope="package")
def played(dialog_services: Services) -> Callable[[Dialog], list[Played]]:
    known: dict[str, list[Played]] = {}

    def once(dialog: Dialog) -> list[Played]:
        if str(dialog) not in known:
            known[str(dialog)] = play(dialog, dialog_services)
        return known[str(dialog)]

    return once


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Which dialogs the independent simulator cannot have, and why."""
    left_out = config.stash.get(LEFT_OUT, {})
    if left_out:
        terminalreporter.section("dialogs that virtual-alexa cannot have")
    for name, why in left_out.items():
        terminalreporter.write_line(f"{name:<40}{why}")
