"""A title as the words that people say for it, in one language."""

from __future__ import annotations

import re
from collections.abc import Mapping

from popcorn.domain.titles import title_key

_ENGLISH_SIGNS = {"&": "and", "½": "and a half", "⅓": "and a third", "¼": "and a quarter"}
_NUMERALS = {"II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "XI": 11, "XII": 12}
"""Part numbers; a single letter may be just that ("X-Men", "V for Vendetta")."""
_YEARS = range(1100, 2100)
_LONGEST_NUMBER = 6
_SPEAKABLE = re.compile(r"(?:[^\W\d_]|[0-9])+(?:['.-](?:[^\W\d_]|[0-9])+)*[.']?")


class TitleWords:
    """How titles are said in a language.

    Args:
        code: such as "de".
        signs: the words of "&" and fractions there; English has its own.
    """

    def __init__(self, code: str = "en", signs: Mapping[str, str] | None = None) -> None:
        self._code = code
        self._signs = signs or {}

    def written(self, title: str) -> str:
        """The title as it is, less the signs that Alexa does not take: "Face Off".

        In every language it has English words for "&" and fractions, as the catalogue does.
        """
        return _with_signs(title, _ENGLISH_SIGNS)

    def spoken(self, title: str) -> list[str]:
        """The title in words: "terminator two", and in German "terminator zwei", too."""
        words = self.written(title).split()
        english = " ".join(word.casefold() if "'" in word else title_key(word) for word in words)
        if self._code == "en":
            return [english]
        words = _with_signs(title, _ENGLISH_SIGNS | dict(self._signs)).split()
        return list(dict.fromkeys((" ".join(map(self._word, words)), english)))

    def _word(self, word: str) -> str:
        number = _NUMERALS.get(word)
        if word.isascii() and word.isdigit() and len(word) <= _LONGEST_NUMBER:
            number = int(word)
        if number is None:
            return word.casefold()
        from num2words import num2words  # sixty modules, for every language: only when needed

        spoken = num2words(number, lang=self._code, to="year" if number in _YEARS else "cardinal")
        return " ".join(_SPEAKABLE.findall(spoken))


def _with_signs(title: str, signs: Mapping[str, str]) -> str:
    title = title.replace("’", "'")
    for sign, words in signs.items():
        title = title.replace(sign, f" {words} ")
    return " ".join(_SPEAKABLE.findall(title))
