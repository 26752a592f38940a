"""Slot values: which of the listed ones was said, and what Alexa tells the skill of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from copy import copy
from enum import Enum, auto
from math import inf
from typing import Any

from popcorn_lab.interaction.model import Value
from popcorn_lab.simulator.entities import ToldValue
from popcorn_lab.simulator.language import ENGLISH, Language
from popcorn_lab.simulator.words import (
    Words,
    are_two_numbers,
    is_year,
    number_words,
    ordinal_words,
)

_CLOSED = frozenset({"AMAZON.NUMBER", "AMAZON.DATE", "AMAZON.TIME"})
"""Amazon's types of which `built_in_types` knows all that can be said."""
_LONGEST_UNLISTED = 2
_LONGEST_UNLISTED_OF_KNOWN_WORDS = 8
"""Words in a value that a closed type does not list: "tom hanks", "seven and a half out of ten"."""
_NO_NUMBERS = frozenset({"no", "minus"})
_UNLISTED_WORD = 2.0
_LONG_TITLE = 3
_WORD_OF_A_LONG_TITLE = 1.0
"""What a word beyond so many costs in addition: it is the less likely a title."""
_FURTHER_WORD = 3.0
_UNLIKELY_WORD = 5.0


class Behind(Enum):
    """What a sample has behind a slot."""

    WORD = auto()
    SLOT = auto()
    NOTHING = auto()


class SlotType:
    """The listed values of one type.

    An open type, such as Amazon's own list of movies, goes on beyond what is listed; with a
    closed one an unlisted value is most likely a slip. One that lists places ("first") goes on
    with years only: "the 1998 one".

    Args:
        carrier_words: what samples say themselves; no unlisted value of a closed type.
        words_behind: those of them that follow on a slot of this type, such as "stars"; not even
            where a listed value has them ("two stars and a half").
        language: that of the values.
    """

    def __init__(
        self,
        name: str,
        values: Sequence[Value],
        *,
        carrier_words: Set[str] = frozenset(),
        words_behind: Set[str] = frozenset(),
        language: Language = ENGLISH,
    ) -> None:
        self.name = name
        self.is_open = name.startswith("AMAZON.") and name not in _CLOSED
        self._language = language
        self._values = self._by_key(values)
        self._told: Mapping[str, list[Value]] = {}
        spoken = () if self.is_open else (name for value in values for name in value.names)
        phrases = {language.phrase(each) for each in spoken}
        self._words = {word for phrase in phrases for word in phrase.split()}
        self._is_of_places = not self._words.isdisjoint(ordinal_words())
        numbers = number_words() if self._words & number_words() else frozenset()
        if phrases & number_words():
            numbers |= _NO_NUMBERS  # "no stars", but not "no decade"
        self._plausible = (self._words - words_behind) | numbers
        edges = numbers - words_behind
        self._plausible_first = edges | {phrase.split()[0] for phrase in phrases}
        self._plausible_last = edges | {phrase.split()[-1] for phrase in phrases}
        self._impossible = carrier_words - phrases - numbers

    def listed(self, words: Words) -> Sequence[Value]:
        """All values that go by these words, told ones behind; empty where there are none."""
        if _is_torn(words):
            return ()
        known = self._values.get(words.key) or self._values.get(words.text) or ()
        told = self._told.get(words.key) or self._told.get(words.text) or ()
        return [*known, *told] if told else known

    def with_told(self, values: Sequence[Value]) -> SlotType:
        """The type with values that the skill told during a conversation."""
        twin = copy(self)
        twin._told = self._by_key(values)
        return twin

    def _by_key(self, values: Sequence[Value]) -> Mapping[str, list[Value]]:
        found: defaultdict[str, list[Value]] = defaultdict(list)
        for value in values:
            for key in dict.fromkeys(self._language.key(each) for each in value.names):
                found[key].append(value)
        return found

    def may_be(self, words: Words) -> bool:
        """Whether these words can be a value at all, listed or not."""
        if _is_torn(words):
            return False
        if self.is_open or self.listed(words):
            return True
        if self._is_of_places:
            return is_year(words.text)
        spoken = words.text.split()
        if len(spoken) > _LONGEST_UNLISTED_OF_KNOWN_WORDS:
            return False
        is_short = len(spoken) <= _LONGEST_UNLISTED and self._impossible.isdisjoint(spoken)
        if not is_short and not self._is_plausible(spoken):
            return False
        return not are_two_numbers(spoken)  # "two three" of "Toy Story two three stars"

    def cost_of_unlisted(self, words: Words, behind: Behind) -> float:
        """How much is assumed in taking these words for a value that is not listed.

        Infinite where they cannot be one. A word behind them, as in "{stars} stars", makes it
        more likely.
        """
        if self.is_open:
            beyond = max(0, len(words) - _LONG_TITLE)
            return len(words) * _UNLISTED_WORD + beyond * _WORD_OF_A_LONG_TITLE
        if self._is_of_places:
            if behind is Behind.WORD:
                return _UNLISTED_WORD
            return _UNLIKELY_WORD if is_year(words.text) else inf
        if self._is_plausible(words.text.split()):
            return _UNLISTED_WORD  # "eleven", "seven and a half"
        if behind is Behind.WORD:
            return _UNLISTED_WORD + (len(words) - 1) * _FURTHER_WORD
        if behind is Behind.SLOT or any(
            self.listed(words[at : at + 1]) for at in range(len(words))
        ):
            return inf  # "but comedies", at the end of "anything but comedies"
        return len(words) * _UNLIKELY_WORD

    def for_answers(self) -> SlotType:
        """The type where it is asked for: there, "the other one" is an unlisted place."""
        if not self._is_of_places:
            return self
        twin = copy(self)
        twin._is_of_places = False
        twin._impossible = frozenset()
        return twin

    def spoken_words(self) -> set[str]:
        """Every word of the listed values; only closed types keep them."""
        return self._words

    def listed_words(self) -> set[str]:
        """Every word by which a listed value is looked up, told ones apart."""
        return {word for key in self._values for word in key.split()}

    def told_words(self) -> set[str]:
        """Every word by which a told value is looked up."""
        return {word for key in self._told for word in key.split()}

    def _is_plausible(self, spoken: Sequence[str]) -> bool:
        # "Ten out of ten" is, "of the four" is not.
        begins, ends = spoken[0] in self._plausible_first, spoken[-1] in self._plausible_last
        return begins and ends and self._plausible.issuperset(spoken)


