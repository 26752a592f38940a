"""Titles: from a catalogue's spelling to one that can be spoken, and to a key that can be matched.

MovieLens files an article behind the title and other names in brackets:
"Postman, The (Postino, Il) (1994)" is "The Postman", also "Il Postino", of 1994.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

_YEAR = re.compile(r"\s*\((\d{4})\s*(?:[-–]\s*\d{0,4}\s*)?\)\s*$")
_LAST_BRACKET = re.compile(r"\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*$")
_ALSO_KNOWN_AS = re.compile(r"\ba\.?k\.?a\.?(?=\s)\s*", re.IGNORECASE)
_ARTICLES = (
    "The A An Le La Les L' Un Une Il Lo I Gli El Los Las Una Uno Der Die Das Ein Eine "
    "Den Det De Het Een En Ett O Os As"
).split()
_ARTICLE_BEHIND = re.compile(
    rf"^(?P<title>.+),\s+(?P<article>{'|'.join(_ARTICLES)})$", re.IGNORECASE
)
# "Birdman: Or (The Unexpected Virtue of Ignorance)": the bracket is part of the title.
_NEEDS_ITS_BRACKET = re.compile(r"\b(or|part|vol\.?)$", re.IGNORECASE)

_ENGLISH_ARTICLES = {"the", "a", "an"}
_ROMAN = {
    numeral: value
    for value, numeral in enumerate(
        "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(), start=1
    )
}
# Alone these are letters ("V for Vendetta", "X-Men", "I, Robot"), unless they count parts.
_LETTERS = {"i", "v", "x"}
_COUNTED_IN_ROMAN = {"part", "episode", "chapter", "volume", "vol"}
_SPELLED_OUT = {"mr": "mister", "mrs": "missus", "dr": "doctor", "vs": "versus", "vol": "volume"}
_FRACTIONS = {"1/2": "a half", "1/3": "a third", "1/4": "a quarter"}
_FRACTION = re.compile(rf"(?<!\d)(?:{'|'.join(_FRACTIONS)})(?!\d)")
_THOUSANDS = re.compile(r"(?<!\d)[1-9]\d{0,2}(?:,\d{3}){1,3}(?!\d)", re.ASCII)
_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)", re.ASCII)
_LETTERS_THEN_NUMBER = re.compile(r"\b([a-z]+)(\d+)\b", re.ASCII)
_WITHIN_A_WORD = re.compile(r"['’`]|(?<=\w)\(|\)(?=\w)")  # "Ocean's", "C(r)ook"
_NOTHING_TO_FOLD = re.compile(r"[a-z ]*")
_LONGEST_NUMBER = 6
_YEARS = range(1870, 2100)
_LONGEST_YEAR_WORDS = 4


class SpeakableTitle(NamedTuple):
    title: str
    year: int | None
    other_titles: tuple[str, ...]


def speakable_title(catalogue_title: str) -> SpeakableTitle:
    """Take apart a title as MovieLens writes it; any text is taken, in the worst case as it is."""
    rest = " ".join(catalogue_title.split())
    year = None
    if found := _YEAR.search(rest):
        year = int(found[1])
        rest = rest[: found.start()]
    others: list[str] = []
    while (found := _LAST_BRACKET.search(rest)) and found.start() > 0:
        before = rest[: found.start()]
        if _NEEDS_ITS_BRACKET.search(before) and not _ALSO_KNOWN_AS.match(found[1]):
            break
        names = (name.strip(" ,;") for name in _ALSO_KNOWN_AS.split(found[1]))
        others = [_article_in_front(name) for name in names if name] + others
        rest = before
    title = _article_in_front(rest.strip()) or catalogue_title.strip()
    if others and not title_key(title):
        title, others = others[0], [title, *others[1:]]  # "$ (Dollars)"
    distinct = dict.fromkeys(name for name in others if name != title)
    return SpeakableTitle(title, year, tuple(distinct))


def _article_in_front(title: str) -> str:
    found = _ARTICLE_BEHIND.match(title)
    if not found:
        return title
    article = found["article"]
    return f"{article}{'' if article.endswith(chr(39)) else ' '}{found['title']}"


@lru_cache(maxsize=65_536)
def title_key(text: str) -> str:
    """The form in which titles and what was heard are compared; a key's key is the key itself.

    Folded case and accents, numbers in words ("Terminator 2", "Rocky V", "2001"), initials in
    one word ("E.T."), "mister" for "Mr.", no punctuation, no "and", no article in front. Empty
    only where the text has no letter or digit.
    """
    raw = re.findall(r"[^\W_]+", _folded(text))
    units = _units(word for word in raw if word != "and") or raw
    words = [word for unit in units for word in _in_words(unit)]
    words = [word for word in words if word != "and"] or words
    while len(words) > 1 and words[0] in _ENGLISH_ARTICLES:
        del words[0]
    return " ".join(words)


def lasting_key(title: str) -> str:
    """What a title is found again by in another dataset.

    Its key; a title without a letter or digit ("$") stands for itself.
    """
    return title_key(title) or title


class DatedKey(NamedTuple):
    key: str
    year: int


def dated_key(key: str) -> DatedKey | None:
    """A title key that was said along with a year, taken apart.

    "godzilla nineteen ninety eight" and "nineteen ninety eight godzilla" are "godzilla" of 1998.
    None where there is no year, or nothing else.
    """
    words = key.split()
    for length in range(_LONGEST_YEAR_WORDS, 1, -1):
        for date, rest in ((words[-length:], words[:-length]), (words[:length], words[length:])):
            year = _spoken_years().get(" ".join(date))
            if rest[-1:] == ["from"]:  # "the godzilla from 1998"
                rest = rest[:-1]
            if year:
                return DatedKey(" ".join(rest), year) if rest else None
    return None


def year_in(key: str) -> int | None:
    """The year that a key names anywhere ("the one from nineteen ninety eight please")."""
    words = key.split()
    for length in range(_LONGEST_YEAR_WORDS, 1, -1):
        for start in range(len(words) - length + 1):
            if year := _spoken_years().get(" ".join(words[start : start + length])):
                return year
    return None


@cache
def _spoken_years() -> dict[str, int]:
    both = {title_key(_number_in_words(year)): year for year in _YEARS}  # "two thousand ten"
    return both | {title_key(str(year)): year for year in _YEARS}


def _folded(text: str) -> str:
    if _NOTHING_TO_FOLD.fullmatch(lower := text.casefold()):
        return lower
    folded = re.sub(r"([½⅓¼])", r" \1", text)
    folded = unicodedata.normalize("NFKD", folded).replace("\N{FRACTION SLASH}", "/")
    folded = unicodedata.normalize("NFKD", folded.casefold())
    folded = "".join(char for char in folded if not unicodedata.combining(char))
    folded = _WITHIN_A_WORD.sub("", folded)
    folded = _FRACTION.sub(lambda found: f" {_FRACTIONS[found[0]]} ", folded)
    folded = _THOUSANDS.sub(_cardinal, folded)
    return _LETTERS_THEN_NUMBER.sub(r"\1 \2", folded)


def _cardinal(found: re.Match[str]) -> str:
    return f" {_number_in_words(int(found[0].replace(',', '')))} "


def _units(words: Iterable[str]) -> list[str]:
    """Words with Roman part numbers as digits and runs of initials joined ("l a" is "la")."""
    units: list[str] = []
    in_initials = False
    for word in words:
        is_counted = bool(units) and units[-1] in _COUNTED_IN_ROMAN
        is_rocky_five = word == "v" and bool(units) and not in_initials
        if word in _LETTERS and (is_counted or is_rocky_five):
            word = str(_ROMAN[word])
        is_initial = len(word) == 1 and word.isalpha()
        if is_initial and in_initials:
            units[-1] += word
        else:
            units.append(word)
        in_initials = is_initial
    return units


def _in_words(word: str) -> list[str]:
    if word in _ROMAN and word not in _LETTERS:
        spoken = _number_in_words(_ROMAN[word])
    elif word.isascii() and word.isdigit() and len(word) <= _LONGEST_NUMBER:
        number = int(word)
        is_year_like = 1100 <= number < 2100
        spoken = _number_in_words(number, "year" if is_year_like else "cardinal")
    elif found := _ORDINAL.fullmatch(word):
        spoken = _number_in_words(int(found[1]), "ordinal")
    else:
        return [_SPELLED_OUT.get(word, word)]
    return re.findall(r"[a-z]+", spoken)


def _number_in_words(number: int, form: str = "cardinal") -> str:
    # Imported late: sixty modules, for every language, that many turns can do without.
    from num2words import num2words

    return str(num2words(number, to=form))
