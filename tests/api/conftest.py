"""Apps over the embedded services, one set for all tests of a module: each has its own people."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.adapters.embedded.sqlite_titles import SqliteTitles
from popcorn.api.app import Api
from popcorn.domain.movies import Genre, Movie, MovieId, TitleKind
from popcorn.ports.titles import TitleChange
from popcorn.settings import read_settings
from popcorn.skill.app import Services
from popcorn.wiring import build_services
from tests.api.asking import App
from tests.conversations.conftest import aws_dataset as aws_dataset  # fixtures here, too
from tests.conversations.conftest import aws_settings as aws_settings

SHOW = Movie(
    MovieId("the-museum-at-night-2020"),
    "The Museum at Night",
    2020,
    frozenset({Genre.MYSTERY}),
    kind=TitleKind.SHOW,
    season_lengths=(2, 1),
)
People = Callable[[int], list[App]]
_names = (f"person-{number:03}" for number in itertools.count())


@pytest.fixture(scope="module")
def home(trained_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, and a show: it has none."""
    home = Path(shutil.copytree(trained_home, tmp_path_factory.mktemp("api") / "home"))
    with closing(SqliteTitles(read_settings({"POPCORN_HOME": str(home)}).database)) as titles:
        titles.put([TitleChange(None, SHOW)])
    return home


@pytest.fixture(scope="module")
def services(home: Path) -> Iterator[Services]:
    with closing(build_services(read_settings({"POPCORN_HOME": str(home)}))) as built:
        yield built


@pytest.fixture(scope="module")
def api(services: Services) -> Api:
    return Api(services)


@pytest.fixture(scope="module")
def people(api: Api) -> People:
    """So many people who have never been here."""
    return lambda number: [App(api, next(_names)) for _ in range(number)]


@pytest.fixture
def ann(people: People) -> App:
    return people(1)[0]