def _is_torn(words: Words) -> bool:
    # "Four and a half" must not fall apart into "four" and "and a half", nor "minus one".
    forms = words.forms
    return not forms or "and" in (forms[0], forms[-1]) or forms[-1] == "minus"


def resolutions(
    slot_type: str, values: Sequence[Value], application_id: str, *, is_told: bool = False
) -> Mapping[str, Any]:
    """What Alexa's entity resolution says of a slot's value: all that match, or no match.

    Args:
        is_told: whether values of this type were told; then a second authority speaks for those.

    Sources: "Entity Resolution for Custom Slot Types" and "Use Dynamic Entities for Customized
    Interactions", developer.amazon.com.
    """
    listed = [each for each in values if not isinstance(each, ToldValue)]
    found = [_found_by(f"{application_id}.{slot_type}", listed)]
    if is_told:
        told = [each for each in values if isinstance(each, ToldValue)]
        found.append(_found_by(f"dynamic.{application_id}.{slot_type}", told))
    return {"resolutionsPerAuthority": found}


def _found_by(authority: str, values: Sequence[Value]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "authority": f"amzn1.er-authority.echo-sdk.{authority}",
        "status": {"code": "ER_SUCCESS_MATCH" if values else "ER_SUCCESS_NO_MATCH"},
    }
    if values:
        found["values"] = [{"value": {"name": each.names[0], "id": each.id}} for each in values]
    return found
