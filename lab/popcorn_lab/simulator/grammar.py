"""Samples of an interaction model as a grammar: all readings of an utterance.

hassil does the matching. Its own wildcards cannot stand side by side ("rate {movie} {stars}"),
so a slot is given the utterance's own runs of words to choose from, and each reading is judged
by what it leaves unexplained.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from copy import copy
from dataclasses import dataclass, replace
from math import inf
from typing import Any

from hassil import Intents, RecognizeResult, TextSlotList, recognize_all
from hassil.intents import SlotList, TextSlotValue

from popcorn_lab.interaction.model import SlotModel, Value
from popcorn_lab.interaction.templates import slots_of
from popcorn_lab.simulator.slot_types import Behind, SlotType
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
        self._types = types
        self._slot_types = {
            name: {slot: types[model.type] for slot, model in of_name.items()}
            for name, of_name in slots.items()
        }
        self._lists = {each: f"type_{index}" for index, each in enumerate(types)}
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
        self._word_counts = Counter(
            word
            for phrases in comparable.values()
            for phrase in phrases
            for word in _literal(phrase)
        )
        self.literal_words = set(self._word_counts)
        self._intents = Intents.from_dict(
            {
                "language": "en",
                "intents": {
                    name: {"data": self._blocks(name, phrases)}
                    for name, phrases in comparable.items()
                    if phrases
                },
            }
        )

    def over(self, types: Mapping[str, SlotType]) -> Grammar:
        """The same samples, over types that know more values."""
        twin = copy(self)
        twin._types = types
        twin._slot_types = {
            name: {slot: types[each.name] for slot, each in of_name.items()}
            for name, of_name in self._slot_types.items()
        }
        return twin

    def readings(self, words: Words) -> Iterator[Reading]:
        """Every reading, in the order of the samples."""
        runs = _Runs(words)
        lists: dict[str, SlotList] = {
            list_name: _RunsOfType(each, runs, self._types[each])
            for each, list_name in self._lists.items()
        }
        for result in recognize_all(words.text, self._intents, slot_lists=lists):
            reading = self._reading(result, words)
            if reading is not None:
                yield reading

    def _blocks(self, name: str, phrases: Sequence[str]) -> list[dict[str, Any]]:
        """Phrases by the rarest of their words: hassil leaves out those whose word was not said."""
        by_word: dict[str | None, list[str]] = {}
        for phrase in phrases:
            rarest = min(_literal(phrase), key=self._word_counts.__getitem__, default=None)
            by_word.setdefault(rarest, []).append(self._sentence(name, phrase))
        return [
            {"sentences": sentences, "required_keywords": [] if word is None else [word]}
            for word, sentences in by_word.items()
        ]

    def _sentence(self, name: str, phrase: str) -> str:
        for slot in slots_of(phrase):
            list_name = self._lists[self._slot_types[name][slot].name]
            phrase = phrase.replace(f"{{{slot}}}", f"{{{list_name}:{slot}}}")
        return phrase

    def _reading(self, result: RecognizeResult, words: Words) -> Reading | None:
        name = result.intent.name
        cost, literal = 0.0, list(words.forms)
        slots: dict[str, HeardValue] = {}
        starts = {entity.text_span[0] for entity in result.entities_list if entity.text_span}
        says_enough = False  # "four and a half" beside a title nobody knows
        is_sure = True  # but for titles
        for entity in result.entities_list:
            span = entity.text_span
            part = words.between(*span) if span else None
            if span is None or part is None:
                return None
            said, slot_type = words[part], self._slot_types[name][entity.name]
            values = slot_type.listed(said)
            slots[entity.name] = HeardValue(said.said, values)
            literal[part] = [""] * len(said)
            if not slot_type.is_open:
                is_sure &= bool(values)
                says_enough |= sum(map(is_telling, said.forms)) >= _FEWEST_WORDS_THAT_TELL
            if not values:
                cost += slot_type.cost_of_unlisted(said, _behind(part.stop, span[1], words, starts))
                if cost == inf:
                    return None
        is_enclosed = bool(slots) and not (literal[0] or literal[-1])
        literal = [word for word in literal if word]
        if cost and not any(map(is_telling, literal)) and not (says_enough and is_sure):
            return None  # "{genre}" or "the {position}" is no reason to take just anything
        return Reading(name, slots, cost, len(literal), is_enclosed=is_enclosed)


class _Runs:
    """All rows of words in an utterance, by where they begin; each is made when it is asked for."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._starts = {words[start:].text: start for start in range(len(words))}
        self._from: dict[str, list[tuple[Words, TextSlotValue]]] = {}

    def at_beginning_of(self, rest: str) -> list[tuple[Words, TextSlotValue]]:
        """Those that the rest of the utterance begins with; none where it begins within a word."""
        if rest not in self._from:
            start = self._starts.get(rest, len(self._words))
            runs = (self._words[start:end] for end in range(start + 1, len(self._words) + 1))
            self._from[rest] = [
                (run, TextSlotValue.from_tuple((run.text, run.text), False)) for run in runs
            ]
        return self._from[rest]


class _RunsOfType(TextSlotList):  # type: ignore[misc] # it has no types
    """Of a slot's values those that begin where hassil has come to: most slots are never tried."""

    def __init__(self, name: str, runs: _Runs, slot_type: SlotType) -> None:
        super().__init__(name, [])
        self._runs = runs
        self._slot_type = slot_type
        self._found: dict[str, list[TextSlotValue]] = {}

    def get_candidates(self, text: str) -> list[TextSlotValue]:
        rest = text.rstrip()  # hassil adds a space
        if rest not in self._found:
            runs = self._runs.at_beginning_of(rest)
            self._found[rest] = [value for run, value in runs if self._slot_type.may_be(run)]
        return self._found[rest]


def _literal(phrase: str) -> list[str]:
    return [word for word in phrase.split() if not word.startswith("{")]


def _behind(stop: int, end: int, words: Words, slot_starts: Set[int]) -> Behind:
    if stop == len(words):
        return Behind.NOTHING
    return Behind.SLOT if end + 1 in slot_starts else Behind.WORD
