"""Fixtures that tests everywhere use."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings as hypothesis_settings

from popcorn.settings import Settings, read_settings
from popcorn_lab.packaging.sample import sample_home
from tests.browser import Browser
from tests.once import once_per_run

pytest_plugins = [
    "tests.servers.plugin",
    "tests.distribution",
    "tests.aws_descriptions",
    "tests.searches",
    "tests.infrastructure.unseen_by_moto",
]

_LONGEST = {
    "operations/test_deploy_full.py",
    "infrastructure/test_ask_deploy.py",
    "operations/test_deploy.py",
    "indexing/test_rebuild.py",
    "lab/test_load_aws.py",
    "lab/test_responsiveness.py",
    "lab/test_serve_screens.py",
    "understanding/test_coverage.py",
    "dialogs/test_virtual_alexa.py",
    "conversations/test_rounds_of_intents.py",
}
# How long an example takes is the machine's business; benchmarks tell.
hypothesis_settings.register_profile("popcorn", deadline=None)
hypothesis_settings.load_profile("popcorn")
_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def movielens() -> Callable[[str], Path]:
    """The path of a MovieLens archive ("ml-100k.zip"); skips the test where it is not there."""

    def path(archive: str) -> Path:
        found = _DATA / archive
        if not found.exists():
            pytest.skip(f"needs {archive} in ../shared/data beside the repository")
        return found

    return path


@pytest.fixture(scope="session")
def trained_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A POPCORN_HOME with the sample loaded and a model trained on it.

    It is the one of the function's zip, so that both come out of one training, and out of none
    where nothing that makes it has changed since the last run.
    """

    def make(home: Path) -> None:
        shutil.copytree(sample_home(lambda _line: None), home)

    made = once_per_run(tmp_path_factory, "trained-home", make)
    # A copy for each worker: to look into a database, SQLite writes files beside it.
    return Path(shutil.copytree(made, tmp_path_factory.mktemp("trained") / "home"))


@pytest.fixture
def settings(trained_home: Path, tmp_path: Path) -> Settings:
    """A home of the test's own: the same data and model, nobody's ratings yet."""
    home = tmp_path / "home"
    shutil.copytree(trained_home, home)
    return read_settings({"POPCORN_HOME": str(home)})


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A headless Chromium, in which pages keep nothing from each other."""
    opened = Browser(tmp_path_factory.mktemp("browser"))
    yield opened
    opened.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first, so that no worker is left alone with one of them at the end."""
    here = Path(__file__).parent
    items.sort(key=lambda item: item.path.relative_to(here).as_posix() not in _LONGEST)


def pytest_collection_finish() -> None:
    """What was imported stays, so garbage is not looked for in it time and again."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)  # moto's and botocore's many objects live for a test
    gc.enable()  # as `lambda_function` leaves it off until a container's first answer
