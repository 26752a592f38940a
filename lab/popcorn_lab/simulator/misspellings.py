"""Typed words that speech recognition would have delivered rightly."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from popcorn_lab.simulator.words import Words

COST_OF_A_CORRECTION = 1.5
_SHORTEST = 4
_LONG = 6
_LIKE_ENOUGH = 0.74
_LIKE_ENOUGH_FOR_VALUES = 0.8
"""Above "sunny" for "funny", below "comdey" for "comedy"."""


class Misspellings:
    """Corrects towards the words of samples, and more carefully towards those of slot values."""

    def __init__(self, sample_words: Iterable[str], value_words: Iterable[str]) -> None:
        self._known = frozenset(sample_words)
        self._sample_words = sorted(word for word in self._known if len(word) >= _SHORTEST)
        self._value_words = sorted(word for word in set(value_words) if len(word) >= _LONG)

    def corrected(self, words: Words) -> tuple[Words, int]:
        """The words with their forms corrected, and how many were."""
        forms = [self._nearest(form) or form for form in words.forms]
        changed = sum(new != old for new, old in zip(forms, words.forms, strict=True))
        return words.with_forms(forms), changed

    def _nearest(self, form: str) -> str | None:
        if len(form) < _SHORTEST or form in self._known or form in self._value_words:
            return None
        return _like(form, self._sample_words, _LIKE_ENOUGH) or _like(
            form, self._value_words, _LIKE_ENOUGH_FOR_VALUES
        )


def _like(form: str, words: list[str], like_enough: float) -> str | None:
    # The beginning of a word is seldom wrong; without it short words are mixed up easily.
    near = [word for word in words if word[0] == form[0] or len(form) > _LONG]
    found = process.extract(
        form, near, scorer=OSA.normalized_similarity, score_cutoff=like_enough, limit=None
    )
    # Of "waht"'s neighbours, "what" has its very letters, "want" has not.
    letters = sorted(form)
    best = max(found, key=lambda each: (each[1], sorted(each[0]) == letters), default=None)
    return best[0] if best else None
