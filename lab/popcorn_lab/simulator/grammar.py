"""Samples of an interaction model as a grammar: all readings of an utterance.

A slot may hold any run of the utterance's own words, and each reading is judged by what it leaves
unexplained.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from math import inf

from popcorn_lab.interaction.model import SlotModel, Value
from popcorn_lab.interaction.templates import slots_of
from popcorn_lab.simulator.samples import Fit, Samples
from popcorn_lab.simulator.slot_types import SlotType
from popcorn_lab.simulator.words import Words, is_telling

_FEWEST_WORDS_THAT_TELL = 2


@dataclass(frozen=True)
class HeardValue:
    """A filled slot: what was heard, and the listed values that go by it."""

    heard: str
    values: Sequence[Value]


@dataclass(frozen=True)
class Reading:
    """One way to understand an utterance.

    `cost` is what it has to assume: words that no list knows, corrected and dropped words.
    `literal_words` are those that the sample itself has. `is_answer`: it answers the question of
    a dialog, rather than being a request of its own. `is_enclosed`: the sample says nothing
    before its first slot or behind its last one, as in "{stars} for {movie}".
    """

    name: str
    slots: Mapping[str, HeardValue]
    cost: float
    literal_words: int
    is_answer: bool = False
    is_enclosed: bool = False

    def with_extra_cost(self, cost: float) -> Reading:
        return replace(self, cost=self.cost + cost)

    @property
    def rank(self) -> tuple[float, int, int]:
        """Best first: least assumed, most said literally, fewest slots."""
        return (self.cost, -self.literal_words, len(self.slots))


class Grammar:
    """Samples by name (an intent, or whatever they stand for), over slots of known types.

    Args:
        samples: flat phrases with {slots}.
        slots: the slots of each name.
        types: every slot type by name.
        as_compared: brings a sample into the form in which words are compared.
    """

    def __init__(
        self,
        samples: Mapping[str, Sequence[str]],
        slots: Mapping[str, Mapping[str, SlotModel]],
        types: Mapping[str, SlotType],
        as_compared: Callable[[str], str],
    ) -> None:
        self._slots = slots
        self._types = types
        comparable = {
            name: list(dict.fromkeys(map(as_compared, phrases)))
            for name, phrases in samples.items()
        }
        self.literal_phrases = {
            phrase: name
            for name, phrases in comparable.items()
            for phrase in phrases
            if not slots_of(phrase)
        }
        self._samples = Samples(comparable)
        self.literal_words = self._samples.words

    def over(self, types: Mapping[str, SlotType]) -> Grammar:
        """The same samples, over types that know more values."""
        twin = copy(self)
        twin._types = types
        return twin

    def readings(self, words: Words) -> Iterator[Reading]:
        """Every reading, in the order of the samples."""
        runs = _Runs(words)

        def may_hold(name: str, slot: str, part: slice) -> bool:
            return runs.may_be(self._type_of(name, slot), part)

        for fit in self._samples.fits(words, may_hold):
            reading = self._reading(fit, words, runs)
            if reading is not None:
                yield reading

    def _type_of(self, name: str, slot: str) -> SlotType:
        return self._types[self._slots[name][slot].type]

    def _reading(self, fit: Fit, words: Words, runs: _Runs) -> Reading | None:
        cost, literal = 0.0, list(words.forms)
        slots: dict[str, HeardValue] = {}
        says_enough = False  # "four and a half" beside a title nobody knows
        is_sure = True  # but for titles
        for slot, part, behind in fit.slots:
            said, slot_type = runs.at(part), self._type_of(fit.name, slot)
            values = slot_type.listed(said)
            slots[slot] = HeardValue(said.said, values)
            literal[part] = [""] * len(said)
            if not slot_type.is_open:
                is_sure &= bool(values)
                says_enough |= sum(map(is_telling, said.forms)) >= _FEWEST_WORDS_THAT_TELL
            if not values:
                cost += slot_type.cost_of_unlisted(said, behind)
                if cost == inf:
                    return None
        is_enclosed = bool(slots) and not (literal[0] or literal[-1])
        literal = [word for word in literal if word]
        if cost and not any(map(is_telling, literal)) and not (says_enough and is_sure):
            return None  # "{genre}" or "the {position}" is no reason to take just anything
        return Reading(fit.name, slots, cost, len(literal), is_enclosed=is_enclosed)


class _Runs:
    """Rows of words in an utterance, and the types they may be of; many samples ask for each."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._runs: dict[tuple[int, int], Words] = {}
        self._may_be: dict[tuple[str, int, int], bool] = {}

    def at(self, part: slice) -> Words:
        place = (part.start, part.stop)
        if place not in self._runs:
            self._runs[place] = self._words[part]
        return self._runs[place]

    def may_be(self, slot_type: SlotType, part: slice) -> bool:
        asked = (slot_type.name, part.start, part.stop)
        if asked not in self._may_be:
            self._may_be[asked] = slot_type.may_be(self.at(part))
        return self._may_be[asked]
