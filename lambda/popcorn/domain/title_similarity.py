"""How near what was heard comes to a title, in letters and in sounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from popcorn.domain.sounds import sound_of

_CUT_SHORT_COUNTS = 0.93
"""A title cut to as many words as were heard is so much less likely to be meant."""


class Likening:
    """Compares many titles with one heard key."""

    def __init__(self, key: str) -> None:
        self._word_count = len(key.split())
        self._letters = _Subsequences(_joined(key))
        self._sounds = _Subsequences(sound_of(key))

    def to(self, forms: Sequence[str]) -> float:
        """The similarity to the nearest of a title's forms (keys): 0 to 1, 1 where they agree."""
        whole = max(map(self._similarity, forms), default=0.0)
        cut = max(map(self._similarity, self._cut(forms)), default=0.0)
        return max(whole, _CUT_SHORT_COUNTS * cut)

    def _cut(self, forms: Sequence[str]) -> Iterator[str]:
        for form in forms:
            words = form.split()
            if len(words) > self._word_count:
                yield " ".join(words[: self._word_count])

    def _similarity(self, form: str) -> float:
        letters = self._letters.similarity(_joined(form))
        sounds = self._sounds.similarity(sound_of(form))
        return (letters + sounds) / 2


class _Subsequences:
    """The longest common subsequence of one text with others, by bits of a whole number.

    Source: H. Hyyrö, Bit-parallel LCS-length computation revisited, AWOCA 2004.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._all = (1 << self._length) - 1
        self._places: dict[str, int] = {}
        for place, char in enumerate(text):
            self._places[char] = self._places.get(char, 0) | 1 << place

    def similarity(self, other: str) -> float:
        """Twice the common length over both lengths; 1 for two empty texts."""
        if not self._length and not other:
            return 1.0
        rest = self._all
        for char in other:
            found = rest & self._places.get(char, 0)
            rest = ((rest + found) | (rest - found)) & self._all
        common = self._length - rest.bit_count()
        return 2 * common / (self._length + len(other))


def _joined(key: str) -> str:
    return key.replace(" ", "")
