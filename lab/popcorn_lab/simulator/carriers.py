"""The words that samples say themselves, around their slots: "rate", "stars", "out of"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from itertools import chain, pairwise

from popcorn_lab.interaction.model import SlotModel
from popcorn_lab.interaction.templates import slots_of


class Carriers:
    """The carrier words of a model; those of answers to a slot's question count, too.

    Args:
        samples: flat phrases with {slots}, by intent.
        slots: the slots of each intent.
        as_compared: brings a sample into the form in which words are compared.
    """

    def __init__(
        self,
        samples: Mapping[str, Sequence[str]],
        slots: Mapping[str, Mapping[str, SlotModel]],
        as_compared: Callable[[str], str],
    ) -> None:
        self.words: set[str] = set()
        self._behind: defaultdict[str, set[str]] = defaultdict(set)
        for intent, phrases in samples.items():
            answers = (each for slot in slots[intent].values() for each in slot.samples)
            samples_of_intent = (as_compared(each).split() for each in chain(phrases, answers))
            self._take(samples_of_intent, {name: each.type for name, each in slots[intent].items()})

    def behind(self, slot_type: str) -> Set[str]:
        """Carrier words that follow directly on a slot of this type."""
        return self._behind.get(slot_type, set())

    def _take(self, samples: Iterable[Sequence[str]], types: Mapping[str, str]) -> None:
        parts, neighbours = set[str](), set[tuple[str, str]]()  # which are few, of many samples
        for sample in samples:
            parts.update(sample)
            neighbours.update(pairwise(sample))
        self.words.update(part for part in parts if not slots_of(part))
        for first, second in neighbours:
            if (slot := slots_of(first)) and not slots_of(second):
                self._behind[types[slot[0]]].add(second)
