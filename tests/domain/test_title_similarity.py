"""How near what was heard comes to a title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.title_similarity import Likening

_keys = st.text(alphabet="abcdefgkprst ", max_size=20)


@pytest.mark.parametrize(
    ("heard", "near", "far"),
    [
        ("silence of the lamps", "silence of the lambs", "silence"),
        ("ratatooey", "ratatouille", "radio day"),
        ("harry potter and the gobblet", "harry potter and the goblet of fire", "goblet"),
        ("wall ee", "wall e", "walk the line"),
        ("finding neemo", "finding nemo", "finding dory"),
    ],
)
def test_a_misheard_title_is_nearer_than_another(heard: str, near: str, far: str) -> None:
    likening = Likening(heard)
    assert likening.to([near]) > likening.to([far])


def test_the_nearest_form_counts() -> None:
    assert Likening("alien").to(["casablanca", "alien"]) == 1


def test_without_forms_nothing_is_near() -> None:
    assert Likening("alien").to([]) == 0


def test_letters_count_in_their_order() -> None:
    """By hand: "abcd" and "acbd" share "abd", their sounds APKT and AKPT share "APT"."""
    letters, sounds = 2 * 3 / (4 + 4), 2 * 3 / (4 + 4)
    assert Likening("abcd").to(["acbd"]) == pytest.approx((letters + sounds) / 2)


@given(_keys, _keys)
def test_similarity_is_a_share_and_full_for_the_same(one: str, other: str) -> None:
    assert 0 <= Likening(one).to([other]) <= 1
    assert Likening(one).to([one]) == 1
