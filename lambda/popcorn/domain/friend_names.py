"""Which friend a spoken name means: people say "Ben" to "Ben Miller", and are misheard."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from popcorn.domain.friends import Friend
from popcorn.domain.sounds import sound_of


def friends_called(heard: str, friends: Iterable[Friend]) -> list[Friend]:
    """The friends who go by a name, by the surest way that finds any.

    The whole name, then a part of it ("Ben"), then a name that sounds the same ("Jon", "John").
    More than one where nothing tells them apart; empty where there is none.
    """
    said = _key(heard)
    if not said:
        return []
    named = [(each, _key(each.name)) for each in friends if each.name and _key(each.name)]
    for is_meant in _WAYS:
        if found := [friend for friend, name in named if is_meant(said, name)]:
            return found
    return []


def are_told_apart(friends: Iterable[Friend]) -> bool:
    """Whether each goes by a name of their own."""
    names = [_key(each.name or "") for each in friends]
    return len(set(names)) == len(names)


def _is_whole(said: str, name: str) -> bool:
    return said == name


def _is_part(said: str, name: str) -> bool:
    return said in name.split() or name.startswith(f"{said} ")


def _sounds_alike(said: str, name: str) -> bool:
    sound = sound_of(said)
    return bool(sound) and sound in map(sound_of, (name, *name.split()))


_WAYS: tuple[Callable[[str, str], bool], ...] = (_is_whole, _is_part, _sounds_alike)


def _key(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.casefold())
    letters = (
        char if char.isalnum() else " " for char in folded if not unicodedata.combining(char)
    )
    return " ".join("".join(letters).split()).removesuffix(" s")  # "Ben's"
