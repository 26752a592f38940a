"""What every Accounts does: a subclass supplies the fixture `accounts`."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from popcorn.domain.accounts import Link, account_of
from popcorn.domain.ratings import ListenerId
from popcorn.ports import Accounts

_numbers = count()


class AccountsContract:
    """Every test has people of its own, so that one store can serve them all."""

    @pytest.fixture
    def accounts(self) -> Accounts:
        raise NotImplementedError("a subclass supplies it")

    @pytest.fixture
    def ann(self) -> ListenerId:
        return account_of(f"ann-{next(_numbers)}")

    @pytest.fixture
    def home(self) -> ListenerId:
        return ListenerId(f"amzn1.ask.account.LINKED{next(_numbers)}")

    def test_an_account_is_made_once(self, accounts: Accounts, ann: ListenerId) -> None:
        assert accounts.created_at_ms(ann) is None
        assert accounts.create(ann, 1000)
        assert not accounts.create(ann, 2000)
        assert accounts.created_at_ms(ann) == 1000

    def test_a_link_is_found_from_both_sides_and_ends(
        self, accounts: Accounts, ann: ListenerId, home: ListenerId
    ) -> None:
        assert accounts.link_of(home) is None
        assert accounts.echoes_of(ann) == frozenset()
        link = Link(home, ann, 1000)
        for each in (link, replace(link, merged_at_ms=2000)):
            for _ in range(2):
                accounts.link(each)
            assert accounts.link_of(home) == each
        voice = ListenerId(f"{home} voice")
        accounts.link(Link(voice, ann, 1000))
        assert accounts.echoes_of(ann) == {home, voice}
        for _ in range(2):
            accounts.unlink(home)
        assert accounts.link_of(home) is None
        assert accounts.echoes_of(ann) == {voice}

    def test_who_links_another_account_is_the_former_one_s_no_longer(
        self, accounts: Accounts, ann: ListenerId, home: ListenerId
    ) -> None:
        other = account_of(f"other-{ann}")
        accounts.link(Link(home, ann, 1000))
        accounts.link(Link(home, other, 2000))
        assert accounts.echoes_of(ann) == frozenset()
        accounts.forget(ann)
        assert accounts.link_of(home) == Link(home, other, 2000)
        assert accounts.echoes_of(other) == {home}

    def test_who_is_forgotten_is_not_there_and_nobody_is_linked_to_them(
        self, accounts: Accounts, ann: ListenerId, home: ListenerId
    ) -> None:
        accounts.create(ann, 1000)
        accounts.link(Link(home, ann, 1000))
        for _ in range(2):
            accounts.forget(ann)
        assert accounts.created_at_ms(ann) is None
        assert accounts.link_of(home) is None
        assert accounts.echoes_of(ann) == frozenset()
        assert accounts.create(ann, 2000), "who comes back is new"
