"""Flat samples and the utterances that fit them, word by word: a slot may hold any row of words.

There are some 30,000 samples in a language, so none is looked at whose rarest word was not said.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from popcorn_lab.interaction.templates import slots_of
from popcorn_lab.simulator.slot_types import Behind
from popcorn_lab.simulator.words import Words


class FilledSlot(NamedTuple):
    """A slot and the words that it holds."""

    name: str
    part: slice
    behind: Behind


class Fit(NamedTuple):
    """A sample that an utterance fits, by the name it stands under, and its slots in order."""

    name: str
    slots: Sequence[FilledSlot]


MayHold = Callable[[str, str, slice], bool]
"""Whether a slot, by the name its samples stand under and its own, may hold a part of the words."""


class Samples:
    """Samples by name.

    Args:
        phrases: the samples, in the form in which words are compared, with {slots}.
    """

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        counts = Counter(
            part for some in phrases.values() for each in some for part in each.split()
        )
        self.words = frozenset(part for part in counts if not slots_of(part))
        """All that the samples themselves say."""
        self._phrases: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
        numbered = enumerate((name, phrase) for name, some in phrases.items() for phrase in some)
        for number, (name, phrase) in numbered:
            literal = [part for part in phrase.split() if part in self.words]
            rarest = min(literal, key=counts.__getitem__, default="")
            self._phrases[rarest].append((number, name, phrase))
        self._samples: dict[str, list[_Sample]] = {}

    def fits(self, words: Words, may_hold: MayHold) -> Iterator[Fit]:
        """Every way in which the words fit a sample, in the order of the samples."""
        text = _Text(words)
        said = frozenset(text.words)
        likely = [
            sample
            for word in ("", *said)
            for sample in self._with_rarest(word)
            if sample.literal <= said and text.words[: len(sample.first)] == sample.first
        ]
        for sample in sorted(likely, key=lambda sample: sample.number):
            for slots in text.filled(sample.name, sample.slots, len(sample.first), may_hold):
                yield Fit(sample.name, slots)

    def _with_rarest(self, word: str) -> Sequence[_Sample]:
        """Taken apart when the word is first said: most never are."""
        if word in self._phrases and word not in self._samples:
            self._samples[word] = [_Sample.of(*each) for each in self._phrases[word]]
        return self._samples.get(word, ())


class _Slot(NamedTuple):
    """A slot of a sample and the words that follow on it."""

    name: str
    then: tuple[str, ...]


class _Sample(NamedTuple):
    number: int
    name: str
    literal: frozenset[str]
    first: tuple[str, ...]
    """The words in front of all slots."""
    slots: Sequence[_Slot]

    @classmethod
    def of(cls, number: int, name: str, phrase: str) -> _Sample:
        rows: list[list[str]] = [[]]
        slots: list[str] = []
        for word in phrase.split():
            if slot := slots_of(word):
                slots += slot
                rows.append([])
            else:
                rows[-1].append(word)
        first, *then = map(tuple, rows)
        literal = frozenset(word for row in rows for word in row)
        return cls(number, name, literal, first, [*map(_Slot, slots, then)])


class _Text:
    """An utterance by its compared words: "4.5", one word of it, is three of those."""

    def __init__(self, words: Words) -> None:
        self.words: tuple[str, ...] = ()
        self._edges: dict[int, int] = {}
        for place, form in enumerate(words.forms):
            self._edges[len(self.words)] = place
            self.words += tuple(form.split())
        self._edges[len(self.words)] = len(words)

    def filled(
        self, name: str, slots: Sequence[_Slot], start: int, may_hold: MayHold
    ) -> Iterator[tuple[FilledSlot, ...]]:
        """All ways in which the words from `start` on are these slots and what follows on each."""
        if not slots:
            if start == len(self.words):
                yield ()
            return
        (slot, then), *further = slots
        first = self._edges.get(start)
        last_end = len(self.words) - len(then)
        behind = Behind.WORD if then else Behind.SLOT if further else Behind.NOTHING
        for end in range(start + 1 if further else max(start + 1, last_end), last_end + 1):
            stop = self._edges.get(end)
            if first is None or stop is None or self.words[end : end + len(then)] != then:
                continue
            part = slice(first, stop)
            if may_hold(name, slot, part):
                for others in self.filled(name, further, end + len(then), may_hold):
                    yield (FilledSlot(slot, part, behind), *others)
