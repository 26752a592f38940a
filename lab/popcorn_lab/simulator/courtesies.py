"""Words around a request that change nothing about it: "please", "could you", "alexa"."""

from __future__ import annotations

from collections.abc import Sequence

from popcorn_lab.simulator.words import Words, comparable_phrase


class Courtesies:
    """Phrases that are left out at the beginning and at the end.

    Args:
        before: phrases that may come first.
        after: phrases that may come last.
    """

    def __init__(self, before: Sequence[str], after: Sequence[str] = ()) -> None:
        self._before = _longest_first(before)
        self._after = _longest_first(after)

    def left_out(self, words: Words) -> Words:
        """What remains, as long as anything does: "please" alone stays."""
        for courtesy in self._before:
            if words.forms[: len(courtesy)] == courtesy and len(courtesy) < len(words):
                return self.left_out(words[len(courtesy) :])
        for courtesy in self._after:
            if words.forms[-len(courtesy) :] == courtesy and len(courtesy) < len(words):
                return self.left_out(words[: -len(courtesy)])
        return words


def _longest_first(phrases: Sequence[str]) -> list[tuple[str, ...]]:
    forms = (tuple(comparable_phrase(each).split()) for each in phrases)
    return sorted(forms, key=lambda words: (-len(words), words))
