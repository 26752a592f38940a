"""Which friend a spoken name means."""

from __future__ import annotations

import pytest

from popcorn.domain.friend_names import are_told_apart, friends_called
from popcorn.domain.friends import Friend, Tie
from popcorn.domain.ratings import ListenerId

NAMES = ("Ben Miller", "Ben Smith", "Jon", "Zoë", None, "Ana María")


def friend(number: int, name: str | None) -> Friend:
    return Friend(ListenerId(str(number)), str(number), Tie.FRIENDS, name, is_sharing=False)


FRIENDS = [friend(number, name) for number, name in enumerate(NAMES)]


@pytest.mark.parametrize(
    ("heard", "names"),
    [
        ("ben", ["Ben Miller", "Ben Smith"]),
        ("ben smith", ["Ben Smith"]),
        ("Zoe", ["Zoë"]),
        ("john", ["Jon"]),
        ("jon's", ["Jon"]),
        ("ana", ["Ana María"]),
        ("bob", []),
        ("", []),
        ("...", []),
    ],
)
def test_a_name_finds_by_the_surest_way(heard: str, names: list[str]) -> None:
    assert [each.name for each in friends_called(heard, FRIENDS)] == names


def test_friends_of_one_name_cannot_be_told_apart() -> None:
    assert are_told_apart(FRIENDS[:2])
    assert not are_told_apart([friend(1, "Ben"), friend(2, "ben")])
