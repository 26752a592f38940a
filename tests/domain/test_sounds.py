"""What titles sound like, roughly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from popcorn.domain.sounds import bounded_sound_of, sound_of
from popcorn.domain.titles import title_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lord of the rings", "lord of the wrings"),
        ("birdman", "bird man"),
        ("subway", "supway"),
        ("the dark knight", "the dark night"),
        ("philadelphia", "filadelfia"),
        ("the thin red line", "the thin read line"),
        ("psychic", "sychic"),
        ("this song", "thisong"),
        ("xanadu", "zanadu"),
        ("station agent", "stashun agent"),
        ("in bruges", "in brooges"),
        ("enough", "enuff"),
        ("hope and glory", "hope & clory"),
    ],
)
def test_what_sounds_alike_has_one_key(one: str, other: str) -> None:
    assert sound_of(title_key(one)) == sound_of(title_key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("alien", "aliens"),
        ("rocky two", "rocky three"),
        ("heat", "head on"),
        ("up", "pi"),
        ("jaws", "claws"),
        ("banana", "ban"),
        ("アキラ", "映画"),
    ],
)
def test_what_sounds_different_has_two(one: str, other: str) -> None:
    assert sound_of(title_key(one)) != sound_of(title_key(other))


@given(st.text())
def test_any_text_has_a_sound_without_blanks(text: str) -> None:
    sound = sound_of(title_key(text))
    assert " " not in sound
    assert bounded_sound_of(title_key(text)) == f"<{sound}>"
