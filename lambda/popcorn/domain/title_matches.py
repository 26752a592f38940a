"""How movies fit a heard title, and the order in which they may have been meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from popcorn.domain.movies import Movie
from popcorn.domain.sounds import sound_of
from popcorn.domain.title_forms import keys_of, part_keys_of
from popcorn.domain.title_similarity import Likening
from popcorn.domain.titles import dated_key, title_key

AS_SAID_FROM = 0.97
"""A similarity from which a title counts as if it had been said."""
LONG_WORD = 6
"""Letters; shorter words that differ are as likely other words: "Babel" is not "Babe"."""
_FEWEST_SOUNDS = 3
"""Fewer are shared by many words."""
_OTHER_NAME_COUNTS, _PART_COUNTS = 0.99, 0.98
"""What a similarity is worth to an other title, or to a part of one."""
_NEXT_YEAR_COUNTS, _OTHER_YEAR_COUNTS = 0.93, 0.8
"""What it is worth where the year before or after was said, or quite another one."""
_BEGINNING_COUNTS = 0.9
"""What a title's beginning is worth at least."""
_ALL_WORDS_COUNT, _EACH_WORD_COUNTS, _MOST_WORDS = 0.8, 0.05, 3
"""What all words in any place are worth at least: few of them may be there by chance."""


class Likeness(IntEnum):
    """How a title fits what was heard, best first."""

    WHOLE = 0
    BEGINNING = 1
    ALL_WORDS = 2
    SIMILAR = 3


@dataclass(frozen=True)
class Match:
    """A movie, and how it fits what was heard.

    `similarity` runs from 0 to 1. `is_misspelt`: what differs are long words, or spellings of the
    same sounds.
    """

    movie: Movie
    likeness: Likeness
    similarity: float
    is_misspelt: bool

    @property
    def is_as_said(self) -> bool:
        return self.likeness <= Likeness.BEGINNING or self.similarity >= AS_SAID_FROM

    @property
    def rank(self) -> int:
        """0 for the whole title, 1 for what is as said, 2 for what only comes near."""
        if self.likeness is Likeness.WHOLE:
            return 0
        return 1 if self.is_as_said else 2


def matches(heard: str, found: Iterable[Movie]) -> list[Match]:
    """What a search came up with, in the order in which it may have been meant.

    The whole title beats its beginning ("terminator two"), a part of it ("the empire strikes
    back") and what sounds the same. Then comes what is nearest in letters and sounds; all words in
    any place count as near. Equals go by their number of ratings.
    """
    key = title_key(heard)
    reading = Reading(key)
    return sorted(map(reading.match, found), key=_best_first) if key else []


def _best_first(match: Match) -> tuple[object, ...]:
    rated = -match.movie.rating_count
    by = (rated, -match.similarity) if match.is_as_said else (-match.similarity, rated)
    return (match.rank, *by, match.movie.movie_id)


class Reading:
    """A heard key, and what it reads as where a year was said along."""

    def __init__(self, key: str) -> None:
        self._plain = _Key(key)
        dated = dated_key(key)
        self._dated = _Key(dated.key) if dated else None
        self._year = dated.year if dated else None

    def match(self, movie: Movie) -> Match:
        keys, parts = keys_of(movie), part_keys_of(movie)
        plain = self._plain.match(movie, keys, parts)
        if self._dated is None or self._year is None or movie.year is None:
            return plain
        dated = self._dated.match(movie, keys, parts)
        off = abs(movie.year - self._year)
        if off:
            worth = _NEXT_YEAR_COUNTS if off == 1 else _OTHER_YEAR_COUNTS
            dated = Match(movie, Likeness.SIMILAR, worth * dated.similarity, dated.is_misspelt)
        return min(plain, dated, key=_best_first)


class _Key:
    """One key that titles are compared with."""

    def __init__(self, key: str) -> None:
        self._key = key
        self._words = frozenset(key.split())
        self._likening = Likening(key)

    def match(self, movie: Movie, keys: Sequence[str], parts: Sequence[str]) -> Match:
        likeness = self._likeness(keys)
        similarity = max(
            self._likening.to(keys[:1]),
            _OTHER_NAME_COUNTS * self._likening.to(keys[1:]),
            _PART_COUNTS * self._likening.to(parts),
        )
        if likeness is Likeness.BEGINNING:
            similarity = max(similarity, _BEGINNING_COUNTS)
        elif likeness is Likeness.ALL_WORDS:
            words = min(_MOST_WORDS, len(self._words))
            similarity = max(similarity, _ALL_WORDS_COUNT + _EACH_WORD_COUNTS * words)
        return Match(movie, likeness, similarity, self._is_misspelt([*keys, *parts]))

    def _likeness(self, keys: Sequence[str]) -> Likeness:
        joined = _joined(self._key)
        if any(_joined(known) == joined for known in keys):
            return Likeness.WHOLE
        if any(known.startswith(f"{self._key} ") for known in keys):
            return Likeness.BEGINNING
        if any(self._words <= set(known.split()) for known in keys):
            return Likeness.ALL_WORDS
        return Likeness.SIMILAR

    def _is_misspelt(self, forms: Sequence[str]) -> bool:
        sound = sound_of(self._key)
        return any(
            (sound_of(form) == sound and len(sound) >= _FEWEST_SOUNDS)
            or all(len(word) >= LONG_WORD for word in self._words.difference(form.split()))
            for form in forms
        )


def _joined(key: str) -> str:
    return key.replace(" ", "")
