"""Whether an utterance calls the skill by its name, and what it asks along with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from popcorn_lab.interaction.model import SlotModel
from popcorn_lab.simulator.alexa_phrases import AlexaPhrases
from popcorn_lab.simulator.courtesies import Courtesies
from popcorn_lab.simulator.grammar import Grammar
from popcorn_lab.simulator.misspellings import Misspellings
from popcorn_lab.simulator.slot_types import SlotType
from popcorn_lab.simulator.understanding import LONGEST_UTTERANCE
from popcorn_lab.simulator.words import Words

_REQUEST = SlotModel("AMAZON.SearchQuery", ())
_NAME_PERCENT = 84.0


@dataclass(frozen=True)
class Invocation:
    """The skill was called; `requests` is what may have been asked, none where it was opened."""

    requests: Sequence[Words]


class Invocations:
    """Recognises "open NAME", "ask NAME for ..." and the like."""

    def __init__(self, phrases: AlexaPhrases, invocation_name: str) -> None:
        self._language = language = phrases.language
        self._name = language.phrase(invocation_name)
        self._wake_words = Courtesies(phrases.wake_words, language=language)
        self._courtesies = Courtesies(phrases.polite_before, phrases.polite_after, language)
        self._grammar = Grammar(
            {"launch": phrases.launch, "request": phrases.request},
            {"request": {"request": _REQUEST}},
            {_REQUEST.type: SlotType(_REQUEST.type, ())},
            language.phrase,
        )
        self._misspellings = Misspellings(self._grammar.literal_words, ())

    def without_wake_word(self, words: Words) -> Words:
        return self._wake_words.left_out(words)

    def find(self, words: Words) -> Invocation | None:
        """None where the skill is not called by its name."""
        named = self._with_name(words) if len(words) <= LONGEST_UTTERANCE else None
        if named is None:
            return None
        bare = self._courtesies.left_out(named)
        for said in (named, bare, self._misspellings.corrected(bare)[0]):
            readings = list(self._grammar.readings(said))
            if any(reading.name == "launch" for reading in readings):
                return Invocation(())
            requests = {reading.slots["request"].heard: None for reading in readings}
            if requests:
                return Invocation([self._language.words(request) for request in requests])
        return None

    def _with_name(self, words: Words) -> Words | None:
        """The words with a misspelt name put right; None where it is not there."""
        length = len(self._name.split())
        best, place = 0.0, slice(0)
        for size in range(1, length + 2):
            for start in range(len(words) - size + 1):
                run = words.forms[start : start + size]
                likeness = fuzz.ratio("".join(run), self._name.replace(" ", ""))
                if likeness > best:
                    best, place = likeness, slice(start, start + size)
        if best < _NAME_PERCENT:
            return None
        before, after = words[: place.start], words[place.stop :]
        return Words(
            (*before.heard, *self._name.split(), *after.heard),
            (*before.forms, *self._name.split(), *after.forms),
            (*before.spelt, *self._name.split(), *after.spelt),
        )
