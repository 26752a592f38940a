"""Titles: from a catalogue's spelling to one that can be spoken, and to a key that can be matched.

MovieLens files an article behind the title and other names in brackets:
"Postman, The (Postino, Il) (1994)" is "The Postman", also "Il Postino", of 1994.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from num2words import num2words

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
        "ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(), start=2
    )
    if len(numeral) > 1  # "V for Vendetta" and "X-Men" mean the letter
}
_FRACTIONS = {"1/2": "a half", "1/3": "a third", "1/4": "a quarter"}
_FRACTION = re.compile(rf"(?<!\d)(?:{'|'.join(_FRACTIONS)})(?!\d)")
_ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")
_LONGEST_NUMBER = 6


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
        if _NEEDS_ITS_BRACKET.search(before):
            break
        names = (name.strip(" ,;") for name in _ALSO_KNOWN_AS.split(found[1]))
        others = [_article_in_front(name) for name in names if name] + others
        rest = before
    title = _article_in_front(rest.strip()) or catalogue_title.strip()
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
    """The form in which titles and what was heard are compared.

    Folded case and accents, numbers in words ("Terminator 2", "Rocky II", "2001"), no
    punctuation, no "and", no article in front. Empty only where the text has no letter or digit.
    """
    folded = re.sub(r"([½⅓¼])", r" \1", text)
    folded = unicodedata.normalize("NFKD", folded).replace("\N{FRACTION SLASH}", "/")
    folded = "".join(char for char in folded if not unicodedata.combining(char)).casefold()
    folded = _FRACTION.sub(lambda found: f" {_FRACTIONS[found[0]]} ", folded)
    folded = re.sub(r"['’`]", "", folded).replace("&", " and ")
    words = [word for raw in re.findall(r"[^\W_]+", folded) for word in _in_words(raw)]
    kept = [word for word in words if word != "and"] or words
    if len(kept) > 1 and kept[0] in _ENGLISH_ARTICLES:
        kept = kept[1:]
    return " ".join(kept)


def _in_words(word: str) -> list[str]:
    if word in _ROMAN:
        spoken = num2words(_ROMAN[word])
    elif word.isascii() and word.isdigit() and len(word) <= _LONGEST_NUMBER:
        number = int(word)
        is_year_like = 1000 < number < 2100
        spoken = num2words(number, to="year" if is_year_like else "cardinal")
    elif found := _ORDINAL.fullmatch(word):
        spoken = num2words(int(found[1]), to="ordinal")
    else:
        return [word]
    return re.findall(r"[a-z]+", spoken)
