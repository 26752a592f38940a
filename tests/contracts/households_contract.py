"""What every Households does: a subclass supplies the fixture `households`."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from popcorn.domain.ratings import ListenerId
from popcorn.ports import Households

_new_household = (ListenerId(f"amzn1.ask.account.HOME{number}") for number in count())
ANNA, BEN = ListenerId("amzn1.ask.person.ANNA"), ListenerId("amzn1.ask.person.BEN")


class HouseholdsContract:
    """Every test has households of its own, so that one store can serve them all."""

    @pytest.fixture
    def households(self) -> Households:
        raise NotImplementedError("a subclass supplies it")

    @pytest.fixture
    def home(self) -> ListenerId:
        return next(_new_household)

    def test_an_unknown_household_has_no_members(
        self, households: Households, home: ListenerId
    ) -> None:
        assert households.members(home) == frozenset()

    def test_members_are_those_that_were_noted(
        self, households: Households, home: ListenerId
    ) -> None:
        for voice in (ANNA, BEN, ANNA):
            households.remember_member(home, voice)
        assert households.members(home) == {ANNA, BEN}

    def test_a_voice_may_be_of_two_households(
        self, households: Households, home: ListenerId
    ) -> None:
        other = next(_new_household)
        households.remember_member(home, ANNA)
        households.remember_member(other, ANNA)
        households.forget_household(home)
        assert households.members(home) == frozenset()
        assert households.members(other) == {ANNA}

    def test_one_member_is_struck_off(self, households: Households, home: ListenerId) -> None:
        households.remember_member(home, ANNA)
        households.remember_member(home, BEN)
        for _ in range(2):
            households.forget_member(home, ANNA)
        assert households.members(home) == {BEN}
        households.forget_member(home, BEN)
        assert households.members(home) == frozenset()

    def test_forgetting_what_is_not_there_changes_nothing(
        self, households: Households, home: ListenerId
    ) -> None:
        households.forget_member(home, ANNA)
        households.forget_household(home)
        assert households.members(home) == frozenset()

    def test_who_was_struck_off_can_come_back(
        self, households: Households, home: ListenerId
    ) -> None:
        households.remember_member(home, ANNA)
        households.forget_member(home, ANNA)
        households.remember_member(home, ANNA)
        assert households.members(home) == {ANNA}

    @pytest.mark.parametrize("name", ["Ünïcødé 🍿", "a'; DROP TABLE household_voices; --", "a\nb"])
    def test_ids_may_hold_any_text(
        self, households: Households, home: ListenerId, name: str
    ) -> None:
        voice = ListenerId(name)
        households.remember_member(ListenerId(home + name), voice)
        assert households.members(ListenerId(home + name)) == {voice}

    def test_voices_that_speak_at_once_are_all_noted(
        self, households: Households, home: ListenerId
    ) -> None:
        voices = {ListenerId(f"voice-{number}") for number in range(12)}
        with ThreadPoolExecutor(6) as pool:
            list(pool.map(lambda voice: households.remember_member(home, voice), voices))
        assert households.members(home) == voices
