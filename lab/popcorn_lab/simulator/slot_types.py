"""Slot values: which of the listed ones was said, and what Alexa tells the skill of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from popcorn_lab.interaction.model import Value
from popcorn_lab.simulator.words import Words, comparable_phrase, number_words, value_key

_LONGEST_UNLISTED = 4
"""Words in a value that a closed type does not list."""
_UNLISTED_WORD = 2.0
_FURTHER_WORD = 3.0
_UNLIKELY_WORD = 5.0


class SlotType:
    """The listed values of one type.

    An open type, such as Amazon's own list of movies, goes on beyond what is listed; with a
    closed one an unlisted value is most likely a slip.
    """

    def __init__(self, name: str, values: Sequence[Value]) -> None:
        self.name = name
        self.is_open = name.startswith("AMAZON.")
        self._values: defaultdict[str, list[Value]] = defaultdict(list)
        self._words: set[str] = set()
        for value in values:
            for key in dict.fromkeys(value_key(each) for each in value.names):
                self._values[key].append(value)
            if not self.is_open:
                self._words.update(*(comparable_phrase(each).split() for each in value.names))

    def listed(self, words: Words) -> Sequence[Value]:
        """All values that go by these words; empty where there are none."""
        if _is_torn(words):
            return ()
        return self._values.get(words.key) or self._values.get(words.text) or ()

    def may_be(self, words: Words) -> bool:
        """Whether these words can be a value at all, listed or not."""
        if _is_torn(words):
            return False
        return self.is_open or len(words) <= _LONGEST_UNLISTED or bool(self.listed(words))

    def cost_of_unlisted(self, words: Words, *, is_framed: bool) -> float:
        """How much is assumed in taking these words for a value that is not listed.

        Args:
            is_framed: whether the sample goes on behind them, as in "{stars} stars".
        """
        if self.is_open:
            return len(words) * _UNLISTED_WORD
        plausible = self._words | number_words()
        if all(plausible.issuperset(form.split()) for form in words.forms):
            return _UNLISTED_WORD  # "eleven", "seven and a half"
        if is_framed:
            return _UNLISTED_WORD + (len(words) - 1) * _FURTHER_WORD
        return len(words) * _UNLIKELY_WORD

    def spoken_words(self) -> set[str]:
        """Every word of the listed values; only closed types keep them."""
        return self._words


def _is_torn(words: Words) -> bool:
    # "Four and a half" must not fall apart into "four" and "and a half".
    return not words or "and" in (words.forms[0], words.forms[-1])


def resolutions(slot_type: str, values: Sequence[Value], application_id: str) -> Mapping[str, Any]:
    """What Alexa's entity resolution says of a slot's value: all that match, or no match.

    Source: "Entity Resolution for Custom Slot Types", developer.amazon.com.
    """
    code = "ER_SUCCESS_MATCH" if values else "ER_SUCCESS_NO_MATCH"
    per_authority: dict[str, Any] = {
        "authority": f"amzn1.er-authority.echo-sdk.{application_id}.{slot_type}",
        "status": {"code": code},
    }
    if values:
        per_authority["values"] = [
            {"value": {"name": value.names[0], "id": value.id}} for value in values
        ]
    return {"resolutionsPerAuthority": [per_authority]}
