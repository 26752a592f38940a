"""Words around a request that change nothing about it: "please", "could you", "alexa"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from popcorn_lab.simulator.language import ENGLISH, Language
from popcorn_lab.simulator.words import Words


class Courtesies:
    """Phrases that are left out at the beginning and at the end.

    Args:
        before: phrases that may come first.
        after: phrases that may come last.
        language: that of the phrases.
        anywhere: phrases that may stand anywhere.
    """

    def __init__(
        self,
        before: Sequence[str],
        after: Sequence[str] = (),
        language: Language = ENGLISH,
        anywhere: Sequence[str] = (),
    ) -> None:
        self._anywhere = _longest_first(anywhere, language, at=0)
        self._before = _longest_first(before, language, at=0)
        self._after = _longest_first(after, language, at=-1)

    def left_out(self, words: Words) -> Words:
        """What remains, as long as anything does: "please" alone stays."""
        return self._without_last(self._fronts(words)[-1])

    def ever_less(self, words: Words) -> list[Words]:
        """What remains with more and more left out: "would you suggest something now" is a request
        without its first two words and its last one, and none without "suggest".
        """
        remains = [
            part for front in self._fronts(words) for part in (front, self._without_last(front))
        ]
        return sorted(dict.fromkeys(remains), key=len, reverse=True)

    def _fronts(self, words: Words) -> list[Words]:
        fronts = [words]
        while (rest := self._without_first(fronts[-1])) is not None:
            fronts.append(rest)
        return fronts

    def _without_first(self, words: Words) -> Words | None:
        for courtesy in self._before.get(words.forms[0], ()) if words else ():
            if words.forms[: len(courtesy)] == courtesy and len(courtesy) < len(words):
                return words[len(courtesy) :]
        return None

    def _without_last(self, words: Words) -> Words:
        for courtesy in self._after.get(words.forms[-1], ()) if words else ():
            if words.forms[-len(courtesy) :] == courtesy and len(courtesy) < len(words):
                return self._without_last(words[: -len(courtesy)])
        return words

    def left_out_everywhere(self, words: Words) -> Words:
        """What remains without the words that mean nothing, if anything does."""
        fillers = {at for filler in self._fillers(words) for at in filler}
        telling = [at for at in range(len(words)) if at not in fillers]
        return words.only(telling) if telling else words

    def one_left_out(self, words: Words) -> list[Words]:
        """The words without one of those that mean nothing, for each of them."""
        fillers = [filler for filler in self._fillers(words) if len(filler) < len(words)]
        return [
            words.only([at for at in range(len(words)) if at not in filler]) for filler in fillers
        ]

    def _fillers(self, words: Words) -> list[range]:
        found, at = [], 0
        while at < len(words):
            rest = words.forms[at:]
            fillers = self._anywhere.get(rest[0], ())
            filler = next((each for each in fillers if rest[: len(each)] == each), ())
            if filler:
                found.append(range(at, at + len(filler)))
            at += len(filler) or 1
        return found


def _longest_first(
    phrases: Sequence[str], language: Language, at: int
) -> Mapping[str, Sequence[tuple[str, ...]]]:
    """Phrases by the word they have at this place."""
    found: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    # Not split at its spaces: "peux-tu" is one word whose form is two.
    forms = (language.words(each).forms for each in phrases)
    for each in sorted(forms, key=lambda words: (-len(words), words)):
        found[each[at]].append(each)
    return found
