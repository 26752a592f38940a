"""An utterance as a row of words, in the form in which phrases are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import pairwise
from typing import Self

from popcorn.domain.titles import dated_key, title_key

_DECIMAL = re.compile(r"(\d)[.,](?=\d)")
_MINUS = re.compile(r"(?<![\w.])[-−–](?=\.?\d)")
_BARE_DECIMAL = re.compile(r"(?<![\w.])\.(?=\d)")
JOINER = "\u2060"
"""Ends a word that was written together with the next one."""
_AROUND = '.,;:!?"”“„«»()¿¡…'


@dataclass(frozen=True)
class Words:
    """What was said, word by word.

    `heard` has the words as they were written, in small letters; `forms` the form of each that
    is compared: no apostrophes or accents, numbers in words ("4.5" is "four point five").
    `spelt` are the forms before any correction. `behind` has what was left out behind each word:
    it counts for nothing, but between two words of a title it is one of its words.
    """

    heard: tuple[str, ...]
    forms: tuple[str, ...]
    spelt: tuple[str, ...]
    behind: tuple[str, ...] = ()

    @classmethod
    def paired(cls, pairs: Sequence[tuple[str, str]]) -> Self:
        """Words as heard, each with its form; those without one are dropped."""
        heard = tuple(word for word, form in pairs if form)
        forms = tuple(form for _, form in pairs if form)
        return cls(heard, forms, forms)

    def __len__(self) -> int:
        return len(self.heard)

    def __getitem__(self, part: slice) -> Words:
        return Words(self.heard[part], self.forms[part], self.spelt[part], self.behind[part])

    @property
    def said(self) -> str:
        """All of it, as it was heard."""
        behind = [*self.behind[:-1], *[""] * len(self.heard)]
        words = (word for pair in zip(self.heard, behind, strict=False) for word in pair if word)
        return " ".join(words).replace(f"{JOINER} ", "")

    @cached_property
    def text(self) -> str:
        """All of it, as it is compared."""
        return " ".join(self.forms)

    @cached_property
    def key(self) -> str:
        """What listed values are looked up by: a title's key, for all types."""
        return value_key(" ".join(self.spelt)) if self.spelt else ""

    def only(self, places: Sequence[int]) -> Words:
        """The words at these places."""
        heard, forms, spelt = (
            tuple(part[at] for at in places) for part in (self.heard, self.forms, self.spelt)
        )
        ends = [*places[1:], len(self.heard)]
        behind = (" ".join(self.heard[at + 1 : end]) for at, end in zip(places, ends, strict=True))
        return Words(heard, forms, spelt, tuple(behind))

    def with_forms(self, forms: Sequence[str]) -> Words:
        """The same words, understood otherwise."""
        return Words(self.heard, tuple(forms), self.spelt, self.behind)


def heard_words(utterance: str) -> list[str]:
    """The words as speech recognition would deliver them; a typed "-1" is "minus 1"."""
    # It delivers no control characters, and SSML cannot hold any.
    printable = "".join(char if char.isprintable() else " " for char in utterance)
    spoken = _BARE_DECIMAL.sub("0.", _MINUS.sub("minus ", printable.lower()))
    return [word.strip(_AROUND) for word in spoken.split()]


@lru_cache(maxsize=8192)  # samples have the same words again and again
def comparable(word: str) -> str:
    """One word in the form that is compared; may be several words, or none at all."""
    return value_key(word)


def value_key(text: str) -> str:
    """The form in which a slot's values are compared; "4.5" is "four point five"."""
    return title_key(_DECIMAL.sub(r"\1 point ", text))


def is_telling(word: str) -> bool:
    """Whether a word says anything by itself: articles and "and" don't."""
    return title_key(f"{word} film") != "film"


@cache
def number_words() -> frozenset[str]:
    """The words of which numbers are made."""
    numbers = (*range(101), 1_000, 10_000, 1_000_000)
    return frozenset(word for number in numbers for word in value_key(f"{number}.0").split())


def are_two_numbers(words: Sequence[str]) -> bool:
    """Whether a number ends and another begins within these words: "five five", "twelve four"."""
    whole = words[: words.index("point")] if "point" in words else words
    return any(_below_twenty().issuperset(pair) for pair in pairwise(whole))


@cache
def _below_twenty() -> frozenset[str]:
    return frozenset(value_key(str(number)) for number in range(20))


@cache
def ordinal_words() -> frozenset[str]:
    """ "First" to "tenth"."""
    return frozenset(value_key(f"{number}th") for number in range(1, 11))


def is_year(text: str) -> bool:
    """Whether a phrase in comparable form is a year and nothing else: "nineteen ninety eight"."""
    dated = dated_key(f"film {text}")
    return dated is not None and dated.key == "film"
