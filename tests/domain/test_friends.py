"""What friends see of each other, codes as they are heard, and names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.friends import (
    CODE_DIGITS,
    CODES,
    FIRST_CODE,
    LONGEST_NAME,
    MOST_TRIES,
    Friendship,
    Introduction,
    Tie,
    after_asking,
    code_heard,
    friend_id_of,
    name_heard,
    seen_by,
)
from popcorn.domain.ratings import ListenerId
from popcorn.domain.social_errors import UnknownCodeError, UnusableNameError

ANN, BEN = ListenerId("amzn1.ask.person.ANN"), ListenerId("amzn1.ask.person.BEN")
TOLD = Introduction("Ben", is_sharing=True)


@pytest.mark.parametrize(
    "heard", ["12345678", "1234 5678", " 12-34-56-78 ", "1,234,5678.", "1 2 3 4 5 6 7 8"]
)
def test_a_code_is_heard_in_any_groups(heard: str) -> None:
    assert code_heard(heard) == "12345678"


@pytest.mark.parametrize(
    "heard", ["", "1234567", "123456789", "01234567", "1234567a", "１２３４５６７８", "١٢٣٤٥٦٧٨"]
)
def test_what_cannot_be_a_code_is_none(heard: str) -> None:
    with pytest.raises(UnknownCodeError):
        code_heard(heard)


@given(st.integers(0, CODES - 1))
def test_every_code_that_is_drawn_can_be_said(drawn: int) -> None:
    code = str(FIRST_CODE + drawn)
    assert len(code) == CODE_DIGITS
    assert code_heard(code) == code


def test_guesses_are_worth_what_the_docstring_says() -> None:
    assert CODES == 90_000_000
    assert CODES / MOST_TRIES == 9_000_000
    assert pytest.approx(1 / 900) == 10_000 * MOST_TRIES / CODES


@pytest.mark.parametrize(
    ("tie", "seen"),
    [
        (Tie.ASKED, (None, False)),
        (Tie.ASKS_ME, ("Ben", False)),
        (Tie.FRIENDS, ("Ben", True)),
    ],
)
def test_nothing_of_who_was_asked_is_seen_before_they_accept(
    tie: Tie, seen: tuple[str | None, bool]
) -> None:
    friend = seen_by(ANN, Friendship(BEN, tie, 1), TOLD)
    assert (friend.name, friend.is_sharing) == seen


def test_who_said_nothing_of_themselves_has_no_name_and_shares_nothing() -> None:
    friend = seen_by(ANN, Friendship(BEN, Tie.FRIENDS, 1), None)
    assert (friend.name, friend.is_sharing) == (None, False)


def test_a_friends_id_is_each_listeners_own_and_says_nothing_of_theirs() -> None:
    ids = {friend_id_of(ANN, BEN), friend_id_of(BEN, ANN), friend_id_of(ANN, ANN)}
    assert len(ids) == 3
    assert not any(part in each for each in ids for part in (ANN, BEN))
    assert friend_id_of(ANN, BEN) == friend_id_of(ANN, BEN)


@pytest.mark.parametrize("tie", Tie)
def test_a_tie_mirrored_twice_is_itself(tie: Tie) -> None:
    assert tie.mirrored.mirrored is tie


def test_what_asking_leads_to() -> None:
    assert {was: after_asking(was) for was in (None, *Tie)} == {
        None: Tie.ASKED,
        Tie.ASKED: Tie.ASKED,
        Tie.ASKS_ME: Tie.FRIENDS,
        Tie.FRIENDS: Tie.FRIENDS,
    }


@pytest.mark.parametrize(
    ("heard", "kept"),
    [("Ann", "Ann"), ("  Ann   Lee ", "Ann Lee"), ("", None), ("Ünal 🍿", "Ünal 🍿")],
)
def test_a_name_is_kept_as_it_was_said(heard: str, kept: str | None) -> None:
    assert name_heard(heard) == kept


@pytest.mark.parametrize("heard", ["x" * (LONGEST_NAME + 1), "Ann\x00", "Ann\u202e"])
def test_a_name_that_cannot_be_shown_is_refused(heard: str) -> None:
    with pytest.raises(UnusableNameError) as raised:
        name_heard(heard)
    assert raised.value.longest == LONGEST_NAME
