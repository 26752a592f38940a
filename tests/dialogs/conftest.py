"""Each dialog is played once in a run; whatever tests ask about it share that."""

from __future__ import annotations

import pickle
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
from tests.once import once_per_run

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
def played(
    dialog_services: Services, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Dialog], list[Played]]:
    known: dict[str, list[Played]] = {}

    def once(dialog: Dialog) -> list[Played]:
        def make(folder: Path) -> None:
            folder.mkdir()
            (folder / "turns").write_bytes(pickle.dumps(play(dialog, dialog_services)))

        name = str(dialog)
        if name not in known:
            made = once_per_run(tmp_path_factory, f"dialog-{name.replace('/', '-')}", make)
            known[name] = pickle.loads((made / "turns").read_bytes())  # noqa: S301 - this run's
        return known[name]

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
