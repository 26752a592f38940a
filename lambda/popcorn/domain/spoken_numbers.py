"""Numbers said in words of any language, as digits: "Terminator zwei" is "Terminator 2".

Titles are compared in the form of `popcorn.domain.titles`, which knows English number words and
digits; through digits it knows those of every language that num2words speaks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

_SMALL, _YEARS = range(101), range(1870, 2100)
_ARTICLES = frozenset({"un", "uno", "um"})
"""Number words that mean "a" more often than 1."""
_MOST_WORDS = 8
_LONGEST_BEGINNING = 3


class SpokenNumber(NamedTuple):
    """The words from `start` up to, but not including, `end` are the number."""

    start: int
    end: int
    number: int


def numbers_in(words: Sequence[str], language: str) -> list[SpokenNumber]:
    """Numbers from 0 to 100 and years, the longest ones first of all.

    Args:
        language: such as "de"; one that is not known, and English, has none.
    """
    known, beginnings = _numbers(language), _beginnings(language)
    if not known:
        return []
    letters = [_letters(word) for word in words]
    found: list[SpokenNumber] = []
    start = 0
    while start < len(words):
        if letters[start][:_LONGEST_BEGINNING] not in beginnings:
            start += 1
            continue
        for end in range(min(start + _MOST_WORDS, len(words)), start, -1):
            number = known.get("".join(letters[start:end]))
            # A silent word at the edge, such as a dash, is no part of a number.
            if number is not None and letters[start] and letters[end - 1]:
                found.append(SpokenNumber(start, end, number))
                start = end - 1
                break
        start += 1
    return found


def in_digits(text: str, language: str) -> str:
    """The text with its numbers in digits; other words stay as they are."""
    words = text.split()
    for number in reversed(numbers_in(words, language)):
        words[number.start : number.end] = [str(number.number)]
    return " ".join(words)


@cache
def _numbers(language: str) -> dict[str, int]:
    """By their letters alone, so that "neunzehnhundert achtundneunzig" may be one word or two."""
    if language == "en":
        return {}
    from num2words import num2words  # sixty modules, for every language: only when needed

    try:
        spoken = {_letters(num2words(each, lang=language)): each for each in (*_YEARS, *_SMALL)}
        years = {_letters(num2words(each, lang=language, to="year")): each for each in _YEARS}
    except NotImplementedError:
        return {}
    return {word: each for word, each in (years | spoken).items() if word not in _ARTICLES}


@cache
def _beginnings(language: str) -> frozenset[str]:
    """The first letters of all numbers: no number begins with most words."""
    lengths = range(1, _LONGEST_BEGINNING + 1)
    return frozenset(word[:length] for word in _numbers(language) for length in lengths)


@lru_cache(maxsize=1 << 13)
def _letters(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in folded if char.isalnum())
