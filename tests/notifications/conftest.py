"""An embedded store, a catalogue, and a folder of mail."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from popcorn.adapters.embedded.mail_folder import MailFolder
from popcorn.adapters.embedded.sqlite_accounts import SqliteAccounts
from popcorn.adapters.embedded.sqlite_addresses import SqliteAddresses
from popcorn.adapters.embedded.sqlite_catalogue import SqliteCatalogue
from popcorn.adapters.embedded.sqlite_friends import SqliteFriends
from popcorn.adapters.embedded.sqlite_nights import SqliteNights
from popcorn.ports import Accounts, Catalogue
from tests.contracts.shelf import SHELF
from tests.contracts.social import Social
from tests.contracts.test_sqlite import write
from tests.notifications.world import World


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    path = tmp_path_factory.mktemp("titles") / "popcorn.sqlite3"
    write(path, SHELF)
    with closing(SqliteCatalogue(path)) as found:
        yield found


@pytest.fixture
def social(tmp_path: Path) -> Iterator[Social]:
    path = tmp_path / "popcorn.sqlite3"
    with (
        closing(SqliteFriends(path)) as friends,
        closing(SqliteNights(path)) as nights,
        closing(SqliteAddresses(path)) as book,
    ):
        yield Social(friends, nights, nights, book)


@pytest.fixture
def accounts(tmp_path: Path) -> Iterator[Accounts]:
    with closing(SqliteAccounts(tmp_path / "popcorn.sqlite3")) as found:
        yield found


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    return tmp_path / "mail"


@pytest.fixture
def world(social: Social, accounts: Accounts, catalogue: Catalogue, mail: Path) -> World:
    return World(social, accounts, catalogue, MailFolder(mail))
