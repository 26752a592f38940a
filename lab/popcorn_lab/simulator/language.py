"""The words of a language in the one form in which the simulator compares them.

That form is the one of title keys, whose numbers and articles are English ("zwei" is "two", "der"
is "the"), so that everything behind it knows numbers, years and empty words in one language. It
is for comparing alone: what was heard reaches the skill as it was said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from popcorn.domain.spoken_numbers import numbers_in
from popcorn_lab.simulator.words import JOINER, Words, comparable, heard_words, value_key


@dataclass(frozen=True)
class Language:
    """One language.

    Args:
        code: such as "de".
        same_as: words that mean an English one ("und": "and"), which count before numbers do; a
            word that is not to be taken for anything else stands for itself.
    """

    code: str
    same_as: Mapping[str, str] = field(default_factory=dict)

    def words(self, utterance: str) -> Words:
        """An utterance, taken apart; the words of one number are one word."""
        return Words.paired(self._pairs(heard_words(utterance)))

    def phrase(self, phrase: str) -> str:
        """A phrase whose words are compared one by one, {slots} kept as they are."""
        return " ".join([form for _, form in self._pairs(phrase.split()) if form])

    def key(self, text: str) -> str:
        """What listed values are looked up by."""
        return value_key(self.phrase(text))

    def _apart(self, heard: Sequence[str]) -> list[str]:
        """What is elided before a word ("d'Alien") becomes a word of its own, if it is listed."""
        together = " ".join(heard)
        if "'" not in together and "’" not in together:
            return list(heard)
        apart: list[str] = []
        for word in heard:
            head, sign, rest = word.replace("’", "'").partition("'")
            if rest and (head + sign).casefold() in self.same_as:
                apart += [head + sign + JOINER, rest]
            else:
                apart.append(word)
        return apart

    def _pairs(self, said: Sequence[str]) -> list[tuple[str, str]]:
        heard, form = self._apart(said), self._form
        numbers = {
            each.start: each
            for each in numbers_in(heard, self.code)
            if each.end - each.start > 1 or heard[each.start].casefold() not in self.same_as
        }
        if not numbers:
            return [(word, form(word)) for word in heard]
        pairs: list[tuple[str, str]] = []
        at = 0
        while at < len(heard):
            if number := numbers.get(at):
                words = " ".join(heard[at : number.end])
                pairs.append((words, comparable(str(number.number))))
                at = number.end
            else:
                pairs.append((heard[at], form(heard[at])))
                at += 1
        return pairs

    @cached_property
    def _form(self) -> Callable[[str], str]:
        return lru_cache(maxsize=8192)(self._form_of)  # samples have few words, time and again

    def _form_of(self, word: str) -> str:
        if word.startswith("{"):
            return word
        bare = word.removesuffix(JOINER)
        meant = self.same_as.get(bare.casefold())
        return comparable(bare) if meant is None else meant


ENGLISH = Language("en")
