"""What speech recognition makes of words: homophones, letters that sound alike, wrong word ends."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")

_HOMOPHONES = """
air heir | ant aunt | ball bawl | bare bear | be bee | beach beech | beat beet | bell belle
berry bury | blew blue | board bored | boy buoy | brake break | bread bred | by buy bye
cell sell | cent scent sent | chord cord | creek creak | days daze | dear deer | die dye
doe dough | eye i | fair fare | fairy ferry | feat feet | flea flee | flour flower | for four
fourth forth | gate gait | great grate | guest guessed | hair hare | hall haul | heal heel
hear here | heart hart | heroin heroine | high hi | him hymn | hole whole | holy wholly
hour our | in inn | kernel colonel | key quay | knight night | know no | knows nose
lead led | lie lye | loan lone | made maid | mail male | main mane | manner manor
meat meet | missed mist | moor more | morning mourning | oar or | one won | pain pane
pair pear | passed past | peace piece | peak peek | plain plane | pole poll | pray prey
prince prints | profit prophet | rain reign | raise rays | read red | right write | ring wring
road rode | role roll | root route | sale sail | scene seen | sea see | serial cereal
side sighed | sight site | slay sleigh | soul sole | son sun | stair stare | stake steak
steal steel | story storey | tail tale | their there | threw through | throne thrown
thyme time | tide tied | to too two | toe tow | vain vein | wait weight | waist waste
war wore | way weigh | weak week | weather whether | which witch | wood would | you ewe
"""
HOMOPHONES = {
    word: [other for other in group.split() if other != word]
    for group in re.split(r"[|\n]", _HOMOPHONES)
    for word in group.split()
}
_CONSONANTS = """
b=p p=b d=t t=d g=k k=g,c c=k f=v v=f,w s=z z=s m=n n=m j=g
ph=f th=f,t sh=ch ch=sh ck=k wh=w ll=l ss=s tt=t nn=n rr=r mm=m
"""
_VOWELS = """
a=e,o e=i,a i=e,y o=u,a u=o y=i
ee=ea,i ea=ee,e ai=ay,e ou=ow,u oo=u ie=y,ee ei=ee au=o ow=o ey=y
"""
_LETTERS = re.compile(r"[bcdfghjklmnpqrstvwxz]h|ck|([a-z])\1|[aeiouy]{2}|[aeo]w|.")
_LETTERS_CAN_CHANGE_FROM = 5
_SPLITS_FROM = 7
_MERGES_UP_TO = 9


class Chance:
    """Draws that are the same on every version of Python: all come from `Random.random`."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 (not for secrets)

    def one_of(self, items: Sequence[Item]) -> Item:
        return items[int(self._random.random() * len(items))]

    def happens(self, probability: float) -> bool:
        return self._random.random() < probability


def homophone(words: list[str], chance: Chance) -> list[str] | None:
    """One word for another that sounds the same; None where no word has one."""
    places = [place for place, word in enumerate(words) if word in HOMOPHONES]
    if not places:
        return None
    place = chance.one_of(places)
    return [*words[:place], chance.one_of(HOMOPHONES[words[place]]), *words[place + 1 :]]


def consonant(words: list[str], chance: Chance) -> list[str] | None:
    """One consonant of a longer word for one that sounds alike."""
    return _letter(words, chance, _alike(_CONSONANTS))


def vowel(words: list[str], chance: Chance) -> list[str] | None:
    """One vowel of a longer word for another."""
    return _letter(words, chance, _alike(_VOWELS))


def split(words: list[str], chance: Chance) -> list[str] | None:
    """A long word heard as two."""
    places = [place for place, word in enumerate(words) if len(word) >= _SPLITS_FROM]
    if not places:
        return None
    place = chance.one_of(places)
    word = words[place]
    at = chance.one_of(range(3, len(word) - 2))
    return [*words[:place], word[:at], word[at:], *words[place + 1 :]]


def merge(words: list[str], chance: Chance) -> list[str] | None:
    """Two words heard as one."""
    places = [
        place
        for place in range(len(words) - 1)
        if 5 <= len(words[place] + words[place + 1]) <= _MERGES_UP_TO
    ]
    if not places:
        return None
    place = chance.one_of(places)
    return [*words[:place], words[place] + words[place + 1], *words[place + 2 :]]


def word_end(words: list[str], chance: Chance) -> list[str] | None:
    """A plural or possessive lost or added, "ing" heard as "in"."""
    places = [place for place, word in enumerate(words) if len(word) >= _LETTERS_CAN_CHANGE_FROM]
    if not places:
        return None
    place = chance.one_of(places)
    word = words[place]
    if word.endswith("ing"):
        changed = word[:-1]
    elif word.endswith("s"):
        changed = word.removesuffix("s").removesuffix("'")
    else:
        changed = f"{word}s"
    return [*words[:place], changed, *words[place + 1 :]]


def article(words: list[str], chance: Chance) -> list[str] | None:
    """An article dropped, or another one heard."""
    places = [place for place, word in enumerate(words) if word in ("the", "a", "an")]
    if not places or len(words) < 3:
        return None
    place = chance.one_of(places)
    heard = [] if chance.happens(0.6) else ["a" if words[place] == "the" else "the"]
    return [*words[:place], *heard, *words[place + 1 :]]


Confusion = Callable[[list[str], Chance], list[str] | None]
CONFUSIONS: Sequence[Confusion] = (
    *(homophone, homophone, homophone, consonant, consonant, consonant, vowel, vowel, vowel),
    *(split, merge, merge, word_end, article, article),
)
"""As often as they are here."""


def _letter(
    words: list[str], chance: Chance, sounds_like: dict[str, list[str]]
) -> list[str] | None:
    places = [
        (place, letters.start(), letters[0])
        for place, word in enumerate(words)
        if len(word) >= _LETTERS_CAN_CHANGE_FROM and word.isascii()
        for letters in _LETTERS.finditer(word)
        if letters[0] in sounds_like
    ]
    if not places:
        return None
    place, start, found = chance.one_of(places)
    word = words[place]
    changed = word[:start] + chance.one_of(sounds_like[found]) + word[start + len(found) :]
    return [*words[:place], changed, *words[place + 1 :]]


def _alike(table: str) -> dict[str, list[str]]:
    pairs = (entry.split("=") for entry in table.split())
    return {letters: others.split(",") for letters, others in pairs}
